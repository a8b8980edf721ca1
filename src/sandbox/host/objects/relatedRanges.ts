/** Ranges made from a range: cells, rows, offsets, intersections. */
import { COLUMN_LIMIT, intersect, isInGrid, parseArea, ROW_LIMIT, splitSheetPrefix, unite } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { CallArguments } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostContext, RangeTarget } from "../hostContext";
import { NULL_OBJECT } from "../hostObject";
import type { HostObject, Method } from "../hostObject";
import { areaOf, range, rangeType } from "./range";
import { rangeAreas } from "./rangeAreas";

type Reshape = (area: Area, args: CallArguments) => Area;

const reshaped =
  (reshape: Reshape): Method<RangeTarget> =>
  (target, args) => {
    const area = reshape(areaOf(target, args.location), args);
    if (!isInGrid(area)) throw invalidArgument(args.location);
    return range(target.sheet, area);
  };

/** Counts may be left out. */
const steps = (args: CallArguments, index = 0): number => (args.has(index) ? args.integer(index) : 1);

export const relatedRanges: Readonly<Record<string, Method<RangeTarget>>> = {
  GetCell: reshaped((area, args) => cellAt(area.top + args.integer(0), area.left + args.integer(1))),
  GetRow: reshaped((area, args) => ({ ...area, top: area.top + args.integer(), bottom: area.top + args.integer() })),
  GetColumn: reshaped((area, args) => ({
    ...area,
    left: area.left + args.integer(),
    right: area.left + args.integer(),
  })),
  GetLastCell: reshaped((area) => cellAt(area.bottom, area.right)),
  GetLastRow: reshaped((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: reshaped((area) => ({ ...area, left: area.right })),
  GetEntireRow: reshaped((area) => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 })),
  GetEntireColumn: reshaped((area) => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 })),
  GetOffsetRange: reshaped((area, args) => ({
    top: area.top + args.integer(0),
    bottom: area.bottom + args.integer(0),
    left: area.left + args.integer(1),
    right: area.right + args.integer(1),
  })),
  GetResizedRange: reshaped((area, args) => ({
    ...area,
    bottom: area.bottom + args.integer(0),
    right: area.right + args.integer(1),
  })),
  GetAbsoluteResizedRange: reshaped((area, args) => ({
    ...area,
    bottom: area.top + args.integer(0) - 1,
    right: area.left + args.integer(1) - 1,
  })),
  GetRowsAbove: reshaped((area, args) => ({ ...area, top: area.top - steps(args), bottom: area.top - 1 })),
  GetRowsBelow: reshaped((area, args) => ({ ...area, top: area.bottom + 1, bottom: area.bottom + steps(args) })),
  GetColumnsBefore: reshaped((area, args) => ({ ...area, left: area.left - steps(args), right: area.left - 1 })),
  GetColumnsAfter: reshaped((area, args) => ({ ...area, left: area.right + 1, right: area.right + steps(args) })),
  GetBoundingRect: (target, args, host) =>
    range(target.sheet, unite(areaOf(target, args.location), otherArea(target, args, host))),
  GetIntersection: (target, args, host) => {
    const common = intersect(areaOf(target, args.location), otherArea(target, args, host));
    if (!common) throw itemNotFound(args.location);
    return range(target.sheet, common);
  },
  GetIntersectionOrNullObject: (target, args, host) => {
    const common = intersect(areaOf(target, args.location), otherArea(target, args, host));
    return common ? range(target.sheet, common) : NULL_OBJECT;
  },
  GetUsedRange: (target, args, host) =>
    range(target.sheet, usedInside(target, args, host) ?? cellAt(areaOf(target).top, areaOf(target).left)),
  GetUsedRangeOrNullObject: (target, args, host) => {
    const area = usedInside(target, args, host);
    return area ? range(target.sheet, area) : NULL_OBJECT;
  },
  GetMergedAreasOrNullObject: (target, args, host) => mergedAreas(target, args, host),
};

const cellAt = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

/** The used cells of the range alone, shrunk from the sheet's used range. */
function usedInside(target: RangeTarget, args: CallArguments, host: HostContext): Area | null {
  const used = host.book.usedArea(target.sheet, args.raw() === true);
  return used ? intersect(used, areaOf(target, args.location)) : null;
}

function otherArea(target: RangeTarget, args: CallArguments, host: HostContext): Area {
  const object = args.object();
  if (object?.is(rangeType)) {
    if (object.target.sheet !== target.sheet) throw invalidArgument(args.location);
    return areaOf(object.target, args.location);
  }
  const { sheet, rest } = splitSheetPrefix(args.text());
  const area = parseArea(rest);
  if (!area || (sheet !== null && host.findSheet(sheet) !== target.sheet)) throw invalidArgument(args.location);
  return area;
}

function mergedAreas(target: RangeTarget, args: CallArguments, host: HostContext): HostObject | typeof NULL_OBJECT {
  const area = areaOf(target, args.location);
  const found = host.book.merges(target.sheet).filter((merge) => intersect(area, merge));
  return found.length === 0 ? NULL_OBJECT : rangeAreas(target.sheet, found);
}
