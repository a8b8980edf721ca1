/** A plan that writes texts, with the pages that the texts move. */
import type { LocatedWorkbook } from "../locate/locate";
import { workbookYear } from "../locate/heads";
import type { SheetPlan, WorkbookPlan } from "../model/workbookPlan";
import { withCells } from "../formula/movedSnapshot";
import { readState, writeState } from "../state/state";
import { renewPages } from "./renewPages";

/** The plan itself where nobody has put the sheets in the order of publication. It moves no rows. */
export function numberedPlan(located: LocatedWorkbook, plan: WorkbookPlan): WorkbookPlan {
  const {
    pack,
    snapshot,
    book: { tables },
  } = located;
  const state = readState(plan.state ?? snapshot.state);
  if (state?.pages === undefined) return plan;
  const after = withCells(snapshot, new Map(plan.sheets.map(({ name, cells }) => [name, cells])));
  const renewed = renewPages({ pack, year: workbookYear(located), tables, snapshot: after }, state.pages, []);
  if (renewed === null) return plan;
  return {
    ...plan,
    sheets: joined(plan.sheets, renewed.updates),
    state: writeState({ ...state, pages: renewed.pages }),
  };
}

function joined(sheets: readonly SheetPlan[], updates: readonly SheetPlan[]): readonly SheetPlan[] {
  const own = sheets.map((sheet): SheetPlan => {
    const pages = updates.find(({ name }) => name === sheet.name)?.pages;
    return pages === undefined ? sheet : { ...sheet, pages };
  });
  return [...own, ...updates.filter(({ name }) => !sheets.some((sheet) => sheet.name === name))];
}
