import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { associateButtons } from "../commands/associate";
import { messageOfPage, showMessagePage, tellInDialog } from "../commands/dialog";
import type { Ribbon } from "../commands/ribbon";
import { createRibbon } from "../commands/ribbon";
import { createCatalogueShelf } from "../app/entry/catalogueShelf";
import { createPackShelf } from "../app/entry/packShelf";
import { createDesk } from "../app/entry/desk";
import { createSession } from "../app/session";
import { packs } from "../packs";
import { openPaneWithWorkbook } from "../workbook/excel/autoShow";
import { createExcelPort } from "../workbook/excel/excelPort";
import { App } from "./App";
import { PlainPage, outsideExcel, tooOld } from "./frame/PlainPage";
import { browserStore } from "./browserStore";
import { browserOffers } from "./packFiles/offers";
import type { Pane } from "./pane";
import { browserHandOver } from "./publish/handOver";
import type { PaneRequest, PaneRequests } from "./requests";
import { browserRequests, REQUEST_CHANNEL } from "./requests";
import { samples } from "./sample";
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

function start(): void {
  const requests = browserRequests(window);
  const store = browserStore(window);
  const ribbon = createRibbon({
    port: createExcelPort(),
    packs,
    store,
    tell: tellInDialog,
    showCheck: showCheckElsewhere,
    opensWithWorkbook: openPaneWithWorkbook,
  });
  associateButtons(ribbon, (button) => requests.ask(asked[button]));
  draw(<App pane={createPane(requests)} />);
}

function createPane(requests: PaneRequests): Pane {
  const schedule = (task: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  };
  const store = browserStore(window);
  const packShelf = createPackShelf(packs, store);
  const shelf = createCatalogueShelf(packShelf, store);
  return {
    session: createSession(createExcelPort(), () => shelf.state.packs, schedule),
    desk: createDesk(packShelf, store),
    packShelf,
    offers: browserOffers(window),
    shelf,
    samples,
    requests,
    copy: async (text) => navigator.clipboard.writeText(text),
    handOver: browserHandOver(document),
    opensWithWorkbook: openPaneWithWorkbook,
  };
}

function draw(page: ReactElement): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no root element");
  createRoot(root).render(page);
}

const plain = (page: { readonly title: string; readonly lines: readonly string[] }): ReactElement => (
  <FluentProvider theme={webLightTheme}>
    <PlainPage {...page} />
  </FluentProvider>
);

/** Null unless this page was opened as the small window of a button. */
const message = messageOfPage(window.location.search);

if (typeof Office === "undefined") draw(plain(outsideExcel));
else {
  void Office.onReady(({ host }) => {
    if (message !== null) showMessagePage(document, message);
    else if (host !== Office.HostType.Excel) draw(plain(outsideExcel));
    else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) draw(plain(tooOld));
    else start();
  });
}
