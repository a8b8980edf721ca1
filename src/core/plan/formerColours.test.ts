import { live } from "../../../test/support/diagnosis";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { isFormulaError, parseFormula, relativeForm } from "../formula/index";
import { locateWorkbook } from "../locate/locate";
import { alarmsOf } from "./alarms";
import { formerColours } from "./formerColours";

const { book } = locateWorkbook(pack, live);

function shape(formula: string, row: number, column: number): string {
  const parsed = parseFormula(formula);
  if (isFormulaError(parsed)) throw new Error(formula);
  return relativeForm(parsed, row, column);
}

test.each([...book.tables.keys()])(
  "every cell of %s that has a condition stands in one area, whose condition is its own",
  (id) => {
    const map = book.tables.get(id);
    if (!map) throw new Error("no table");
    const context = { pack, book, tables: book.tables };
    const formats = formerColours(context, map, map.sheet);
    let cells = 0;
    for (const { row, column, fallsShort } of alarmsOf(context, map, map.sheet).flat()) {
      const own = formats.filter(
        ({ area, formula }) =>
          row >= area.top &&
          row <= area.bottom &&
          column >= area.left &&
          column <= area.right &&
          shape(formula, area.top, area.left) === shape(`=${fallsShort}`, row, column),
      );
      expect(own.length).toBeGreaterThan(0);
      cells += 1;
    }
    const covered = formats.reduce(
      (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
      0,
    );
    expect(covered).toBe(cells);
    expect(formats.length).toBeLessThanOrEqual(cells);
  },
);
