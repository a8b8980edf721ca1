import { UniverBook, WireHost } from "../host";
import { PaneConnection } from "../transport/paneConnection";
import { paneAddress } from "../transport/paneAddress";
import { followCellEditing } from "./cellEditing";
import "./handle";
import { setUpHeader } from "./header";
import { setUpOpening } from "./openWorkbook";
import { showNotice } from "./notice";
import { setUpRibbon } from "./ribbon";
import { requireElement } from "./requireElement";
import { showSpreadsheet } from "./spreadsheet";
import { setUpSplitter } from "./splitter";
import "./page.css";

const pane = requireElement("pane", HTMLIFrameElement);
setUpSplitter(requireElement("splitter", HTMLDivElement), pane);
setUpHeader(pane);

const { univer, api, workbook } = showSpreadsheet(requireElement("sheet", HTMLDivElement));
window.sandboxSpreadsheet = api;
const book = new UniverBook(univer, api, workbook);
const host = new WireHost(book);
setUpOpening(book);
followCellEditing(api, host);

// A new conversation each time: office.js keeps settings per conversation in the tab's session storage.
const identity = { conversation: crypto.randomUUID(), app: "budget-disclosure" };
const connection = new PaneConnection(pane, identity, host, showNotice);
setUpRibbon(pane, host, connection);
host.setEventSink((events) => connection.deliver(events));
pane.src = paneAddress(new URL("../taskpane.html", window.location.href), identity, window.location.origin);
