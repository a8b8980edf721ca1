import { isFormulaError } from "./formula";
import { parseFormula } from "./parse";
import { relativeForm } from "./relativeForm";

function form(text: string, row: number, column: number, ownSheet?: string): string {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(`${text}: ${formula.code}`);
  return relativeForm(formula, row, column, ownSheet);
}

test("offsets from the cell, places for what is fixed", () => {
  expect(form("=A1+$B$3+C$2:$D5", 1, 2)).toBe("=R[-1]C[-2]+R3C2+R2C:R[3]C4");
  expect(form("=A:$C+2:$9", 1, 2)).toBe("=C[-2]:C3+R:R9");
});

test("a formula copied down is the same formula", () => {
  expect(form("=SUM(D5:E5)", 4, 2)).toBe(form("=sum( D6:E6 )", 5, 2));
  expect(form("=SUM(D5:E5)", 4, 2)).not.toBe(form("=SUM(D5:E5)", 5, 2));
  expect(form("=表1!A5", 4, 2, "表1")).toBe(form("=A6", 5, 2, "表1"));
});
