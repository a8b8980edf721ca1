/** Codes as the cells hold them: leading zeros that a number has lost, and what a spreadsheet program made of a long number. */
import { isDecorated, isSpoilt, unspoiltCode } from "../../text/reader/storedCode";
import { partLengths } from "../../locate/printedRows";
import { textAt, valueAt } from "../../model/cellText";
import type { CellAddress, CellValue } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { codeCells } from "../../model/tableMap";
import type { TreeGroup } from "../../declare/table";
import { halfWidth } from "../../text/reader/characters";
import type { CheckContext } from "../../finding/context";

/** What a cell of codes or names holds; a number is no amount there. */
export function storedText(context: CheckContext, { sheet: name, row, column }: CellAddress): string {
  const sheet = context.sheets.get(name);
  return sheet ? textAt(sheet, row, column) : "";
}

/** One part of a code, as its cell holds it. */
interface StoredPart {
  readonly row: RowPlace;
  readonly at: CellAddress;
  readonly index: number;
  readonly value: CellValue;
}

export interface LostZero {
  readonly row: RowPlace;
  readonly at: CellAddress;
  /** What should be printed: 05. */
  readonly expected: string;
}

export interface LostZeros {
  /** Among parts that are text: certainly printed without their zero. */
  readonly single: readonly LostZero[];
  /** Where all parts are numbers a number format may still print the zero. */
  readonly throughout: readonly LostZero[];
}

/** 205 needs no zero; 05 and 01 in columns of their own, kept as numbers, are 5 and 1. */
export function lostZeros(
  context: CheckContext,
  group: TreeGroup,
  map: TableMap,
  rows: readonly RowPlace[],
): LostZeros {
  const lengths = partLengths(group.levels);
  const parts = rows.flatMap((row) => storedParts(context, map, row)).filter(({ index }) => index > 0);
  const asText = new Set(
    parts
      .filter(({ value }) => typeof value === "string" && /^\s*\d+\s*$/.test(halfWidth(value)))
      .map(({ index }) => index),
  );
  const lost = parts.flatMap(({ row, at, index, value }) => {
    const length = lengths[index] ?? 0;
    const short = typeof value === "number" && Number.isInteger(value) && value >= 0 && String(value).length < length;
    return short ? [{ row, at, index, expected: String(value).padStart(length, "0") }] : [];
  });
  return {
    single: lost.filter(({ index }) => asText.has(index)),
    throughout: lost.filter(({ index }) => !asText.has(index)),
  };
}

/** The part with a decimal point or an exponent; `expected` is empty where digits are lost. */
export function spoiltPart(
  context: CheckContext,
  levels: readonly number[],
  map: TableMap,
  row: RowPlace,
): { readonly at: CellAddress; readonly printed: string; readonly expected: string } | null {
  for (const { at, value } of storedParts(context, map, row)) {
    const printed = halfWidth(String(value ?? "")).replace(/\s/g, "");
    if (!isSpoilt(printed) || (typeof value === "string" && isDecorated(value, levels))) continue;
    const right = unspoiltCode(printed);
    return { at, printed, expected: isSpoilt(right) ? "" : right };
  }
  return null;
}

/** A whole code stands in one cell and counts as the first part. */
function storedParts(context: CheckContext, map: TableMap, row: RowPlace): readonly StoredPart[] {
  return codeCells(map, row).flatMap((at, index) => {
    const sheet = context.sheets.get(at.sheet);
    return sheet ? [{ row, at, index, value: valueAt(sheet, at.row, at.column) }] : [];
  });
}
