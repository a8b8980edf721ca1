/**
 * What the page loads at once: enough for the buttons of the ribbon to be known, and for words where the pane cannot work. The pane itself comes
 * behind it, as does the work of a button that has no pane.
 */
import { associateButtons } from "../commands/associate";
import { messageOfPage, showMessagePage, tellInDialog } from "../commands/dialog";
import type { Ribbon } from "../commands/ribbon";
import { ribbonWhenPressed } from "../commands/ribbonWhenPressed";
import { once } from "../app/once";
import { PANE_MISSING } from "../app/wording/partMissing";
import { browserStore } from "./browserStore";
import type { PlainWords } from "./plainWords";
import { outsideExcel, tooOld } from "./plainWords";
import type { PaneRequest, PaneRequests } from "./requests";
import { browserRequests, REQUEST_CHANNEL } from "./requests";
import { showWords } from "./showWords";
import "./taskpane.css";

/** What each button of the ribbon asks of the pane. */
const asked: Readonly<Record<keyof Ribbon, PaneRequest>> = {
  generateWorkbook: "generate",
  checkWorkbook: "showCheck",
  writeNarrative: "writeNarrative",
};

/** A pane that runs elsewhere hears it on the channel. */
async function showCheckElsewhere(): Promise<void> {
  const channel = new BroadcastChannel(REQUEST_CHANNEL);
  channel.postMessage({ type: "budget-disclosure/show-check" });
  channel.close();
}

const bringRibbon = once(async (): Promise<Ribbon> => {
  const [{ createRibbon }, { createExcelPort }, { openPaneWithWorkbook }, { packs }] = await Promise.all([
    import("../commands/ribbon"),
    import("../workbook/excel/excelPort"),
    import("../workbook/excel/autoShow"),
    import("../packs"),
  ]);
  return createRibbon({
    port: createExcelPort(),
    packs,
    store: browserStore(window),
    tell: tellInDialog,
    showCheck: showCheckElsewhere,
    opensWithWorkbook: openPaneWithWorkbook,
  });
});

function start(): void {
  const requests = browserRequests(window);
  associateButtons(ribbonWhenPressed(bringRibbon, tellInDialog), (button) => requests.ask(asked[button]));
  void draw(requests);
}

async function draw(requests: PaneRequests): Promise<void> {
  try {
    const { startPane } = await import(/* webpackChunkName: "pane" */ "./startPane");
    await startPane(rootElement(), requests);
  } catch {
    showWords(rootElement(), PANE_MISSING, () => void draw(requests));
  }
}

async function showPage(words: PlainWords): Promise<void> {
  try {
    (await import("./showPlain")).showPlain(rootElement(), words);
  } catch {
    showWords(rootElement(), words);
  }
}

function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no root element");
  return root;
}

/** Null unless this page was opened as the small window of a button. */
const message = messageOfPage(window.location.search);

if (typeof Office === "undefined") void showPage(outsideExcel);
else {
  void Office.onReady(({ host }) => {
    if (message !== null) showMessagePage(document, message);
    else if (host !== Office.HostType.Excel) void showPage(outsideExcel);
    else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) void showPage(tooOld);
    else start();
  });
}
