/** Workbooks of no declared form, written as rows, and what their check says. */
import { checkLocated } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import type { CheckReport } from "../../src/core/finding/report";
import { inferForm } from "../../src/core/formless/inferForm";
import type { CellAddress, CellValue, SheetSnapshot } from "../../src/core/model/snapshot";
import { noForm } from "../../src/packs/no-form/pack";

export type Rows = readonly (readonly CellValue[])[];

/** Rows of code, name and amount that agree; they add up to 100. */
export const CODED_ITEMS = [
  ["213", "农林水支出", 80],
  ["21303", "水利", 80],
  ["2130301", "行政运行", 50],
  ["2130305", "水利工程建设", 30],
  ["221", "住房保障支出", 20],
  ["22102", "住房改革支出", 20],
  ["2210201", "住房公积金", 20],
] as const;

export const sheetOf = (name: string, values: Rows): SheetSnapshot => ({
  name,
  visible: true,
  values,
  formulas: values.map((row) => row.map(() => null)),
});

/** Sheets are called 1, 2, … in their order. Throws where the workbook is taken for no disclosure. */
export function reportOf(...tables: readonly Rows[]): CheckReport {
  const located = inferForm(noForm, {
    sheets: tables.map((rows, index) => sheetOf(String(index + 1), rows)),
    state: null,
  });
  if (!located) throw new Error("taken for no disclosure");
  return checkLocated(located);
}

/** "1 R5C2": sheet, and row and column from 1. */
export const at = ({ sheet, row, column }: CellAddress): string => `${sheet} R${String(row + 1)}C${String(column + 1)}`;

/** Errors and warnings, of one kind where it is given, each at its first cell. */
export function toldOf(report: CheckReport, kind?: Finding["kind"]): readonly string[] {
  return report.findings
    .filter((finding) => finding.severity !== "info" && (kind === undefined || finding.kind === kind))
    .map(({ severity, cells: [cell] }) => `${severity} ${cell ? at(cell.address) : ""}`);
}

export const firstSuspect = (report: CheckReport): string => (report.suspects[0] ? at(report.suspects[0].address) : "");
