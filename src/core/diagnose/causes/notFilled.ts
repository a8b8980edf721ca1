/** One side of an identity is blank throughout while the other has figures: a table, column or row that is still to be filled in. */
import { cellOf, hasFormula } from "../../finding/context";
import { hasFigures } from "../../identity/figures";
import { isDeclaredEmpty } from "../../check/unfilled/inputs";
import type { FindingCell } from "../../finding/finding";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { columnLabel, rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { isBlankCell } from "../search/cells";
import type { LinearForm } from "../search/forms";
import { namedTables } from "./namedTables";

/** Cells with figures that are named. */
const NAMED = 4;

interface Blank {
  readonly id: string;
  readonly kind: "table" | "row" | "column";
  readonly table: string;
  /** Of the row or column. */
  readonly name: string;
  readonly cell: FindingCell | null;
  /** A single cell beside it is blank as well, of a column and a row that have figures: it may be that one. */
  readonly rival: boolean;
}

/** Differences from which on it is the column, and not the single cells beside it. */
const FEWEST_BESIDE = 2;

interface Found {
  readonly blanks: readonly Blank[];
  readonly forms: readonly number[];
  readonly cells: readonly FindingCell[];
}

const tableId = (table: string): string => `table ${table}`;
const rowId = ({ table }: TableMap, row: RowPlace): string => `row ${table.id} ${row.key}`;
export const columnId = ({ table }: TableMap, block: string, column: string): string =>
  `column ${table.id} ${block} ${column}`;

export function notFilled(search: CauseSearch): readonly FoundCause[] {
  const found = new Map<
    string,
    { readonly blank: Blank; readonly forms: number[]; readonly cells: Map<string, FindingCell> }
  >();
  const blanks = new BlankPlaces(search);
  for (const index of search.left) {
    const form = search.space.problem.forms[index];
    if (!form) continue;
    const here = blanks.of(form);
    const filled = here.length === 0 ? [] : filledCells(search, form);
    for (const blank of here) {
      const known = found.get(blank.id) ?? { blank, forms: [], cells: new Map<string, FindingCell>() };
      known.forms.push(index);
      for (const cell of filled) known.cells.set(addressKey(cell.address), cell);
      found.set(blank.id, known);
    }
  }
  const readers = found.size === 0 ? new Map<string, readonly number[]>() : readersOf(search, found);
  // What else reads of it cannot be told before it is filled in.
  const certain = [...found.values()].filter(({ blank, forms }) => !blank.rival || forms.length >= FEWEST_BESIDE);
  const each = certain.map(({ blank, forms, cells }): Found => ({
    blanks: [blank],
    forms: [...new Set([...forms, ...(readers.get(blank.id) ?? [])])],
    cells: [...cells.values()],
  }));
  return together(each).map(({ blanks, forms, cells }) => {
    const filled = cells.slice(0, NAMED);
    const words = {
      what: whatIsBlank(blanks),
      counterpart: filled[0] ? `${filled[0].words} ${filled[0].printed}` : "",
    };
    return {
      kind: "notFilled" as const,
      words,
      cells: [...filled, ...blanks.flatMap(({ cell }) => cell ?? [])],
      forms,
      blanks: blanks.map(({ id }) => id),
    };
  });
}

/** Lines of one table are one thing to fill in. */
function together(found: readonly Found[]): readonly Found[] {
  const merged: Found[] = [];
  for (const one of found) {
    const at = merged.findIndex(
      ({ blanks: [first] }) =>
        first?.kind !== "table" && first?.kind === one.blanks[0]?.kind && first?.table === one.blanks[0]?.table,
    );
    const known = merged[at];
    if (known === undefined) merged.push(one);
    else
      merged[at] = {
        blanks: [...known.blanks, ...one.blanks],
        forms: [...new Set([...known.forms, ...one.forms])],
        cells: [...known.cells, ...one.cells],
      };
  }
  return merged;
}

function whatIsBlank(blanks: readonly Blank[]): string {
  const [first] = blanks;
  const names = blanks.map(({ name }) => name);
  if (first?.kind === "column") return `${first.table}“${names.join("”、“")}”${names.length === 1 ? "一列" : "这几列"}`;
  return first?.kind === "row"
    ? `${first.table} ${names.join("、")}${names.length === 1 ? "" : "这几行"}`
    : (first?.table ?? "");
}

/** Which of the failing identities read something of each blank. */
function readersOf(
  { left, space }: CauseSearch,
  blanks: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>();
  for (const index of left) {
    const form = space.problem.forms[index];
    if (!form) continue;
    const places = [...form.shares.keys()].flatMap((key) => space.figures.get(key)?.place ?? []);
    const read = new Set([
      ...namedTables(form).map(tableId),
      ...places.flatMap(({ map, row, column }) => [rowId(map, row), columnId(map, row.block, column)]),
    ]);
    for (const id of read) {
      const known = readers.get(id);
      if (known) known.push(index);
      else if (blanks.has(id)) readers.set(id, [index]);
    }
  }
  return readers;
}

/** The first constants that the identity reads and that are not zero. */
function filledCells({ context, space }: CauseSearch, form: LinearForm): readonly FindingCell[] {
  const filled: FindingCell[] = [];
  for (const key of form.shares.keys()) {
    const figure = space.figures.get(key);
    const place = figure && figure.amount !== 0 ? figure.place : null;
    const cell = place && cellOf(context, place.map, place.row, place.column);
    if (cell) filled.push(cell);
    if (filled.length >= NAMED) break;
  }
  return filled;
}

class BlankPlaces {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly search: CauseSearch) {}

  /** What is blank throughout on the side of the form that gives nothing. */
  of(form: LinearForm): readonly Blank[] {
    const { context, space } = this.search;
    const sides = [1, -1].map((sign) =>
      [...form.shares].filter(([, share]) => Math.sign(share) === sign).map(([key]) => key),
    );
    const total = (keys: readonly string[]): boolean => keys.some((key) => (space.figures.get(key)?.amount ?? 0) !== 0);
    const [left = [], right = []] = sides;
    if (total(left) === total(right)) return [];
    const [filled, empty] = total(left) ? [left, right] : [right, left];
    // Nothing that is still to be filled in is negative.
    if (filled.some((key) => (space.figures.get(key)?.amount ?? 0) < 0)) return [];
    const typed = empty.some((key) => {
      const figure = space.figures.get(key);
      return figure !== undefined && !hasFormula(context, figure.address) && !isBlankCell(context, figure.address);
    });
    if (typed) return [];
    // A note says that there is nothing to fill in.
    const places = empty
      .flatMap((key) => space.figures.get(key)?.place ?? [])
      .filter(({ map }) => hasFigures(context.book, map) || !isDeclaredEmpty(context, map));
    const tables = new Set([
      ...places.map(({ map }) => map),
      ...(places.length === 0 ? namedTables(form).flatMap((id) => context.book.tables.get(id) ?? []) : []),
    ]);
    const whole = [...tables].filter(
      (map) =>
        map.table.formNo !== null &&
        this.is(tableId(map.table.id), () => !hasFigures(context.book, map) && !isDeclaredEmpty(context, map)),
    );
    if (whole.length > 0)
      return whole.map((map) => ({
        id: tableId(map.table.id),
        kind: "table" as const,
        table: map.table.shortName,
        name: "",
        cell: this.firstCell(map),
        rival: false,
      }));
    const lines = places.map(({ map, row, column }) => this.lineOf(map, row, column));
    const rival = lines.some((blanks) => blanks.length === 0);
    return lines.flat().map((blank) => ({ ...blank, rival: rival && blank.kind === "column" }));
  }

  private lineOf(map: TableMap, row: RowPlace, column: string): readonly Omit<Blank, "rival">[] {
    const { context } = this.search;
    const cell = cellOf(context, map, row, column);
    const columns = amountColumns(map.table, blockSpec(map.table, row.block) ?? ({ columns: [] } as never)).filter(
      (one) => row.columns === null || row.columns.includes(one),
    );
    const table = map.table.shortName;
    if (columns.length > 0 && this.is(rowId(map, row), () => columns.every((one) => this.isBlank(map, row, one))))
      return [{ id: rowId(map, row), kind: "row", table, name: rowLabel(row), cell }];
    const id = columnId(map, row.block, column);
    return this.is(id, () => this.isBlankColumn(map, row, column))
      ? [{ id, kind: "column", table, name: columnLabel(map.table, column), cell }]
      : [];
  }

  private isBlankColumn(map: TableMap, row: RowPlace, column: string): boolean {
    const rows = map.rows.filter(
      (other) => other.block === row.block && (other.columns === null || other.columns.includes(column)),
    );
    return rows.length > 1 && rows.every((other) => this.isBlank(map, other, column));
  }

  /** A blank cell, or a formula that gives nothing; a zero that was typed is an answer. */
  private isBlank(map: TableMap, row: RowPlace, column: string): boolean {
    const { context } = this.search;
    const [address, read]: [CellAddress | null, ReturnType<typeof context.book.amount>] = [
      cellAt(map, row, column),
      context.book.amount(map, row, column),
    ];
    return (
      address !== null &&
      read.ok &&
      read.amount === 0 &&
      (hasFormula(context, address) || isBlankCell(context, address))
    );
  }

  private firstCell(map: TableMap): FindingCell | null {
    const [row] = map.rows;
    const block = row && blockSpec(map.table, row.block);
    const column = block ? amountColumns(map.table, block)[0] : undefined;
    return row && column !== undefined ? cellOf(this.search.context, map, row, column) : null;
  }

  private is(id: string, work: () => boolean): boolean {
    const known = this.known.get(id) ?? work();
    this.known.set(id, known);
    return known;
  }
}
