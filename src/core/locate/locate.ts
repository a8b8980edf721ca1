/** Snapshot → where the tables of a pack stand, and the figures and fields as a Book. Nothing is taken from position alone. */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book, TableMap } from "../model/tableMap";
import { derived } from "../declare/derived";
import { withCatalogues } from "../declare/withCatalogues";
import type { PackSpec } from "../declare/pack";
import { stateOf } from "../state/state";
import type { TableChoices } from "./choices";
import { NO_CHOICES } from "./choices";
import { createBook } from "./book";
import type { LocatedHeader } from "./headers";
import type { RegionEvidence, TableRegion } from "./regions";
import { workbookYear } from "./heads";
import { findRegions } from "./regions";
import { withPrintedPlaces } from "./printedPlaces";
import { readTable } from "./readTable";
import { settleCodes } from "./settleCodes";
import { settleMisread } from "./settleMisread";

export interface LocatedTable {
  readonly map: TableMap;
  /** The table's first place. */
  readonly sheet: SheetSnapshot;
  readonly header: LocatedHeader;
  /** Where the title was found, null when something else told. */
  readonly title: CellAddress | null;
  readonly evidence: RegionEvidence;
  /** Every place of the table, the first one first. */
  readonly places: readonly TableRegion[];
  /** A note such as 注：本表无数据; null where there is none. */
  readonly note: CellAddress | null;
  /** Of a table whose line states another unit of money than the form's: which of both the identities say is meant. Absent where they do not tell. */
  readonly moneyTold?: "line" | "figures";
  /** Names of sheets that hold the same table again and were not read. */
  readonly copies: readonly string[];
}

export interface LocatedWorkbook {
  readonly pack: PackSpec;
  readonly snapshot: WorkbookSnapshot;
  /** What the user has said about it. */
  readonly choices: TableChoices;
  readonly tables: ReadonlyMap<string, LocatedTable>;
  readonly book: Book;
}

/** By reading and pack, as last asked for: a command that recognises, checks and narrates asks several times. */
const kept = derived((_snapshot: WorkbookSnapshot) => new WeakMap<PackSpec, LocatedWorkbook>());

/** With the catalogues of the workbook's year, where the workbook remembers some or the pack has some at hand; the workbook's own win. */
export function locateWorkbook(
  pack: PackSpec,
  snapshot: WorkbookSnapshot,
  choices: TableChoices = NO_CHOICES,
): LocatedWorkbook {
  const known = kept(snapshot).get(pack);
  if (known?.choices === choices) return known;
  const located = locateAnew(pack, snapshot, choices);
  kept(snapshot).set(pack, located);
  return located;
}

function locateAnew(pack: PackSpec, snapshot: WorkbookSnapshot, choices: TableChoices): LocatedWorkbook {
  const state = stateOf(snapshot);
  const imported = [...(state?.catalogues ?? []), ...(pack.atHand ?? [])];
  if (imported.length === 0) return locateBy(pack, snapshot, choices);
  // Which year it is stands in the workbook, and is seldom another than the one that it was made for.
  const guess = withCatalogues(pack, imported, state?.year ?? pack.year);
  const located = locateBy(guess, snapshot, choices);
  const right = withCatalogues(pack, imported, workbookYear(located));
  return right === guess ? located : locateBy(right, snapshot, choices);
}

function locateBy(pack: PackSpec, snapshot: WorkbookSnapshot, choices: TableChoices): LocatedWorkbook {
  const regions = findRegions(pack, snapshot, choices);
  const read = new Map<string, LocatedTable>();
  for (const table of pack.tables) {
    const own = regions.filter((region) => region.table === table);
    if (own.length > 0) read.set(table.id, readTable(pack, table, own, choices.columns[table.id] ?? {}));
  }
  const tables = withPrintedPlaces(settleCodes(pack, settleMisread(pack, read)));
  return { pack, snapshot, choices, tables, book: createBook(pack, snapshot, tables) };
}
