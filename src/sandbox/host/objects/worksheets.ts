/** Excel.WorksheetCollection */
import { itemNotFound } from "../errors";
import { ALL_SHEETS } from "../events";
import type { CallArguments } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType } from "../hostObject";
import { registrationMethods } from "./registrations";
import { checkSheetName, freeSheetName } from "./sheetName";
import { isVisible, worksheet } from "./worksheet";

const EVENTS = ["DataChanged", "Activated", "Deactivated", "Added", "Deleted", "SelectionChanged"];

export const worksheetsType: HostType<null> = {
  name: "WorksheetCollection",
  items: (_, host) => host.book.sheets().map(worksheet),
  item: (_, key, host) => find(key, host),
  methods: {
    ...registrationMethods<null>(EVENTS, () => ALL_SHEETS),
    GetItem: (_, key, host) => find(key, host),
    GetItemOrNullObject: (_, key, host) => {
      const sheet = host.findSheet(key.text());
      return sheet === undefined ? NULL_OBJECT : worksheet(sheet);
    },
    GetActiveWorksheet: (_, __, host) => worksheet(host.book.activeSheet()),
    GetCount: (_, args, host) => listed(args, host).length,
    GetFirst: (_, args, host) => end(listed(args, host)[0], args),
    GetLast: (_, args, host) => end(listed(args, host).at(-1), args),
  },
  writes: {
    Add: (_, args, host) => {
      host.requireStructure(args.location);
      const name = args.has() ? args.text() : freeSheetName(host);
      checkSheetName(host, name, null, args.location);
      const sheet = host.book.addSheet(name);
      host.justAdded.add(sheet);
      return worksheet(sheet);
    },
  },
};

export const worksheets = (): HostObject => HostObject.of(worksheetsType, null);

function find(key: CallArguments, host: HostContext): HostObject {
  const sheet = host.findSheet(key.text());
  if (sheet === undefined) throw itemNotFound(key.location);
  return worksheet(sheet);
}

/** The argument is "visible sheets only". */
const listed = (args: CallArguments, host: HostContext): readonly string[] =>
  host.book.sheets().filter((sheet) => args.raw() !== true || isVisible(host, sheet));

function end(sheet: string | undefined, args: CallArguments): HostObject {
  if (sheet === undefined) throw itemNotFound(args.location);
  return worksheet(sheet);
}
