/** Where the verdicts of a sheet that is there stand: in columns that nothing of the workbook covers or reads. */
import type { CellAddress, SheetSnapshot, Span, WorkbookSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import type { Area, CellWrite } from "../model/workbookPlan";
import { LIMITS } from "../formula/index";
import type { IdentityContext } from "../plan/context";
import type { VerdictColumns } from "../plan/verdictColumns";
import { besideTable, judgedColumns, verdictColumns } from "../plan/verdictColumns";
import type { Reader, SheetReaders } from "./readers";
import { readersOf } from "./readers";
import { circularAmong } from "../formula/scratch";

/** The workbook as it is now, with what reads its cells. */
export interface Surrounding {
  readonly snapshot: WorkbookSnapshot;
  readonly readers: SheetReaders;
}

export function surroundingOf(snapshot: WorkbookSnapshot): Surrounding {
  return { snapshot, readers: readersOf(snapshot) };
}

/** Why there are no columns for verdicts: this formula reads whole rows, or no columns are free before this cell. */
export type VerdictObstacle =
  { readonly kind: "reader"; readonly reader: Reader } | { readonly kind: "noRoom"; readonly last: CellAddress };

export interface Placed {
  readonly columns: VerdictColumns | null;
  readonly obstacle: VerdictObstacle | null;
}

const NOTHING: Placed = { columns: null, obstacle: null };

/**
 * Where they stand, unless there are more or fewer columns now, somebody has typed into them or a formula adds them up; else behind everything.
 * What stood there and is no verdict any more is blanked.
 */
export function verdictsBeside(
  context: IdentityContext,
  maps: readonly TableMap[],
  sheet: SheetSnapshot,
  surrounding: Surrounding,
): Placed {
  const { area = null, formulas = [] } = sheet.verdicts ?? {};
  const readers = surrounding.readers.get(sheet.name.toLowerCase()) ?? [];
  const judged = judgedColumns(maps, sheet.name);
  if (judged.length === 0) return NOTHING;
  const stays =
    area !== null && area.right - area.left + 1 === judged.length && !isTyped(sheet, area) && !isRead(area, readers);
  const left = stays ? area.left : freeColumns(sheet, judged, readers);
  if (left === null) return { columns: null, obstacle: { kind: "noRoom", last: lastCell(sheet) } };
  const names = new Set(
    (surrounding.snapshot.names ?? []).filter((name) => name.sheet === undefined).map(({ name }) => name.toLowerCase()),
  );
  const columns = verdictColumns(context, maps, sheet.name, left, (name) => names.has(name.toLowerCase()));
  if (columns === null) return NOTHING;
  const reader = stays ? null : unavoidable(columns, sheet.name, readers, surrounding.snapshot);
  if (reader !== null) return { columns: null, obstacle: { kind: "reader", reader } };
  if (area === null) return { columns, obstacle: null };
  const wanted = new Set(columns.verdicts.cells.map(({ row, column }) => `${row},${column}`));
  const blanks = formulas.flatMap((cells, row) =>
    cells.flatMap((formula, index): readonly CellWrite[] => {
      const column = area.left + index;
      return formula === null || wanted.has(`${row},${column}`)
        ? []
        : [{ row, column, content: { kind: "value", value: "" } }];
    }),
  );
  const former = stays ? {} : { left: { first: area.left, last: area.right } };
  return {
    columns: {
      ...columns,
      verdicts: { ...columns.verdicts, ...former, cells: [...columns.verdicts.cells, ...blanks] },
    },
    obstacle: null,
  };
}

/** What is ours has been taken out of the cells; the rows below may become ours. */
function isTyped({ values, formulas }: SheetSnapshot, { top, left, right }: Area): boolean {
  const isUsed = (cell: unknown): boolean => cell !== null && cell !== "";
  const within = (rows: readonly (readonly unknown[])[]): boolean =>
    rows.slice(top).some((row) => row.slice(left, right + 1).some(isUsed));
  return within(values) || within(formulas);
}

/** By a range that ends before the sheet does: what reads a whole row reads it anywhere. */
function isRead({ top, left, bottom, right }: Area, readers: readonly Reader[]): boolean {
  return readers.some(
    ({ area, formula, isCell }) =>
      formula !== "" &&
      !isCell &&
      area.right < LIMITS.columns - 1 &&
      area.left <= right &&
      area.right >= left &&
      area.top <= bottom &&
      area.bottom >= top,
  );
}

/** Behind everything, with one column left free; where something stands far off, in the last gap before it that has room. Null where none has. */
function freeColumns(sheet: SheetSnapshot, judged: readonly number[], readers: readonly Reader[]): number | null {
  const width = judged.length;
  const lowest = Math.max(...judged);
  const fits = (last: number): boolean => besideTable(last + 1) + width <= LIMITS.columns;
  const read = readers
    .filter(({ area }) => fits(area.right))
    .map(({ area }) => ({ first: area.left, last: area.right }));
  const { comments = [], verdicts } = sheet;
  const hung = comments.flatMap(({ at }) => (at ? [{ first: at.column, last: at.column }] : []));
  const former = verdicts ? [{ first: verdicts.area.left, last: verdicts.area.right }] : [];
  const used = [...read, ...hung, ...former, ...usedColumns(sheet), { first: lowest, last: lowest }].filter(
    ({ last }) => last >= lowest,
  );
  const near = used.filter(({ first }) => first <= lowest + FAR);
  return (
    lastGap(
      near,
      width,
      used.reduce((least, { first }) => (first > lowest + FAR ? Math.min(least, first) : least), LIMITS.columns + 1),
    ) ?? lastGap(used, width, LIMITS.columns + 1)
  );
}

/** A cell that somebody has left behind farther off is no reason to go there: the sheet would be as wide for every program. */
const FAR = 256;

/** Its first column behind the free one. `end`: the column that what comes behind the spans begins in. */
function lastGap(spans: readonly Span[], width: number, end: number): number | null {
  let next = end;
  for (const { first, last } of [...spans].sort((a, b) => b.last - a.last)) {
    // One column stays free on both sides.
    if (next - 1 - besideTable(last + 1) >= width) return besideTable(last + 1);
    next = Math.min(next, first);
  }
  return null;
}

function usedColumns({ values, formulas }: SheetSnapshot): readonly Span[] {
  const columns = new Set<number>();
  for (const rows of [values, formulas])
    for (const cells of rows)
      for (const [column, cell] of cells.entries()) if (cell !== null && cell !== "") columns.add(column);
  return [...columns].map((column) => ({ first: column, last: column }));
}

function lastCell({ name, values, formulas }: SheetSnapshot): CellAddress {
  let last = { row: 0, column: 0 };
  for (const rows of [values, formulas]) {
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell !== null && cell !== "" && column > last.column) last = { row, column };
  }
  return { sheet: name, ...last };
}

/** A formula that would say something else, or read itself, because of verdicts in these columns. */
function unavoidable(
  { verdicts }: VerdictColumns,
  sheet: string,
  readers: readonly Reader[],
  snapshot: WorkbookSnapshot,
): Reader | null {
  const { top, left, bottom, right } = verdicts.area;
  const reading = readers.filter(
    ({ area, formula }) =>
      formula !== "" && area.left <= right && area.right >= left && area.top <= bottom && area.bottom >= top,
  );
  const [first = null] = reading;
  if (first === null) return null;
  const telling = reading.find(({ passesTexts }) => !passesTexts);
  if (telling !== undefined) return telling;
  const written = verdicts.cells.flatMap(({ row, column, content }) =>
    content.kind === "formula" ? [{ sheet, row, column, formula: content.formula }] : [],
  );
  return circularAmong(snapshot, written).size > 0 ? first : null;
}
