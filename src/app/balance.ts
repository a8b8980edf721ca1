/** 舍位平衡 over any workbook: what it would change, changing it, and taking it back. */
import { planBalance, planUndo } from "../core/balance/planBalance";
import type { Undo } from "../core/balance/planBalance";
import { proposeBalance } from "../core/balance/propose";
import type { Balance } from "../core/balance/proposal";
import type { PackSpec } from "../core/declare/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { recognised } from "./recognised";
import { writePlanned } from "./writePlanned";

/** What undoing did, without its plan. */
export type BalanceUndone = Omit<Undo, "plan">;

export interface BalancePreview {
  readonly balance: Balance;
  /** Cells that 撤销舍位平衡 would give back or leave; null when nothing was adjusted. */
  readonly undo: BalanceUndone | null;
}

/** Changes nothing. Throws NotRecognised. */
export async function previewBalance(port: WorkbookPort, packs: readonly PackSpec[]): Promise<BalancePreview> {
  const located = recognised(packs, await port.read());
  return { balance: proposeBalance(located), undo: undoneOf(planUndo(located)) };
}

/** Writes the proposals for these sums, all when absent, as the workbook stands now. What was written is returned. A figure typed meanwhile is not adjusted unseen: `changed` is thrown. */
export async function balance(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  only?: ReadonlySet<string>,
  options?: ApplyOptions,
): Promise<Balance> {
  return writePlanned(
    port,
    (snapshot) => {
      const located = recognised(packs, snapshot);
      const made = proposeBalance(located, only === undefined ? {} : { only });
      return { plan: made.proposals.length > 0 ? planBalance(located, made.proposals) : null, result: made };
    },
    options,
    1,
  );
}

/** Null when nothing was adjusted. */
export async function undoBalance(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  options?: ApplyOptions,
): Promise<BalanceUndone | null> {
  return writePlanned(
    port,
    (snapshot) => {
      const undo = planUndo(recognised(packs, snapshot));
      return { plan: undo && undo.plan, result: undoneOf(undo) };
    },
    options,
  );
}

function undoneOf(undo: Undo | null): BalanceUndone | null {
  return undo && { restored: undo.restored, left: undo.left };
}
