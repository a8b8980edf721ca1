/** One batch, one round trip. */
import type { Refused } from "../../port";
import type { WriteStep } from "./step";

/**
 * Screen and events rest until the sync that ends the batch. Events are switched on again in the same batch; one that
 * breaks off leaves them off, which the batches of the undo that follows put right. `along` comes when everything else of the batch is done;
 * returned is what of it was refused, where nothing else was.
 */
export async function sendBatch(
  context: Excel.RequestContext,
  batch: readonly WriteStep[],
  along: readonly WriteStep[] = [],
): Promise<Refused | null> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  context.runtime.enableEvents = false;
  const loaded = batch.flatMap((step) => step.queue(context.workbook) ?? []);
  context.runtime.enableEvents = true;
  for (const step of along) step.queue(context.workbook);
  try {
    await context.sync();
  } catch (cause) {
    const refused = along.length > 0 ? refusedAlong(cause) : null;
    // What was loaded does not come back from a batch that broke off.
    if (refused === null || loaded.length > 0) throw cause;
    return refused;
  }
  for (const take of loaded) take();
  return null;
}

/** All of them; `isDone` is asked where one fails, whether only the last answer was lost. */
export async function sendAll(
  context: Excel.RequestContext,
  batches: readonly (readonly WriteStep[])[],
  isDone: () => Promise<boolean>,
): Promise<void> {
  try {
    for (const batch of batches) await sendBatch(context, batch);
  } catch (cause) {
    if (!(await isDone())) throw cause;
  }
}

/** Actions before the refused one are carried out, and no other step activates sheets or sets pages up. */
function refusedAlong(cause: unknown): Refused | null {
  const location = cause instanceof OfficeExtension.Error ? (cause.debugInfo.errorLocation ?? "") : "";
  if (location === "Worksheet.activate") return "activate";
  return /^(?:PageLayout|HeaderFooter|HeaderFooterGroup)\b|^Worksheet\.pageLayout$/.test(location) ? "print" : null;
}
