/** Range methods that change cells other than by writing values. */
import {
  COLUMN_LIMIT,
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  ROW_LIMIT,
  rowCount,
  unite,
} from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { CallArguments } from "../arguments";
import { invalidOperation, notImplemented } from "../errors";
import type { HostContext, RangeTarget } from "../hostContext";
import type { HostObject } from "../hostObject";
import type { StructureChange } from "../records/structureChange";
import { structureArea, structureDirection, structureType } from "../structureEvents";
import { areaOf, range, rangeType } from "./range";

export function selectRange(target: RangeTarget, args: CallArguments, host: HostContext): void {
  host.book.select(host.requireSheet(target.sheet, args.location), areaOf(target, args.location));
}

/** Moves the cells away and returns the empty ones. */
export async function insertRange(target: RangeTarget, args: CallArguments, host: HostContext): Promise<HostObject> {
  const shift = args.oneOf(["Down", "Right"] as const);
  const area = areaOf(target, args.location);
  requireShiftAllowed(target, args.location, "Insert", host);
  await host.book.insertCells(target.sheet, area, isWholeRows(area) ? "Down" : isWholeColumns(area) ? "Right" : shift);
  raise(host, changeFor(target.sheet, area, "insert", shift === "Down"));
  return range(target.sheet, area);
}

export async function deleteRange(target: RangeTarget, args: CallArguments, host: HostContext): Promise<void> {
  const shift = args.oneOf(["Up", "Left"] as const);
  const area = areaOf(target, args.location);
  requireShiftAllowed(target, args.location, "Delete", host);
  await host.book.deleteCells(target.sheet, area, isWholeRows(area) ? "Up" : isWholeColumns(area) ? "Left" : shift);
  raise(host, changeFor(target.sheet, area, "delete", shift === "Up"));
}

/** The change that inserting at, or deleting, the area makes. `byRow`: cells move up or down. */
function changeFor(sheet: string, area: Area, kind: "insert" | "delete", byRow: boolean): StructureChange {
  return isWholeRows(area) || (byRow && !isWholeColumns(area))
    ? { sheet, kind, axis: "row", at: area.top, count: rowCount(area), first: area.left, last: area.right }
    : { sheet, kind, axis: "column", at: area.left, count: columnCount(area), first: area.top, last: area.bottom };
}

/** The book itself tells the host about the moved cells; the add-in's handlers are told here. */
function raise(host: HostContext, change: StructureChange): void {
  const area = structureArea(change);
  const inGrid = {
    ...area,
    bottom: Math.min(area.bottom, ROW_LIMIT - 1),
    right: Math.min(area.right, COLUMN_LIMIT - 1),
  };
  host.raiseChange({
    sheet: change.sheet,
    area: inGrid,
    changeType: structureType(change),
    shiftDirection: structureDirection(change),
    details: {},
  });
}

function requireShiftAllowed(
  target: RangeTarget,
  location: string,
  verb: "Insert" | "Delete",
  host: HostContext,
): void {
  const area = areaOf(target, location);
  host.requireSheet(target.sheet, location);
  const option = isWholeRows(area) ? `allow${verb}Rows` : isWholeColumns(area) ? `allow${verb}Columns` : null;
  host.requireAllowed(target.sheet, option, location);
  if (verb === "Delete") host.requireUnlocked(target.sheet, area, location);
}

const CLEAR_WORDS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

export function clearRange(target: RangeTarget, args: CallArguments, host: HostContext): void {
  const what = args.has() ? args.oneOf(CLEAR_WORDS) : "All";
  const area = areaOf(target, args.location);
  if (what === "Formats") host.requireAllowed(target.sheet, "allowFormatCells", args.location);
  else host.requireUnlocked(target.sheet, area, args.location);
  const records = host.records(target.sheet);
  if (what !== "Formats" && what !== "Contents") records.links.remove(area);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "All") {
    host.book.unmerge(target.sheet, area);
    records.conditionalFormats.clear(area);
    records.validations.remove(area);
    records.validationsChanged = true;
  }
  if (what === "All" || what === "Formats") records.locked.remove(area);
  const part = what === "All" || what === "Formats" ? what : "Contents";
  host.book.clear(target.sheet, host.book.clip(target.sheet, area), part);
  if (part !== "Formats") {
    host.raiseChange({ sheet: target.sheet, area, changeType: "RangeEdited", shiftDirection: "None", details: {} });
  }
}

const COPY_WORDS = ["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"] as const;

/** Range.copyFrom of formats: as in Excel, conditional formats are formats and those of the target give way; contents and validations stay. */
export function copyFromRange(target: RangeTarget, args: CallArguments, host: HostContext): void {
  const source = args.object(0);
  const what = args.has(1) ? args.oneOf(COPY_WORDS, 1) : "All";
  if (what !== "Formats" || !source?.is(rangeType)) throw notImplemented(`Range.copyFrom(${what})`);
  host.requireAllowed(target.sheet, "allowFormatCells", args.location);
  const [from, to] = [areaOf(source.target, args.location), areaOf(target, args.location)];
  const [height, width] = [rowCount(from), columnCount(from)];
  if (source.target.sheet !== target.sheet || columnCount(to) !== width)
    throw notImplemented("Range.copyFrom into another sheet or other columns");
  for (let top = to.top; top <= to.bottom; top += height) {
    const piece = { ...to, top, bottom: Math.min(top + height - 1, to.bottom) };
    const records = host.records(target.sheet);
    host.book.copyFormats(target.sheet, from, piece);
    records.conditionalFormats.copy(from, piece);
    for (const areas of [records.locked, records.formulaHidden]) areas.copy(from, piece);
  }
}

/** Merged areas that the range touches become part of the new one; only the first cell keeps its value. */
export function mergeRange(target: RangeTarget, args: CallArguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatCells", args.location);
  const area = areaOf(target, args.location);
  if (isWholeRows(area) && isWholeColumns(area)) throw invalidOperation(args.location);
  const parts =
    args.raw() === true
      ? Array.from({ length: rowCount(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
      : [area];
  for (const part of parts) mergeOne(target.sheet, part, host);
}

function mergeOne(sheet: string, area: Area, host: HostContext): void {
  const touched = host.book.merges(sheet).filter((merge) => intersect(merge, area));
  const whole = touched.reduce(unite, area);
  for (const merge of touched) host.book.unmerge(sheet, merge);
  if (rowCount(whole) * columnCount(whole) > 1) host.book.merge(sheet, whole);
}

export function unmergeRange(target: RangeTarget, args: CallArguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatCells", args.location);
  host.book.unmerge(target.sheet, areaOf(target, args.location));
}
