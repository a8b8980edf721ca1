/** What somebody typed between the look and the first batch: that batch has loaded the sheets just before it wrote over them. */
import { changedCells } from "../../../core/model/changedPlaces";
import type { RowStep } from "../../../core/model/rowSteps";
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

/** Of one sheet; null where it is another, so that nothing that was planned fits it. */
export function typedIn(
  before: Grid | undefined,
  now: Grid,
  steps: readonly RowStep[],
  isWritten: (row: number, column: number) => boolean,
): { readonly cells: readonly TypedCell[]; readonly gone: readonly TypedCell[] } | null {
  const changed = before ? changedCells([before], [now]) : [];
  if (before?.values.length !== now.values.length || changed.length > MOST_TYPED) return null;
  const origins = originsAfter(steps, now.values.length);
  const cells = changed.map(({ row: origin, column }): TypedCell => {
    const row = origins.indexOf(origin);
    const input = inputOf(
      now.formulas[origin]?.[column] ?? null,
      now.values[origin]?.[column] ?? null,
      now.formats?.[origin]?.[column] ?? "General",
    );
    return { sheet: now.name, row, column, origin, input, isWritten: isWritten(row, column) };
  });
  return { cells: cells.filter(({ row }) => row >= 0), gone: cells.filter(({ row }) => row < 0) };
}

/** Where they stand afterwards; null where a sheet is another, or a row that went took the typing with it. */
export function typedCells(
  plan: WorkbookPlan,
  { moves, grids }: Preflight,
  seen: readonly Grid[],
): readonly TypedCell[] | null {
  const typed: TypedCell[] = [];
  for (const now of seen) {
    const move = moves.find(({ sheet }) => sheet === now.name);
    const written = new Set(
      plan.sheets
        .filter(({ name }) => name === now.name)
        .flatMap(({ cells }) => cells.map(({ row, column }) => `${row},${column}`)),
    );
    const found = typedIn(grids.get(now.name), now, move?.steps ?? [], (row, column) =>
      written.has(`${row},${column}`),
    );
    if (found === null || found.gone.length > 0) return null;
    typed.push(...found.cells);
  }
  return typed;
}
