import fc from "fast-check";
import { LIMITS } from "./formula";
import type { BinaryOperator, CellPoint, Edge, Formula } from "./formula";
import { isFormulaError } from "./formula";
import { parseFormula } from "./parse";
import { print } from "./print";
import type { PrintOptions } from "./print";

function reprint(text: string, options?: PrintOptions): string {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(`${text}: ${formula.code}`);
  return print(formula, options);
}

describe("print", () => {
  test.each([
    ["= sum( a1 , $b$2:c3 ) ", "=SUM(A1,$B$2:C3)"],
    ["='表1'!a1+'表 2'!b2", "=表1!A1+'表 2'!B2"],
    ["='A1'!B2+'2026年'!C3", "='A1'!B2+'2026年'!C3"],
    ["=((1+2))*(3)", "=(1+2)*3"],
    ["=1-(2-3)", "=1-(2-3)"],
    ["=(1-2)-3", "=1-2-3"],
    ["=2^(3^2)", "=2^(3^2)"],
    ["=-(2^2)", "=-(2^2)"],
    ["=-(2%)", "=-(2%)"],
    ["=1.50+1e21", "=1.5+1E+21"],
    ['=if(a1="是",true,)', '=IF(A1="是",TRUE,)'],
  ])("%s → %s", (text, canonical) => expect(reprint(text)).toBe(canonical));

  test("without dollars and without the own sheet's name", () => {
    expect(reprint("=$A$1+B$2:$C3+$A:B+1:$2", { dollars: "drop" })).toBe("=A1+B2:C3+A:B+1:2");
    expect(reprint("='Sheet 1'!A1+表2!A1", { ownSheet: "SHEET 1" })).toBe("=A1+表2!A1");
  });
});

const sheet = fc.constantFrom(null, "表1", "表 名", "O'B", "A1", "R1C1", "TRUE", "2026", "续（一）");
const rowIndex = fc.integer({ min: 0, max: LIMITS.rows - 1 });
const columnNumber = fc.integer({ min: 0, max: LIMITS.columns - 1 });
const point: fc.Arbitrary<CellPoint> = fc.record({
  row: rowIndex,
  column: columnNumber,
  rowFixed: fc.boolean(),
  columnFixed: fc.boolean(),
});

function inOrder<Value>(
  first: Value,
  second: Value,
  isBefore: (a: Value, b: Value) => boolean,
): readonly [Value, Value] {
  return isBefore(second, first) ? [second, first] : [first, second];
}

function edges(index: fc.Arbitrary<number>): fc.Arbitrary<{ first: Edge; last: Edge }> {
  const edge = fc.record({ index, fixed: fc.boolean() });
  return fc.tuple(edge, edge).map(([a, b]) => {
    const [first, last] = inOrder(a, b, (x, y) => x.index < y.index);
    return { first, last };
  });
}

const reference: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({ kind: fc.constant("cell" as const), sheet, at: point }),
  fc.record({ sheet, a: point, b: point }).map(({ sheet: name, a, b }) => ({
    kind: "range" as const,
    sheet: name,
    from: { ...a, row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { ...b, row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  })),
  fc
    .record({ sheet, edges: edges(columnNumber) })
    .map(({ sheet: name, edges: both }) => ({ kind: "columns" as const, sheet: name, ...both })),
  fc
    .record({ sheet, edges: edges(rowIndex) })
    .map(({ sheet: name, edges: both }) => ({ kind: "rows" as const, sheet: name, ...both })),
);

const leaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.integer({ min: 0, max: 10 ** 12 }).map((cents) => ({ kind: "number" as const, value: cents / 100 })),
  fc.string({ maxLength: 20 }).map((value) => ({ kind: "text" as const, value })),
  fc.boolean().map((value) => ({ kind: "logical" as const, value })),
  fc
    .constantFrom("#REF!" as const, "#N/A" as const, "#DIV/0!" as const)
    .map((code) => ({ kind: "error" as const, code, sheet: null })),
  fc.constant({ kind: "name" as const, sheet: null, name: "金额区" }),
  reference,
);

const OPERATORS: readonly BinaryOperator[] = ["^", "*", "/", "+", "-", "&", "=", "<>", "<", "<=", ">", ">="];
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({
      kind: fc.constant("binary" as const),
      operator: fc.constantFrom(...OPERATORS),
      left: tie("formula"),
      right: tie("formula"),
    }),
    fc.record({
      kind: fc.constant("unary" as const),
      operator: fc.constantFrom("+" as const, "-" as const),
      operand: tie("formula"),
    }),
    fc.record({ kind: fc.constant("percent" as const), operand: tie("formula") }),
    fc.record({
      kind: fc.constant("call" as const),
      name: fc.constantFrom("SUM", "IF"),
      args: fc.array(tie("formula"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

test("whatever is printed parses back to the same formula", () => {
  fc.assert(
    fc.property(formula, (made) => {
      expect(parseFormula(print(made))).toEqual(made);
    }),
    { numRuns: 500 },
  );
});

test("no text makes the parser throw", () => {
  const pieces = fc.constantFrom(
    "A1",
    "$",
    ":",
    "!",
    "'",
    '"',
    "(",
    ")",
    ",",
    "表1",
    "SUM(",
    "#REF!",
    "1",
    ".",
    "E",
    "+",
    "-",
    "%",
    "[",
    "]",
    " ",
    "（",
    "=",
    "𠮷",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      expect(parseFormula(`=${parts.join("")}`)).toHaveProperty("kind");
    }),
    { numRuns: 1000 },
  );
});
