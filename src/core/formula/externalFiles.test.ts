import { externalFiles } from "./externalFiles";

test.each<[string, readonly string[]]>([
  ["='[上年.xlsx]表1'!A1+[上年.xlsx]表2!B2", ["上年.xlsx"]],
  ["='D:\\预算\\[2025年.xls]表 1'!$A$1", ["2025年.xls"]],
  ["=SUM([1]表1!A1:A9)*[2]Sheet1!B1", ["1", "2"]],
  ["=[1]!合计", ["1"]],
  ["='\\\\server\\share\\上年.xlsx'!合计", ["上年.xlsx"]],
  ["='表[1'!A1", []],
  ["=SUM(列表1[金额])+列表1[[#Totals],[金额]]", []],
  ["='表1'!A1&\"[见附件.xlsx]表1!\"", []],
  ["='2.1 收支'!A1", []],
])("%s names %j", (formula, expected) => {
  expect(externalFiles(formula)).toEqual(expected);
});
