/** Number formats that show another number than the cell holds. */
import { checkLocated } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { CellLook, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { cellBeside, sampleSnapshot } from "../support/sampleSnapshot";

const SHEET = "表5";
const USUAL = "#,##0.00";
const { row } = cellBeside(sampleSnapshot(), SHEET, "2010301", 0);

/** A row that numbers the columns. */
function numbers(cells: readonly CellValue[] = []): boolean {
  const own = cells.filter((value) => typeof value === "number");
  return own.length > 2 && own.every((value, index) => value === (own[0] ?? 0) + index);
}

/** Figures only; `only`: one figure of 行政运行, else every figure but the fields of 基础信息. */
function checked(code: string | null, change: (value: number) => number = (value) => value, only = true): CheckReport {
  const isMeant = (sheet: SheetSnapshot, at: number, column: number, value: CellValue): value is number =>
    typeof value === "number" &&
    (only
      ? sheet.name === SHEET && at === row && column === 3
      : sheet.name !== "基础信息" && !numbers(sheet.values[at]));
  const sheets = sampleSnapshot().sheets.map((sheet): SheetSnapshot => ({
    ...sheet,
    formulas: sheet.formulas.map((cells) => cells.map(() => null)),
    values: sheet.values.map((cells, at) =>
      cells.map((value, column) => (isMeant(sheet, at, column, value) ? change(value) : value)),
    ),
    formats: sheet.values.map((cells, at) =>
      cells.map((value, column) =>
        isMeant(sheet, at, column, value) ? code : typeof value === "number" ? USUAL : null,
      ),
    ),
  }));
  const plain: WorkbookSnapshot = { ...sampleSnapshot(), sheets };
  return checkLocated(locateWorkbook(pack, plain));
}

const formats = ({ findings }: CheckReport): readonly string[] =>
  findings.filter(({ kind }) => kind === "format").map(({ template }) => template);
const others = ({ findings }: CheckReport): readonly string[] =>
  findings.filter(({ kind, severity }) => kind !== "format" && severity !== "info").map(({ template }) => template);
const before = checked(USUAL);

test.each([USUAL, "0.00", null, "@", '#,##0.00;-#,##0.00;" ";@', "0.000", "0.00_ "])("%p shows the figure", (code) => {
  expect(formats(checked(code))).toEqual([]);
});

test.each([
  ["0.00%", "formatShowsOther", "79583.00%"],
  ["yyyy-mm-dd", "formatIsDate", "日期 1902-3-5"],
  ["h:mm", "formatIsDate", "时间 19099:55"],
])("%s is told, and is no amount: %s %s", (code, template, shown) => {
  const report = checked(code);
  expect(formats(report)).toEqual([template]);
  expect(report.findings.find(({ kind }) => kind === "format")?.words["list"]).toContain(shown);
  expect([
    report.outcomes.fail,
    report.outcomes.ruleError > 0,
    report.outcomes.pass + report.outcomes.ruleError,
  ]).toEqual([0, true, before.outcomes.pass]);
  expect(others(report)).toEqual(others(before));
});

test.each([
  [";;;", "formatShowsOther", "空白"],
  ["0", "formatHidesDigits", "796"],
  ["0.0", "formatHidesDigits", "795.8"],
])("%s is told: %s %s", (code, template, shown) => {
  const report = checked(code);
  expect(formats(report)).toEqual([template]);
  expect(report.findings.find(({ kind }) => kind === "format")?.words["list"]).toContain(shown);
  expect(report.outcomes).toEqual(before.outcomes);
});

test("a whole figure loses nothing without decimals", () => {
  expect(formats(checked("0", Math.round))).toEqual([]);
});

test("figures in 元 that are shown in 万元 are compared as shown, and told once for each table", () => {
  const report = checked("0!.0000", (value) => Math.round(value * 10_000), false);
  expect(report.outcomes).toEqual(before.outcomes);
  expect(others(report)).toEqual(others(before));
  const told = report.findings.filter(({ kind }) => kind === "format");
  expect(new Set(told.map(({ template }) => template))).toEqual(new Set(["formatScaled"]));
  expect(new Set(told.map(({ table }) => table)).size).toBe(told.length);
});

test("one figure that is shown a thousandth of what it is fails, as it does on paper", () => {
  expect(others(checked("0.00,"))).toContain("equals");
  expect(others(checked("0.00,"))).not.toContain("hiddenDecimals");
});

test("a format with conditions is judged by the section that the figure takes, and figures are compared as they are", () => {
  const report = checked('[>=500]0!.0,"万";0.00');
  expect(formats(report)).toEqual(["formatShowsOther"]);
  expect(report.findings.find(({ kind }) => kind === "format")?.words["list"]).toContain("795.83 显示为 0.1");
  expect(report.outcomes).toEqual(before.outcomes);
  expect(formats(checked('[>=5000]0!.0,"万";0.00'))).toEqual([]);
});

/** The one figure with a look and a width of its own. */
function looking(look: CellLook | null, width: number, code: string | null = USUAL): readonly string[] {
  const sheets = sampleSnapshot().sheets.map((sheet): SheetSnapshot =>
    sheet.name !== SHEET
      ? sheet
      : {
          ...sheet,
          formats: sheet.values.map((cells) => cells.map((value) => (typeof value === "number" ? code : null))),
          looks: sheet.values.map((cells, at) => cells.map((_, column) => (at === row && column === 3 ? look : null))),
          columnWidths: [0, 0, 0, width],
        },
  );
  return formats(checkLocated(locateWorkbook(pack, { ...sampleSnapshot(), sheets })));
}

test("a figure in the colour of its ground is told, unless its format has a colour of its own", () => {
  expect(looking({ unseen: true, digit: 1 }, 0)).toEqual(["formatUnseen"]);
  expect(looking({ unseen: true, digit: 1 }, 0, "[Red]#,##0.00")).toEqual([]);
  expect(looking({ unseen: true, digit: 1 }, 5)).toEqual(["formatUnseen", "formatTooNarrow"]);
});

// The widest figure of the column is 1643.27 (合计): six digits, a point and a comma.
test.each([
  [6.81, null, []],
  [6.79, null, ["formatTooNarrow"]],
  [4, { unseen: false, digit: null }, ["formatTooNarrow"]],
  [0, null, []],
])("a column of %p digits, look %j: %j", (width, look, told) => {
  expect(looking(look, width)).toEqual(told);
});

test.each([
  [5.5, 1, []],
  [5.3, 1, ["formatTooNarrow"]],
  [5.3, 0.9, []],
  [5.3, null, []],
])("a figure of its own in a column of %p digits, a digit taking %p: %j", (width, digit, told) => {
  const sheets = sampleSnapshot().sheets.map((sheet): SheetSnapshot =>
    sheet.name !== SHEET
      ? sheet
      : {
          ...sheet,
          formats: sheet.values.map((cells) => cells.map((value) => (typeof value === "number" ? USUAL : null))),
          looks: sheet.values.map((cells, at) =>
            cells.map(() => ({ unseen: false, digit: at === row ? digit : null })),
          ),
          columnWidths: [0, 0, 0, width],
        },
  );
  expect(formats(checkLocated(locateWorkbook(pack, { ...sampleSnapshot(), sheets })))).toEqual(told);
});
