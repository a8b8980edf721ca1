/**
 * Ribbon buttons; the names are those of manifest.xml. They are registered in the page of the pane, because ribbon and pane share one runtime:
 * a button opens the pane and leaves the command to it, so that its result is there. Where the pane cannot be opened from here (no shared
 * runtime, or Excel refuses), the button does the work itself and speaks through a small window.
 */
import type { Ribbon } from "./ribbon";

type Button = keyof Ribbon;

/** `ask`: leaves the command to the pane of this runtime. */
export function associateButtons(ribbon: Ribbon, ask: (button: Button) => void): void {
  const button =
    (name: Button) =>
    (event: Office.AddinCommands.Event): void =>
      void press(name).finally(() => event.completed());
  const press = async (name: Button): Promise<void> => {
    if (await paneShown()) ask(name);
    else await ribbon[name]();
  };
  Office.actions.associate("generateWorkbook", button("generateWorkbook"));
  Office.actions.associate("checkWorkbook", button("checkWorkbook"));
  Office.actions.associate("writeNarrative", button("writeNarrative"));
}

/** The requirement set speaks of Excel; that the runtime is shared is the manifest's doing. */
async function paneShown(): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return false;
  try {
    await Office.addin.showAsTaskpane();
    return true;
  } catch {
    return false;
  }
}
