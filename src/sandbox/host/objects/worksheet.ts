/** Excel.Worksheet; the target is the sheet's id. */
import { isInGrid, parseArea, splitSheetPrefix, WHOLE_SHEET } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { CallArguments } from "../arguments";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { HostContext } from "../hostContext";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType } from "../hostObject";
import { charts } from "./charts";
import { comments } from "./comments";
import { freezePanes } from "./freezePanes";
import { pageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { protection } from "./protection";
import { namedArea } from "./namedArea";
import { range } from "./range";
import { registrationMethods } from "./registrations";
import { checkSheetName } from "./sheetName";

const EVENTS = ["DataChanged", "Activated", "Deactivated", "SelectionChanged"];
const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

export const worksheetType: HostType<string> = {
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet }),
  properties: {
    Id: { get: (sheet) => sheet },
    Name: { get: (sheet, host) => nameOf(sheet, host), set: rename },
    Position: { get: (sheet, host) => host.book.sheets().indexOf(sheet), set: move },
    Visibility: { get: visibility, set: setVisibility },
    TabColor: {
      get: (sheet, host) => host.book.tabColor(sheet),
      set: (sheet, value, host) => host.book.setTabColor(sheet, value.text()),
    },
    ShowGridlines: {
      get: (sheet, host) => host.book.showsGridlines(sheet),
      set: (sheet, value, host) => host.book.setGridlines(sheet, value.flag()),
    },
    ShowHeadings: { get: showsHeadings, set: setHeadings },
    // The client reads these two under their public names but sets them under these.
    Gridlines: {
      get: (sheet, host) => host.book.showsGridlines(sheet),
      set: (sheet, value, host) => host.book.setGridlines(sheet, value.flag()),
    },
    Headings: { get: showsHeadings, set: setHeadings },
  },
  notByDefault: ["Gridlines", "Headings"],
  navigation: {
    Charts: charts,
    Comments: comments,
    FreezePanes: freezePanes,
    HorizontalPageBreaks: pageBreaks,
    PageLayout: pageLayout,
    Protection: protection,
  },
  methods: {
    ...registrationMethods<string>(EVENTS, (sheet) => sheet),
    Activate: activate,
    GetRange: (sheet, args, host) => getRange(sheet, args, host),
    GetCell: (sheet, args) => byIndexes(sheet, args, args.integer(0), args.integer(1), 1, 1),
    GetRangeByIndexes: (sheet, args) =>
      byIndexes(sheet, args, args.integer(0), args.integer(1), args.integer(2), args.integer(3)),
    GetUsedRange: (sheet, args, host) =>
      range(sheet, used(sheet, args, host) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (sheet, args, host) => {
      const area = used(sheet, args, host);
      return area ? range(sheet, area) : NULL_OBJECT;
    },
  },
  writes: { Delete: (sheet, args, host) => remove(sheet, args, host) },
};

export const worksheet = (sheet: string): HostObject => HostObject.of(worksheetType, sheet);

/** Whether the user sees the sheet's tab. */
export const isVisible = (host: HostContext, sheet: string): boolean => visibility(sheet, host) === "Visible";

/** A hidden sheet is refused; one that the same request has added stays behind without an error (OfficeDev/office-js issue 930). */
function activate(sheet: string, args: CallArguments, host: HostContext): void {
  if (!isVisible(host, sheet)) throw invalidOperation(args.location);
  if (host.justAdded.has(sheet)) return;
  host.noCellActive = false;
  host.book.activateSheet(host.requireSheet(sheet, args.location));
}

const nameOf = (sheet: string, host: HostContext): string =>
  host.book.sheetName(host.requireSheet(sheet, "Worksheet.name"));

function rename(sheet: string, value: CallArguments, host: HostContext): void {
  host.requireStructure(value.location);
  checkSheetName(host, value.text(), host.requireSheet(sheet, value.location), value.location);
  host.book.renameSheet(sheet, value.text());
}

function move(sheet: string, value: CallArguments, host: HostContext): void {
  host.requireStructure(value.location);
  const position = value.integer();
  if (position < 0 || position >= host.book.sheets().length) throw invalidArgument(value.location);
  host.book.moveSheet(sheet, position);
}

function visibility(sheet: string, host: HostContext): (typeof VISIBILITIES)[number] {
  if (!host.book.isHidden(host.requireSheet(sheet, "Worksheet.visibility"))) return "Visible";
  return host.records(sheet).veryHidden ? "VeryHidden" : "Hidden";
}

function setVisibility(sheet: string, value: CallArguments, host: HostContext): void {
  host.requireStructure(value.location);
  const wanted = value.oneOf(VISIBILITIES);
  if (wanted !== "Visible") requireOtherVisible(sheet, value.location, host);
  host.records(sheet).veryHidden = wanted === "VeryHidden";
  host.book.setHidden(sheet, wanted !== "Visible");
}

function showsHeadings(sheet: string, host: HostContext): boolean {
  return host.records(sheet).showsHeadings;
}

function setHeadings(sheet: string, value: CallArguments, host: HostContext): void {
  host.records(sheet).showsHeadings = value.flag();
}

function remove(sheet: string, args: CallArguments, host: HostContext): void {
  host.requireStructure(args.location);
  if (visibility(sheet, host) === "VeryHidden") throw invalidOperation(args.location);
  requireOtherVisible(sheet, args.location, host);
  host.book.deleteSheet(sheet);
}

/** A workbook always shows at least one sheet. */
function requireOtherVisible(sheet: string, location: string, host: HostContext): void {
  if (!host.book.sheets().some((other) => other !== sheet && isVisible(host, other))) throw invalidOperation(location);
}

function getRange(sheet: string, args: CallArguments, host: HostContext): HostObject {
  host.requireSheet(sheet, args.location);
  if (!args.has() || args.raw() === "") return range(sheet, WHOLE_SHEET);
  const { sheet: other, rest } = splitSheetPrefix(args.text());
  const home = other === null ? sheet : host.findSheet(other);
  if (home === undefined) throw itemNotFound(args.location);
  const area = parseArea(rest);
  if (area) return range(home, area);
  const named = namedArea(host, rest);
  if (!named) throw invalidArgument(args.location);
  return range(named.sheet, named.area);
}

function byIndexes(
  sheet: string,
  args: CallArguments,
  row: number,
  column: number,
  rows: number,
  columns: number,
): HostObject {
  const area: Area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  if (!isInGrid(area)) throw invalidArgument(args.location);
  return range(sheet, area);
}

const used = (sheet: string, args: CallArguments, host: HostContext): Area | null =>
  host.book.usedArea(host.requireSheet(sheet, args.location), args.raw() === true);
