/** Draws the pane: everything that its first page needs, brought in by index.tsx when Excel is ready. */
import { createRoot } from "react-dom/client";
import { openCatalogueShelf } from "../app/entry/catalogueShelf";
import { createDesk } from "../app/entry/desk";
import { openPackShelf } from "../app/entry/packShelf";
import { createSession } from "../app/session";
import { builtIn } from "../packs/builtIn";
import { openPaneWithWorkbook } from "../workbook/excel/autoShow";
import { createExcelPort } from "../workbook/excel/excelPort";
import { App } from "./App";
import { browserStore } from "./browserStore";
import { browserOffers } from "./packFiles/offers";
import type { Pane } from "./pane";
import { browserHandOver } from "./publish/handOver";
import type { PaneRequests } from "./requests";
import { samples } from "./sample";

/** Rejects, with nothing drawn, where a part of the program cannot be had. */
export async function startPane(root: HTMLElement, requests: PaneRequests): Promise<void> {
  const pane = await openPane(requests);
  createRoot(root).render(<App pane={pane} />);
}

async function openPane(requests: PaneRequests): Promise<Pane> {
  const schedule = (task: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  };
  const store = browserStore(window);
  const packShelf = await openPackShelf(builtIn, store);
  const shelf = await openCatalogueShelf(packShelf, store);
  const forms = { now: () => shelf.state.packs, complete: () => packShelf.complete() };
  return {
    session: createSession(createExcelPort(), forms, schedule),
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
