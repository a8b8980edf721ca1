/** What the user has said about where tables stand, where the recognition was wrong or could not tell. */
import { parseTypedAmount } from "../amount/amount";
import type { SheetSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";

export interface TableChoices {
  /** Table id → name of its sheet. */
  readonly tables: Readonly<Record<string, string>>;
  /** Table id → column id → sheet column from 0. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of tables that no form declares; absent where nothing was said of any. */
  readonly free?: FreeChoices | undefined;
}

/** By `freeKey`: such tables have no ids that stay. */
export interface FreeChoices {
  /** Names of sheets that hold no table. */
  readonly noTables: readonly string[];
  /** Texts (`rowText`) of rows that are none of the table. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Sheet columns from 0 that are the total of those beside them. */
  readonly totals: Readonly<Record<string, readonly number[]>>;
}

export const NO_CHOICES: TableChoices = { tables: {}, columns: {} };
export const NO_FREE_CHOICES: FreeChoices = { noTables: [], rows: {}, totals: {} };

/** Sheet and title, so that it is found again when tables come or go before it. `title`: as printed, null where there is none. */
export function freeKey(sheet: string, title: string | null): string {
  return title === null ? sheet : `${sheet}|${normalizeText(title)}`;
}

/** What a row says besides its figures, so that it is found again when rows are inserted above it; "" where it says nothing. */
export function rowText({ values }: SheetSnapshot, row: number): string {
  return (values[row] ?? [])
    .flatMap((value) =>
      typeof value === "string" && value.trim() !== "" && parseTypedAmount(value) === null
        ? [normalizeText(value)]
        : [],
    )
    .join("|");
}
