/** Range.rowHidden and Range.columnHidden: true, false, or null where rows or columns differ. */
import type { Arguments } from "../arguments";
import type { HostContext, RangeTarget } from "../hostContext";
import { areaOf } from "./range";
import { uniform } from "./uniform";

export function rowHidden(target: RangeTarget, host: HostContext): boolean | null {
  const { top, bottom } = host.book.clip(target.sheet, areaOf(target, "Range.rowHidden"));
  return uniform(top, bottom, (row) => host.book.rowHidden(target.sheet, row));
}

export function columnHidden(target: RangeTarget, host: HostContext): boolean | null {
  const { left, right } = host.book.clip(target.sheet, areaOf(target, "Range.columnHidden"));
  return uniform(left, right, (column) => host.book.columnHidden(target.sheet, column));
}

export function setRowHidden(target: RangeTarget, value: Arguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatRows", value.location);
  const { top, bottom } = host.book.clip(target.sheet, areaOf(target, value.location));
  host.book.setRowHidden(target.sheet, top, bottom, value.flag());
}

export function setColumnHidden(target: RangeTarget, value: Arguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatColumns", value.location);
  const { left, right } = host.book.clip(target.sheet, areaOf(target, value.location));
  host.book.setColumnHidden(target.sheet, left, right, value.flag());
}
