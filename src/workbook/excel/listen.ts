/** Turns Excel's events into the port's changes: edits made here and by hand. */
import type { WorkbookChange } from "../port";
import { runInContextOf, runInExcel } from "./run";

export interface ListenOptions {
  /** Name of a sheet by Excel's id, as last read; null when it is not known. */
  readonly sheetName: (id: string) => string | null;
  /** True while the product writes: events about sheets do not tell who added them. */
  readonly isWriting: () => boolean;
}

/** Registers three handlers in one round trip. Returns the function that removes them. */
export async function listenToWorkbook(
  listener: (change: WorkbookChange) => void,
  options: ListenOptions,
): Promise<() => Promise<void>> {
  const structureChanged = async ({ source }: { readonly source: string }): Promise<void> => {
    if (source === "Local" && !options.isWriting()) listener({ sheet: null, address: null });
  };
  const handlers = await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add(async (event) => {
        if (event.source !== "Local" || event.triggerSource === "ThisLocalAddin") return;
        listener({
          sheet: options.sheetName(event.worksheetId) ?? (await lookUpName(event.worksheetId)),
          address: event.address,
        });
      }),
      worksheets.onAdded.add(structureChanged),
      worksheets.onDeleted.add(structureChanged),
    ];
    await context.sync();
    return registered;
  });
  return async () => {
    const [first] = handlers;
    if (first === undefined) return;
    await runInContextOf(first, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** A sheet that came after the last read; null when it is gone again. */
async function lookUpName(id: string): Promise<string | null> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}
