/**
 * One column of a table whose figures stand one line below or above their own from some line on: a cell was inserted or deleted and the
 * others moved, or the column was pasted one line off. The line it begins with is blank; what stood in the last is lost.
 */
import { cellOf, hasFormula } from "../../finding/context";
import type { TableMap } from "../../model/tableMap";
import { columnLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { pasteGrids } from "./pasteGrid";
import type { CellFigure } from "../search/cells";
import type { CellShift } from "../search/state";
import { changed, effectOf } from "../search/state";
import { becoming, explainsAll, mendedBy, speaks, tablesAtOdds } from "./undone";

/** Identities, lines that they are about, and figures that moved, which have to speak for it. */
const IDENTITIES = 4;
const LINES = 3;
const MOVED = 3;
/** Of what fails in the column so much may have another reason: the figure that was lost. */
const LEFT = 0.15;
/** Lines in which a slip may begin, and lengths that are tried beside the whole rest of the column. */
const BEGINNINGS = 8;
const LENGTHS = 40;
const NAMED = 4;

/** Figures of one column in the direction of the slip: each belongs one place earlier. */
interface Column {
  readonly map: TableMap;
  readonly label: string;
  readonly figures: readonly CellFigure[];
  readonly down: boolean;
}

interface Slip {
  readonly column: Column;
  readonly from: number;
  /** The last place, whose own figure is lost. */
  readonly to: number;
  readonly forms: readonly number[];
}

export function slippedColumns(search: CauseSearch): readonly FoundCause[] {
  const asked = new Set(search.left.flatMap((form) => [...(search.space.problem.forms[form]?.shares.keys() ?? [])]));
  return tablesAtOdds(search).flatMap((map) => {
    const slips = columnsOf(search, map)
      .filter(({ figures }) => figures.filter(({ key }) => asked.has(key)).length >= LINES)
      .flatMap((column) => slipsOf(search, column));
    const [best] = [...slips].sort((a, b) => b.forms.length - a.forms.length || a.to - a.from - (b.to - b.from));
    return best ? [causeOf(search, best)] : [];
  });
}

function columnsOf(search: CauseSearch, map: TableMap): readonly Column[] {
  return map.table.blocks.flatMap(({ id }) => {
    const [grid] = pasteGrids(search, map, id);
    return (grid?.columns ?? []).flatMap((column, at): readonly Column[] => {
      const figures = (grid?.lines ?? []).flatMap((line) => line[at] ?? []);
      const down: Column = { map, label: columnLabel(map.table, column), figures, down: true };
      return [down, { ...down, figures: [...figures].reverse(), down: false }];
    });
  });
}

function slipsOf(search: CauseSearch, column: Column): readonly Slip[] {
  const { figures } = column;
  const beginnings = figures
    .flatMap((figure, at) => (figure.amount === 0 && (figures[at + 1]?.amount ?? 0) !== 0 ? [at] : []))
    .slice(0, BEGINNINGS);
  return beginnings.flatMap((from) => {
    const best = endsFrom(column, from)
      .map((to) => ({ to, net: netOf(search, putBack(search, column, from, to)) }))
      .reduce((most, one) => (one.net > most.net ? one : most), { to: from, net: 0 });
    const changes = putBack(search, column, from, best.to);
    const slip: Slip = { column, from, to: best.to, forms: mendedBy(search, changes) };
    return isTold(search, slip, changes) ? [slip] : [];
  });
}

/** The whole rest of the column, or so many lines of it. */
function endsFrom({ figures }: Column, from: number): readonly number[] {
  const lengths = Array.from({ length: LENGTHS }, (_, index) => from + MOVED + index);
  return [figures.length - 1, ...lengths.filter((to) => to < figures.length - 1)];
}

function netOf({ space, start }: Pick<CauseSearch, "space" | "start">, changes: readonly CellShift[]): number {
  const { gain, broken } = effectOf(space.problem, start, changes);
  return gain - broken;
}

/** Each figure one place earlier, and in the last what the identities tell. */
function putBack(search: CauseSearch, { figures }: Column, from: number, to: number): readonly CellShift[] {
  const moved = figures
    .slice(from, to)
    .flatMap((figure, index) => becoming(figure, figures[from + index + 1]?.amount ?? 0));
  const last = figures[to];
  return last ? [...moved, ...lost(search, moved, last)] : moved;
}

/** What most identities that would still fail ask the cell to hold. */
function lost({ space, start }: CauseSearch, moved: readonly CellShift[], last: CellFigure): readonly CellShift[] {
  const touches = space.problem.touching.get(last.key) ?? [];
  const after = changed(space.problem, start, moved);
  const wanted = new Set(touches.map(({ form, share }) => Math.round(-(after[form] ?? 0) / share)));
  const tried = [...wanted]
    .filter((by) => by !== 0)
    .map((by) => ({ by, net: netOf({ space, start: after }, [{ key: last.key, by }]) }))
    .sort((a, b) => b.net - a.net);
  const [best] = tried;
  return best && best.net > 0 ? [{ key: last.key, by: best.by }] : [];
}

function isTold(search: CauseSearch, { column, from, to, forms }: Slip, changes: readonly CellShift[]): boolean {
  const { figures } = column;
  const own = figures.slice(from, to + 1);
  if (own.slice(1).filter(({ amount }) => amount !== 0).length < MOVED) return false;
  if (own.some(({ address }) => hasFormula(search.context, address))) return false;
  const speaking = forms.filter((form) => speaks(search.space, form, changes));
  const lines = new Set(speaking.flatMap((form) => search.space.problem.forms[form]?.instance.row ?? []));
  return speaking.length >= IDENTITIES && lines.size >= LINES && explainsAll(search, forms, changes, LEFT);
}

function causeOf({ context }: CauseSearch, { column, from, to, forms }: Slip): FoundCause {
  const { map, label, figures, down } = column;
  const lines = figures.slice(from, to + 1).map(({ address }) => address.row + 1);
  const cells = figures
    .slice(from, from + NAMED)
    .flatMap(({ place }) => (place ? (cellOf(context, place.map, place.row, place.column) ?? []) : []));
  const words = {
    table: map.table.shortName,
    column: label,
    first: String(Math.min(...lines)),
    last: String(Math.max(...lines)),
    blank: String(lines[0]),
    lost: String(lines.at(-1)),
    side: down ? "下" : "上",
    back: down ? "上" : "下",
  };
  return { kind: "slippedColumn", words, cells, forms };
}
