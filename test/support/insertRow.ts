/** A row inserted into a sheet as Excel does it: formulas everywhere follow, ranges that span the place grow. */
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { quoteSheet } from "../../src/core/model/address";

/** Inserts an empty row above `row` (from 0). */
export function insertRow(snapshot: WorkbookSnapshot, sheetName: string, row: number): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = sheet.name === sheetName;
      const formulas = sheet.formulas.map((cells) =>
        cells.map((formula) => (formula === null ? null : shift(formula, own, sheetName, row))),
      );
      const add = <T>(grid: readonly (readonly T[])[]): (readonly T[])[] =>
        own ? [...grid.slice(0, row), [], ...grid.slice(row)] : [...grid];
      return { ...sheet, values: add(sheet.values), formulas: add(formulas) };
    }),
  };
}

function shift(formula: string, own: boolean, sheetName: string, row: number): string {
  const reference = /('(?:[^']|'')+'!)?(\$?[A-Z]{1,3})(\$?)(\d+)(?::(\$?[A-Z]{1,3})(\$?)(\d+))?/g;
  return formula
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(reference, (whole: string, sheet: string | undefined, ...rest: string[]) => {
            if (sheet === undefined ? !own : sheet !== `${quoteSheet(sheetName)}!`) return whole;
            const [c1 = "", d1 = "", r1 = "", c2, d2 = "", r2] = rest;
            const move = (text: string): string => (Number(text) - 1 >= row ? String(Number(text) + 1) : text);
            return `${sheet ?? ""}${c1}${d1}${move(r1)}${c2 === undefined || r2 === undefined ? "" : `:${c2}${d2}${move(r2)}`}`;
          }),
    )
    .join("");
}
