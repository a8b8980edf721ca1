/** A workbook as it is read at one moment of planning: its tables with the rows that wait, and its figures. */
import { settleMoney } from "../locate/settleMoney";
import type { LocatedWorkbook } from "../locate/locate";
import { locateWorkbook } from "../locate/locate";
import { formulaAt } from "../model/cellText";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import { readState } from "../state/state";
import { amountColumns } from "../declare/lookups";
import type { ListedRow } from "./waiting";
import { withWaitingRows } from "./waiting";

export interface RefreshReading {
  readonly located: LocatedWorkbook;
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly tables: ReadonlyMap<string, TableMap>;
  readonly book: Book;
  /** Rows that have just been put in and have a name only. */
  readonly listed: readonly ListedRow[];
}

export function readingOf(located: LocatedWorkbook, listed: readonly ListedRow[] = []): RefreshReading {
  const { snapshot, book } = located;
  const state = readState(snapshot.state);
  const tables = withWaitingRows(book.tables, snapshot, {
    listed,
    laidOut: state?.adopted === undefined,
    names: state?.names ?? {},
  });
  return {
    listed,
    located,
    snapshot,
    sheets: new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet])),
    tables,
    book: { ...book, tables },
  };
}

/** The same workbook after something was written. */
export function readAgain(
  { located, listed }: Pick<RefreshReading, "located" | "listed">,
  snapshot: WorkbookSnapshot,
): RefreshReading {
  return readingOf(settleMoney(locateWorkbook(located.pack, snapshot, located.choices)), listed);
}

/** No amount cell of the row holds a formula. */
export function hasNoFormula({ sheets }: RefreshReading, map: TableMap, row: RowPlace): boolean {
  const block = map.table.blocks.find((candidate) => candidate.id === row.block);
  return (block ? amountColumns(map.table, block) : []).every((column) => {
    const at = cellAt(map, row, column);
    const sheet = at ? sheets.get(at.sheet) : undefined;
    return at === null || sheet === undefined || formulaAt(sheet, at.row, at.column) === null;
  });
}
