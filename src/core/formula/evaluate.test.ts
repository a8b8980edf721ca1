/** What the evaluator does beyond the table against LibreOffice: failures, laziness, text that may be a date. */
import fc from "fast-check";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { createCalculator } from "./calculator";
import { isFormulaError } from "./formula";
import type { DefinedName } from "./names";
import { parseFormula } from "./parse";
import type { Scalar } from "./scalars";

function sheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  formulas: SheetSnapshot["formulas"] = [],
): SheetSnapshot {
  return { name, visible: true, values, formulas };
}

function compute(
  text: string,
  values: readonly (readonly CellValue[])[] = [],
  names: readonly DefinedName[] | null = null,
): Scalar {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(`${text}: ${formula.code}`);
  const calculator = createCalculator({ state: null, sheets: [sheet("算", []), sheet("数据", values)] }, names);
  return calculator.evaluate(formula, { sheet: "算", row: 4, column: 2 });
}

const error = (code: string): Scalar => ({ kind: "error", code }) as Scalar;
const unsupported = (what: string): Scalar => ({ kind: "unsupported", what });

describe("failures", () => {
  test("Excel's errors pass through, the first one met", () => {
    expect(compute("=数据!A1+1/0", [["#REF!"]])).toEqual(error("#REF!"));
    expect(compute("=SUM(数据!A1:B1)", [["#N/A", "#REF!"]])).toEqual(error("#N/A"));
    expect(compute('="a"&数据!A1', [["#NAME?"]])).toEqual(error("#NAME?"));
    expect(compute("=IF(数据!A1,1,2)", [["#DIV/0!"]])).toEqual(error("#DIV/0!"));
    expect(compute("=没有!A1")).toEqual(error("#REF!"));
  });

  test("a function that is not known spoils what it touches and nothing else", () => {
    expect(compute("=1+AGGREGATE(9,6,数据!A1:A2)")).toEqual(unsupported("AGGREGATE"));
    expect(compute("=_xlfn._xlws.FILTER(1,2)")).toEqual(unsupported("FILTER"));
    expect(compute("=IFERROR(TODAY(),0)")).toEqual(unsupported("TODAY"));
    expect(compute("=ISNUMBER(TODAY())")).toEqual(unsupported("TODAY"));
    expect(compute("=IF(1,2,TODAY())")).toBe(2);
    expect(compute("=IFERROR(3,TODAY())")).toBe(3);
  });

  test.each([
    ["=[1]表!A1", "[1]表!A1"],
    ["=数据!A1:A2+1", "array"],
    ["=MATCH(1,数据!A1:A2)", "MATCH without 0"],
    ["=VLOOKUP(1,数据!A1:B2,2)", "VLOOKUP without FALSE"],
    ["=SUBTOTAL(1,数据!A1:A2)", "SUBTOTAL(1,…)"],
    ["=XLOOKUP(1,数据!A1:A2,数据!B1:B2,0,-1)", "XLOOKUP with a kind of match"],
    ['=XLOOKUP("a*",数据!A1:A2,数据!B1:B2)', "XLOOKUP of * or ?"],
    ["=XLOOKUP(1,数据!A1:A2,数据!B1:C2)", "XLOOKUP of several results"],
    ['=INDIRECT("R1C1",FALSE)', "INDIRECT in R1C1 style"],
    ['=INDIRECT("金额")', "INDIRECT of a name"],
    ['=TEXT(1,"yyyy-mm")', 'TEXT(…,"yyyy-mm")'],
    ['="2026-1-1"+1', "text as number: 2026-1-1"],
    ['="¥5"*1', "text as number: ¥5"],
    ['="甲">"乙"', "order of text"],
    ["=ROUND(1)", "ROUND with 1 arguments"],
    ["=金额区", "name 金额区"],
  ])("%s is not guessed", (text, what) => expect(compute(text)).toEqual(unsupported(what)));
});

describe("names", () => {
  const names: readonly DefinedName[] = [
    { name: "金额区", refersTo: "数据!$A$1:$A$2" },
    { name: "金额区", refersTo: "=数据!$A$1", sheet: "数据" },
    { name: "圈", refersTo: "=圈+1" },
    { name: "动", refersTo: "=A1" },
  ];

  test("stand for cells, a sheet's own first", () => {
    expect(compute("=SUM(金额区)", [[1], [2]], names)).toBe(3);
    expect(compute("=SUM(数据!金额区)", [[1], [2]], names)).toBe(1);
  });

  test("unknown, circular and moving ones", () => {
    expect(compute("=别的", [], names)).toEqual(error("#NAME?"));
    expect(compute("=圈", [], names)).toEqual({ kind: "circular" });
    expect(compute("=动", [], names)).toEqual(unsupported("name 动"));
  });
});

test("conditions over whole columns, empty cells and blocks", () => {
  const values = [
    ["a", 1],
    [null, 2],
    ["A", 4],
    [null, 8],
  ];
  expect(compute('=SUMIF(数据!A:A,"a",数据!B:B)', values)).toBe(5);
  expect(compute('=SUMIF(数据!A1:A9,"",数据!B1)', values)).toBe(10);
  expect(compute('=COUNTIF(数据!A1:A9,"")', values)).toBe(7);
  expect(compute('=COUNTIF(数据!A1:B4,"<>")', values)).toBe(6);
  expect(compute("=SUMIFS(数据!B1:B4,数据!A1:A3,1)", values)).toEqual(error("#VALUE!"));
  expect(compute('=COUNTIF(数据!A1:A4,"#N/A")', [["#N/A"], ["N/A"], ["#REF!"], [1]])).toBe(1);
  expect(
    compute('=SUMIF(数据!A1:A2,"a",数据!B1:B2)', [
      ["a", 1],
      ["b", "#REF!"],
    ]),
  ).toBe(1);
});

test("long identifiers are one number to a criterion, as in Excel", () => {
  const values = [["123456789012345678"], ["123456789012345999"], ["00123"]];
  expect(compute("=COUNTIF(数据!A1:A3,数据!A1)", values)).toBe(2);
  expect(compute("=COUNTIF(数据!A1:A3,123)", values)).toBe(1);
  expect(compute("=MATCH(数据!A2,数据!A1:A3,0)", values)).toBe(2);
});

test("lookups stop at the first match, and a doubt after it does not matter", () => {
  const book = { state: null, sheets: [sheet("算", [["a"], [null], ["b"]], [[null], ["=TODAY()"], [null]])] };
  const at = (text: string): Scalar => {
    const formula = parseFormula(text);
    return isFormulaError(formula)
      ? null
      : createCalculator(book).evaluate(formula, { sheet: "算", row: 9, column: 9 });
  };
  expect(at('=MATCH("A",A1:A3,0)')).toBe(1);
  expect(at('=MATCH("b",A1:A3,0)')).toEqual(unsupported("TODAY"));
  expect(at('=MATCH("b*",A1:A3,0)')).toEqual(unsupported("TODAY"));
  expect(at('=SUMIF(A1:A3,"a",A1:A3)')).toEqual(unsupported("TODAY"));
});

test("XLOOKUP finds what is equal, and yields its other value only where nothing is", () => {
  const values = [
    ["201", 1],
    ["202", 2],
    ["202", 3],
  ];
  expect(compute('=_xlfn.XLOOKUP("202",数据!A1:A3,数据!B1:B3)', values)).toBe(2);
  expect(compute('=XLOOKUP("9",数据!A1:A3,数据!B1:B3)', values)).toEqual(error("#N/A"));
  expect(compute('=XLOOKUP("9",数据!A1:A3,数据!B1:B3,0)', values)).toBe(0);
  expect(compute('=XLOOKUP(202,数据!A1:A3,数据!B1:B3,"无")', values)).toBe("无");
});

test("CHOOSE looks only at what is chosen, TRUNC cuts off", () => {
  expect(compute("=CHOOSE(2,TODAY(),5)")).toBe(5);
  expect(compute("=CHOOSE(3,1,2)")).toEqual(error("#VALUE!"));
  expect(compute("=CHOOSE(0,1,2)")).toEqual(error("#VALUE!"));
  expect([compute("=TRUNC(-2.99)"), compute("=TRUNC(2.999,2)"), compute("=TRUNC(1234,-2)")]).toEqual([-2, 2.99, 1200]);
});

test("OFFSET and INDIRECT yield cells", () => {
  const values = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  expect(compute("=SUM(OFFSET(数据!A1,1,1,1,2))", values)).toBe(11);
  expect(compute("=OFFSET(数据!A1:B1,1,0)", values)).toEqual(unsupported("array"));
  expect(compute("=SUM(OFFSET(数据!C2,0,0,-2,-2))", values)).toBe(16);
  expect(compute("=OFFSET(数据!A1,-1,0)", values)).toEqual(error("#REF!"));
  expect(compute("=OFFSET(数据!A1,0,0,0)", values)).toEqual(error("#REF!"));
  expect(compute('=SUM(INDIRECT("数据!A1:C1"))', values)).toBe(6);
  expect(compute('=INDIRECT("数据!B"&2)', values)).toBe(5);
  expect([
    compute('=INDIRECT("没有!A1")', values),
    compute('=INDIRECT("1+")', values),
    compute('=INDIRECT("1+1")', values),
  ]).toEqual([error("#REF!"), error("#REF!"), error("#REF!")]);
});

test("SUBTOTAL with hidden rows in its area is not guessed", () => {
  const hidden = { ...sheet("算", [[1], [2], [4]], [[null], [null], [null]]), hiddenRows: [{ first: 1, last: 1 }] };
  const at = (text: string): Scalar => {
    const formula = parseFormula(text);
    return isFormulaError(formula)
      ? null
      : createCalculator({ state: null, sheets: [hidden] }).evaluate(formula, { sheet: "算", row: 9, column: 9 });
  };
  expect(at("=SUBTOTAL(9,A1:A3)")).toEqual(unsupported("SUBTOTAL of hidden rows"));
  expect(at("=SUBTOTAL(109,A1:A2)")).toEqual(unsupported("SUBTOTAL of hidden rows"));
  expect([at("=SUBTOTAL(9,A3:A3)"), at("=SUBTOTAL(109,A1:A1)")]).toEqual([4, 1]);
});

test("SUBTOTAL leaves out other subtotals", () => {
  const formulas = [[null], [null], ["=SUBTOTAL(9,A1:A2)"], ["=SUM(A1:A2)"], ["=SUBTOTAL(9,A1:A4)"]];
  const calculator = createCalculator({ state: null, sheets: [sheet("算", [[1], [2]], formulas)] });
  expect(calculator.value({ sheet: "算", row: 4, column: 0 })).toBe(6);
});

test("a lookup tells apart what a comparison does not", () => {
  expect(compute("=数据!A1=0.3", [[0.1 + 0.2]])).toBe(true);
  expect(compute("=MATCH(0.3,数据!A1:C1,0)", [[0.1 + 0.2, "0.3", 0.3]])).toBe(3);
  expect(compute("=VLOOKUP(0.3,数据!A1:B1,2,FALSE)", [[0.1 + 0.2, 1]])).toEqual(error("#N/A"));
});

test("an error value that is not known here is no text", () => {
  expect(compute("=数据!A1&1", [["#SPILL!"]])).toEqual(unsupported("#SPILL!"));
  expect(compute("=数据!A1&1", [["#1"]])).toBe("#11");
});

test("INDEX yields cells", () => {
  const values = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  expect(compute("=SUM(INDEX(数据!A1:C2,2,0))", values)).toBe(15);
  expect(compute("=SUM(INDEX(数据!A1:C2,0,3))", values)).toBe(9);
  expect(compute("=INDEX(数据!A1:C1,2)", values)).toBe(2);
  expect(compute("=INDEX(数据!A1:C2,3,1)", values)).toEqual(error("#REF!"));
});

test("the place of the formula", () => {
  expect(compute("=ROW()*100+COLUMN()")).toBe(503);
});

const grid = fc.array(
  fc.array(fc.oneof(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.constantFrom(null, "", "文字", "12", true)), {
    minLength: 1,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 12 },
);

test("SUM and SUMIF agree with plain sums on any grid", () => {
  fc.assert(
    fc.property(grid, (values) => {
      const numbers = values.flat().filter((value) => typeof value === "number");
      const plain = numbers.reduce((sum, value) => sum + value, 0);
      expect(compute("=SUM(数据!A1:H12)", values)).toBe(plain);
      expect(compute("=SUM(数据!A:H)", values)).toBe(plain);
      expect(compute('=SUMIF(数据!A1:H12,">=0")+SUMIF(数据!A1:H12,"<0")', values)).toBe(plain);
      expect(compute("=COUNT(数据!1:12)", values)).toBe(numbers.length);
      const wanted = numbers[0] ?? 1;
      const matching =
        numbers.filter((value) => value === wanted).length +
        (wanted === 12 ? values.flat().filter((value) => value === "12").length : 0);
      expect(compute(`=COUNTIF(数据!A1:H12,${wanted})`, values)).toBe(matching);
    }),
    { numRuns: 150 },
  );
});
