/** What a printed figure was before it was rounded, where the workbook knows: more decimals in the cell, or the same figure in 元 beside the same code or name. */
import { hasHiddenDecimals, toAmount } from "../amount/amount";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import type { AmountPlace } from "./places";

/** In hundredths of the place's unit, with a fraction; null where nothing finer is known. */
export type ExactValues = (place: AmountPlace, address: CellAddress, value: number) => number | null;

const YUAN_PER_WAN = 10_000;

interface Line {
  readonly sheet: SheetSnapshot;
  readonly row: number;
}

export function exactValues(snapshot: WorkbookSnapshot): ExactValues {
  const lines = linesByText(snapshot);
  return ({ map, row }, address, value) => {
    if (hasHiddenDecimals(value, map.money.places)) return value * 100;
    if (map.money.unit !== "万元") return null;
    const texts = [row.code, row.label].flatMap((text) => (text === null || text === "" ? [] : [normalizeText(text)]));
    const found = new Set(
      texts
        .flatMap((text) => lines.get(text) ?? [])
        .filter((line) => line.sheet.name !== address.sheet || line.row !== address.row)
        .flatMap((line) => yuanIn(line, value)),
    );
    const [only] = found;
    return found.size === 1 && only !== undefined ? (only / YUAN_PER_WAN) * 100 : null;
  };
}

/** Figures of the line that print as `value` in 万元. */
function yuanIn({ sheet, row }: Line, value: number): readonly number[] {
  return (sheet.values[row] ?? []).filter(
    (cell): cell is number =>
      typeof cell === "number" && cell !== 0 && toAmount(cell / YUAN_PER_WAN) === toAmount(value),
  );
}

/** Rows by the texts and codes that stand in them. */
function linesByText(snapshot: WorkbookSnapshot): ReadonlyMap<string, readonly Line[]> {
  const lines = new Map<string, Line[]>();
  for (const sheet of snapshot.sheets) {
    sheet.values.forEach((cells, row) => {
      for (const text of new Set(
        cells.flatMap((cell) => (typeof cell === "string" && cell !== "" ? [normalizeText(cell)] : [])),
      )) {
        const known = lines.get(text);
        if (known) known.push({ sheet, row });
        else lines.set(text, [{ sheet, row }]);
      }
    });
  }
  return lines;
}
