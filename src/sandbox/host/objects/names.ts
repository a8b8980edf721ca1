/** Excel.NamedItemCollection and Excel.NamedItem, workbook scope; the target of an item is its name. */
import { formatArea, parseArea, quoteSheetName } from "../address";
import type { CallArguments } from "../arguments";
import { alreadyExists, invalidArgument, itemNotFound } from "../errors";
import { formulaFault } from "../formula/check";
import type { HostContext } from "../hostContext";
import type { HostName } from "../book";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType } from "../hostObject";
import { referencedArea } from "./namedArea";
import { areaOf, range, rangeType } from "./range";

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

export const namedItemType: HostType<string> = {
  name: "NamedItem",
  identity: (name) => ({ Name: name, _Id: name }),
  properties: {
    Name: { get: (name, host) => find(name, host, "NamedItem.name").name },
    Formula: {
      get: (name, host) => find(name, host, "NamedItem.formula").formula,
      set: (name, value, host) =>
        host.book.setDefinedName(find(name, host, value.location).name, formulaFrom(value, 0, host)),
    },
    Type: {
      get: (name, host) => (areaNamed(name, host) ? "Range" : constantType(find(name, host, "NamedItem.type").formula)),
    },
    Value: { get: valueOf },
    Visible: {
      get: (name, host) => note(name, host).visible,
      set: (name, value, host) => {
        note(name, host).visible = value.flag();
      },
    },
    Comment: {
      get: (name, host) => note(name, host).comment,
      set: (name, value, host) => {
        note(name, host).comment = value.text();
      },
    },
    Scope: { get: () => "Workbook" },
  },
  methods: {
    GetRange: (name, args, host) => {
      const area = areaNamed(name, host);
      if (!area) throw itemNotFound(args.location);
      return range(area.sheet, area.area);
    },
    GetRangeOrNullObject: (name, _, host) => {
      const area = areaNamed(name, host);
      return area ? range(area.sheet, area.area) : NULL_OBJECT;
    },
  },
  writes: {
    Delete: (name, args, host) => {
      host.book.deleteDefinedName(find(name, host, args.location).name);
      host.nameNotes.delete(name.toLowerCase());
    },
  },
};

export const namesType: HostType<null> = {
  name: "NamedItemCollection",
  items: (_, host) => host.book.definedNames().map((entry) => namedItem(entry.name)),
  item: (_, key, host) => namedItem(find(key.text(), host, key.location).name),
  methods: {
    GetCount: (_, __, host) => host.book.definedNames().length,
    GetItemOrNullObject: (_, args, host) => {
      const found = lookUp(args.text(), host);
      return found ? namedItem(found.name) : NULL_OBJECT;
    },
  },
  writes: { Add: add },
};

export const names = (): HostObject => HostObject.of(namesType, null);
const namedItem = (name: string): HostObject => HostObject.of(namedItemType, name);

function add(_: null, args: CallArguments, host: HostContext): HostObject {
  const name = args.text();
  const looksLikeReference = parseArea(name) !== null || /^(?:r|c|r\d*c\d*)$/i.test(name);
  if (!VALID_NAME.test(name) || looksLikeReference) throw invalidArgument(args.location);
  if (lookUp(name, host)) throw alreadyExists(args.location);
  host.book.setDefinedName(name, formulaFrom(args, 1, host));
  host.nameNotes.set(name.toLowerCase(), { visible: true, comment: args.has(2) ? args.text(2) : "" });
  return namedItem(name);
}

/** What a name stands for: a range object, or a formula or constant as text. */
function formulaFrom(args: CallArguments, index: number, host: HostContext): string {
  const object = args.object(index);
  if (object?.is(rangeType)) {
    const area = areaOf(object.target, args.location);
    return `=${quoteSheetName(host.book.sheetName(object.target.sheet))}!${formatArea(area, "$")}`;
  }
  const text = args.text(index);
  const formula = text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
  const fault = formulaFault(formula);
  if (fault) throw invalidArgument(args.location, fault);
  return formula;
}

const lookUp = (name: string, host: HostContext): HostName | undefined =>
  host.book.definedNames().find((entry) => entry.name.toLowerCase() === name.toLowerCase());

function find(name: string, host: HostContext, location: string): HostName {
  const found = lookUp(name, host);
  if (!found) throw itemNotFound(location);
  return found;
}

const areaNamed = (name: string, host: HostContext): ReturnType<typeof referencedArea> =>
  referencedArea(host, find(name, host, "NamedItem.formula").formula);

/** For ranges the address; for anything else the formula's text, which Excel would evaluate. */
function valueOf(name: string, host: HostContext): string {
  const area = areaNamed(name, host);
  const { formula } = find(name, host, "NamedItem.value");
  return area ? `${quoteSheetName(host.book.sheetName(area.sheet))}!${formatArea(area.area, "$")}` : formula.slice(1);
}

const constantType = (formula: string): string => (formula.includes("#REF!") ? "Error" : "String");

function note(name: string, host: HostContext): { visible: boolean; comment: string } {
  const key = name.toLowerCase();
  let found = host.nameNotes.get(key);
  if (!found) {
    found = { visible: true, comment: "" };
    host.nameNotes.set(key, found);
  }
  return found;
}
