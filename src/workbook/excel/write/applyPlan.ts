/** Carries a plan out in few large batches, or leaves the workbook as it was. */
import type { SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import type { ApplyOptions } from "../../port";
import { toWorkbookError } from "../errors";
import type { FormatOf } from "./blocks";
import { preflight } from "./preflight";
import type { Preflight } from "./preflight";
import { sheetSteps } from "./sheetSteps";
import { sendBatch } from "./sendBatch";
import { nameSteps, stateStep } from "./stateSteps";
import { objectSize, packSteps } from "./step";
import type { Step } from "./step";
import { undoPlan } from "./undo";

/** `stateId`: the part with the state as last read, which saves a round trip. Throws WorkbookError; unless its detail says that undoing failed as well, nothing has changed then. */
export async function applyPlan(context: Excel.RequestContext, plan: WorkbookPlan, options: ApplyOptions, stateId: string | null): Promise<void> {
  stopIfCancelled(options, 0);
  const before = await lookBefore(context, plan, stateId);
  const batches = packSteps(planSteps(plan, before));
  const total = batches.length + 1;
  options.onProgress?.(1, total);
  stopIfCancelled(options, 1);
  let done = 1;
  try {
    for (const batch of batches) {
      if (done > 1) stopIfCancelled(options, done);
      await sendBatch(context, batch);
      options.onProgress?.(++done, total);
    }
  } catch (cause) {
    throw await undone(context, plan, before, toWorkbookError(cause));
  }
}

/** The part that was known may be gone by now: look again without assuming anything. */
async function lookBefore(context: Excel.RequestContext, plan: WorkbookPlan, stateId: string | null): Promise<Preflight> {
  try {
    return await preflight(context, plan, stateId);
  } catch (cause) {
    if (stateId === null || toWorkbookError(cause).code !== "sheetMissing") throw cause;
    return preflight(context, plan, null);
  }
}

/**
 * Sheets and names first, because formulas may point to any of them. Adding sheets is also what a protected workbook
 * structure refuses, so that nothing else has happened then.
 */
function planSteps(plan: WorkbookPlan, before: Preflight): Step[] {
  const created = plan.sheets.filter((sheet) => sheet.mode === "create");
  const { state, activate } = plan;
  return [
    ...created.map(({ name }): Step => ({ size: objectSize, queue: (workbook) => void workbook.worksheets.add(name) })),
    ...nameSteps(plan.names, before.names),
    ...plan.sheets.flatMap((sheet) => sheetSteps(sheet, formatsBefore(sheet, before))),
    ...(state === null ? [] : [stateStep(state, before.stateIds)]),
    ...(activate === null ? [] : [{ size: objectSize, queue: (workbook: Excel.Workbook) => workbook.worksheets.getItem(activate).activate() }]),
  ];
}

async function undone(context: Excel.RequestContext, plan: WorkbookPlan, before: Preflight, error: WorkbookError): Promise<WorkbookError> {
  try {
    await undoPlan(context, plan, before);
    return error;
  } catch (cause) {
    return new WorkbookError(error.code, `${error.detail}; could not be undone: ${toWorkbookError(cause).detail}`, { cause: error });
  }
}

function formatsBefore(sheet: SheetPlan, before: Preflight): FormatOf {
  const blocks = before.former.filter((block) => block.sheet === sheet.name);
  return (row, column) => {
    const block = blocks.find(({ top, left, formats }) => row >= top && row < top + formats.length && column >= left && column < left + (formats[0]?.length ?? 0));
    return block?.formats[row - block.top]?.[column - block.left] ?? "General";
  };
}

function stopIfCancelled(options: ApplyOptions, done: number): void {
  if (options.cancel?.cancelled === true) throw new WorkbookError("cancelled", `after ${done} round trips`);
}
