/** Range.rowHidden and Range.columnHidden: true, false, or null where rows or columns differ; and the same row by row, column by column. */
import type { CallArguments } from "../arguments";
import { notImplemented } from "../errors";
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

export function setRowHidden(target: RangeTarget, value: CallArguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatRows", value.location);
  const { top, bottom } = host.book.clip(target.sheet, areaOf(target, value.location));
  host.book.setRowHidden(target.sheet, top, bottom, value.flag());
}

export function setColumnHidden(target: RangeTarget, value: CallArguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatColumns", value.location);
  const { left, right } = host.book.clip(target.sheet, areaOf(target, value.location));
  host.book.setColumnHidden(target.sheet, left, right, value.flag());
}

/** One object for each row, as far as visibility and place are asked for. */
export function rowProperties(
  target: RangeTarget,
  args: CallArguments,
  host: HostContext,
): readonly Record<string, unknown>[] {
  const { top, bottom } = host.book.clip(target.sheet, areaOf(target, args.location));
  return lineProperties(args, top, bottom, {
    rowHidden: (row) => host.book.rowHidden(target.sheet, row),
    rowIndex: (row) => row,
  });
}

export function columnProperties(
  target: RangeTarget,
  args: CallArguments,
  host: HostContext,
): readonly Record<string, unknown>[] {
  const { left, right } = host.book.clip(target.sheet, areaOf(target, args.location));
  return lineProperties(args, left, right, {
    columnHidden: (column) => host.book.columnHidden(target.sheet, column),
    columnIndex: (column) => column,
  });
}

type ReadLine = (index: number) => unknown;

function lineProperties(
  args: CallArguments,
  first: number,
  last: number,
  known: Readonly<Record<string, ReadLine>>,
): readonly Record<string, unknown>[] {
  const wanted = Object.entries(args.record())
    .filter(([, asked]) => asked !== false)
    .map(([name]): [string, ReadLine] => {
      const read = known[name];
      if (!read) throw notImplemented(`${args.location}: ${name}`);
      return [name, read];
    });
  return Array.from({ length: last - first + 1 }, (_, offset) =>
    Object.fromEntries(wanted.map(([name, read]) => [name, read(first + offset)])),
  );
}
