import { findArgumentFault } from "./argumentCount";
import { isFormulaError } from "./formula";
import { parseFormula } from "./parse";

function fault(text: string): string | null {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(formula.code);
  return findArgumentFault(formula)?.found ?? null;
}

test("too few and too many arguments of known functions", () => {
  expect(fault("=1+IF(A1,ROUND(A1))")).toBe("ROUND");
  expect(fault("=SUM()")).toBe("SUM");
  expect(fault("=IF(1,2,3,4)")).toBe("IF");
  expect(fault("=IF(,,)+ROW()+UNHEARD()")).toBeNull();
});
