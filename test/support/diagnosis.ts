/** The sample as it is published (plain values) or live, with cells changed, and what the diagnosis says of it. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import type { Suspect } from "../../src/core/finding/suspect";
import type { CheckReport } from "../../src/core/finding/report";
import { readDataFile } from "../../src/core/data/dataFile";
import type { LinearForm } from "../../src/core/diagnose/search/forms";
import type { CellFigure } from "../../src/core/diagnose/search/cells";
import type { SearchSpace } from "../../src/core/diagnose/search/space";
import { problemOf } from "../../src/core/diagnose/search/state";
import { WAN } from "../../src/core/amount/money";
import { parseAddress } from "./addresses";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellName } from "../../src/core/model/address";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { plainValues } from "./foreignSnapshot";
import { snapshotOf } from "./snapshotOf";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");

export const live = snapshotOf(planWorkbook(pack, sample.inputs));
export const published = plainValues(live);

/** Cells as 表5!D9; nothing is recalculated. */
export function withCells(snapshot: WorkbookSnapshot, cells: Readonly<Record<string, CellValue>>): WorkbookSnapshot {
  const edits = Object.entries(cells).map(([cell, value]) => ({ ...parseAddress(cell), value }));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const values: CellValue[][] = sheet.values.map((row) => [...row]);
      for (const edit of edits.filter((candidate) => candidate.sheet === sheet.name)) {
        const row = (values[edit.row] ??= []);
        while (row.length <= edit.column) row.push(null);
        row[edit.column] = edit.value;
      }
      return { ...sheet, values };
    }),
  };
}

export function valueIn(snapshot: WorkbookSnapshot, cell: string): CellValue {
  const { sheet, row, column } = parseAddress(cell);
  return snapshot.sheets.find((candidate) => candidate.name === sheet)?.values[row]?.[column] ?? null;
}

export function reportOn(snapshot: WorkbookSnapshot): CheckReport {
  return checkWorkbook(pack, snapshot);
}

/** 表5!D9 */
export function nameOf({ address }: Pick<Suspect, "address">): string {
  return `${address.sheet}!${cellName(address.row, address.column)}`;
}

/** A form over cells named by letters; what it is about does not matter to the search. */
export function formOf(shares: Readonly<Record<string, number>>, residual: number, slack = 0): LinearForm {
  return {
    instance: {} as LinearForm["instance"],
    shares: new Map(Object.entries(shares)),
    residual,
    weight: 1,
    low: -slack,
    high: slack,
  };
}

/** Forms over cells named by letters, each with its figure in hundredths of 万元; a cell stands in 表5, one below the other. */
export function spaceOver(forms: readonly LinearForm[], amounts: Readonly<Record<string, number>>): SearchSpace {
  const figures = Object.entries(amounts).map(([key, amount], row): [string, CellFigure] => [
    key,
    { key, amount, address: { sheet: "表5", row: 5 + row, column: 2 }, money: WAN, place: null },
  ]);
  return {
    problem: problemOf(forms),
    figures: new Map(figures),
    overwritten: new Map(),
    prefilled: new Set(),
    wrongFormulas: new Map(),
    oddRows: new Set(),
  };
}
