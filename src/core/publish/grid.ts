/** Some rows and columns of a sheet as the rows of a published table, merged cells included. */
import type { SheetSnapshot } from "../model/snapshot";
import type { Area } from "../model/workbookPlan";
import type { PublishedCell, TableRow } from "./publication";
import type { ShownCell } from "./shownCell";

export type Merges = ReadonlyMap<string, readonly Area[]>;

export type PublishedLook = ShownCell & Pick<PublishedCell, "align" | "bold" | "indent">;

export interface GridPart {
  readonly sheet: SheetSnapshot;
  /** In their order; what lies between two of them is left out. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly merges: readonly Area[];
  readonly look: (row: number, column: number) => PublishedLook;
}

/** A merged cell whose first row or column is left out shows its text in the first one that is there. */
export function tableRows({ rows, columns, merges, look }: GridPart): readonly TableRow[] {
  const spans = new Map<string, { readonly area: Area; readonly columnSpan: number; readonly rowSpan: number }>();
  const hidden = new Set<string>();
  for (const area of merges) {
    const own = rows.filter((row) => row >= area.top && row <= area.bottom);
    const across = columns.filter((column) => column >= area.left && column <= area.right);
    const [top, left] = [own[0], across[0]];
    if (top === undefined || left === undefined) continue;
    for (const row of own) for (const column of across) hidden.add(key(row, column));
    hidden.delete(key(top, left));
    spans.set(key(top, left), { area, columnSpan: across.length, rowSpan: own.length });
  }
  return rows.map((row) =>
    columns.flatMap((column, index): readonly PublishedCell[] => {
      if (hidden.has(key(row, column))) return [];
      const span = spans.get(key(row, column));
      return [
        {
          column: index,
          columnSpan: span?.columnSpan ?? 1,
          rowSpan: span?.rowSpan ?? 1,
          ...look(span?.area.top ?? row, span?.area.left ?? column),
        },
      ];
    }),
  );
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
