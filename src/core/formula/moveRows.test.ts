import { rowMove } from "../model/rowChanges";
import { moveRows } from "./moveRows";

const move = rowMove({ inserted: [{ before: 9, count: 2, like: 8 }], removed: [19] });
const moved = (formula: string, home = "表5"): string => moveRows(formula, home, "表5", move);

test.each([
  ["=ROUND(SUM(D8:D17)+0.01,2)", "=ROUND(SUM(D8:D19)+0.01,2)"],
  ["=D9+D10", "=D9+D12"],
  ["=SUMIF($A$7:$A$30,$A10,C$7:C$30)", "=SUMIF($A$7:$A$31,$A12,C$7:C$31)"],
  ["=D20", "=#REF!"],
  ["=SUM(D20:D22)", "=SUM(D22:D23)"],
  ["=SUM(10:12)", "=SUM(12:14)"],
  ['=LOG10(D10)&"D10"', '=LOG10(D12)&"D10"'],
  ["=LET(x1,D10,x1)", "=LET(x1,D12,x1)"],
  ["=表5_数据+Table1[[#This Row],[D10]]", "=表5_数据+Table1[[#This Row],[D10]]"],
  ["=SUM(D:D)", "=SUM(D:D)"],
  ['="说""D10"""&D10', '="说""D10"""&D12'],
  ["=-D10*1.5%^D9", "=-D12*1.5%^D9"],
  ["=INDEX(D$10:D$12,ROW())", "=INDEX(D$12:D$14,ROW())"],
  ['=D10 "', '=D12 "'],
])("on the sheet itself %s becomes %s", (before, after) => expect(moved(before)).toBe(after));

test.each([
  ["='表5'!D10", "='表5'!D12"],
  ["=表5!D10+D10", "=表5!D12+D10"],
  ["='表6'!D10+表50!D10+[1]表5!D10", "='表6'!D10+表50!D10+[1]表5!D10"],
  ["='表5'!$D$7:$D$10", "='表5'!$D$7:$D$12"],
  ["='张三''s'!D10+'表5'!D10", "='张三''s'!D10+'表5'!D12"],
  ["='[别的.xlsx]表5'!D10+AB12!D10", "='[别的.xlsx]表5'!D10+AB12!D10"],
])("on another sheet %s becomes %s", (before, after) => expect(moved(before, "我的测算")).toBe(after));
