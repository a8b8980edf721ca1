/** What nobody but the user can know of rows that read well: whether hidden rows belong to the list, and whether rows alike are one or several. */
import type { Fen } from "./money";
import type { PlacedListRow } from "./place";
import type { ImportProblem } from "./problem";

/** Null while the user has not said: the rows are imported and named. */
export type RowChoice = "keep" | "drop" | null;

export interface DoubtChoices {
  readonly hidden: RowChoice;
  readonly alike: RowChoice;
}

export interface Doubt {
  readonly kind: keyof DoubtChoices;
  readonly choice: RowChoice;
  /** Rows that "drop" leaves out, and their sum. */
  readonly rows: number;
  readonly fen: Fen;
}

/** One of `rows` is enough, where they are meant once. In the order of the list. */
export interface AlikeGroup {
  readonly rows: readonly PlacedListRow[];
  /** Counted more than once: of all rows but the first. */
  readonly fen: Fen;
}

export function alikeGroups(rows: readonly PlacedListRow[]): readonly AlikeGroup[] {
  const groups = new Map<string, PlacedListRow[]>();
  for (const placed of rows) {
    const { likeness, fen } = placed.row;
    // Nothing is counted twice where there is nothing to count.
    if (likeness === null || (fen ?? 0) === 0) continue;
    const group = groups.get(likeness) ?? [];
    group.push(placed);
    groups.set(likeness, group);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ rows: group, fen: sumOf(group.slice(1)) }));
}

export function sumOf(rows: readonly PlacedListRow[]): Fen {
  return rows.reduce((sum, { row }) => sum + (row.fen ?? 0), 0);
}

/** `total` is what the list itself prints below its rows, `listed` what they add up to; whichever fits is worth knowing. */
export interface PrintedTotal {
  readonly total: Fen | null;
  readonly listed: Fen;
}

function fitOf({ total, listed }: PrintedTotal, fen: Fen): string {
  if (total === null || fen === 0) return "";
  return total === listed ? "with" : total === listed - fen ? "without" : "";
}

export function hiddenNote(hidden: readonly PlacedListRow[], printed: PrintedTotal): readonly ImportProblem[] {
  if (hidden.length === 0) return [];
  const fen = sumOf(hidden);
  const detail = { total: fitOf(printed, fen) };
  return [
    { code: "hiddenRows", row: null, field: null, column: null, text: "", detail, rows: rowNumbers(hidden), fen },
  ];
}

export function alikeNotes(groups: readonly AlikeGroup[], printed: PrintedTotal): readonly ImportProblem[] {
  const all = groups.reduce((sum, { fen }) => sum + fen, 0);
  return groups.map(({ rows, fen }): ImportProblem => {
    const [first] = rows;
    const detail = { each: String(first?.row.fen ?? 0), total: fitOf(printed, all) };
    const row = first?.row.row ?? null;
    return {
      code: "alikeRows",
      row,
      field: null,
      column: null,
      text: describeRow(first),
      detail,
      rows: rowNumbers(rows),
      fen,
    };
  });
}

function rowNumbers(rows: readonly PlacedListRow[]): readonly number[] {
  return rows.map(({ row }) => row.row);
}

function describeRow(placed: PlacedListRow | undefined): string {
  if (placed === undefined) return "";
  const { row } = placed;
  return [row.function.text, row.economic.text, row.project].filter((text) => text !== "").join(" ");
}

export function dropped(
  placed: PlacedListRow,
  code: "droppedHidden" | "droppedAlike",
  detail: ImportProblem["detail"] = {},
): PlacedListRow {
  const fen = placed.row.fen;
  const problem: ImportProblem = {
    code,
    row: placed.row.row,
    field: null,
    column: null,
    text: "",
    detail,
    ...(fen === null ? {} : { fen }),
  };
  return { ...placed, problems: [problem] };
}
