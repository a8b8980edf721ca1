/** Tables whose code and name stand in one cell are tables of codes. */
import type { Rows } from "../../../test/support/formless";
import { at, reportOf, toldOf } from "../../../test/support/formless";

const ITEMS = [
  ["301", "工资福利支出", 80],
  ["30101", "基本工资", 50],
  ["30102", "津贴补贴", 30],
  ["302", "商品和服务支出", 20],
  ["30201", "办公费", 20],
] as const;
const table = (join: (code: string, name: string) => string, change = 0, label = "经济分类科目"): Rows => [
  ["一般公共预算基本支出表"],
  ["单位：万元"],
  [label, "金额"],
  ["合计", 100],
  ...ITEMS.map(([code, name, amount]) => [join(code, name), code === "30102" ? amount + change : amount]),
];

test.each<[string, (code: string, name: string) => string]>([
  ["[301]工资福利支出", (code, name) => `[${code}]${name}`],
  ["301 工资福利支出", (code, name) => `${code} ${name}`],
  ["301-工资福利支出", (code, name) => `${code}-${name}`],
  ["301工资福利支出", (code, name) => `${code}${name}`],
])("%s, alone in its workbook", (_, join) => {
  expect(toldOf(reportOf(table(join)))).toEqual([]);
  const broken = reportOf(table(join, 1));
  expect(toldOf(broken)).toHaveLength(1);
  expect(broken.findings.flatMap(({ cells }) => cells.map(({ address }) => at(address)))).toContain("1 R7C2");
});

test("names with their codes behind them under 科目编码", () => {
  const told = (change: number): readonly string[] =>
    toldOf(reportOf(table((code, name) => `${name}（${code}）`, change, "科目编码")));
  expect(told(0)).toEqual([]);
  expect(told(1)).toHaveLength(1);
});

test("a row of them twice, and a code that belongs to another name, are told", () => {
  const rows = table((code, name) => `${code} ${name}`);
  expect(toldOf(reportOf([...rows.slice(0, 7), ...rows.slice(6)]))).not.toEqual([]);
  expect(
    reportOf(rows.map((row) => (row[0] === "30102 津贴补贴" ? ["30103 津贴补贴", row[1] ?? 0] : row))).findings.map(
      ({ kind }) => kind,
    ),
  ).toContain("code");
});
