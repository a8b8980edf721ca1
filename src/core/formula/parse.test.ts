import { isFormulaError } from "./formula";
import type { Formula, FormulaErrorCode } from "./formula";
import { parseFormula } from "./parse";

function parsed(text: string): Formula {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(`${text}: ${formula.code} at ${formula.position}`);
  return formula;
}

function refusal(text: string): readonly [FormulaErrorCode, number] | null {
  const formula = parseFormula(text);
  return isFormulaError(formula) ? [formula.code, formula.position] : null;
}

describe("parseFormula", () => {
  test("a sign binds tighter than a power, a power groups from the left", () => {
    expect(parsed("=-2^2")).toEqual({
      kind: "binary",
      operator: "^",
      left: { kind: "unary", operator: "-", operand: { kind: "number", value: 2 } },
      right: { kind: "number", value: 2 },
    });
    expect(parsed("=2^3^2")).toEqual(parsed("=(2^3)^2"));
    expect(parsed("=1+2*3=7")).toEqual(parsed("=(1+(2*3))=7"));
    expect(parsed("=1&2+3")).toEqual(parsed("=1&(2+3)"));
    expect(parsed("=2^-3%")).toEqual(parsed("=2^((-3)%)"));
  });

  test("values", () => {
    expect(parsed('="a""b"')).toEqual({ kind: "text", value: 'a"b' });
    expect(parsed("=.5E-1")).toEqual({ kind: "number", value: 0.05 });
    expect(parsed("=12345678901234567")).toEqual({ kind: "number", value: 12345678901234500 });
    expect(parsed("=true()")).toEqual({ kind: "logical", value: true });
    expect(parsed("=#n/a")).toEqual({ kind: "error", code: "#N/A", sheet: null });
  });

  test("references", () => {
    const at = (row: number, column: number, rowFixed = false, columnFixed = false) => ({
      row,
      column,
      rowFixed,
      columnFixed,
    });
    expect(parsed("=$b$3")).toEqual({ kind: "cell", sheet: null, at: at(2, 1, true, true) });
    expect(parsed("=XFD1048576")).toEqual({ kind: "cell", sheet: null, at: at(1048575, 16383) });
    expect(parsed("=B$2:$A1")).toEqual({
      kind: "range",
      sheet: null,
      from: at(0, 0, false, true),
      to: at(1, 1, true, false),
    });
    expect(parsed("='O''表 名'!A1 : B2")).toEqual({ kind: "range", sheet: "O'表 名", from: at(0, 0), to: at(1, 1) });
    expect(parsed("=表1!$C:A")).toEqual({
      kind: "columns",
      sheet: "表1",
      first: { index: 0, fixed: false },
      last: { index: 2, fixed: true },
    });
    expect(parsed("=3:$5")).toEqual({
      kind: "rows",
      sheet: null,
      first: { index: 2, fixed: false },
      last: { index: 4, fixed: true },
    });
  });

  test("a name is what is not a cell, a function what has a parenthesis", () => {
    expect(parsed("=金额区")).toEqual({ kind: "name", sheet: null, name: "金额区" });
    expect(parsed("=表1!金额区")).toEqual({ kind: "name", sheet: "表1", name: "金额区" });
    expect(parsed("=LOG10(5)")).toMatchObject({ kind: "call", name: "LOG10" });
    expect(parsed("=LOG10")).toMatchObject({ kind: "cell" });
    expect(parsed("=TOTAL2026")).toMatchObject({ kind: "name" });
  });

  test("arguments left out", () => {
    const one = { kind: "number", value: 1 };
    expect(parsed("=IF(,1,)")).toEqual({
      kind: "call",
      name: "IF",
      args: [{ kind: "missing" }, one, { kind: "missing" }],
    });
    expect(parsed("=ROW()")).toEqual({ kind: "call", name: "ROW", args: [] });
  });

  test.each(["=[1]Sheet1!$A$1", "='C:\\报表\\[上年.xlsx]表 1'!$A$1:$B$2", "=[1]!合计"])(
    "another workbook: %s",
    (text) => {
      expect(parsed(text)).toEqual({ kind: "external", text: text.slice(1) });
    },
  );

  test("references that Excel has broken", () => {
    expect(parsed("=表1!#REF!")).toEqual({ kind: "error", code: "#REF!", sheet: "表1" });
    expect(parsed("=#REF!$A$1:B2")).toEqual({ kind: "error", code: "#REF!", sheet: null });
    expect(parsed("=SUM(A1:#REF!)")).toEqual({
      kind: "call",
      name: "SUM",
      args: [{ kind: "error", code: "#REF!", sheet: null }],
    });
    expect(parsed("=#REF!+1")).toMatchObject({ kind: "binary", operator: "+" });
  });

  test.each<readonly [string, FormulaErrorCode, number]>([
    ["SUM(A1)", "noEqualsSign", 0],
    ["=", "syntax", 1],
    ["=SUM（A1）", "syntax", 4],
    ["=SUM(A1，B1)", "syntax", 7],
    ["=SUM(A1;B1)", "syntax", 7],
    ["=1,2", "syntax", 2],
    ["=1 2", "syntax", 3],
    ["=(1", "syntax", 3],
    ["=1)", "syntax", 2],
    ["=*1", "syntax", 1],
    ["=1+", "syntax", 3],
    ['="a', "syntax", 1],
    ["='表1!A1", "syntax", 1],
    ["=表三（续）!A1", "syntax", 3],
    ["=A1:", "syntax", 4],
    ["=A0", "badReference", 1],
    ["=A1048577", "badReference", 1],
    ["=XFE1", "badReference", 1],
    ["=A1:A1048577", "badReference", 4],
    ["=A:XFE", "badReference", 1],
    ["=1:1048577", "badReference", 1],
    ["='a?b'!A1", "badReference", 1],
    ["=(A1,B1)", "notSupported", 4],
    ["=A1:B2 B1:C3", "notSupported", 7],
    ["={1,2}", "notSupported", 1],
    ["=表[金额]", "notSupported", 2],
    ["=A1:INDEX(A:A,3)", "notSupported", 4],
    ["=表1:表3!A1", "notSupported", 3],
    ["=A1#", "notSupported", 3],
    ["=@A1", "notSupported", 1],
  ])("%s is refused: %s at %d", (text, code, position) => {
    expect(refusal(text)).toEqual([code, position]);
  });
});

describe("limits", () => {
  test("8192 characters", () => {
    const longest = `=${"1+".repeat(4095)}1`;
    expect(longest).toHaveLength(8192);
    expect(refusal(longest)).toBeNull();
    expect(refusal(`${longest}1`)).toEqual(["tooLong", 8192]);
  });

  test("255 characters of text", () => {
    expect(refusal(`="${"字".repeat(255)}"`)).toBeNull();
    expect(refusal(`="${"字".repeat(256)}"`)).toEqual(["literalTooLong", 1]);
    expect(refusal(`="${'""'.repeat(255)}"`)).toBeNull();
  });

  test("64 functions in one another", () => {
    expect(refusal(`=${"N(".repeat(64)}1${")".repeat(64)}`)).toBeNull();
    expect(refusal(`=${"N(".repeat(65)}1${")".repeat(65)}`)?.[0]).toBe("tooDeep");
  });

  test("255 arguments", () => {
    expect(refusal(`=SUM(${Array(255).fill("1").join(",")})`)).toBeNull();
    expect(refusal(`=SUM(${Array(256).fill("1").join(",")})`)).toEqual(["tooManyArguments", 1]);
  });

  test("what would exhaust the stack", () => {
    expect(refusal(`=${"(".repeat(4000)}1${")".repeat(4000)}`)?.[0]).toBe("tooDeep");
    expect(refusal(`=${"-".repeat(8000)}1`)?.[0]).toBe("tooDeep");
    expect(refusal(`=1${"%".repeat(8000)}`)?.[0]).toBe("tooDeep");
  });
});
