/** Slips that move several figures at once: a row pasted one line off, two columns swapped, a row added that its totals do not know. */
import type { CellAddress, CellValue } from "../../../src/core/model/snapshot";
import type { Cell, Edit, Fault } from "./cells";
import { typed } from "./digits";
import type { Grid } from "./grid";
import type { Random } from "../../support/seededRandom";

function edited(kind: Fault["kind"], edits: readonly Edit[]): Fault {
  return { kind, edits, cells: edits.map((edit) => edit.address) };
}

/** Cells side by side from `first` on to the right that `wanted` accepts. */
function sideBySide(first: Cell, wanted: (cell: Cell) => boolean, grid: Grid): readonly Cell[] {
  const cells: Cell[] = [];
  for (let cell: Cell | undefined = first; cell && wanted(cell); cell = grid.beside(cell, 0, 1)) cells.push(cell);
  return cells;
}

/** The figures of a row stand in the line below or above; their own line is left blank, what stood there before is gone. */
export function rowOff(start: Cell, grid: Grid, random: Random): Fault | null {
  const down = random.pick([1, -1]) ?? 1;
  const leftmost = (cell: Cell): Cell => {
    const left = grid.beside(cell, 0, -1);
    return left && grid.beside(left, down, 0) ? leftmost(left) : cell;
  };
  const row = sideBySide(leftmost(start), (cell) => grid.beside(cell, down, 0) !== undefined, grid);
  const edits = row.flatMap((cell): readonly Edit[] => {
    const other = grid.beside(cell, down, 0);
    return other
      ? [
          { address: cell.address, value: null },
          { address: other.address, value: grid.value(cell) },
        ]
      : [];
  });
  const changes = edits.filter(
    (edit) => printed(edit.value, start.places) !== printed(grid.at(edit.address), start.places),
  );
  return changes.length > 0 ? edited("rowOff", changes) : null;
}

/** Two neighbouring columns, in one row or in all rows from this one on that have both. */
export function columnsSwapped(start: Cell, grid: Grid, random: Random): Fault | null {
  const rows = random.below(3) === 0 ? Number.MAX_SAFE_INTEGER : 1;
  const edits: Edit[] = [];
  let cell: Cell | undefined = start;
  for (let count = 0; cell && count < rows; count += 1, cell = grid.beside(cell, 1, 0)) {
    const right = grid.beside(cell, 0, 1);
    if (!right) break;
    const [a, b] = [grid.value(cell), grid.value(right)];
    if (printed(a, cell.places) !== printed(b, cell.places))
      edits.push({ address: cell.address, value: b }, { address: right.address, value: a });
  }
  return edits.length > 0 ? edited("columnsSwapped", edits) : null;
}

function printed(value: CellValue, places: number): string {
  return typeof value === "number" ? typed(value, places) : typed(0, places);
}

/** Names are no figures: nothing but the code says where the row belongs. */
const NEW_NAME = "新增的科目";

/** A row of the lowest level with the figures of the row above it and the next free code; nothing above it is raised. */
export function rowAdded(start: Cell, grid: Grid): Fault | null {
  const own = grid.codeOf(start);
  const row = { sheet: start.address.sheet, row: start.address.row + 1 };
  if (!own || grid.isAbove(own.code, grid.codeBelow(start) ?? "")) return null;
  const last = own.parts.at(-1);
  const next = last === undefined ? undefined : nextCode(last.text);
  const code = `${own.code.slice(0, own.code.length - (last?.text.length ?? 0))}${next ?? ""}`;
  if (!last || next === undefined || code >= (grid.codeBelow(start) ?? "9999999")) return null;
  const figures = grid
    .rowOf(start)
    .filter((cell) => cell.kind === "amount" && typeof grid.value(cell) === "number" && grid.value(cell) !== 0);
  if (figures.length === 0) return null;
  const at = (address: CellAddress): CellAddress => ({ ...address, row: row.row });
  const edits: Edit[] = [
    ...own.parts.map((part): Edit => ({
      address: at(part.address),
      value: part === last ? next : grid.at(part.address),
    })),
    ...grid.nameBeside(last.address).map((address): Edit => ({ address: at(address), value: NEW_NAME })),
    ...figures.map((cell): Edit => ({ address: at(cell.address), value: grid.value(cell) })),
  ];
  // Above the new row nothing moves, so the totals that were forgotten keep their addresses.
  const forgotten = grid
    .rowsAbove(start, own.code)
    .flatMap((total) => figures.map((cell): CellAddress => ({ ...cell.address, row: total })));
  return { kind: "rowAdded", inserted: row, edits, cells: [...figures.map((cell) => at(cell.address)), ...forgotten] };
}

function nextCode(part: string): string | undefined {
  const next = String(Number(part) + 1).padStart(part.length, "0");
  return next.length === part.length ? next : undefined;
}
