/** Workbooks that are large, broken or strange: read to the end, and never with a crash. How long it takes is the benchmark's to say. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { largeDepartment } from "../support/shanghaiFacts";
import { sheetOf } from "../support/foreignSnapshot";

const document = shanghaiDocument(largeDepartment);
const plain = workbookOf(document);
const nameOf = (role: string): string => document.sheets.find((sheet) => sheet.role === role)?.name ?? "";

function check(snapshot: WorkbookSnapshot): CheckReport | null {
  const located = recognise(packs, snapshot);
  return located ? checkLocated(located) : null;
}

function changed(
  role: string,
  change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): WorkbookSnapshot {
  return {
    ...plain,
    sheets: plain.sheets.map((sheet) =>
      sheet.name === nameOf(role) ? sheetOf(sheet.name, change(sheet.values)) : sheet,
    ),
  };
}

const accused = (report: CheckReport | null): readonly string[] =>
  (report?.findings ?? []).filter((finding) => finding.severity !== "info").map((finding) => finding.template);

test("a table of 5,000 rows", () => {
  const row = (index: number): CellValue[] => {
    const code = String(2010101 + index * 7);
    return [code.slice(0, 3), code.slice(3, 5), code.slice(5), `科目${String(index)}`, 100, 50, 50];
  };
  expect(
    check(
      changed("t03", (rows) => [
        ...rows.slice(0, 8),
        ...Array.from({ length: 5000 }, (_, index) => row(index)),
        rows.at(-1) ?? [],
      ]),
    )?.outcomes.pass,
  ).toBeGreaterThan(5000);
}, 120_000);

test("200 other sheets, copies of a table among them, and sheets without cells", () => {
  const table = plain.sheets.find((sheet) => sheet.name === nameOf("t03")) as SheetSnapshot;
  const others = Array.from({ length: 200 }, (_, index) =>
    index % 3 === 0 ? sheetOf(`图片${String(index)}`, []) : { ...table, name: `附表${String(index)}` },
  );
  expect(accused(check({ ...plain, sheets: [...plain.sheets, ...others] }))).toEqual(["bookTableCopy"]);
}, 120_000);

test("one cell in the last of 16,384 columns", () => {
  const wide = plain.sheets.map((sheet) =>
    sheetOf(
      sheet.name,
      sheet.values.map((row, at) =>
        at === 10 ? [...Array.from({ length: 16_383 }, (_, column) => row[column] ?? null), "x"] : row,
      ),
    ),
  );
  expect(accused(check({ ...plain, sheets: wide }))).toEqual([]);
}, 120_000);

test("error values, truth values and dates in place of figures and codes are named at their cells", () => {
  const inRow = (row: number, change: (value: CellValue, column: number) => CellValue): WorkbookSnapshot =>
    changed("t03", (rows) => rows.map((cells, at) => (at === row ? cells.map(change) : cells)));
  expect(accused(check(inRow(10, (value, column) => (column > 3 ? "#REF!" : value))))).toContain("errorValue");
  expect(accused(check(inRow(10, (value, column) => (column > 3 ? true : value))))).toContain("textForAmount");
  expect(accused(check(inRow(10, (value, column) => (column === 0 ? 45_292 : value))))).toEqual(["codeDisplaced"]);
  expect(accused(check(inRow(10, (value, column) => (column === 0 ? "2024/3/1" : value))))).toEqual(["codeDisplaced"]);
});

test("last year's tables in the same workbook, before or after: this year's are read", () => {
  const last = workbookOf(shanghaiDocument({ ...largeDepartment, year: largeDepartment.year - 1 })).sheets.map(
    (sheet) => ({ ...sheet, name: `上年${sheet.name}` }),
  );
  for (const sheets of [
    [...last, ...plain.sheets],
    [...plain.sheets, ...last],
  ]) {
    const report = check({ ...plain, sheets });
    expect(report?.year).toBe(largeDepartment.year);
    expect(accused(report)).toEqual([]);
  }
});

test("nothing but empty sheets is not recognised", () => {
  expect(check({ state: null, sheets: [sheetOf("Sheet1", []), sheetOf("Sheet2", [[null, ""]])] })).toBeNull();
});
