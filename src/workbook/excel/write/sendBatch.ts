/** One batch, one round trip. */
import type { Step } from "./step";

/**
 * Screen and events rest until the sync that ends the batch. Events are switched on again in the same batch; one that
 * breaks off leaves them off, which the batches of the undo that follows put right.
 */
export async function sendBatch(context: Excel.RequestContext, batch: readonly Step[]): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  context.runtime.enableEvents = false;
  const loaded = batch.flatMap((step) => step.queue(context.workbook) ?? []);
  context.runtime.enableEvents = true;
  await context.sync();
  for (const take of loaded) take();
}
