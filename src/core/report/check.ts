/** Snapshot → report: the one entry to checking, used alike by the pane, the command line and the tests. */
import type { WorkbookSnapshot } from "../model/snapshot";
import { locateWorkbook } from "../locate/locate";
import type { LocatedWorkbook } from "../locate/locate";
import { isYearStated, statedUnit, workbookYear } from "../locate/heads";
import { derived } from "../declare/derived";
import type { PackSpec } from "../declare/pack";
import { withTablesBeside } from "./beside/tablesBeside";
import type { CheckContext } from "../finding/context";
import { runParts } from "./parts";
import type { Finding } from "../finding/finding";
import type { CheckReport } from "../finding/report";
import { reportOf, withoutSuspects } from "./reportOf";
import { settleMoney } from "../locate/settleMoney";

export function checkWorkbook(pack: PackSpec, snapshot: WorkbookSnapshot): CheckReport {
  return checkLocated(settleMoney(locateWorkbook(pack, snapshot)));
}

/** The same for a workbook whose tables were located, and their money settled, before. */
export function checkLocated(located: LocatedWorkbook): CheckReport {
  const context = contextOf(located);
  return withTablesBeside(context, reportOf(context, runParts(context)));
}

/** The findings alone, for whoever does not ask which cells they come from: half the time where something does not agree. */
export function findingsIn(located: LocatedWorkbook): readonly Finding[] {
  const context = contextOf(located);
  return withoutSuspects(context, runParts(context)).report.findings;
}

export function createContext(pack: PackSpec, snapshot: WorkbookSnapshot): CheckContext {
  return contextOf(settleMoney(locateWorkbook(pack, snapshot)));
}

/** Unit and year are those of 基础信息; a workbook without it states them over its tables. */
export const contextOf = derived((located: LocatedWorkbook): CheckContext => {
  const { pack, book, snapshot } = located;
  return {
    pack,
    located,
    book,
    sheets: new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet])),
    unit: book.infoText(pack.info.unitName) ?? statedUnit(located) ?? "",
    year: workbookYear(located),
    yearUnknown: pack.formless === true && !isYearStated(located),
  };
});
