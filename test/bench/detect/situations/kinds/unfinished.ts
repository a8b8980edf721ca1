/** Not filled in yet. */
import type { CellAddress, WorkbookSnapshot } from "../../../../../src/core/model/snapshot";
import type { Blanking } from "../../../../support/halfFilled";
import { halfFilled } from "../../../../support/halfFilled";
import { recalculated, typedOver } from "../edits";
import type { Ground } from "../ground";
import type { Situation } from "../situation";

function blanked({ snapshot }: Ground, cells: readonly CellAddress[]): WorkbookSnapshot {
  return typedOver(
    snapshot,
    cells.map((address) => ({ address, value: null })),
  );
}

function blankSheets(ground: Ground, sheets: readonly string[]): Situation | null {
  const cells = sheets.flatMap((sheet) => ground.body(sheet));
  return cells.length === 0 ? null : { snapshot: blanked(ground, cells), causes: [cells], wrong: cells, sheets };
}

export function tableBlank(ground: Ground): Situation | null {
  return blankSheets(ground, ground.sheets().slice(0, 1));
}

/** Half of the tables, whichever. */
export function tablesBlank(ground: Ground): Situation | null {
  const sheets = ground.sheets();
  return blankSheets(ground, sheets.slice(0, Math.floor(sheets.length / 2)));
}

export function columnBlank(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const column = ground.random.pick(
      ground
        .columns(sheet)
        .filter((one) => ground.inColumn(sheet, one).filter(({ address }) => ground.figure(address) !== 0).length > 2),
    );
    if (column === undefined || ground.columns(sheet).length < 2) continue;
    const cells = ground.body(sheet).filter((address) => address.column === column);
    return { snapshot: blanked(ground, cells), causes: [cells], wrong: cells };
  }
  return null;
}

export function rowBlank(ground: Ground): Situation | null {
  const [leaf] = ground.allLeaves();
  if (!leaf) return null;
  const cells = ground
    .inRow(leaf.sheet, leaf.row)
    .map(({ address }) => address)
    .filter((address) => ground.at(address) !== null);
  return { snapshot: blanked(ground, cells), causes: [cells], wrong: cells };
}

const SEVERAL_ROWS = [2, 3];

/** Two or three rows of one table, each with a code, without their typed figures; totals that are formulas follow. */
export function rowsBlank(ground: Ground): Situation | null {
  for (const sheet of ground.sheets()) {
    const typed = ({ row }: { readonly row: number }): readonly CellAddress[] =>
      ground
        .inRow(sheet, row)
        .map(({ address }) => address)
        .filter((address) => ground.figure(address) !== 0 && ground.formula(address) === null);
    const leaves = ground.leaves(sheet).filter((leaf) => typed(leaf).length > 0);
    const count = ground.random.pick(SEVERAL_ROWS) ?? 2;
    if (leaves.length <= count) continue;
    const cells = ground.random.shuffled(leaves).slice(0, count).flatMap(typed);
    const snapshot = blanked(ground, cells);
    return {
      snapshot: cells.some((address) => isCalculated(ground, address.sheet)) ? recalculated(snapshot) : snapshot,
      causes: [cells],
      wrong: cells,
    };
  }
  return null;
}

function isCalculated(ground: Ground, name: string): boolean {
  return ground.sheet(name)?.formulas.some((row) => row.some((formula) => formula !== null)) ?? false;
}

/** What is typed is typed from the first sheet on; formulas follow what is there. */
function half(ground: Ground, blanking: Blanking): Situation | null {
  const snapshot = halfFilled(ground.snapshot, ground.beside.blank(), ground.beside.typed, blanking);
  const changed =
    JSON.stringify(snapshot.sheets.map(({ values }) => values)) !==
    JSON.stringify(ground.snapshot.sheets.map(({ values }) => values));
  return changed ? { snapshot, causes: [[]], wrong: [], templates: ["unfilled"] } : null;
}

const share = (ground: Ground): number => ground.random.below(95) / 100;

/** Half a year's typing. */
export function firstTyped(ground: Ground): Situation | null {
  return half(ground, { kind: "firstCells", share: share(ground) });
}

export function sheetsTyped(ground: Ground): Situation | null {
  return half(ground, { kind: "sheets", keep: Array.from({ length: 40 }, () => share(ground)) });
}

export function lastRowsLeft(ground: Ground): Situation | null {
  return half(ground, { kind: "lastRows", sheet: share(ground), share: share(ground) });
}

export function nothingTyped(ground: Ground): Situation | null {
  return half(ground, { kind: "everything" });
}
