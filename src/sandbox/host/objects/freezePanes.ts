/** Excel.WorksheetFreezePanes */
import { parseArea, splitSheetPrefix } from "../address";
import { invalidArgument } from "../errors";
import type { CallArguments } from "../arguments";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType } from "../hostObject";
import type { HostContext } from "../hostContext";
import { areaOf, range, rangeType } from "./range";

export const freezePanesType: HostType<string> = {
  name: "WorksheetFreezePanes",
  methods: {
    GetLocation: (sheet, args, host) => {
      const location = frozenRange(sheet, host);
      if (location === NULL_OBJECT) throw invalidArgument(args.location);
      return location;
    },
    GetLocationOrNullObject: (sheet, _, host) => frozenRange(sheet, host),
  },
  writes: {
    FreezeRows: (sheet, args, host) => host.book.setFrozen(sheet, count(args), 0),
    FreezeColumns: (sheet, args, host) => host.book.setFrozen(sheet, 0, count(args)),
    FreezeAt: (sheet, args, host) => {
      const area = frozenArea(args);
      host.book.setFrozen(sheet, area.bottom + 1, area.right + 1);
    },
    Unfreeze: (sheet, _, host) => host.book.setFrozen(sheet, 0, 0),
  },
};

export const freezePanes = (sheet: string): HostObject => HostObject.of(freezePanesType, sheet);

function count(args: CallArguments): number {
  const value = args.has() ? args.integer() : 0;
  if (value < 0) throw invalidArgument(args.location);
  return value;
}

/** The cells that stay in view; they start at A1 in this host. */
function frozenArea(args: CallArguments): { bottom: number; right: number } {
  const object = args.object();
  const area = object?.is(rangeType)
    ? areaOf(object.target, args.location)
    : parseArea(splitSheetPrefix(args.text()).rest);
  if (!area) throw invalidArgument(args.location);
  return area;
}

function frozenRange(sheet: string, host: HostContext): HostObject | typeof NULL_OBJECT {
  const { rows, columns } = host.book.frozen(sheet);
  if (rows === 0 && columns === 0) return NULL_OBJECT;
  const whole = { top: 0, left: 0, bottom: 1048575, right: 16383 };
  return range(sheet, { ...whole, ...(rows > 0 && { bottom: rows - 1 }), ...(columns > 0 && { right: columns - 1 }) });
}
