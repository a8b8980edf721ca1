/** Numbers under merged cells: nobody sees them, and Excel adds them up (a format that was copied with its merge leaves them behind). */
import { cellName } from "../../model/address";
import type { SheetSnapshot } from "../../model/snapshot";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { Finding } from "../../finding/finding";
import { bookFinding, listed } from "./bookContext";

/** Cells named in one finding; the text counts them all. */
const SHOWN = 6;

export function coveredFigures(
  declared: BookCheckOf<"hiddenLines">,
  { name, covered = [] }: SheetSnapshot,
): readonly Finding[] {
  const figures = covered.filter(({ value }) => typeof value === "number" && value !== 0);
  if (figures.length === 0) return [];
  const sheet = name.trim();
  const places = listed(figures.map(({ row, column, value }) => `${cellName(row, column)}（${String(value)}）`));
  const cells = figures
    .slice(0, SHOWN)
    .map(({ row, column, value }) => ({ address: { sheet: name, row, column }, words: sheet, printed: String(value) }));
  return [
    bookFinding(declared, { template: "bookFiguresCovered", kind: "placeholder", words: { sheet, places }, cells }),
  ];
}
