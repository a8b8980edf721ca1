/** Ribbon buttons; the names are those of manifest.xml. This page also shows the buttons' messages, when opened for one. */
import { packs } from "../packs";
import { createExcelPort } from "../workbook/excel/excelPort";
import { messageOfPage, showMessagePage, tellInDialog } from "./dialog";
import type { Ribbon } from "./ribbon";
import { createRibbon } from "./ribbon";

/** Name and message as in the pane's requests. */
const REQUEST_CHANNEL = "budget-disclosure";
const SHOW_CHECK = { type: "budget-disclosure/show-check" } as const;

/** An open pane hears of it; a closed one can be opened only where it shares the buttons' runtime. */
async function showCheck(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
  const channel = new BroadcastChannel(REQUEST_CHANNEL);
  channel.postMessage(SHOW_CHECK);
  channel.close();
}

function associateButtons(): void {
  const store = { getItem: (key: string) => window.localStorage.getItem(key), setItem: (key: string, value: string) => window.localStorage.setItem(key, value) };
  const ribbon = createRibbon({ port: createExcelPort(), packs, store, tell: tellInDialog, showCheck });
  const button = (name: keyof Ribbon) => (event: Office.AddinCommands.Event): void => void ribbon[name]().finally(() => event.completed());
  Office.actions.associate("generateWorkbook", button("generateWorkbook"));
  Office.actions.associate("checkWorkbook", button("checkWorkbook"));
  Office.actions.associate("writeNarrative", button("writeNarrative"));
}

const message = messageOfPage(window.location.search);
void Office.onReady(() => (message === null ? associateButtons() : showMessagePage(document, message)));
