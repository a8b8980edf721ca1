/** 公用经费 of the 决算 form goes on in the next block: its 类 is the sum of the rows of both. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

interface Slips {
  readonly parent?: number;
  readonly own?: number;
  readonly next?: number;
  readonly class310?: number;
}

const table = ({ parent = 30, own = 7, next = 11, class310 = 5 }: Slips = {}): Rows => [
  ["一般公共预算财政拨款基本支出决算明细表"],
  ["部门：某县水务局", null, null, null, null, null, null, null, "金额单位：万元"],
  ["人员经费", null, null, "公用经费"],
  ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
  ["301", "工资福利支出", 60, "302", "商品和服务支出", parent, "30215", "会议费", next],
  ["30101", "基本工资", 40, "30201", "办公费", own, "30216", "培训费", 9],
  ["30102", "津贴补贴", 20, "30211", "差旅费", 3, "310", "资本性支出", class310],
  [null, null, null, null, null, null, "31002", "办公设备购置", 5],
];

test("a right table, and no parent is missing in the next block", () => {
  const report = reportOf(table());
  expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(report.findings.filter(({ template }) => template === "codeWithoutParent")).toEqual([]);
});

test.each<[string, Slips]>([
  ["the 类", { parent: 33 }],
  ["a 款 of its own block", { own: 8 }],
  ["a 款 of the next block", { next: 12 }],
  ["the other 类", { class310: 6 }],
])("a slip in %s is told", (_, slips) => {
  expect(toldOf(reportOf(table(slips)))).not.toEqual([]);
});

test("rows that are no part of what stands before are parts of nothing", () => {
  const report = reportOf([
    ...table().slice(0, 4),
    ["301", "工资福利支出", 60, "302", "商品和服务支出", 10, "31001", "房屋建筑物购建", 4],
    ["30101", "基本工资", 40, "30201", "办公费", 7, "31002", "办公设备购置", 5],
    ["30102", "津贴补贴", 20, "30211", "差旅费", 3],
  ]);
  expect(toldOf(report)).toEqual([]);
});
