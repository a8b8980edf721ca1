/**
 * What comes once everything is written, and may fail: bringing a sheet into view and page set-up. Excel refuses the one for a hidden sheet and
 * the other on a computer without a printer; the workbook is done all the same.
 */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import type { ApplyOptions, Refused } from "../../port";
import { printSteps } from "./layoutSteps";
import { sendBatch } from "./sendBatch";
import { objectSize, packSteps } from "./step";
import type { WriteStep } from "./step";

/** Whether it went along with the last batch, and what of it was refused there. */
export type Along = "all" | Refused | "not tried";

/**
 * It goes along with the last batch, which saves a round trip; Excel tells at which call a batch broke off. Only a plan that shows a sheet which
 * it adds has a batch more: activated in the batch that adds it, the sheet would stay behind. So it is with a new workbook, of which nothing
 * depends on what Excel tells.
 */
export function stepsAlong(plan: WorkbookPlan, hidden: ReadonlySet<string>): readonly WriteStep[] {
  return plan.sheets.some(({ mode, name }) => mode === "create" && name === plan.activate)
    ? []
    : [...showSteps(plan, hidden), ...plan.sheets.flatMap(printSteps)];
}

/** One round trip, or none; a few more where something is refused. Never throws. `hidden`: sheets in lower case. */
export async function finish(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  hidden: ReadonlySet<string>,
  along: Along,
  { onRefused }: ApplyOptions,
): Promise<void> {
  if (isHidden(plan, hidden)) onRefused?.("activate");
  if (along === "activate" || along === "print") onRefused?.(along);
  const showing = along === "not tried" ? showSteps(plan, hidden) : [];
  const printing = along === "not tried" || along === "activate" ? plan.sheets.flatMap(printSteps) : [];
  if (await sent(context, [...showing, ...printing])) return;
  if (!(await sent(context, showing))) onRefused?.("activate");
  if (!(await sent(context, printing))) onRefused?.("print");
}

function isHidden({ activate }: WorkbookPlan, hidden: ReadonlySet<string>): boolean {
  return activate !== null && hidden.has(activate.toLowerCase());
}

function showSteps(plan: WorkbookPlan, hidden: ReadonlySet<string>): readonly WriteStep[] {
  const { activate } = plan;
  return activate === null || isHidden(plan, hidden)
    ? []
    : [{ size: objectSize, queue: (workbook) => workbook.worksheets.getItem(activate).activate() }];
}

async function sent(context: Excel.RequestContext, steps: readonly WriteStep[]): Promise<boolean> {
  try {
    for (const batch of packSteps(steps)) await sendBatch(context, batch);
    return true;
  } catch {
    return false;
  }
}
