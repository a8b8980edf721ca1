import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { createCatalogueShelf } from "../app/entry/catalogueShelf";
import { createDesk } from "../app/entry/desk";
import { createSession } from "../app/session";
import { packs } from "../packs";
import { createExcelPort } from "../workbook/excel/excelPort";
import { App } from "./App";
import { PlainPage, outsideExcel, tooOld } from "./frame/PlainPage";
import { browserStore } from "./browserStore";
import type { Pane } from "./pane";
import { browserRequests } from "./requests";
import { samples } from "./sample";
import "./taskpane.css";

function createPane(): Pane {
  const schedule = (task: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  };
  const store = browserStore(window);
  const shelf = createCatalogueShelf(packs, store);
  return {
    session: createSession(createExcelPort(), () => shelf.state.packs, schedule),
    desk: createDesk(packs, store),
    packs,
    shelf,
    samples,
    requests: browserRequests(window),
    copy: async (text) => navigator.clipboard.writeText(text),
  };
}

function draw(page: ReactElement): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no root element");
  createRoot(root).render(page);
}

const plain = (page: { readonly title: string; readonly lines: readonly string[] }): ReactElement => (
  <FluentProvider theme={webLightTheme}><PlainPage {...page} /></FluentProvider>
);

if (typeof Office === "undefined") draw(plain(outsideExcel));
else {
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) draw(plain(outsideExcel));
    else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) draw(plain(tooOld));
    else draw(<App pane={createPane()} />);
  });
}
