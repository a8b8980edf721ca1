/** The cells of a calculation whose value nobody knows, and why. */
import type { CellAddress, CellValue, UnknownCell, WorkbookSnapshot } from "../model/snapshot";
import type { Recalculation } from "./recalculate";
import { ringsOf } from "./rings";

/**
 * By sheet name. `stored` has the results that the file carried. A formula that cannot be worked out stands for its stored result and
 * is unknown only without one; a ring is unknown whatever is stored, and so is all that reads it: programs keep any number there.
 */
export function unknownCells(
  stored: WorkbookSnapshot,
  { unsupported, circular }: Recalculation,
): ReadonlyMap<string, readonly UnknownCell[]> {
  const sheets = new Map(stored.sheets.map((sheet) => [sheet.name, sheet]));
  const storedAt = ({ sheet, row, column }: CellAddress): CellValue => sheets.get(sheet)?.values[row]?.[column] ?? null;
  const found = new Map<string, UnknownCell[]>();
  const add = ({ sheet, row, column }: CellAddress, cell: Pick<UnknownCell, "kind" | "what" | "ring">): void => {
    found.set(sheet, found.get(sheet) ?? []);
    found.get(sheet)?.push({ row, column, ...cell });
  };
  for (const cell of unsupported.filter((one) => storedAt(one) === null)) {
    const formula = sheets.get(cell.sheet)?.formulas[cell.row]?.[cell.column] ?? "";
    add(cell, { kind: "unsupported", what: namedIn(formula.toUpperCase(), cell.what), ring: null });
  }
  const rings = new Map(
    ringsOf(stored, circular).flatMap((ring, index) => ring.map((cell) => [keyOf(cell), index] as const)),
  );
  for (const cell of circular) add(cell, { kind: "circular", what: null, ring: rings.get(keyOf(cell)) ?? null });
  return found;
}

/** What the formula itself names: “VLOOKUP without FALSE” is its VLOOKUP; null where it only reads a cell that does. */
function namedIn(formula: string, what: string): string | null {
  if (formula.includes(what.toUpperCase())) return what;
  const [first = ""] = what.split(" ");
  return /^[A-Z][A-Z0-9.]*$/.test(first) && formula.includes(first) ? first : null;
}

const keyOf = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row},${column}`;
