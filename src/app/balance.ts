/** 舍位平衡 over any workbook: what it would change, changing it, and taking it back. */
import { planBalance, planUndo } from "../core/balance/planBalance";
import type { Undo } from "../core/balance/planBalance";
import { proposeBalance } from "../core/balance/propose";
import type { Balance } from "../core/balance/proposal";
import type { LocatedWorkbook } from "../core/locate/locate";
import type { PackSpec } from "../core/spec/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { recognised } from "./recognised";

/** What undoing did, without its plan. */
export type Undone = Omit<Undo, "plan">;

export interface BalancePreview {
  readonly balance: Balance;
  /** Cells that 撤销舍位平衡 would give back or leave; null when nothing was adjusted. */
  readonly undo: Undone | null;
}

/** Changes nothing. Throws NotRecognised. */
export async function previewBalance(port: WorkbookPort, packs: readonly PackSpec[]): Promise<BalancePreview> {
  const located = await locate(port, packs);
  return { balance: proposeBalance(located), undo: undoneOf(planUndo(located)) };
}

/** Writes the proposals for these sums, all when absent, as the workbook stands now. What was written is returned. */
export async function balance(port: WorkbookPort, packs: readonly PackSpec[], only?: ReadonlySet<string>, options?: ApplyOptions): Promise<Balance> {
  const located = await locate(port, packs);
  const made = proposeBalance(located, only === undefined ? {} : { only });
  if (made.proposals.length > 0) await port.apply(planBalance(located, made.proposals), options);
  return made;
}

/** Null when nothing was adjusted. */
export async function undoBalance(port: WorkbookPort, packs: readonly PackSpec[], options?: ApplyOptions): Promise<Undone | null> {
  const undo = planUndo(await locate(port, packs));
  if (undo) await port.apply(undo.plan, options);
  return undoneOf(undo);
}

async function locate(port: WorkbookPort, packs: readonly PackSpec[]): Promise<LocatedWorkbook> {
  return recognised(packs, await port.read());
}

function undoneOf(undo: Undo | null): Undone | null {
  return undo && { restored: undo.restored, left: undo.left };
}
