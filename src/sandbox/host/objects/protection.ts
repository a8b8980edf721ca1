/** Excel.WorksheetProtection: the host keeps it itself, so that a refused write is reported and not ignored. */
import { accessDenied } from "../errors";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";

/** Excel's options when protect() is called without any. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const protectionType: HostType<string> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet, host) => host.records(sheet).protection !== null },
    Options: { get: (sheet, host) => host.records(sheet).protection?.options ?? DEFAULTS },
  },
  writes: {
    Protect: (sheet, args, host) => {
      const records = host.records(sheet);
      if (records.protection) throw accessDenied(args.location);
      const options = args.has() ? { ...DEFAULTS, ...args.record() } : DEFAULTS;
      records.protection = { options, password: args.has(1) ? args.text(1) : "" };
    },
    Unprotect: (sheet, args, host) => {
      const records = host.records(sheet);
      if (!records.protection) return;
      const password = args.has() ? args.text() : "";
      if (records.protection.password !== password) throw accessDenied(args.location);
      records.protection = null;
    },
  },
};

/** Excel.WorkbookProtection: that of the structure, sheets and their order. */
export const workbookProtectionType: HostType<null> = {
  name: "WorkbookProtection",
  properties: { Protected: { get: (_, host) => host.structurePassword !== null } },
  writes: {
    Protect: (_, args, host) => {
      host.requireStructure(args.location);
      host.structurePassword = args.has() ? args.text() : "";
    },
    Unprotect: (_, args, host) => {
      if (host.structurePassword === null) return;
      if (host.structurePassword !== (args.has() ? args.text() : "")) throw accessDenied(args.location);
      host.structurePassword = null;
    },
  },
};

export const workbookProtection = (): HostObject => HostObject.of(workbookProtectionType, null);

export const protection = (sheet: string): HostObject => HostObject.of(protectionType, sheet);
