/** What somebody typed between the look and the first batch: that batch has loaded the sheets just before it wrote over them. */
import { changedCells } from "../../../core/model/changedPlaces";
import { originsAfter } from "../../../core/model/rowSteps";
import type { CellAddress } from "../../../core/model/snapshot";
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import type { CellInput } from "./blocks";
import { inputOf } from "./former";
import type { Grid } from "./grids";
import type { Preflight } from "./preflight";

/** More cells than somebody types in a moment: rows or cells have moved. */
const MOST_TYPED = 20;

export interface TypedCell extends CellAddress {
  /** Its row before rows came and went. */
  readonly origin: number;
  /** What brings it back. */
  readonly input: CellInput;
  /** Whether the plan writes over it. */
  readonly isWritten: boolean;
}

/** Where they stand afterwards; null where the sheet itself is another, so that nothing of the plan fits it. */
export function typedCells(
  plan: WorkbookPlan,
  { moves, grids }: Preflight,
  seen: readonly Grid[],
): readonly TypedCell[] | null {
  const typed: TypedCell[] = [];
  for (const now of seen) {
    const before = grids.get(now.name);
    const changed = before ? changedCells([before], [now]) : [];
    if (before?.values.length !== now.values.length || changed.length > MOST_TYPED) return null;
    const move = moves.find(({ sheet }) => sheet === now.name);
    const origins = originsAfter(move?.steps ?? [], now.values.length);
    const written = new Set(
      plan.sheets
        .filter(({ name }) => name === now.name)
        .flatMap(({ cells }) => cells.map(({ row, column }) => `${row},${column}`)),
    );
    for (const { row: origin, column } of changed) {
      const row = origins.indexOf(origin);
      // A row that went took the typing with it.
      if (row < 0) return null;
      const input = inputOf(
        now.formulas[origin]?.[column] ?? null,
        now.values[origin]?.[column] ?? null,
        now.formats?.[origin]?.[column] ?? "General",
      );
      typed.push({ sheet: now.name, row, column, origin, input, isWritten: written.has(`${row},${column}`) });
    }
  }
  return typed;
}
