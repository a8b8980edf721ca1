/** The only file that says Excel.run: one place decides about cell editing and what errors become. */
import { toWorkbookError } from "./errors";

/** Runs a batch. While the user edits a cell it fails with cellEditMode at once, so that the pane can say what to do. */
export async function runInExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: false }, work);
  } catch (cause) {
    throw toWorkbookError(cause);
  }
}

/** Runs a batch in the context an event handler was registered in, the only one that can remove it. */
export async function runInContextOf(
  registered: OfficeExtension.ClientObject | OfficeExtension.EventHandlerResult<unknown>,
  work: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  try {
    await Excel.run(registered.context as Excel.RequestContext, work);
  } catch (cause) {
    throw toWorkbookError(cause);
  }
}
