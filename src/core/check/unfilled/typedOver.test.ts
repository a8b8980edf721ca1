/** A figure over a sum is wrong where it stands; the blank table behind the sum still only waits, as 勾稽检查 says. */
import { parseAddress } from "../../../../test/support/addresses";
import { live } from "../../../../test/support/diagnosis";
import { editCell } from "../../../../test/support/edit";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { checkWorkbook } from "../../report/check";
import { recalculate } from "../../formula";
import type { WorkbookSnapshot } from "../../model/snapshot";

const blank: WorkbookSnapshot = {
  ...live,
  sheets: live.sheets.map((sheet) =>
    sheet.name === "表5"
      ? {
          ...sheet,
          values: sheet.values.map((line, row) =>
            row < 5
              ? line
              : line.map((value, column) =>
                  typeof value === "number" && sheet.formulas[row]?.[column] == null ? null : value,
                ),
          ),
        }
      : sheet,
  ),
};

function findings(cell: string, value: number) {
  const { findings: all } = checkWorkbook(pack, recalculate(editCell(blank, parseAddress(cell), value)).snapshot);
  return {
    errors: all.filter(({ severity }) => severity === "error").map(({ rule, cells: [at] }) => [rule, at?.address]),
    waiting: all.filter(({ kind }) => kind === "unfilled").flatMap(({ table }) => table ?? []),
  };
}

test.each([
  ["表3!C6", "of a table that is gathered from it"],
  ["表2!C6", "of another one"],
  ["表5!C8", "of the blank table itself, over a single 项"],
])("%s typed over: the blank 表五 waits, and every error is about the figure that was typed", (cell) => {
  const { errors, waiting } = findings(cell, 7000);
  const { sheet } = parseAddress(cell);
  expect(waiting).toContain("t05");
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter(([, at]) => (at as { sheet: string }).sheet !== sheet)).toEqual([]);
});
