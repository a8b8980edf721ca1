/** A code that is a slip away from what name and place say is one error at the code, and the sums hold. */
import type { CellValue } from "../model/snapshot";
import type { Rows } from "../../../test/support/formless";
import { CODED_ITEMS, firstSuspect, reportOf, toldOf } from "../../../test/support/formless";

const ITEMS: Rows = [
  ["208", "社会保障和就业支出", 10],
  ["20805", "行政事业单位养老支出", 10],
  ["2080505", "机关事业单位基本养老保险缴费支出", 10],
  ...CODED_ITEMS,
];
const table = (rows: Rows): Rows => [
  ["一般公共预算支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "金额"],
  [null, "合计", 110],
  ...rows,
];
const printed = (from: string, to: CellValue): Rows =>
  table(ITEMS.map(([code = null, ...rest]) => [code === from ? to : code, ...rest]));

test.each([
  ["another 类", "2130301", "2030301", "1 R10C1"],
  ["a digit too few", "2130301", "213301", "1 R10C1"],
  ["a digit too many", "2130301", "21303001", "1 R10C1"],
  ["a 款 of another 类", "21303", "20303", "1 R9C1"],
  ["a 类 that is another", "213", "203", "1 R8C1"],
  ["款 and 项 that changed places", "2130305", "2130503", "1 R11C1"],
])("%s", (_, from, to, cell) => {
  expect(toldOf(reportOf(table(ITEMS)))).toEqual([]);
  const report = reportOf(printed(from, to));
  expect(toldOf(report)).toEqual([`error ${cell}`]);
  expect(report.findings.find(({ severity }) => severity === "error")?.words["expected"]).toBe(from);
  expect(firstSuspect(report)).toBe(cell);
});

test("an amount that is wrong as well is told beside it", () => {
  const rows = printed("2130301", "2030301").map((row) => (row[0] === "2130305" ? [row[0], row[1] ?? "", 37] : row));
  expect(toldOf(reportOf(rows))).toContain("error 1 R10C1");
  expect(toldOf(reportOf(rows), "mismatch")).toHaveLength(1);
});

test("names that nobody knows, places that fit, and codes of units are left as they are", () => {
  const codes = (rows: Rows): readonly string[] =>
    reportOf(rows)
      .findings.filter(({ template }) => template === "codeDisplaced")
      .map(({ words }) => words["code"] ?? "");
  expect(codes(printed("2210201", "2210210"))).toEqual([]);
  const own = ITEMS.map((row) => (row[0] === "2130301" ? ["2130399", "河道整治支出", 50] : row));
  expect(codes(table(own))).toEqual([]);
  const units: Rows = [
    ["部门支出总表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "金额"],
    [null, "合计", 220],
    ["213001", "县水利局本级", 110],
    ...ITEMS,
    ["213002", "县河道所", 110],
    ...ITEMS,
  ];
  expect(codes(units)).toEqual([]);
  expect(toldOf(reportOf(units))).toEqual([]);
});
