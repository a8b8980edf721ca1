/** What is another than when it was read: whoever plans by a reading asks this before writing. */
import { cellName } from "./address";
import type { CellAddress, CellValue, SheetSnapshot } from "./snapshot";

type Cells = Pick<SheetSnapshot, "name" | "values" | "formulas">;

/** Cells of sheets in both that hold another formula or constant; what a formula yields does not count. */
export function changedCells(before: readonly Cells[], now: readonly Cells[]): readonly CellAddress[] {
  const sheets = new Map(now.map((sheet) => [sheet.name, sheet]));
  return before.flatMap((sheet) => {
    const other = sheets.get(sheet.name);
    return other === undefined ? [] : changedIn(sheet, other);
  });
}

function changedIn(before: Cells, now: Cells): readonly CellAddress[] {
  const found: CellAddress[] = [];
  const height = Math.max(before.values.length, now.values.length);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(before.values[row]?.length ?? 0, now.values[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1)
      if (!isSame(before, now, row, column)) found.push({ sheet: before.name, row, column });
  }
  return found;
}

function isSame(before: Cells, now: Cells, row: number, column: number): boolean {
  const formula = before.formulas[row]?.[column] ?? null;
  if (formula !== (now.formulas[row]?.[column] ?? null)) return false;
  return formula !== null || constant(before.values[row]?.[column]) === constant(now.values[row]?.[column]);
}

function constant(value: CellValue | undefined): CellValue {
  return value === undefined || value === "" ? null : value;
}

/** More places than these are not worth naming. */
const NAMED = 3;

/**
 * 表五!C7、表五!C8 等 12 处; 表五 第 9 行起 where rows came or went; a sheet that is gone by its name. Formulas that were merely spelled anew
 * are named where nothing else is another. Null where nothing is.
 */
export function changedPlaces(before: readonly Cells[], now: readonly Cells[]): string | null {
  const sheets = new Map(now.map((sheet) => [sheet.name, sheet]));
  const gone = before.filter(({ name }) => !sheets.has(name)).map(({ name }) => name);
  const pairs = before.flatMap((sheet) => {
    const other = sheets.get(sheet.name);
    return other === undefined ? [] : [{ before: sheet, now: other, cells: changedIn(sheet, other) }];
  });
  const typed = pairs.flatMap((pair) =>
    placesOf(
      pair,
      pair.cells.filter((cell) => !isRespelled(pair, cell)),
    ),
  );
  const places = [...gone, ...typed];
  const named = places.length > 0 ? places : pairs.flatMap((pair) => placesOf(pair, pair.cells));
  if (named.length === 0) return null;
  return `${named.slice(0, NAMED).join("、")}${named.length > NAMED ? ` 等 ${named.length} 处` : ""}`;
}

interface Pair {
  readonly before: Cells;
  readonly now: Cells;
}

function placesOf({ before, now }: Pair, cells: readonly CellAddress[]): readonly string[] {
  const [first] = cells;
  if (first === undefined) return [];
  return cells.length > NAMED && before.values.length !== now.values.length
    ? [`${first.sheet} 第 ${first.row + 1} 行起`]
    : cells.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`);
}

/** A formula of both times: as a rule it only follows rows that have moved elsewhere. */
function isRespelled({ before, now }: Pair, { row, column }: CellAddress): boolean {
  return (before.formulas[row]?.[column] ?? null) !== null && (now.formulas[row]?.[column] ?? null) !== null;
}
