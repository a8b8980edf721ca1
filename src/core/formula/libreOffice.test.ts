/**
 * The evaluator against LibreOffice 7.4: the results below were computed by it from an .xlsx with this sheet and agree with
 * Excel's documentation. The second table holds what LibreOffice does differently from Excel; there Excel is followed.
 */
import type { WorkbookSnapshot } from "../model/snapshot";
import { createCalculator } from "./calculator";
import { isFormulaError } from "./formula";
import { parseFormula } from "./parse";
import { isFailure } from "./scalars";

const DATA = [
  ["201", 1.005, "甲", "x"],
  [201, 2.675, "乙", "Y"],
  ["0201", 0.285, "丙", "y"],
  ["abc", "12", "甲", true],
  ["ABC", "text", "甲乙", false],
  [null, -7.5, "a*b", null],
  [5, null, "a?b", 3],
  ["20101", 10, "", 4],
];

const BOOK: WorkbookSnapshot = {
  state: null,
  sheets: [
    { name: "算", visible: true, values: [], formulas: [] },
    { name: "数据", visible: true, values: DATA, formulas: [] },
  ],
};

const AGREED: readonly (readonly [string, string | number | boolean])[] = [
  ["=SUM(数据!B1:B8)", 6.465],
  ["=SUM(数据!A1:A8)", 206],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(2.675,2)", 2.68],
  ["=ROUND(0.285,2)", 0.29],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1234.5,-2)", 1200],
  ["=ROUND(数据!B1+数据!B2,2)", 3.68],
  ["=ROUNDUP(2.001,2)", 2.01],
  ["=ROUNDUP(-2.001,2)", -2.01],
  ["=ROUNDDOWN(-2.999,2)", -2.99],
  ["=ROUNDUP(0.1+0.2,1)", 0.3],
  ["=ABS(-3.5)", 3.5],
  ['=IF(数据!A6="","空","有")', "空"],
  ['=IF(数据!A6=0,"零","非")', "零"],
  ["=IF(1>2,1)", false],
  ['=IF("TRUE",1,2)', 1],
  ["=AND(TRUE,1)", true],
  ["=OR(FALSE,0)", false],
  ["=NOT(0)", true],
  ['=SUMIF(数据!A1:A8,"abc",数据!B1:B8)', 0],
  ['=SUMIF(数据!C1:C8,"甲",数据!B1:B8)', 1.005],
  ['=SUMIF(数据!C1:C8,"甲*",数据!B1:B8)', 1.005],
  ['=SUMIF(数据!C1:C8,"<>甲",数据!B1:B8)', 5.46],
  ['=SUMIF(数据!B1:B8,">1")', 13.68],
  ['=SUMIF(数据!B1:B8,"<=1")', -7.215],
  ['=SUMPRODUCT((数据!A1:A8&数据!C1:C8="201甲")*1,数据!B1:B8)', 1.005],
  ["=SUMPRODUCT((数据!A1:A2&数据!C1:C2=数据!A2&数据!C2)*1,数据!B1:B2)", 2.675],
  ["=SUMPRODUCT((数据!A6:A7&数据!D6:D7=数据!A6&数据!D6)*1,数据!B6:B7)", -7.5],
  ['=SUMPRODUCT((数据!C1:C4="甲")*(数据!D1:D4="x"),数据!B1:B4)', 1.005],
  ["=SUMIF(数据!A1:A8,数据!A6,数据!B1:B8)", 0],
  ['=SUMIF(数据!A1:A8,"<>",数据!B1:B8)', 13.965],
  ['=SUMIF(数据!A1:A8,"",数据!B1:B8)', -7.5],
  ['=SUMIF(数据!A1:A8,"=",数据!B1:B8)', -7.5],
  ['=SUMIFS(数据!B1:B8,数据!C1:C8,"甲",数据!A1:A8,"201")', 1.005],
  ['=COUNTIF(数据!C1:C8,"a~*b")', 1],
  ['=COUNTIF(数据!B1:B8,">0")+COUNTIF(数据!B1:B8,"<0")', 5],
  ['=COUNTIFS(数据!C1:C8,"甲",数据!B1:B8,">0")', 1],
  ['=COUNTIFS(数据!C1:C8,"a*",数据!B1:B8,"<0")', 1],
  ["=(N(数据!B5)<>0)+(N(数据!B6)<>0)+(N(数据!B7)<>0)", 1],
  ['=COUNTIF(数据!C1:C8,"a?b")', 2],
  ["=COUNTIF(数据!D1:D8,TRUE)", 1],
  ['=COUNTIF(数据!A1:A8,"ABC")', 2],
  ['=COUNTIF(数据!A1:A8,"<>")', 7],
  ['=COUNT("3","x",TRUE)', 2],
  ["=COUNTA(数据!A1:A8)", 7],
  ["=MAX(数据!B1:B8)", 10],
  ["=MIN(数据!B1:B8)", -7.5],
  ["=AVERAGE(数据!B1:B3)", 1.32166666666667],
  ["=AVERAGE(数据!C1:C2)", "#DIV/0!"],
  ["=PRODUCT(2,数据!D7:D8)", 24],
  ["=SUBTOTAL(9,数据!B1:B8)", 6.465],
  ["=SUMPRODUCT(数据!B1:B3,数据!B1:B3)", 8.246875],
  ["=SUMPRODUCT(数据!B1:B8,数据!D1:D8)", 40],
  ['=IFERROR(1/0,"错")', "错"],
  ['=IFERROR(数据!B6,"错")', -7.5],
  ["=ISNUMBER(数据!A1)", false],
  ["=ISNUMBER(数据!A2)", true],
  ["=ISBLANK(数据!A6)", true],
  ["=ISBLANK(数据!C8)", true],
  ["=LEN(数据!C5)", 2],
  ['=LEFT("预算公开",2)', "预算"],
  ['=RIGHT("预算公开",2)', "公开"],
  ['=MID("预算公开",2,2)', "算公"],
  ['=TRIM("  a  b ")', "a b"],
  ['="x"&0.1+0.2', "x0.3"],
  ['=TEXT(1234.567,"#,##0.00")', "1,234.57"],
  ['=TEXT(0.33333,"0.00%")', "33.33%"],
  ['=TEXT(1234.5,"0")', "1235"],
  ['=TEXT(-1.005,"0.00")', "-1.01"],
  ['=VLOOKUP("ABC",数据!A1:C8,3,FALSE)', "甲"],
  ["=VLOOKUP(201,数据!A1:C8,3,0)", "乙"],
  ['=VLOOKUP("不在",数据!A1:C8,3,0)', "#N/A"],
  ['=MATCH("201",数据!A1:A8,0)', 1],
  ["=INDEX(数据!A1:C8,2,3)", "乙"],
  ["=INDEX(数据!C1:C8,MATCH(5,数据!A1:A8,0))", "a?b"],
  ["=ROW(数据!B5)", 5],
  ["=COLUMN(数据!C1)", 3],
  ['=HYPERLINK("#数据!A1","去")', "去"],
  ['=VALUE("1,234.5")', 1234.5],
  ['=VALUE("12%")', 0.12],
  ["=INT(-1.5)", -2],
  ["=INT((0.1+0.7)*10)", 8],
  ["=MOD(-3,2)", 1],
  ["=MOD(7,-3)", -2],
  ['=N("x")', 0],
  ["=N(TRUE)", 1],
  ['=T(5)&"|"', "|"],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=50%", 0.5],
  ["=2*-50%", -1],
  ['="12"+1', 13],
  ['="abc"+1', "#VALUE!"],
  ["=1/0", "#DIV/0!"],
  ["=数据!B4*2", 24],
  ["=数据!A6+1", 1],
  ['="A"="a"', true],
  ["=0.1+0.2=0.3", true],
  ["=0.1+0.2-0.3", 0],
  ['=1<"a"', true],
  ['="b">"a"', true],
  ["=数据!A6", 0],
  ["=未知名", "#NAME?"],
  ['=LEFT("abc",-1)', "#VALUE!"],
  ["=SUM(数据!B1:B8)/COUNT(数据!B1:B8)", 1.293],
  ["=MOD(5,0)", "#DIV/0!"],
  ['=ROUND("1.255",2)', 1.26],
  ['=""=数据!A6', true],
  ['=+"abc"', "abc"],
  ['=SUMIF(数据!A1:A3,">200",数据!B1)', 2.675],
  ['=COUNTIF(数据!D1:D8,"y")', 2],
  ["=AND(数据!C1:C2)", "#VALUE!"],
  ["=IF(数据!A4,1,2)", "#VALUE!"],
  ['=COUNTIF(数据!A1:A8,"<>abc")', 6],
  ['=COUNTIF(数据!A1:A10,"")', 3],
  ["=MAX(数据!C1:C3)", 0],
  ['=1E+3&""', "1000"],
  ['=123456.789&""', "123456.789"],
];

const EXCEL_ALONE: readonly (readonly [string, string | number | boolean])[] = [
  ['=SUMPRODUCT(数据!C1:C4="甲",数据!B1:B4)', 0],
  ['=SUM("3",TRUE,2)', 6],
  ["=SUM(数据!D1:D8)", 7],
  ['=SUMIF(数据!A1:A8,"201",数据!B1:B8)', 1.005 + 2.675 + 0.285],
  ["=SUMIF(数据!A1:A8,201,数据!B1:B8)", 1.005 + 2.675 + 0.285],
  ['=SUMIF(数据!A:A,"201*",数据!B:B)', 1.005 + 10],
  ['=COUNTIF(数据!A1:A8,"<>201")', 5],
  ["=COUNT(数据!A1:D8)", 9],
  ['=CONCATENATE("a",1.5,TRUE)', "a1.5TRUE"],
  ['=TRUE>"z"', true],
  ["=不存在!A1", "#REF!"],
  ["=1=TRUE", false],
  ["=INDEX(数据!A1:C8,9,1)", "#REF!"],
  ["=0^0", "#NUM!"],
];

function compute(text: string): unknown {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) return formula;
  const value = createCalculator(BOOK, []).evaluate(formula, { sheet: "算", row: 0, column: 0 });
  return isFailure(value) && value.kind === "error" ? value.code : value;
}

function expectValue(found: unknown, expected: string | number | boolean): void {
  if (typeof expected === "number") expect(found).toBeCloseTo(expected, 12);
  else expect(found).toBe(expected);
}

test.each(AGREED)("%s as LibreOffice and Excel", (text, expected) => expectValue(compute(text), expected));
test.each(EXCEL_ALONE)("%s as Excel", (text, expected) => expectValue(compute(text), expected));
