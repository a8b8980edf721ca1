/**
 * Figures that were pasted one column beside their own, in all lines of a table or in some below each other: a column is blank there,
 * the next has its figures, and what stood in the last is lost or stands beside the table.
 */
import { cellOf } from "../../finding/context";
import type { TableMap } from "../../model/tableMap";
import { columnLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { CellFigure } from "../search/cells";
import type { PasteGrid, GridRun } from "./pasteGrid";
import { columnId } from "./notFilled";
import { blankRuns, filledIn, partsOfRun, pasteGrids, putBack } from "./pasteGrid";
import { effectOf } from "../search/state";
import type { CellShift } from "../search/state";
import { becoming, explainsAll, mendedBy, speaks, tablesAtOdds } from "./undone";

/** Identities, and lines, that have to speak for it. */
const IDENTITIES = 3;
const LINES = 2;
/** Where only sums speak of a part of the table: so many identities, and lines that were pasted. */
const SUMS = 2;
const PASTED = 3;
/** The figures of the last column are lost, so that what reads them can hold no more. */
const BREAKS = 0.34;
/** Of what fails in a part of the table so much may have another reason. */
const LEFT = 0.1;
const NAMED = 4;

interface Shift {
  readonly map: TableMap;
  readonly grid: PasteGrid;
  readonly run: GridRun;
  /** The blank column and the last, by position in the grid. */
  readonly from: number;
  readonly to: number;
  readonly forms: readonly number[];
}

export function pastedColumns(search: CauseSearch): readonly FoundCause[] {
  return apart(
    tablesAtOdds(search).flatMap((map) =>
      map.table.blocks.flatMap(({ id }) => pasteGrids(search, map, id).flatMap((grid) => shiftsOf(search, map, grid))),
    ),
  ).map((shift) => causeOf(search, shift));
}

/** What explains most, then what explains something else. */
function apart(shifts: readonly Shift[]): readonly Shift[] {
  const told: Shift[] = [];
  const explained = new Set<number>();
  for (const shift of [...shifts].sort((a, b) => b.forms.length - a.forms.length)) {
    if (shift.forms.some((form) => explained.has(form))) continue;
    for (const form of shift.forms) explained.add(form);
    told.push(shift);
  }
  return told;
}

function shiftsOf(search: CauseSearch, map: TableMap, grid: PasteGrid): readonly Shift[] {
  return grid.columns.slice(0, -1).flatMap((_, from) =>
    blankRuns(grid, from).flatMap((run) => {
      const whole = shiftsOfRun(search, map, grid, run, from);
      // Lines beside it may have their figures in the next column only by right: 政府性基金 below what was pasted.
      return whole.length > 0
        ? whole
        : partsOfRun(grid, run).flatMap((part) => shiftsOfRun(search, map, grid, part, from));
    }),
  );
}

function shiftsOfRun(
  search: CauseSearch,
  map: TableMap,
  grid: PasteGrid,
  run: GridRun,
  from: number,
): readonly Shift[] {
  if (filledIn(grid, from + 1, run) < LINES) return [];
  return grid.columns.slice(from + 1).flatMap((_, length): readonly Shift[] => {
    const to = from + 1 + length;
    const changes = putBack(search.context, grid, run, from, to);
    const forms = mendedBy(search, changes, BREAKS);
    const shift: Shift = { map, grid, run, from, to, forms };
    return isTold(search, shift, changes) ? [shift] : [];
  });
}

function isTold(search: CauseSearch, shift: Shift, changes: readonly CellShift[]): boolean {
  const { grid, run, from, forms } = shift;
  const blank = blankCells(shift);
  const about = forms.filter((form) => isAbout(search, form, blank));
  const speaking = about.filter((form) =>
    isWhole(shift) ? speaks(search.space, form, changes) : isSomething(search, form, changes),
  );
  const isClear = speaking.length >= IDENTITIES && linesOf(search, speaking) >= LINES;
  if (isWhole(shift)) return isClear;
  const isSummed =
    speaking.length > 0 && forms.length >= SUMS && filledIn(grid, from + 1, run) >= PASTED && !isOneLine(search, shift);
  return (isClear || isSummed) && explainsAll(search, forms, changes, LEFT);
}

/** That nothing is the sum of nothing says nothing. */
function isSomething(
  { space: { problem, figures } }: CauseSearch,
  index: number,
  changes: readonly CellShift[],
): boolean {
  const by = new Map(changes.map((change) => [change.key, change.by]));
  return [...(problem.forms[index]?.shares.keys() ?? [])].some(
    (key) => (figures.get(key)?.amount ?? 0) + (by.get(key) ?? 0) !== 0,
  );
}

/** A single other line with the two columns exchanged would do as well. */
function isOneLine({ space, start }: CauseSearch, { grid, run, from, forms }: Shift): boolean {
  return grid.lines.some((line, index) => {
    const [one, other] = [line[from], line[from + 1]];
    if (!one || !other || one.amount === other.amount || (index >= run.first && index <= run.last)) return false;
    const { mended, broken } = effectOf(space.problem, start, [
      ...becoming(one, other.amount),
      ...becoming(other, one.amount),
    ]);
    return broken === 0 && forms.every((form) => mended.includes(form));
  });
}

function isWhole({ grid, run }: Shift): boolean {
  return run.first === 0 && run.last === grid.lines.length - 1;
}

function blankCells({ grid, run, from }: Shift): ReadonlySet<string> {
  return new Set(grid.lines.slice(run.first, run.last + 1).flatMap((line) => line[from]?.key ?? []));
}

/** An identity that says what the blank column should hold. */
function isAbout({ space }: CauseSearch, index: number, blank: ReadonlySet<string>): boolean {
  return [...(space.problem.forms[index]?.shares.keys() ?? [])].some((key) => blank.has(key));
}

function linesOf({ space }: CauseSearch, forms: readonly number[]): number {
  return new Set(forms.flatMap((form) => space.problem.forms[form]?.instance.row ?? [])).size;
}

function causeOf({ context }: CauseSearch, shift: Shift): FoundCause {
  const {
    map,
    grid: { columns, rows, lines, right },
    run: { first, last },
    from,
    to,
    forms,
  } = shift;
  const column = (at: number): readonly CellFigure[] => lines.slice(first, last + 1).flatMap((line) => line[at] ?? []);
  const cells = [...column(to), ...column(from + 1), ...column(from)].flatMap(({ place }) =>
    place ? (cellOf(context, place.map, place.row, place.column) ?? []) : [],
  );
  const filled = cells.filter(({ printed }) => printed !== "").slice(0, NAMED);
  const words = {
    table: map.table.shortName,
    blank: columnLabel(map.table, columns[from] ?? ""),
    last: columnLabel(map.table, columns[to] ?? ""),
    side: right ? "右" : "左",
    back: right ? "左" : "右",
    rows: isWhole(shift) ? "" : `${String((rows[first]?.row ?? 0) + 1)} 至 ${String((rows[last]?.row ?? 0) + 1)}`,
  };
  const blanks = isWhole(shift) ? [columnId(map, rows[first]?.block ?? "", columns[from] ?? "")] : [];
  return {
    kind: "pastedColumn",
    words,
    cells: [...filled, ...cells.filter(({ printed }) => printed === "").slice(0, 1)],
    forms,
    blanks,
  };
}
