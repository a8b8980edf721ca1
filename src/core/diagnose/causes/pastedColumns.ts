/** Figures that were pasted one column beside their own: a column is blank, the next has its figures, and what stood in the last is lost. */
import { cellOf } from "../../finding/context";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { columnLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { Figure } from "../search/cells";
import type { Change } from "../search/state";
import { becoming, mendedBy, speaks, tablesAtOdds } from "./undone";

/** Identities, and lines, that have to speak for it. */
const IDENTITIES = 3;
const LINES = 2;
/** The figures of the last column are lost, so that what reads them can hold no more. */
const BREAKS = 0.34;
const NAMED = 4;

interface Column {
  readonly id: string;
  /** From the top down; a row that has no such figure has null. */
  readonly figures: readonly (Figure | null)[];
}

interface Shift {
  readonly blank: Column;
  readonly last: Column;
  readonly right: boolean;
  readonly forms: readonly number[];
}

export function pastedColumns(search: CauseSearch): readonly FoundCause[] {
  return tablesAtOdds(search).flatMap((map) => map.table.blocks.flatMap(({ id }): readonly FoundCause[] => {
    const rows = map.rows.filter((row) => row.block === id);
    const columns = columnsOf(search, map, id, rows);
    const shifts = [true, false].flatMap((right) => shiftsOf(search, right ? columns : [...columns].reverse(), right));
    const best = shifts.reduce<Shift | null>((most, shift) => (most === null || shift.forms.length > most.forms.length ? shift : most), null);
    return best ? [causeOf(search, map, best)] : [];
  }));
}

/** The amount columns of a block as they stand side by side. */
function columnsOf({ space }: CauseSearch, map: TableMap, block: string, rows: readonly RowPlace[]): readonly Column[] {
  const spec = blockSpec(map.table, block);
  const at = (column: string): number => map.columns.get(column) ?? -1;
  const ids = spec ? amountColumns(map.table, spec).filter((column) => at(column) >= 0).sort((a, b) => at(a) - at(b)) : [];
  return ids.map((id) => ({ id, figures: rows.map((row) => {
    const address = row.columns === null || row.columns.includes(id) ? cellAt(map, row, id) : null;
    return (address && space.figures.get(addressKey(address))) ?? null;
  }) }));
}

/** `columns` from the blank side on: every column takes the figures of the one behind it. */
function shiftsOf(search: CauseSearch, columns: readonly Column[], right: boolean): readonly Shift[] {
  return columns.flatMap((blank, from) => {
    const next = columns[from + 1];
    if (!next || blank.figures.some((figure) => figure !== null && figure.amount !== 0) || next.figures.filter((figure) => figure !== null && figure.amount !== 0).length < LINES) return [];
    return columns.slice(from + 1).flatMap((last, length): readonly Shift[] => {
      const changes = moved(columns.slice(from, from + length + 2));
      const forms = mendedBy(search, changes, BREAKS);
      const speaking = forms.filter((form) => isAbout(search, form, blank) && speaks(search.space, form, changes));
      return speaking.length < IDENTITIES || linesOf(search, speaking) < LINES ? [] : [{ blank, last, right, forms }];
    });
  });
}

function moved(columns: readonly Column[]): readonly Change[] {
  return columns.flatMap((column, index) => column.figures.flatMap((figure, row) =>
    (figure === null ? [] : becoming(figure, columns[index + 1]?.figures[row]?.amount ?? 0))));
}

/** An identity that says what the blank column should hold. */
function isAbout({ space }: CauseSearch, index: number, blank: Column): boolean {
  return blank.figures.some((figure) => figure !== null && space.problem.forms[index]?.shares.has(figure.key) === true);
}

function linesOf({ space }: CauseSearch, forms: readonly number[]): number {
  return new Set(forms.flatMap((form) => space.problem.forms[form]?.instance.row ?? [])).size;
}

function causeOf({ context }: CauseSearch, map: TableMap, { blank, last, right, forms }: Shift): FoundCause {
  const cells = [last, blank].flatMap((column) => column.figures.flatMap((figure) => {
    const place = figure?.place;
    return place ? (cellOf(context, place.map, place.row, place.column) ?? []) : [];
  }));
  const filled = cells.filter(({ printed }) => printed !== "").slice(0, NAMED);
  const words = { table: map.table.shortName, blank: columnLabel(map.table, blank.id), last: columnLabel(map.table, last.id), side: right ? "右" : "左", back: right ? "左" : "右" };
  return { kind: "pastedColumn", words, cells: [...filled, ...cells.filter(({ printed }) => printed === "").slice(0, 1)], forms };
}
