/** One side of an identity is blank throughout while the other has figures: a table, column or row that is still to be filled in. */
import { cellOf, hasFormula } from "../check/context";
import { hasFigures } from "../check/figures";
import type { FindingCell } from "../check/report";
import { addressKey } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { blockSpec, cellAt } from "../model/tableMap";
import { amountColumns } from "../spec/lookups";
import { columnLabel, rowLabel } from "../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { Figure } from "./cells";
import { isBlankCell } from "./cells";
import type { Form } from "./forms";
import { namedTables } from "./namedTables";

/** Cells with figures that are named. */
const NAMED = 4;

interface Blank {
  readonly id: string;
  readonly what: string;
  readonly cell: FindingCell | null;
  /** Whether an identity reads something of it. */
  reads(form: Form): boolean;
}

export function notFilled(search: CauseSearch): readonly FoundCause[] {
  const found = new Map<string, { readonly blank: Blank; readonly forms: number[]; readonly cells: Map<string, FindingCell> }>();
  const blanks = new BlankPlaces(search);
  for (const index of search.left) {
    const form = search.space.problem.forms[index];
    if (!form) continue;
    for (const blank of blanks.of(form)) {
      const known = found.get(blank.id) ?? { blank, forms: [], cells: new Map<string, FindingCell>() };
      known.forms.push(index);
      for (const cell of filledCells(search, form)) known.cells.set(addressKey(cell.address), cell);
      found.set(blank.id, known);
    }
  }
  return [...found.values()].map(({ blank, forms: speaking, cells }) => {
    // What else reads of it cannot be told before it is filled in.
    const forms = [...new Set([...speaking, ...search.left.filter((index) => { const form = search.space.problem.forms[index]; return form !== undefined && blank.reads(form); })])];
    const filled = [...cells.values()].slice(0, NAMED);
    return {
      kind: "notFilled" as const,
      words: { what: blank.what, counterpart: filled[0] ? `${filled[0].words} ${filled[0].printed}` : "" },
      cells: [...filled, ...(blank.cell ? [blank.cell] : [])], forms,
    };
  });
}

/** The constants that the identity reads and that are not zero. */
function filledCells({ context, space }: CauseSearch, form: Form): readonly FindingCell[] {
  return [...form.shares.keys()].flatMap((key) => {
    const figure = space.figures.get(key);
    const place = figure && figure.amount !== 0 ? figure.place : null;
    return place ? (cellOf(context, place.map, place.row, place.column) ?? []) : [];
  });
}

class BlankPlaces {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly search: CauseSearch) {}

  /** What is blank throughout on the side of the form that gives nothing. */
  of(form: Form): readonly Blank[] {
    const { context, space } = this.search;
    const sides = [1, -1].map((sign) => [...form.shares].filter(([, share]) => Math.sign(share) === sign).map(([key]) => key));
    const total = (keys: readonly string[]): boolean => keys.some((key) => (space.figures.get(key)?.amount ?? 0) !== 0);
    const [left = [], right = []] = sides;
    if (total(left) === total(right)) return [];
    const empty = total(left) ? right : left;
    const typed = empty.some((key) => { const figure = space.figures.get(key); return figure !== undefined && !hasFormula(context, figure.address) && !isBlankCell(context, figure.address); });
    if (typed) return [];
    const places = empty.flatMap((key) => space.figures.get(key)?.place ?? []);
    const tables = new Set([...places.map(({ map }) => map), ...(places.length === 0 ? namedTables(form).flatMap((id) => context.book.tables.get(id) ?? []) : [])]);
    const whole = [...tables].filter((map) => map.table.formNo !== null && this.is(`table ${map.table.id}`, () => !hasFigures(context.book, map)));
    if (whole.length > 0) return whole.map((map) => ({ id: `table ${map.table.id}`, what: map.table.shortName, cell: this.firstCell(map), reads: (other) => namedTables(other).includes(map.table.id) }));
    return places.flatMap(({ map, row, column }) => this.lineOf(map, row, column));
  }

  private lineOf(map: TableMap, row: RowPlace, column: string): readonly Blank[] {
    const { context } = this.search;
    const cell = cellOf(context, map, row, column);
    const columns = amountColumns(map.table, blockSpec(map.table, row.block) ?? { columns: [] } as never).filter((one) => row.columns === null || row.columns.includes(one));
    const inColumn = map.rows.filter((other) => other.block === row.block && (other.columns === null || other.columns.includes(column)));
    const name = map.table.shortName;
    const reading = (isHere: (place: NonNullable<Figure["place"]>) => boolean) => (form: Form): boolean => [...form.shares.keys()].some((key) => {
      const place = this.search.space.figures.get(key)?.place;
      return place?.map === map && isHere(place);
    });
    if (columns.length > 0 && this.is(`row ${map.table.id} ${row.key}`, () => columns.every((one) => this.isBlank(map, row, one)))) return [{ id: `row ${map.table.id} ${row.key}`, what: `${name} ${rowLabel(row)}`, cell, reads: reading((place) => place.row === row) }];
    if (inColumn.length > 1 && this.is(`column ${map.table.id} ${column}`, () => inColumn.every((other) => this.isBlank(map, other, column)))) return [{ id: `column ${map.table.id} ${column}`, what: `${name}“${columnLabel(map.table, column)}”一列`, cell, reads: reading((place) => place.column === column && place.row.block === row.block) }];
    return [];
  }

  /** A blank cell, or a formula that gives nothing; a zero that was typed is an answer. */
  private isBlank(map: TableMap, row: RowPlace, column: string): boolean {
    const { context } = this.search;
    const [address, read]: [CellAddress | null, ReturnType<typeof context.book.amount>] = [cellAt(map, row, column), context.book.amount(map, row, column)];
    return address !== null && read.ok && read.amount === 0 && (hasFormula(context, address) || isBlankCell(context, address));
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
