/** Cells that hold words, or a number as long as a telephone's: gathered once for each reading of a sheet. */
import type { CellAddress, SheetSnapshot } from "../../model/snapshot";
import { keptBySheet } from "../../model/keptBySheet";

export interface BookCell extends CellAddress {
  readonly value: string | number;
}

/** The smallest mobile number there can be, and the first that is none. */
const TELEPHONES = { from: 13_000_000_000, below: 20_000_000_000 } as const;

export const bookCells = keptBySheet((sheet: SheetSnapshot): readonly BookCell[] => {
  const found: BookCell[] = [];
  sheet.values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (typeof value !== "string" && typeof value !== "number") return;
      if (typeof value === "string" ? value !== "" : value >= TELEPHONES.from && value < TELEPHONES.below)
        found.push({ sheet: sheet.name, row, column, value });
    }),
  );
  return found;
});
