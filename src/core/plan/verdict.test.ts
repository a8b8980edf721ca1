import { lastPlace, PRINTED } from "../amount/money";
import { toNumber } from "../amount/amount";
import { roundingEnvelope } from "../amount/tolerance";
import { createCalculator, isFormulaError, parseFormula } from "../formula/index";
import { envelopeFormula } from "./verdict";

test.each([PRINTED["万元"], PRINTED["元"]])(
  "the envelope's formula is the envelope for every number of figures: %p",
  (money) => {
    const calculator = createCalculator({
      state: null,
      sheets: [{ name: "表", visible: true, values: [], formulas: [] }],
    });
    for (let figures = 0; figures <= 5000; figures += figures < 200 ? 1 : 37) {
      const formula = parseFormula(`=${envelopeFormula(String(figures), money)}`);
      if (isFormulaError(formula)) throw new Error("the formula does not parse");
      const expected = figures > 1 ? toNumber(roundingEnvelope(figures, lastPlace(money))) : 0;
      expect([figures, calculator.evaluate(formula, { sheet: "表", row: 0, column: 0 })]).toEqual([figures, expected]);
    }
  },
);
