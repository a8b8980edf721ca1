/** Slips in the codes of the sample, one at a time: each is an error or a warning at its own cell, with the right code where it can be told. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import type { CheckReport } from "../../src/core/finding/report";
import { describeFinding } from "../../src/core/finding/wording";
import { readDataFile } from "../../src/core/data/dataFile";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../support/snapshotOf";

const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), shanxiUnit2026);
if (!reading.ok) throw new Error("the sample has issues");
const sample = snapshotOf(planWorkbook(shanxiUnit2026, reading.inputs));
const SHEETS = ["表2", "表5"];

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly code: string;
}

const places: readonly Place[] = sample.sheets
  .filter(({ name }) => SHEETS.includes(name))
  .flatMap(({ name, values }) =>
    values.flatMap((row, index) =>
      typeof row[0] === "string" && /^\d{3,7}$/.test(row[0])
        ? [{ sheet: name, row: index, column: 0, code: row[0] }]
        : [],
    ),
  );

function withCells(
  snapshot: WorkbookSnapshot,
  change: (sheet: SheetSnapshot, row: number, column: number, value: CellValue) => CellValue,
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, index) => row.map((value, column) => change(sheet, index, column, value))),
    })),
  };
}

const at =
  (place: Pick<Place, "sheet" | "row" | "column">, code: CellValue) =>
  (sheet: SheetSnapshot, row: number, column: number, value: CellValue): CellValue =>
    sheet.name === place.sheet && row === place.row && column === place.column ? code : value;

const check = (snapshot: WorkbookSnapshot): CheckReport => checkWorkbook(shanxiUnit2026, snapshot);

const atPlace = (report: CheckReport, place: Pick<Place, "sheet" | "row" | "column">): readonly Finding[] =>
  report.findings.filter(
    ({ severity, kind, cells }) =>
      severity !== "info" &&
      (kind === "code" || kind === "name") &&
      cells.some(
        ({ address }) => address.sheet === place.sheet && address.row === place.row && address.column === place.column,
      ),
  );

const slips: readonly (readonly [string, (code: string) => string])[] = [
  ["another last digit", (code) => code.slice(0, -1) + String((Number(code.at(-1)) + 3) % 10)],
  ["two digits changed places", (code) => code.slice(0, -2) + code.slice(-1) + code.slice(-2, -1)],
  ["a digit too few", (code) => code.slice(0, -1)],
  ["a digit too many", (code) => `${code}0`],
  ["another class", (code) => `209${code.slice(3)}`],
  ["a decimal point", (code) => `${code}.0`],
  ["blank", () => ""],
];

test.each(slips)("%s: every one is found at its cell", (_, slip) => {
  expect(places.length).toBeGreaterThan(30);
  const unseen = places.filter(
    (place) =>
      slip(place.code) !== place.code &&
      atPlace(check(withCells(sample, at(place, slip(place.code)))), place).length === 0,
  );
  expect(unseen.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([]);
});

const first = (sheet: string, code: string): Place => {
  const place = places.find((candidate) => candidate.sheet === sheet && candidate.code === code);
  if (!place) throw new Error(`${sheet} has no ${code}`);
  return place;
};

test.each([
  ["201031", "表五 “行政运行”的科目编码印作“201031”，按它的上下各行和其他表应为“2010301”，请改正。"],
  [
    "2.01E+06",
    "表五 “行政运行”的科目编码变成了“2.01E+06”（带小数点或科学计数法），请把单元格设为文本格式后重新填写编码。",
  ],
  [
    "2.010301E+06",
    "表五 “行政运行”的科目编码变成了“2.010301E+06”（带小数点或科学计数法），请把单元格设为文本格式后重新填写编码。应为“2010301”。",
  ],
])("2010301 printed %s: the finding says what it should be", (printed, message) => {
  const place = first("表5", "2010301");
  expect(atPlace(check(withCells(sample, at(place, printed))), place).map(describeFinding)).toEqual([message]);
});

test("codes kept as numbers are read; a code before a decimal point does not lose its figures", () => {
  const numbers = withCells(sample, (sheet, _, column, value) =>
    SHEETS.includes(sheet.name) && column === 0 && typeof value === "string" && /^\d{3,7}$/.test(value)
      ? Number(value)
      : value,
  );
  expect(check(numbers).findings.filter(({ kind }) => kind === "code")).toEqual([]);
  const spoilt = check(withCells(sample, at(first("表5", "2010301"), "2010301.0")));
  expect(spoilt.findings.filter(({ severity }) => severity === "error").map(({ template }) => template)).toEqual([
    "codeSpoilt",
  ]);
});

/** 表五 with a column for each level. */
function split(text: (part: string, level: number) => CellValue): WorkbookSnapshot {
  const sheets = sample.sheets.map((sheet): SheetSnapshot => {
    if (sheet.name !== "表5") return sheet;
    const header = sheet.values.findIndex((row) => row[0] === "科目编码");
    const values = sheet.values.map((row, index) => {
      const [code = null, ...rest] = row;
      if (index === header) return ["类", "款", "项", ...rest];
      if (typeof code !== "string" || !/^\d{3,7}$/.test(code)) return [code, null, null, ...rest];
      return [
        ...[code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].map((part, level) =>
          part === "" ? null : text(part, level),
        ),
        ...rest,
      ];
    });
    return { ...sheet, values, formulas: values.map((row) => row.map(() => null)) };
  });
  return { ...sample, sheets };
}

test("three columns: all parts as numbers is one hint, one number among texts is a warning with what it should be", () => {
  const codes = (report: CheckReport): readonly string[] =>
    report.findings
      .filter(({ kind }) => kind === "code")
      .map(({ severity, template, words }) => `${severity} ${template} ${words["expected"] ?? ""}`);
  expect(codes(check(split((part) => part)))).toEqual([]);
  expect(codes(check(split((part, level) => (level === 0 ? Number(part) : part))))).toEqual([]);
  const throughout = check(split((part) => Number(part)));
  expect(codes(throughout)).toEqual(["info codeZerosLost 03"]);
  expect(throughout.outcomes).toMatchObject({ fail: 0 });
  let seen = 0;
  expect(codes(check(split((part) => (part === "03" && (seen += 1) === 1 ? 3 : part))))).toEqual([
    "warning codeZeroLost 03",
  ]);
});

test("an item of 表六 with the other kind of unit's government name is a hint, one with neither a warning", () => {
  const sheet = sample.sheets.find(({ name }) => name === "表6");
  const row = sheet?.values.findIndex((cells) => cells[0] === "基本工资") ?? -1;
  const column = sheet?.values[row]?.indexOf("工资奖金津补贴") ?? -1;
  const found = (text: string): readonly string[] =>
    check(withCells(sample, at({ sheet: "表6", row, column }, text)))
      .findings.filter(({ rule }) => rule === "t06.government-items-are-mapped")
      .map(({ severity, template }) => `${severity} ${template}`);
  expect(found("工资福利支出")).toEqual(["info itemsOfOtherKind"]);
  expect(found("办公经费")).toEqual(["warning itemNotMapped"]);
  expect(found("50101 工资奖金津补贴")).toEqual([]);
});
