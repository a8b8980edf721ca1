/** How the texts of a list are read: codes, categories, funds, periods. */
import { entryName, ownName, readCodeText } from "../list/codeText";
import { readCarriedOver, readCategory, readFund, readPeriod } from "./keywords";

test.each([
  ["2010301", "", "2010301", ""],
  [2010301, "", "2010301", ""],
  ["2010301 行政运行", "", "2010301", "行政运行"],
  ["[2010301]行政运行", "", "2010301", "行政运行"],
  ["【2010301】行政运行", "", "2010301", "行政运行"],
  ["2010301-行政运行", "", "2010301", "行政运行"],
  ["２０１０３０１", "行政运行", "2010301", "行政运行"],
  ["2010301", "[2010301]政府办公厅（室）", "2010301", "政府办公厅（室）"],
  ["行政运行", "", "", "行政运行"],
  ["=2010301", "", "", "=2010301"],
  ["0123456789ABCDEF0123456789ABCDEF##2010301##行政运行", "", "2010301", "行政运行"],
  ["<id>##30101##基本工资", "", "30101", "基本工资"],
  ["##30101##", "基本工资", "30101", "基本工资"],
  ["2010301", "a##2010301##行政运行", "2010301", "行政运行"],
  ["a##b##c", "", "", "a##b##c"],
  ["", "", "", ""],
])("%p beside %p", (cell, name, code, printed) => {
  expect(readCodeText(cell, name)).toEqual({ code, name: printed, text: String(cell) });
});

test.each([
  ["人员类", "staff"],
  ["人员类项目", "staff"],
  ["人员经费", "staff"],
  ["1 人员类", "staff"],
  ["公用经费", "operating"],
  ["公用经费项目", "operating"],
  ["运转类-公用经费", "operating"],
  ["其他运转类", "otherOperating"],
  ["其它运转类项目", "otherOperating"],
  ["特定目标类", "specificTarget"],
  ["特定目标类项目", "specificTarget"],
  ["运转类", null],
  ["项目支出", null],
  ["", null],
])("category %p", (text, category) => expect(readCategory(text)).toBe(category));

test.each([
  ["一般公共预算拨款", "general"],
  ["财政拨款（一般公共预算）", "general"],
  ["111 一般公共预算资金", "general"],
  ["经费拨款", "general"],
  ["政府性基金预算拨款", "fund"],
  ["国有资本经营预算拨款", "capital"],
  ["财政专户管理资金", "special"],
  ["教育收费", "special"],
  ["单位资金", "unitFunds"],
  ["事业收入", "unitFunds"],
  ["单位资金-其他收入", "unitFunds"],
  ["上年结转（政府性基金预算）", "fund"],
  ["财政拨款", null],
  ["彩票公益金", null],
  ["一般公共预算、政府性基金", null],
  ["单位资金（财政专户）", null],
  ["", null],
])("fund %p", (text, fund) => expect(readFund(text)).toBe(fund));

test.each([
  ["上年结转", "carryover"],
  ["上年结转资金", "carryover"],
  ["结余资金", "carryover"],
  ["当年", "current"],
  ["本年预算", "current"],
  ["年初预算", "current"],
  ["2026", null],
  ["当年结转", null],
  ["", null],
])("period %p", (text, period) => expect(readPeriod(text)).toBe(period));

test("a column 是否结转 answers with 是 and 否", () => {
  expect([readCarriedOver("是"), readCarriedOver("否"), readCarriedOver("当年")]).toEqual([
    "carryover",
    "current",
    null,
  ]);
});

test("names of the system's entries; people's own texts keep their hashes unless an id stands before them", () => {
  expect(["x##1##人员类", "人员类", "a##b"].map(entryName)).toEqual(["人员类", "人员类", "a##b"]);
  expect(["0123456789ABCDEF##42##专项", "##42##专项", "C##语言##培训", "专项"].map(ownName)).toEqual([
    "专项",
    "专项",
    "C##语言##培训",
    "专项",
  ]);
});
