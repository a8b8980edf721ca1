/** The embedded host: lets the genuine Office.js client work on a workbook without Excel. */
export { WireHost } from "./wire/WireHost";
export type { RequestCounters } from "./wire/WireHost";
export { createNativeBridge } from "./wire/nativeBridge";
export type { NativeBridge } from "./wire/nativeBridge";
export type { EventEntry, EventSink, RequestBody, ResponseBody } from "./wire/protocol";
export type { HostBook, BookListener, HostInput, HostStyle, HostValue } from "./book";
export { UniverBook } from "./univer/UniverBook";
export { formatArea, parseArea } from "./address";
export type { Area } from "../../core/model/workbookPlan";
