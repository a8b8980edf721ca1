/** Which rows go in: those that the user keeps, as long as no cell of the form becomes what no form takes. */
import type { Doubt, DoubtChoices } from "./doubts";
import { alikeGroups, alikeNotes, dropped, hiddenNote, sumOf } from "./doubts";
import type { Gathered, GatheredRow } from "./gather";
import { badCells, gather } from "./gather";
import type { Fen } from "./money";
import type { PlacedListRow } from "./place";
import type { ImportProblem } from "./problem";
import type { ListRow } from "./row";
import type { SkippedRow } from "./skipped";
import { isGrandTotal } from "./skipped";

export interface Decided extends Settled {
  readonly doubts: readonly Doubt[];
  readonly notes: readonly ImportProblem[];
}

/** Hidden rows first: a row alike that is hidden as well is gone before rows are compared. */
export function decide(
  first: readonly PlacedListRow[],
  choices: DoubtChoices,
  skipped: readonly SkippedRow[],
): Decided {
  const printed = { total: soleTotal(skipped)?.fen ?? null, listed: sumOf(first) };
  const all = settle(first);
  const hidden = placedOf(all.rows).filter(({ row }) => row.hidden);
  const seen =
    choices.hidden === "drop"
      ? first.map((placed) => (placed.row.hidden ? dropped(placed, "droppedHidden") : placed))
      : first;
  const groups = alikeGroups(placedOf(choices.hidden === "drop" ? settle(seen).rows : all.rows));
  const twins = new Map(
    groups.flatMap(({ rows: [one, ...others] }) => others.map(({ row }) => [row, String(one?.row.row ?? "")] as const)),
  );
  const once = (placed: PlacedListRow): PlacedListRow => {
    const like = twins.get(placed.row);
    return like === undefined ? placed : dropped(placed, "droppedAlike", { like });
  };
  const kept = choices.alike === "drop" ? seen.map(once) : seen;
  const doubts: readonly Doubt[] = [
    { kind: "hidden", choice: choices.hidden, rows: hidden.length, fen: sumOf(hidden) },
    { kind: "alike", choice: choices.alike, rows: twins.size, fen: groups.reduce((sum, { fen }) => sum + fen, 0) },
  ];
  return {
    ...(kept === first ? all : settle(kept)),
    doubts: doubts.filter(({ rows }) => rows > 0),
    notes: [
      ...(choices.hidden === "drop" ? [] : hiddenNote(hidden, printed)),
      ...(choices.alike === "drop" ? [] : alikeNotes(groups, printed)),
    ],
  };
}

export function placedOf(rows: readonly PlacedListRow[]): readonly PlacedListRow[] {
  return rows.filter(({ problems }) => problems.length === 0);
}

/** The total of everything; none where there are several. */
export function soleTotal(skipped: readonly SkippedRow[]): SkippedRow | undefined {
  const [total, ...more] = skipped.filter(isGrandTotal);
  return more.length === 0 ? total : undefined;
}

interface Settled {
  readonly rows: readonly PlacedListRow[];
  readonly gathered: Gathered;
}

/** Takes rows out until no cell is negative or too large; a row that goes may leave another cell with less. */
function settle(first: readonly PlacedListRow[]): Settled {
  let rows = first;
  for (;;) {
    const gathered = gather(rows.filter((row) => row.problems.length === 0));
    const bad = new Map<ListRow, ImportProblem>();
    for (const { row, column, cell } of badCells(gathered))
      for (const placed of cell.rows)
        if (!bad.has(placed.row)) bad.set(placed.row, cellProblem(placed.row, row, column, cell.fen));
    if (bad.size === 0) return { rows, gathered };
    rows = rows.map((placed) => {
      const problem = bad.get(placed.row);
      return problem === undefined ? placed : { ...placed, problems: [...placed.problems, problem] };
    });
  }
}

function cellProblem(row: ListRow, { place, code, name }: GatheredRow, column: string, fen: Fen): ImportProblem {
  const label = place.table.columns.find((candidate) => candidate.id === column)?.label ?? column;
  const cell = `${place.table.shortName} ${[code, name].filter(Boolean).join(" ")}·${label}`;
  return {
    code: fen < 0 ? "negativeCell" : "tooLarge",
    row: row.row,
    field: "amount",
    column: null,
    text: "",
    detail: { cell },
  };
}
