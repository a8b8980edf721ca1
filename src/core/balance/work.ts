/** A workbook with some cells changed: recalculated, and every identity judged again. */
import { createBook } from "../locate/book";
import type { LocatedWorkbook } from "../locate/locate";
import type { Instance } from "../identity/instances";
import { instancesOf } from "../identity/instances";
import type { Judgement } from "../identity/judge";
import { judge } from "../identity/judge";
import { recalculate } from "../formula/index";
import { isPlausibility } from "../declare/rule";
import { editedSheet } from "../model/editedSheet";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { figureAt, formulaAt, valueAt } from "../model/cellText";
import { readState } from "../state/state";
import type { CellContentState } from "./proposal";

export interface JudgedIdentity {
  readonly instance: Instance;
  readonly judgement: Judgement;
}

/** Prefills that the user may type over are among them: one that was not typed over is a copy that follows. `judged` is in the same order in every work of one workbook: rows and columns do not change. */
export interface Work {
  readonly located: LocatedWorkbook;
  readonly snapshot: WorkbookSnapshot;
  readonly book: Book;
  readonly judged: readonly JudgedIdentity[];
}

export interface Edit extends CellContentState {
  readonly address: CellAddress;
}

/** The workbook as it is. 勾稽检查 is left as it stands: nothing reads it, and it has more formulas than all the rest. */
export function startWork(located: LocatedWorkbook): Work {
  const checkSheet = readState(located.snapshot.state)?.adopted?.checkSheet ?? located.pack.checkSheet.sheet;
  const sheets = located.snapshot.sheets.map((sheet) =>
    sheet.name === checkSheet ? { ...sheet, formulas: [] } : sheet,
  );
  return workOf(located, { ...located.snapshot, sheets });
}

function workOf(located: LocatedWorkbook, snapshot: WorkbookSnapshot): Work {
  const book = createBook(located.pack, snapshot, located.tables);
  const judged = located.pack.rules.flatMap((rule) => {
    const map = rule.kind === "identity" && !isPlausibility(rule) ? book.tables.get(rule.table) : undefined;
    return map && rule.kind === "identity"
      ? instancesOf(rule, map).map((instance) => ({ instance, judgement: judge(instance, book) }))
      : [];
  });
  return { located, snapshot, book, judged };
}

export function edited(work: Work, edits: readonly Edit[]): Work {
  const sheets = work.snapshot.sheets.map((sheet) =>
    editedSheet(
      sheet,
      edits
        .filter(({ address }) => address.sheet === sheet.name)
        .map(({ address, value, formula }) => ({ ...address, value, formula })),
    ),
  );
  return workOf(work.located, calculated({ ...work.snapshot, sheets }));
}

/** Null where no number stands, or one that its format shows as another: what is shown cannot be written there. */
export function cellState(work: Work, at: CellAddress): CellContentState | null {
  const sheet = work.snapshot.sheets.find(({ name }) => name === at.sheet);
  const value = sheet ? valueAt(sheet, at.row, at.column) : null;
  return sheet && typeof value === "number" && figureAt(sheet, at.row, at.column) === value
    ? { formula: formulaAt(sheet, at.row, at.column), value }
    : null;
}

/** What we cannot calculate keeps the value that the spreadsheet program has stored. */
function calculated(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  if (!snapshot.sheets.some((sheet) => sheet.formulas.some((row) => row.some((formula) => formula !== null))))
    return snapshot;
  const { snapshot: fresh, unsupported, circular } = recalculate(snapshot);
  const kept = [...unsupported, ...circular];
  if (kept.length === 0) return fresh;
  return {
    ...fresh,
    sheets: fresh.sheets.map((sheet, index) => {
      const own = kept.filter((cell) => cell.sheet === sheet.name);
      const stored = snapshot.sheets[index];
      return editedSheet(
        sheet,
        own.map(({ row, column }) => ({
          row,
          column,
          value: stored ? valueAt(stored, row, column) : null,
          formula: formulaAt(sheet, row, column),
        })),
      );
    }),
  };
}
