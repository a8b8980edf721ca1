/** Columns and whole tables pasted where they do not belong. */
import { roundDecimal } from "../../../../../src/core/formula/index";
import type { CellAddress } from "../../../../../src/core/model/snapshot";
import type { Edit } from "../../cells";
import { onSheet, recalculated, typedOver } from "../edits";
import type { Ground } from "../ground";
import type { Situation } from "../situation";

/** Figures of a column one to the right, over what stood there. */
export function columnAside(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const columns = ground.columns(sheet);
    const column = ground.random.pick(
      columns.filter(
        (one) =>
          columns.includes(one + 1) &&
          ground.inColumn(sheet, one).filter(({ address }) => ground.figure(address) !== 0).length > 2,
      ),
    );
    if (column === undefined) continue;
    const cells = ground.inColumn(sheet, column).map(({ address }) => address);
    const edits = cells.flatMap((address): readonly Edit[] => [
      { address, value: null },
      { address: { ...address, column: column + 1 }, value: ground.at(address) },
    ]);
    const changed = edits
      .filter(({ address, value }) => (value ?? 0) !== (ground.at(address) ?? 0))
      .map(({ address }) => address);
    return {
      snapshot: typedOver(ground.snapshot, edits),
      causes: [changed],
      wrong: edits.map(({ address }) => address),
    };
  }
  return null;
}

const BLOCK = 3;

/** Lines below each other in which the column has a figure: three or more, and not all that the sheet has. */
function blockIn(ground: Ground, sheet: string, column: number): readonly number[] | null {
  const all = ground
    .inColumn(sheet, column)
    .map(({ address }) => address.row)
    .sort((a, b) => a - b);
  const lines = all.filter((row) => ground.figure({ sheet, row, column }) !== 0);
  const starts = ground.random.shuffled(
    lines.filter((row) => Array.from({ length: BLOCK }, (_, down) => row + down).every((one) => lines.includes(one))),
  );
  for (const start of starts) {
    const most = lines.filter(
      (row) =>
        row >= start &&
        Array.from({ length: row - start }, (_, down) => start + down).every((one) => lines.includes(one)),
    );
    const block = most.slice(0, BLOCK + ground.random.below(most.length - BLOCK + 1));
    if (block.length < lines.length) return block;
  }
  return null;
}

/** Some lines pasted one column to the right, from a column on: what stood in the last column stands beside the table, or is lost. */
export function blockAside(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const columns = ground.columns(sheet);
    for (const column of ground.random.shuffled(columns.filter((one) => columns.includes(one + 1)))) {
      const rows = blockIn(ground, sheet, column);
      if (!rows) continue;
      const moved = columns.filter(
        (one) =>
          one >= column &&
          Array.from({ length: one - column }, (_, over) => column + over).every((between) =>
            columns.includes(between),
          ),
      );
      const edits = rows.flatMap((row) => [
        { address: { sheet, row, column }, value: null },
        ...moved.map((one): Edit => ({
          address: { sheet, row, column: one + 1 },
          value: ground.at({ sheet, row, column: one }),
        })),
      ]);
      if (edits.some(({ address }) => !columns.includes(address.column) && ground.at(address) !== null)) continue;
      const changed = edits
        .filter(({ address, value }) => (value ?? 0) !== (ground.at(address) ?? 0))
        .map(({ address }) => address);
      return {
        snapshot: typedOver(ground.snapshot, edits),
        causes: [changed],
        wrong: edits.map(({ address }) => address),
      };
    }
  }
  return null;
}

/** Some lines pasted one row down: the first is blank, what stood in the last is lost. */
export function blockBelow(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const leaves = ground.leaves(sheet).map(({ row }) => row);
    const starts = leaves.filter((row) =>
      Array.from({ length: BLOCK }, (_, down) => row + down).every((one) => leaves.includes(one)),
    );
    const start = ground.random.pick(starts);
    if (start === undefined) continue;
    const most = leaves.filter(
      (row) =>
        row >= start &&
        Array.from({ length: row - start }, (_, down) => start + down).every((one) => leaves.includes(one)),
    );
    const rows = most.slice(0, BLOCK + ground.random.below(most.length - BLOCK + 1));
    const edits = rows.flatMap((row, index) =>
      ground.columns(sheet).map((column): Edit => ({
        address: { sheet, row, column },
        value: index === 0 ? null : ground.at({ sheet, row: row - 1, column }),
      })),
    );
    const changed = edits
      .filter(({ address, value }) => (value ?? 0) !== (ground.at(address) ?? 0))
      .map(({ address }) => address);
    if (changed.length > 0)
      return {
        snapshot: typedOver(ground.snapshot, edits),
        causes: [changed],
        wrong: edits.map(({ address }) => address),
      };
  }
  return null;
}

const YUAN = 10_000;

/** All that is typed in a table in the other unit; the formulas follow. */
export function typedInOtherUnit(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const filled = ground.filled(sheet).filter(({ address }) => ground.formula(address) === null);
    if (filled.length < 4) continue;
    const edits = filled.map(({ address, places }): Edit => ({
      address,
      value:
        places === 0 ? roundDecimal(ground.figure(address) / YUAN, 2) : roundDecimal(ground.figure(address) * YUAN, 0),
    }));
    const cells = edits.map(({ address }) => address);
    return {
      snapshot: recalculated(typedOver(ground.snapshot, edits)),
      causes: [cells],
      wrong: cells,
      sheets: [sheet],
    };
  }
  return null;
}

/** A whole table in the other unit; its line about the unit stays. */
export function tableInOtherUnit(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const filled = ground.filled(sheet);
    if (filled.length < 4) continue;
    const places = filled[0]?.places ?? 2;
    const cells = ground.body(sheet);
    const edits = cells.map((address): Edit => ({
      address,
      value:
        places === 0 ? roundDecimal(ground.figure(address) / YUAN, 2) : roundDecimal(ground.figure(address) * YUAN, 0),
    }));
    return { snapshot: typedOver(ground.snapshot, edits), causes: [cells], wrong: cells, sheets: [sheet] };
  }
  return null;
}

/** A column of formulas pasted as values, and a figure that they read changed afterwards. */
export function valuesOverFormulas(ground: Ground): Situation | null {
  const sources = ground
    .figures()
    .filter(({ address }) => ground.formula(address) === null)
    .slice(0, 6);
  for (const { address: source, places } of sources) {
    const value = roundDecimal(ground.figure(source) * 1.25 + 1, places);
    const truth = recalculated(typedOver(ground.snapshot, [{ address: source, value }]));
    const after = ground.without(truth, new Set());
    const stale = after.random
      .shuffled(columnsOfFormulas(ground))
      .find((cells) => cells.filter((address) => after.figure(address) !== ground.figure(address)).length > 1);
    if (!stale) continue;
    const kept = stale.map((address): Edit => ({ address, value: ground.at(address) }));
    const cells = stale.filter((address) => after.figure(address) !== ground.figure(address));
    const snapshot = recalculated(typedOver(ground.snapshot, [...kept, { address: source, value }]));
    return { snapshot, causes: [cells], wrong: cells };
  }
  return null;
}

const CONSTANTS = 3;

function columnsOfFormulas(ground: Ground): readonly (readonly CellAddress[])[] {
  return ground
    .sheets()
    .flatMap((sheet) =>
      ground.columns(sheet).map((column) =>
        ground
          .inColumn(sheet, column)
          .map(({ address }) => address)
          .filter((address) => ground.formula(address) !== null),
      ),
    )
    .filter((cells) => cells.length >= CONSTANTS);
}

function fromOtherDraft(ground: Ground, change: (text: string) => string): Situation | null {
  const draft = ground.without(ground.beside.otherDraft(ground.random), new Set());
  for (const sheet of ground.sheets()) {
    const other = draft.sheet(sheet);
    if (!other || other.values.length !== ground.sheet(sheet)?.values.length) continue;
    const cells = ground.body(sheet);
    const edits = cells.map((address): Edit => ({ address, value: draft.at(address) }));
    if (edits.filter(({ address, value }) => value !== ground.at(address)).length < 4) continue;
    const typed = typedOver(ground.snapshot, edits);
    const snapshot = onSheet(typed, sheet, (own) => ({
      ...own,
      values: own.values.map((line) => line.map((value) => (typeof value === "string" ? change(value) : value))),
    }));
    return { snapshot, causes: [cells], wrong: cells, sheets: [sheet] };
  }
  return null;
}

/** A table of another draft: right in itself. */
export function otherDraft(ground: Ground): Situation | null {
  return fromOtherDraft(ground, (text) => text);
}

/** A table of last year, with its title. */
export function lastYear(ground: Ground): Situation | null {
  const { year } = ground.beside;
  return fromOtherDraft(ground, (text) => text.replace(year, String(Number(year) - 1)));
}
