import { parseAddress } from "../../../test/support/addresses";
import { live, reportOn } from "../../../test/support/diagnosis";
import { recalculate, unknownCells } from "../formula";
import type { WorkbookSnapshot } from "../model/snapshot";

/** A formula in a file without stored results. */
function withFormula(cell: string, formula: string): WorkbookSnapshot {
  const at = parseAddress(cell);
  const written = {
    ...live,
    sheets: live.sheets.map((sheet) => {
      const formulas = sheet.formulas.map((cells, row) =>
        sheet.name === at.sheet && row === at.row ? Object.assign([...cells], { [at.column]: formula }) : cells,
      );
      return {
        ...sheet,
        formulas,
        values: sheet.values.map((cells, row) =>
          cells.map((value, column) => ((formulas[row]?.[column] ?? null) === null ? value : null)),
        ),
      };
    }),
  };
  const calculated = recalculate(written);
  const unknown = unknownCells(written, calculated);
  return {
    ...calculated.snapshot,
    sheets: calculated.snapshot.sheets.map((sheet) => ({ ...sheet, unknown: unknown.get(sheet.name) ?? [] })),
  };
}

const told = (snapshot: WorkbookSnapshot): readonly string[] =>
  reportOn(snapshot)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ template }) => template);

test("a formula that gives nothing, and one that nobody has worked out", () => {
  expect(told(withFormula("表5!D8", '=IF(1>2,5,"")'))).toEqual(["formulaGivesNothing"]);
  expect(told(withFormula("表5!D8", "=AGGREGATE(9,5,D9:D10)"))).toEqual(["formulaUnknown"]);
});
