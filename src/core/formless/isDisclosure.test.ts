/** Which workbooks are disclosures at all: a family, a company and a building site have budgets and totals as well. */
import { noForm } from "../../packs/no-form/pack";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { inferForm } from "./inferForm";

type Rows = readonly (readonly CellValue[])[];

const sheet = (name: string, values: Rows): SheetSnapshot => ({
  name,
  visible: true,
  values,
  formulas: values.map((row) => row.map(() => null)),
});
const isTaken = (...books: readonly Rows[]): boolean =>
  inferForm(noForm, { state: null, sheets: books.map((rows, index) => sheet(String(index + 1), rows)) }) !== null;

test.each<readonly [string, readonly Rows[]]>([
  [
    "a family's",
    [
      [
        ["2026年家庭收支预算表"],
        ["单位：元"],
        ["项目", "1月", "2月", "合计"],
        ["工资收入", 5000, 5000, 10000],
        ["房租", 2000, 2000, 4000],
        ["合计", 7000, 7000, 14000],
      ],
      [["2026年家庭收入表"], ["单位：元"], ["项目", "1月", "合计"], ["工资", 5000, 5000], ["合计", 5000, 5000]],
    ],
  ],
  [
    "a company's",
    [
      [
        ["某公司2026年度财务预算"],
        ["单位：万元"],
        ["项目", "2025年实际", "2026年预算"],
        ["营业收入", 100, 120],
        ["营业成本", 60, 70],
        ["利润总额", 40, 50],
      ],
      [["2026年管理费用预算表"], ["单位：万元"], ["项目", "金额"], ["工资", 20], ["办公费", 5], ["合计", 25]],
    ],
  ],
  [
    "a building site's",
    [
      [
        ["某小学教学楼工程预算书"],
        ["单位：万元"],
        ["分部工程名称", "人工费", "材料费", "合计"],
        ["土石方", 10, 20, 30],
        ["混凝土", 50, 120, 170],
        ["合计", 60, 140, 200],
      ],
      [["工程措施项目费预算表"], ["单位：万元"], ["项目", "金额"], ["安全文明", 20], ["夜间施工", 5], ["合计", 25]],
    ],
  ],
])("%s budget is none", (_, books) => {
  expect(isTaken(...books)).toBe(false);
});

const lines = (title: string, first: string, unit = "单位：万元"): Rows => [
  [title],
  [unit],
  ["项目", "金额"],
  [first, 20],
  ["其他", 5],
  ["合计", 25],
];

test("without codes, a title of a budget and one word of public money are asked for", () => {
  expect(isTaken(lines("2026年收支预算表", "一般公共预算拨款收入"), lines("2026年支出表", "办公费"))).toBe(true);
  expect(isTaken(lines("2026年部门预算表", "工资"), lines("2026年支出表", "办公费"))).toBe(true);
  expect(isTaken(lines("2026年收支预算表", "工资"), lines("2026年支出表", "办公费"))).toBe(false);
  expect(isTaken(lines("2026年往来明细表", "财政拨款"), lines("2026年资金表", "办公费"))).toBe(false);
});

test("two tables state a unit of money", () => {
  expect(isTaken(lines("2026年部门预算表", "工资"), lines("2026年支出表", "办公费", "某县水务局"))).toBe(false);
});

const codes = (...items: readonly (readonly [string, string])[]): Rows => [
  ["支出表"],
  ["单位：万元"],
  ["编码", "名称", "金额"],
  ...items.map(([code, name]): readonly CellValue[] => [code, name, 10]),
];

test("codes of the lowest level alone, with the names that they have, are a disclosure's; rooms and accounts are none", () => {
  expect(isTaken(codes(["2130301", "行政运行"], ["2210201", "住房公积金"]))).toBe(true);
  expect(isTaken(codes(["30101", "基本工资"], ["30201", "办公费"]))).toBe(true);
  expect(isTaken(codes(["2130301", "行政运行"]))).toBe(false);
  expect(isTaken(codes(["2130301", "一号楼"], ["2210201", "二号楼"]))).toBe(false);
  expect(isTaken(codes(["101", "一号房"], ["102", "二号房"]))).toBe(false);
});
