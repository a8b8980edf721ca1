/** A range that leaves out rows is widened in the user's own formula, and only where that gives what the form says. */
import { live, nameOf, reportOn } from "../../../../test/support/diagnosis";
import { mapSheets } from "../../../../test/support/foreignSnapshot";
import type { Cause } from "../../finding/suspect";
import { recalculate } from "../../formula";

/** `row` from 1, `column` from 0. */
function causesWith(sheet: string, row: number, column: number, formula: string): readonly Cause[] {
  const changed = mapSheets(live, (one) =>
    one.name !== sheet
      ? one
      : {
          ...one,
          formulas: one.formulas.map((cells, at) =>
            at === row - 1 ? cells.map((cell, index) => (index === column ? formula : cell)) : cells,
          ),
        },
  );
  const { causes = [], suspects } = reportOn(recalculate(changed).snapshot);
  expect(suspects).toEqual([]);
  return causes;
}

test.each([
  ["at its end", "表5", 12, 3, "=ROUND(SUM(D13:D14),2)", "=ROUND(SUM(D13:D15),2)"],
  ["by several rows, without ROUND", "表12", 7, 2, "=SUM(C8:C12)", "=SUM(C8:C17)"],
  [
    "at its head, its stated rounding difference kept",
    "表6",
    7,
    3,
    "=ROUND(SUM(D9:D17)+0.01,2)",
    "=ROUND(SUM(D8:D17)+0.01,2)",
  ],
  ["with $, which stay", "表5", 12, 3, "=SUM(D$13:D$14)", "=SUM(D$13:D$15)"],
  [
    "of single cells, which no range can reach: the form's own",
    "表5",
    6,
    3,
    "=ROUND(D7+D11+D16,2)",
    "=ROUND(D7+D11+D16+D22,2)",
  ],
])("a range that is too short %s", (_, sheet, row, column, actual, suggested) => {
  const [first, ...others] = causesWith(sheet, row, column, actual);
  expect(first).toMatchObject({ kind: "range", formula: { actual, suggested } });
  expect(others).toEqual([]);
});

test("another formula than a sum that is too short is told without a formula", () => {
  const [first] = causesWith("表5", 12, 3, "=ROUND(SUM(D13:D15)*2,2)");
  expect(first?.kind).toBe("formula");
  expect(first?.formula).toBeUndefined();
  expect(first?.cells[0] && nameOf(first.cells[0])).toBe("表5!D12");
});
