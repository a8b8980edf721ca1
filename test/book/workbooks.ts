/** The sample with its narrative written, and ways to spoil it. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import { readDataFile } from "../../src/core/data/dataFile";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { editCell } from "../support/edit";
import { snapshotOf } from "../support/snapshotOf";

function sample(): WorkbookSnapshot {
  const data = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), shanxiUnit2026);
  if (!data.ok) throw new Error("the sample does not read");
  const blank = snapshotOf(planWorkbook(shanxiUnit2026, data.inputs));
  return applied(blank, narrate(shanxiUnit2026, blank).plan);
}

export const sampleWorkbook = sample();

export function withSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  rows: readonly (readonly CellValue[])[],
  visible = true,
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: [...snapshot.sheets, { name, visible, values: rows, formulas: rows.map((row) => row.map(() => null)) }],
  };
}

export function changeSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  change: Partial<SheetSnapshot>,
): WorkbookSnapshot {
  if (!snapshot.sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change } : sheet)),
  };
}

/** The row of the first cell of column A that matches. */
export function rowOf(snapshot: WorkbookSnapshot, sheet: string, text: RegExp): number {
  const row =
    snapshot.sheets
      .find(({ name }) => name === sheet)
      ?.values.findIndex(([first]) => typeof first === "string" && text.test(first)) ?? -1;
  if (row < 0) throw new Error(`no ${text} on ${sheet}`);
  return row;
}

/** The text put under the last line of the narrative, where no sentence of the form stands. */
export function withParagraph(snapshot: WorkbookSnapshot, text: string, sheet = "情况说明"): WorkbookSnapshot {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return changeSheet(snapshot, sheet, { values: [...found.values, [text]], formulas: [...found.formulas, [null]] });
}

export function withCell(
  snapshot: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookSnapshot {
  return editCell(snapshot, { sheet, row, column }, value);
}

export function bookFindings(snapshot: WorkbookSnapshot, pack: PackSpec = shanxiUnit2026): readonly Finding[] {
  return checkWorkbook(pack, snapshot).findings.filter(({ rule }) => rule.startsWith("book."));
}
