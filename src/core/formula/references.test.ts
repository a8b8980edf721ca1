import { isFormulaError } from "./formula";
import { parseFormula } from "./parse";
import { listReferences } from "./references";

test("every reference with its sheet and rectangle, in the order written", () => {
  const formula = parseFormula("=SUM(A1,表1!B2:C3)+IF(D:D>1,-'表 2'!4:5%,[1]x!A1)");
  if (isFormulaError(formula)) throw new Error(formula.code);
  expect(listReferences(formula)).toEqual([
    { sheet: null, kind: "cell", top: 0, left: 0, bottom: 0, right: 0 },
    { sheet: "表1", kind: "range", top: 1, left: 1, bottom: 2, right: 2 },
    { sheet: null, kind: "columns", top: 0, left: 3, bottom: 1048575, right: 3 },
    { sheet: "表 2", kind: "rows", top: 3, left: 0, bottom: 4, right: 16383 },
  ]);
});
