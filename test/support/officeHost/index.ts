/** Excel for tests: the genuine Office.js client over an embedded host, and ways to act as the user. */
import { setImmediate } from "node:timers";
import { createHeadlessWorkbook } from "./univer";
import { createNativeBridge, WireHost } from "../../../src/sandbox/host";
import type { HostBook, RequestCounters } from "../../../src/sandbox/host";
import { loadClient } from "./client";
import type { OfficeClient } from "./client";
import { readShownRules } from "./shownRules";
import type { ShownRules } from "./shownRules";
import { activateAsUser, deleteRowsAsUser, insertRowsAsUser, selectAsUser, typeAsUser } from "./userActions";
import type { UserInput } from "./userActions";

export { installOfficeGlobals } from "./globals";

export interface OfficeHost extends OfficeClient {
  readonly host: WireHost;
  readonly book: HostBook;
  /** Requests since the start and the size of each; see `resetRequests`. */
  readonly requests: RequestCounters;
  resetRequests(): void;
  /** The user types into a cell, or pastes a block from there on: "" empties, "=…" is a formula. */
  userEdit(sheet: string, address: string, value: UserInput): void;
  /** Someone else's edit arrives. */
  coauthorEdit(sheet: string, address: string, value: UserInput): void;
  userSelect(sheet: string, address: string): void;
  userActivate(sheet: string): void;
  /** The user inserts rows before the row of this number; 1 is the first. */
  userInsertRows(sheet: string, row: number, count?: number): void;
  userDeleteRows(sheet: string, row: number, count?: number): void;
  enterCellEditMode(): void;
  leaveCellEditMode(): void;
  /** The user protects the sheet; everything is forbidden that the options do not allow. */
  protectSheet(sheet: string, options?: Readonly<Record<string, boolean>>): void;
  unprotectSheet(sheet: string): void;
  /** The user protects the workbook's structure. */
  protectWorkbook(on: boolean): void;
  setReadOnly(readOnly: boolean): void;
  setPrinter(installed: boolean): void;
  /** A chart sheet is active, or another workbook is in front. */
  setNoCellActive(none: boolean): void;
  /** Rules that Univer holds for the sheet with this id; start with `showRules`. */
  shownRules(sheet: string): ShownRules;
  /** Resolves when the events raised so far have reached the client's handlers. */
  eventsDelivered(): Promise<void>;
  dispose(): Promise<void>;
}

export interface OfficeHostOptions {
  /** Name of the first sheet; "Sheet1" unless given. */
  readonly sheetName?: string;
  readonly fileName?: string;
  /** Hands conditional formats and validations on to Univer; the host keeps them either way. */
  readonly showRules?: boolean;
}

/** Starts a workbook with one empty sheet and a client on it. Dispose it when done. */
export function startOfficeHost(options: OfficeHostOptions = {}): OfficeHost {
  const workbook = createHeadlessWorkbook({
    sheetName: options.sheetName ?? "Sheet1",
    fileName: options.fileName ?? "工作簿.xlsx",
    showRules: options.showRules ?? false,
  });
  const host = new WireHost(workbook.book);
  const client = loadClient(createNativeBridge(host, rethrow));
  const idOf = (name: string): string => {
    const id = host.context.findSheet(name);
    if (id === undefined) throw new Error(`No sheet ${name}`);
    return id;
  };
  const userEdit = (sheet: string, address: string, value: UserInput): void =>
    typeAsUser(workbook, idOf(sheet), address, value);
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: client.Office,
    host,
    book: workbook.book,
    requests: host.requests,
    resetRequests: () => {
      host.requests.count = 0;
      host.requests.bytes.length = 0;
      host.requests.answers.length = 0;
    },
    userEdit,
    coauthorEdit: (sheet, address, value) => host.asCoauthor(() => userEdit(sheet, address, value)),
    userSelect: (sheet, address) => selectAsUser(workbook, idOf(sheet), address),
    userActivate: (sheet) => activateAsUser(workbook, idOf(sheet)),
    userInsertRows: (sheet, row, count = 1) => insertRowsAsUser(workbook, idOf(sheet), row, count),
    userDeleteRows: (sheet, row, count = 1) => deleteRowsAsUser(workbook, idOf(sheet), row, count),
    enterCellEditMode: () => host.setCellEditMode(true),
    leaveCellEditMode: () => host.setCellEditMode(false),
    protectSheet: (sheet, allowed = {}) => {
      host.context.records(idOf(sheet)).protection = { options: allowed, password: "" };
    },
    unprotectSheet: (sheet) => {
      host.context.records(idOf(sheet)).protection = null;
    },
    protectWorkbook: (on) => {
      host.context.structurePassword = on ? "" : null;
    },
    setReadOnly: (readOnly) => host.setReadOnly(readOnly),
    setPrinter: (installed) => host.setPrinter(installed),
    setNoCellActive: (none) => host.setNoCellActive(none),
    shownRules: (sheet) => readShownRules(workbook.univer, workbook.facade.getId(), sheet),
    eventsDelivered,
    dispose: async () => {
      await host.dispose();
      await workbook.dispose();
    },
  };
}

/** A broken message means a fault in the host: it must not pass for an answer. */
function rethrow(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}

/** Events leave the host in a timer of 0 ms, and the client's promises need a few turns. */
const eventsDelivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
