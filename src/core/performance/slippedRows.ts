/** Rows of indicators that stand a column or two off as a whole. */
import type { PerformanceForm } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import { classNames } from "./classes";
import type { FormCell, FormRow } from "./grid";
import type { PeriodColumns } from "./indicatorColumns";

/** Columns by which rows slip, the likeliest first. */
const SHIFTS = [-1, 1, -2, 2] as const;

/** Columns by which the row has to move so that each of its texts stands where such a text belongs; 0 where it stands right, and where no move does that. */
export function shiftOf(form: PerformanceForm, parts: readonly PeriodColumns[], row: FormRow): number {
  const cells = row.filter(({ label }) => label === null);
  // One text alone may stand anywhere.
  if (cells.length < 2 || cells.length < row.length || fits(form, parts, cells, 0)) return 0;
  return SHIFTS.find((shift) => fits(form, parts, cells, shift)) ?? lostCells(form, parts[0], row);
}

function fits(
  form: PerformanceForm,
  parts: readonly PeriodColumns[],
  cells: readonly FormCell[],
  shift: number,
): boolean {
  const { classes, kinds } = classNames(form);
  const within = (column: number, of: readonly (keyof PeriodColumns)[]): boolean =>
    parts.some((part) => of.some((one) => part[one] === column));
  return cells.every(({ text, column }) => {
    const [plain, at] = [normalizeText(text), column + shift];
    return (
      (classes.has(plain) && within(at, ["level1"])) ||
      (kinds.has(plain) && within(at, ["level2"])) ||
      within(at, ["name", "value"])
    );
  });
}

/** A row of which class and kind both stand as much too far left has lost cells in front. */
function lostCells(form: PerformanceForm, part: PeriodColumns | undefined, [first, second]: FormRow): number {
  const { classes, kinds } = classNames(form);
  if (
    !first ||
    !second ||
    part?.level1 == null ||
    !classes.has(normalizeText(first.text)) ||
    !kinds.has(normalizeText(second.text))
  )
    return 0;
  const shift = part.level1 - first.column;
  return shift > 0 && second.column + shift === part.level2 ? shift : 0;
}
