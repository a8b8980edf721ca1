/** The sample as other programs and other people leave it: it is recognised, and the findings stay what they were. */
import { readFileSync } from "node:fs";
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { readDataFile } from "../../src/core/data/dataFile";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import {
  besideSheets,
  insertColumns,
  insertRows,
  mapCells,
  mapSheets,
  plainValues,
  sheetOf,
  splitSheet,
  stackSheets,
  withoutSheets,
} from "../support/foreignSnapshot";
import { snapshotOf } from "../support/snapshotOf";

function sampleSnapshot(): WorkbookSnapshot {
  const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  return snapshotOf(planWorkbook(pack, reading.inputs));
}

const original = sampleSnapshot();
/** 目录 names titles, 勾稽检查 is ours: a foreign workbook has neither. */
const plain = withoutSheets(plainValues(original), ["勾稽检查"]);

function check(snapshot: WorkbookSnapshot): CheckReport {
  const located = recognise(packs, snapshot);
  if (!located) throw new Error("not recognised");
  return checkLocated(located);
}

/** What a finding says, without where: sheets and columns have moved. */
function said(report: CheckReport): readonly string[] {
  return report.findings
    .map(
      ({ rule, severity, kind, actual, expected }) =>
        `${rule} ${severity} ${kind} ${String(actual)} ${String(expected)}`,
    )
    .sort();
}

const wanted = said(check(original));

function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function replaced(name: string, sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { ...plain, sheets: plain.sheets.flatMap((sheet) => (sheet.name === name ? sheets : [sheet])) };
}

/** The row 1, 2, 3 … under some headers holds no amounts. */
function isNumberRow(sheet: SheetSnapshot, row: number): boolean {
  return sheet.values[row]?.slice(0, 3).join() === "1,2,3";
}

/** `unseen`: rules of the whole workbook that have nothing to look at there. */
function expectSame(snapshot: WorkbookSnapshot, unseen = 0): void {
  const report = check(snapshot);
  expect(report.pack).toBe(pack.id);
  expect(report.recognition.missing).toEqual([]);
  expect(said(report)).toEqual(wanted);
  const { outcomes } = check(plain);
  expect(report.outcomes).toEqual({
    ...outcomes,
    pass: outcomes.pass - unseen,
    notApplicable: outcomes.notApplicable + unseen,
  });
}

test("the sample has findings to compare: the published subtotal that misses its parts, and three hints of what is unusual", () => {
  expect(wanted).toHaveLength(5);
  expect(check(plain).outcomes.missingInput + check(plain).outcomes.ruleError).toBe(0);
});

test("plain values without names and state, sheets renamed and in another order, two columns inserted in each", () => {
  const renamed = mapSheets(plain, (sheet, index) => ({ ...insertColumns(sheet, [0, 1]), name: `Sheet${index + 1}` }));
  // Nothing tells the cover any more: what it says of the unit is not held against the tables.
  expectSame({ ...renamed, sheets: [...renamed.sheets].reverse() }, 1);
});

test("names of sheets with blanks at their ends, titles gone: the names tell", () => {
  const titles = new Set(pack.tables.map((table) => table.title.replace("{year}", "2026")));
  const snapshot = mapSheets(plain, (sheet) => ({
    ...mapCells(sheet, (value) => (titles.has(String(value)) ? null : value)),
    name: ` ${sheet.name}　`,
  }));
  const report = check(snapshot);
  expect(report.recognition.missing).toEqual([]);
  expect(
    report.recognition.tables.filter((table) => table.published).every((table) => table.evidence === "sheetName"),
  ).toBe(true);
  expect(report.findings.filter((finding) => finding.severity === "error").map((finding) => finding.template)).toEqual(
    pack.tables
      .filter((table) => pack.rules.some((rule) => rule.kind === "tableHead" && rule.table === table.id))
      .map(() => "titleMissing"),
  );
});

test("neither titles nor names: what only one table has as its header is found, the others are said to be missing and never guessed", () => {
  const titles = new Set(pack.tables.map((table) => table.title.replace("{year}", "2026")));
  const snapshot = mapSheets(plain, (sheet, index) => ({
    ...mapCells(sheet, (value) => (titles.has(String(value)) ? null : value)),
    name: `第${index + 1}页`,
  }));
  const { recognition } = check(snapshot);
  const found = recognition.tables.filter((table) => table.published);
  expect(found.every((table) => table.evidence === "header")).toBe(true);
  expect(found.map((table) => table.id)).toEqual(expect.arrayContaining(["t01", "t02", "t04", "t06"]));
  for (const table of found)
    expect(table.places[0]?.sheet).toBe(
      `第${plain.sheets.findIndex((sheet) => sheet.name === pack.tables.find((spec) => spec.id === table.id)?.sheet) + 1}页`,
    );
});

test("two tables on one sheet, one under the other and side by side", () => {
  const [a, b, c, d] = ["表2", "表3", "表5", "表6"].map((name) => sheetNamed(plain, name)) as [
    SheetSnapshot,
    SheetSnapshot,
    SheetSnapshot,
    SheetSnapshot,
  ];
  const rest = withoutSheets(plain, ["表2", "表3", "表5", "表6"]);
  expectSame({ ...rest, sheets: [...rest.sheets, stackSheets("收支", [a, b]), besideSheets("支出", c, d)] });
});

test("a table that goes on on a second sheet, said by 续 or seen by the total that is missing before", () => {
  const sheet = sheetNamed(plain, "表3");
  const start = 5;
  expectSame(replaced("表3", splitSheet(sheet, start, 15, "表3（续）")));
  expectSame(replaced("表3", splitSheet(sheet, start + 1, 15, "表3（续）")));
  const named = splitSheet(sheet, start, 15, "另一页").map((half, index) =>
    index === 0
      ? half
      : mapCells(half, (value) => (value === "2026年预算支出总表" ? "2026年预算支出总表（续表）" : value)),
  );
  expectSame(replaced("表3", named));
});

test("a header that is repeated inside a table, as page breaks leave it", () => {
  const sheet = sheetNamed(plain, "表5");
  expectSame(replaced("表5", [insertRows(sheet, 14, sheet.values.slice(0, 5))]));
  expectSame(replaced("表5", [insertRows(sheet, 14, sheet.values.slice(3, 5))]));
});

test("the total last instead of first, blank rows, signatures below, notes above", () => {
  const sheet = sheetNamed(plain, "表3");
  const total = sheet.values.findIndex((row) => row.includes("合计") && typeof row[2] === "number");
  const body = sheet.values.filter((_, row) => row !== total);
  const moved: readonly (readonly CellValue[])[] = [
    ...body.slice(0, 1),
    ["说明：本表按功能分类科目列示"],
    ...body.slice(1, 10),
    [],
    ...body.slice(10).filter((row) => row.some((value) => value !== null)),
    sheet.values[total] ?? [],
    [],
    ["制表人：张三", null, "复核人：李四"],
    ["2026年3月1日"],
    [null, "2026 年 3 月"],
  ];
  expectSame(replaced("表3", [sheetOf("表3", moved)]));
});

test("codes as numbers, or in three columns where the form has one", () => {
  const numbers = mapSheets(plain, (sheet) =>
    mapCells(sheet, (value) => (typeof value === "string" && /^\d{3,7}$/.test(value) ? Number(value) : value)),
  );
  expectSame(numbers);
  const sheet = sheetNamed(plain, "表5");
  const split = sheet.values.map((row, index) => {
    const [code, ...rest] = row;
    if (index === 4) return ["类", "款", "项", ...rest];
    const text = typeof code === "string" && /^\d+$/.test(code) ? code : null;
    return text === null
      ? [code ?? null, null, null, ...rest]
      : [text.slice(0, 3), text.slice(3, 5), text.slice(5, 7), ...rest];
  });
  split[4] = ["类", "款", "项", "科目名称", ...(sheet.values[4] ?? []).slice(2)];
  expectSame(replaced("表5", [sheetOf("表5", split)]));
});

test("amounts as text with separators and of full width, dashes for nothing: read, and said so as a hint only", () => {
  const texts = mapSheets(plain, (sheet) =>
    /^表\d/.test(sheet.name)
      ? mapCells(sheet, (value, row) =>
          typeof value === "number" && !isNumberRow(sheet, row)
            ? value === 0
              ? "-"
              : value.toLocaleString("en-US", { minimumFractionDigits: 2 })
            : value,
        )
      : sheet,
  );
  const report = check(texts);
  expect(report.findings.filter((finding) => finding.severity !== "info")).toEqual([]);
  expect(
    report.findings
      .filter((finding) => finding.template === "numbersAreText")
      .reduce((sum, { words }) => sum + Number(words.count), 0),
  ).toBeGreaterThan(200);
  expect(report.outcomes).toEqual(check(plain).outcomes);
});

test("a table in 元 by its unit line is compared in 元 with the others, and its unit is reported", () => {
  const sheet = sheetNamed(plain, "表5");
  const yuan = mapCells(sheet, (value) =>
    typeof value === "number" ? Math.round(value * 10_000) : value === "单位：万元" ? "单位：元" : value,
  );
  const report = check(replaced("表5", [yuan]));
  expect(report.findings.filter((finding) => finding.severity === "error").map((finding) => finding.template)).toEqual([
    "moneyUnitOfFigures",
  ]);
  expect(report.recognition.tables.find((table) => table.id === "t05")?.moneyUnit).toBe("元");
});

test("a column that is gone is missing input, never another column", () => {
  const sheet = sheetNamed(plain, "表5");
  const gone = sheetOf(
    "表5",
    sheet.values.map((row) => row.filter((_, column) => column !== 3)),
  );
  const report = check(replaced("表5", [gone]));
  expect(report.findings.map((finding) => finding.template)).toContain("columnMissing");
  expect(report.outcomes.missingInput).toBeGreaterThan(0);
});

test("the same table twice: one is read, the other is named", () => {
  const report = check({ ...plain, sheets: [...plain.sheets, { ...sheetNamed(plain, "表5"), name: "表5 (2)" }] });
  expect(report.recognition.tables.find((table) => table.id === "t05")?.copies).toEqual(["表5 (2)"]);
  expect(said(report)).toEqual([...wanted, "book.tables-stand-once warning publication null null"].sort());
});

test("a sheet chosen by the user is taken, whatever the others say", () => {
  const copy = { ...sheetNamed(plain, "表5"), name: "另存" };
  const located = recognise(
    packs,
    { ...plain, sheets: [...plain.sheets, copy] },
    { tables: { t05: "另存" }, columns: {} },
  );
  expect(located?.tables.get("t05")).toMatchObject({ evidence: "chosen", map: { sheet: "另存" } });
});

test("a filled column of the unit's name before the codes, a third row of the header", () => {
  const named = (sheet: SheetSnapshot): SheetSnapshot =>
    sheetOf(
      sheet.name,
      sheet.values.map((row) => [
        row.some((value) => typeof value === "number") ? "某某办公室" : row.includes("科目编码") ? "单位" : null,
        ...row,
      ]),
    );
  for (const name of ["表2", "表3", "表5"]) expectSame(replaced(name, [named(sheetNamed(plain, name))]));
  const sheet = sheetNamed(plain, "表5");
  expectSame(replaced("表5", [insertRows(sheet, 3, [["一般公共预算支出"]])]));
});

test("codes before the names in one cell, with a column of their own left blank or without one", () => {
  const isCode = (value: CellValue | undefined): boolean => typeof value === "string" && /^\d{3,7}$/.test(value);
  for (const name of ["表2", "表3", "表5", "表8"]) {
    const { values } = sheetNamed(plain, name);
    const joined = values.map((row): readonly CellValue[] =>
      isCode(row[0]) ? [null, `${String(row[0])} ${String(row[1])}`, ...row.slice(2)] : row,
    );
    expectSame(replaced(name, [sheetOf(name, joined)]));
    if (name === "表2" || name === "表3") continue;
    const single = joined.map((row): readonly CellValue[] =>
      row[0] === "科目编码" ? row.slice(1) : [row[0] ?? row[1] ?? null, ...row.slice(2)],
    );
    expectSame(replaced(name, [sheetOf(name, single)]));
  }
});

test("the last item of a form without codes is a row also while it has no figures: its class misses it", () => {
  const sheet = sheetNamed(plain, "表6");
  const last = sheet.values.reduce((most, row, index) => (typeof row[2] === "number" ? index : most), 0);
  const blank = mapCells(sheet, (value, row) => (row === last && typeof value === "number" ? null : value));
  const accused = check(replaced("表6", [blank])).findings.filter(
    (finding) => finding.severity === "error" && finding.kind === "mismatch",
  );
  expect(accused.map((finding) => finding.rule)).toContain("t06.category-is-sum-of-items");
});
