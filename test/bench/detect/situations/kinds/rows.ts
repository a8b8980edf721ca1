/** Rows pasted, added, deleted, exchanged and sorted in a workbook of plain values. */
import type { CellAddress, CellValue } from "../../../../../src/core/model/snapshot";
import { roundDecimal } from "../../../../../src/core/formula/index";
import { lineAdded, moved, typedOver, withLines } from "../edits";
import type { CodedRow, Ground } from "../ground";
import { isAbove } from "../ground";
import type { Situation } from "../situation";

function lineOf(ground: Ground, { sheet, row }: CodedRow): readonly CellValue[] {
  return ground.sheet(sheet)?.values[row] ?? [];
}

function cellsOf(ground: Ground, { sheet, row }: Pick<CodedRow, "sheet" | "row">): readonly CellAddress[] {
  return ground.inRow(sheet, row).map(({ address }) => address);
}

/** Pasted below itself. */
export function rowTwice(ground: Ground): Situation | null {
  const [leaf] = ground.allLeaves();
  if (!leaf) return null;
  const own = [...leaf.parts, ...cellsOf(ground, leaf)];
  const cells = [...own, ...own.map((address) => moved(address, 1))];
  return {
    snapshot: lineAdded(ground.snapshot, leaf.sheet, leaf.row + 1, lineOf(ground, leaf)),
    causes: [cells],
    wrong: cells,
  };
}

function rowsAlike(ground: Ground, { code, sheet }: CodedRow): readonly CodedRow[] {
  return [...new Set(ground.cells.map(({ address }) => address.sheet))]
    .filter((name) => name !== sheet)
    .flatMap((name) => ground.coded(name).filter((row) => row.code === code));
}

const up =
  (row: number) =>
  (address: CellAddress): CellAddress =>
    address.row > row ? moved(address, -1) : address;

/** A line deleted that another table has, if possible one of several under the same code. */
export function rowMissing(ground: Ground): Situation | null {
  const elsewhere = ground.allLeaves().filter((leaf) => rowsAlike(ground, leaf).length > 0);
  const leaf = elsewhere.find((one) => hasSiblings(ground, one)) ?? elsewhere[0];
  if (!leaf) return null;
  const totals = ground
    .above(leaf)
    .flatMap((row) => cellsOf(ground, { sheet: leaf.sheet, row }))
    .map(up(leaf.row));
  const alike = rowsAlike(ground, leaf).flatMap((row) => [...row.parts, ...cellsOf(ground, row)]);
  return {
    snapshot: withLines(ground.snapshot, leaf.sheet, (lines) => lines.filter((_, row) => row !== leaf.row)),
    causes: [[...alike, ...totals]],
    wrong: [],
  };
}

function hasSiblings(ground: Ground, { sheet, code }: CodedRow): boolean {
  return ground
    .leaves(sheet)
    .some(
      (other) =>
        other.code !== code && other.code.length === code.length && other.code.slice(0, -2) === code.slice(0, -2),
    );
}

function nextCode(part: string): string | undefined {
  const next = String(Number(part) + 1).padStart(part.length, "0");
  return next.length === part.length ? next : undefined;
}

interface NewRow {
  readonly line: readonly CellValue[];
  readonly below: CodedRow;
}

/** The next free code below a leaf, with these figures. */
function newRow(
  ground: Ground,
  leaf: CodedRow,
  name: string,
  figure: (address: CellAddress) => CellValue,
): NewRow | null {
  const last = leaf.parts.at(-1);
  const next = last && nextCode(String(ground.at(last)));
  const code = next === undefined ? undefined : leaf.code.slice(0, leaf.code.length - next.length) + next;
  if (!last || next === undefined || code === undefined || ground.coded(leaf.sheet).some((row) => row.code === code))
    return null;
  const line = [...lineOf(ground, leaf)];
  line[last.column] = typeof ground.at(last) === "number" ? Number(next) : next;
  const named = ground.nameOf(leaf);
  if (named) line[named.column] = name;
  for (const address of cellsOf(ground, leaf)) line[address.column] = figure(address);
  return { line, below: leaf };
}

/** A line with its totals, in one table only. */
export function rowAdded(ground: Ground): Situation | null {
  for (const leaf of ground.allLeaves()) {
    if (rowsAlike(ground, leaf).length === 0) continue;
    const added = newRow(ground, leaf, "新增的科目", (address) => ground.at(address));
    if (!added) continue;
    const own = cellsOf(ground, leaf).map((address) => moved(address, 1));
    const totals = ground
      .above(leaf)
      .flatMap((row) => cellsOf(ground, { sheet: leaf.sheet, row }))
      .filter((address) => ground.figure({ ...address, row: leaf.row }) !== 0);
    const raised = typedOver(
      ground.snapshot,
      totals.map((address) => ({
        address,
        value: roundDecimal(ground.figure(address) + ground.figure({ ...address, row: leaf.row }), 2),
      })),
    );
    const cells = [...leaf.parts.map((part) => moved(part, 1)), ...own];
    const after = (address: CellAddress): CellAddress => (address.row > leaf.row ? moved(address, 1) : address);
    return {
      snapshot: lineAdded(raised, leaf.sheet, leaf.row + 1, added.line),
      causes: [cells],
      wrong: [...cells, ...totals.map(after)],
      amounts: cellsOf(ground, leaf).map((address) => ground.figure(address)),
    };
  }
  return null;
}

/** A line that repeats what its siblings hold together. */
export function subtotalLeaf(ground: Ground): Situation | null {
  for (const leaf of ground.allLeaves()) {
    const parent = ground
      .coded(leaf.sheet)
      .filter(({ code }) => isAbove(code, leaf.code))
      .at(-1);
    const siblings = parent
      ? ground.leaves(leaf.sheet).filter(({ code }) => isAbove(parent.code, code) && code.length === leaf.code.length)
      : [];
    const last = siblings.at(-1);
    if (!parent || siblings.length < 2 || !last) continue;
    const named = ground.nameOf(parent);
    const added = newRow(ground, last, named ? String(ground.at(named)) : "其他支出", (address) =>
      ground.at({ ...address, row: parent.row }),
    );
    if (!added) continue;
    const cells = [...last.parts, ...cellsOf(ground, last)].map((address) => moved(address, 1));
    return {
      snapshot: lineAdded(ground.snapshot, leaf.sheet, last.row + 1, added.line),
      causes: [cells],
      wrong: cells,
    };
  }
  return null;
}

function pairOfLeaves(ground: Ground): readonly [CodedRow, CodedRow] | null {
  for (const first of ground.allLeaves()) {
    const second = ground.random.pick(ground.leaves(first.sheet).filter(({ row }) => row !== first.row));
    if (second) return [first, second];
  }
  return null;
}

/** The figures of two lines, each beside the other's code. */
export function figuresExchanged(ground: Ground): Situation | null {
  const pair = pairOfLeaves(ground);
  if (!pair) return null;
  const [first, second] = pair;
  const edits = cellsOf(ground, first).flatMap((address) => {
    const other = { ...address, row: second.row };
    const same = (ground.at(address) ?? 0) === (ground.at(other) ?? 0);
    return same
      ? []
      : [
          { address, value: ground.at(other) },
          { address: other, value: ground.at(address) },
        ];
  });
  const cells = edits.map(({ address }) => address);
  return cells.length === 0 ? null : { snapshot: typedOver(ground.snapshot, edits), causes: [cells], wrong: cells };
}

/** Two whole lines, code and name and figures. */
export function linesExchanged(ground: Ground): Situation | null {
  const pair = pairOfLeaves(ground);
  if (!pair) return null;
  const [first, second] = pair;
  const order = (row: number): number => (row === first.row ? second.row : row === second.row ? first.row : row);
  return {
    snapshot: withLines(ground.snapshot, first.sheet, (lines) => lines.map((_, row) => lines[order(row)] ?? [])),
    causes: [[...first.parts, ...second.parts]],
    wrong: [],
    sheets: [first.sheet],
  };
}

/** The lines of the lowest level among themselves, by their first figure. */
export function sortedLines(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const leaves = ground.leaves(sheet);
    const size = ({ row }: CodedRow): number =>
      ground.inRow(sheet, row).reduce((sum, { address }) => sum || ground.figure(address), 0);
    const sorted = [...leaves].sort((a, b) => size(b) - size(a));
    if (leaves.length < 3 || sorted.every((row, index) => row === leaves[index])) continue;
    const from = new Map(leaves.map(({ row }, index) => [row, sorted[index]?.row ?? row]));
    return {
      snapshot: withLines(ground.snapshot, sheet, (lines) =>
        lines.map((line, row) => lines[from.get(row) ?? row] ?? line),
      ),
      causes: [leaves.flatMap(({ parts }) => parts)],
      wrong: [],
      sheets: [sheet],
    };
  }
  return null;
}
