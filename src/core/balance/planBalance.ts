/** Proposals → what is written, with what the cells held kept in the workbook; and the way back. */
import type { LocatedWorkbook } from "../locate/locate";
import { workbookYear } from "../locate/heads";
import { formulaAt, valueAt } from "../model/cellText";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { CellWrite, SheetPlan, WorkbookPlan } from "../model/workbookPlan";
import type { Adjustment, State } from "../state/state";
import { newState, readState, writeState } from "../state/state";
import { placeWords } from "../terms/words";
import { literalOf, withLiteral } from "./literal";
import type { CellContentState, RoundingProposal } from "./proposal";

interface Write {
  readonly address: CellAddress;
  readonly content: CellContentState;
}

/** What a cell held before the first correction is what undoing gives back. */
export function planBalance(located: LocatedWorkbook, proposals: readonly RoundingProposal[]): WorkbookPlan {
  const state = stateOf(located);
  const kept = new Map((state.adjustments ?? []).map((adjustment) => [keyOf(adjustment), adjustment]));
  const writes = new Map<string, Write>();
  for (const { role, address, table, row, column, before, after } of proposals.flatMap(({ changes }) => changes)) {
    const key = keyOf({ table, row, column });
    const known = kept.get(key);
    const first = known && same(known.after, before) ? known.before : before;
    kept.set(key, { role, table, row, column, before: first, after });
    writes.set(key, { address, content: after });
  }
  return planOf([...writes.values()], { ...state, adjustments: [...kept.values()] });
}

/** Why a cell is not given back: somebody has changed it since, or its row is not there any more. */
export interface Left {
  readonly words: string;
  readonly address: CellAddress | null;
  readonly reason: "changed" | "gone";
}

export interface Undo {
  readonly plan: WorkbookPlan;
  readonly restored: readonly {
    readonly words: string;
    readonly address: CellAddress;
    readonly after: CellContentState;
    readonly places: number;
  }[];
  readonly left: readonly Left[];
}

/** Null when there is nothing to take back. */
export function planUndo(located: LocatedWorkbook): Undo | null {
  const { adjustments, ...state } = stateOf(located);
  if (!adjustments || adjustments.length === 0) return null;
  const restored: Undo["restored"][number][] = [];
  const left: Left[] = [];
  for (const adjustment of adjustments) {
    const map = located.book.tables.get(adjustment.table);
    const row = map?.byKey.get(adjustment.row);
    const address = map && row ? cellAt(map, row, adjustment.column) : null;
    if (!map || !row || !address)
      left.push({ words: map?.table.shortName ?? adjustment.table, address: null, reason: "gone" });
    else {
      const words = placeWords(map, row, adjustment.column);
      const after = givenBack(contentAt(located, address), adjustment);
      if (after) restored.push({ words, address, after, places: map.money.places });
      else left.push({ words, address, reason: "changed" });
    }
  }
  return {
    plan: planOf(
      restored.map(({ address, after }) => ({ address, content: after })),
      state,
    ),
    restored,
    left,
  };
}

/** Inserted rows move the references of a formula; that is no change of the user's. */
function givenBack(now: CellContentState | null, { role, before, after }: Adjustment): CellContentState | null {
  if (now === null) return null;
  if (same(now, after)) return before;
  if (role !== "total" || now.formula === null || after.formula === null || before.formula === null) return null;
  const shape = (formula: string): string => formula.replace(/\d+/g, "#");
  return shape(now.formula) === shape(after.formula)
    ? { formula: withLiteral(now.formula, literalOf(before.formula) ?? 0), value: before.value }
    : null;
}

function same(a: CellContentState, b: CellContentState): boolean {
  return a.formula === b.formula && (a.formula !== null || Math.abs(a.value - b.value) < 1e-9);
}

function contentAt({ snapshot }: LocatedWorkbook, at: CellAddress): CellContentState | null {
  const sheet = snapshot.sheets.find(({ name }) => name === at.sheet);
  const value = sheet ? valueAt(sheet, at.row, at.column) : null;
  return sheet && typeof value === "number" ? { formula: formulaAt(sheet, at.row, at.column), value } : null;
}

function stateOf(located: LocatedWorkbook): State {
  return readState(located.snapshot.state) ?? { ...newState(located.pack, workbookYear(located)), foreign: true };
}

function planOf(writes: readonly Write[], state: State): WorkbookPlan {
  const names = [...new Set(writes.map(({ address }) => address.sheet))];
  const sheets = names.map((name): SheetPlan => ({
    name,
    mode: "update",
    cells: writes.filter(({ address }) => address.sheet === name).map(cellWrite),
  }));
  return { sheets, names: [], state: writeState(state), activate: null };
}

function cellWrite({ address: { row, column }, content: { formula, value } }: Write): CellWrite {
  return { row, column, content: formula === null ? { kind: "value", value } : { kind: "formula", formula, value } };
}

function keyOf({ table, row, column }: Pick<Adjustment, "table" | "row" | "column">): string {
  return `${table}|${row}|${column}`;
}
