/**
 * 勾稽检查 over the rows of today. Lines keep their rows, so that a remark beside one stays beside it; new lines come in behind those
 * that they follow, and lines of which nothing is left go, unless somebody has written beside them.
 */
import { isBlank, textAt, valueAt } from "../model/cellText";
import type { RowChanges, RowInsertion } from "../model/rowChanges";
import { isNoChange, rowMove } from "../model/rowChanges";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { CellWrite, SheetPlan, StyledArea } from "../model/workbookPlan";
import type { CheckLine } from "../plan/checkSheet";
import { CHECK_SHEET, VERDICTS, checkLines, sheetOfLines } from "../plan/checkSheet";
import type { IdentityContext } from "../plan/context";
import { style } from "../plan/theme";
import type { LineChanges } from "./account";
import { isSpelledAlike } from "../formula/formulaShape";
import { withRowChanges } from "../formula/movedSnapshot";
import { isOfAnother, unjudged } from "./staleLines";

export interface RenewedLines {
  /** Null when every line stands as it should. */
  readonly plan: SheetPlan | null;
  readonly changes: LineChanges | null;
}

export interface LineOptions {
  /** Else lines about what is missing stay: they come back with it. */
  readonly isWhole: boolean;
  readonly anew: boolean;
  readonly stayed: (place: CellAddress) => boolean;
}

/**
 * `sheet` as it stands once the rows of the tables have moved; `anew`: links and colours may point elsewhere than they should, links not to
 * places that have `stayed`. Links are half of what Excel would have to be told otherwise.
 */
export function renewLines(
  context: IdentityContext,
  sheet: SheetSnapshot,
  { isWhole, anew, stayed }: LineOptions,
): RenewedLines {
  const lines = checkLines(context, sheet.name);
  const { rows, at, left, waiting, wasSorted } = arrange(lines, sheet, isWhole ? null : context.tables);
  const moved = withRowChanges({ sheets: [sheet], state: null }, new Map([[sheet.name, rows]])).sheets[0] ?? sheet;
  const wanted = sheetOfLines(
    context,
    sheet.name,
    lines,
    at,
    Math.max(CHECK_SHEET.firstRow, at.at(-1) ?? 0, waiting.at(-1) ?? 0),
  );
  const cells = [
    ...wanted.cells.filter((cell) => !isThere(cell, moved)),
    ...left.flatMap((row) => blanks(moved, row)),
    ...unjudged(moved, waiting),
  ];
  if (isNoChange(rows) && cells.length === 0 && !anew) return { plan: null, changes: null };
  const added = new Set(at.filter((row) => isBlank(valueAt(moved, row, CHECK_SHEET.place))));
  // A line that is only counted anew says what it said.
  const rewritten = new Set(
    cells
      .filter(({ row, column }) => row >= CHECK_SHEET.firstRow && column > 0 && !added.has(row))
      .map(({ row }) => row),
  ).size;
  const { conditionalFormats, rowHeights, print } = wanted;
  const named = new Set(cells.filter(({ column }) => column === CHECK_SHEET.place).map(({ row }) => row));
  const links = (wanted.links ?? []).filter(
    ({ row, target }) => wasSorted || added.has(row) || named.has(row) || !stayed(target),
  );
  return {
    plan: {
      name: sheet.name,
      mode: "update",
      ...(isNoChange(rows) ? {} : { rows }),
      cells,
      renewConditions: true,
      ...(links.length > 0 ? { links, styles: [linkStyle(at)] } : {}),
      ...(conditionalFormats ? { conditionalFormats } : {}),
      rowHeights: (rowHeights ?? []).filter(({ row }) => added.has(row)),
      ...(print && !isNoChange(rows) ? { print } : {}),
    },
    changes:
      isNoChange(rows) && cells.length === 0
        ? null
        : { sheet: sheet.name, added: added.size, removed: rows.removed.length, rewritten },
  };
}

/** Excel gives a cell whose link is written anew the look of its own style for links. */
function linkStyle(at: readonly number[]): StyledArea {
  const { fontName, fontSize } = style.body;
  return {
    area: {
      top: CHECK_SHEET.firstRow,
      left: CHECK_SHEET.place,
      bottom: at.at(-1) ?? CHECK_SHEET.firstRow,
      right: CHECK_SHEET.place,
    },
    style: { fontName, fontSize, ...style.link },
  };
}

interface Arranged {
  readonly rows: RowChanges;
  /** Where each line stands afterwards. */
  readonly at: readonly number[];
  /** Where lines that are no more leave somebody's remark behind. */
  readonly left: readonly number[];
  /** Where lines stand that come back with what is missing. */
  readonly waiting: readonly number[];
  /** Somebody has brought the lines into another order. */
  readonly wasSorted: boolean;
}

/** `lacking`: the tables, where something of the form is missing in them. */
function arrange(
  lines: readonly CheckLine[],
  sheet: SheetSnapshot,
  lacking: IdentityContext["tables"] | null,
): Arranged {
  const known = knownLines(sheet);
  const keys = keysOf(lines.map(({ placeText, label }) => `${placeText}|${label}`));
  const found = keys.map((key) => known.get(key) ?? null);
  const rowOf = inOrder(found);
  const kept = new Set(rowOf.flatMap((row) => row ?? []));
  const asked = new Set(keys.map(withoutCount));
  const isOther = lacking === null ? () => true : isOfAnother(lacking, sheet);
  const unasked = [...known].filter(([, row]) => !kept.has(row));
  const gone = unasked.flatMap(([key, row]) => (asked.has(withoutCount(key)) || isOther(row) ? [row] : []));
  const removed = gone.filter((row) => !hasRemark(sheet, row));
  const inserted: RowInsertion[] = [];
  const spots: { readonly before: number; readonly offset: number }[] = [];
  let before = rowOf.find((row) => row !== null) ?? CHECK_SHEET.firstRow;
  for (const row of rowOf) {
    if (row !== null) before = row + 1;
    else {
      const offset = inserted.filter((one) => one.before === before).length;
      inserted.push({ before, count: 1, like: Math.max(CHECK_SHEET.firstRow, before - 1) });
      spots.push({ before, offset });
    }
  }
  const rows = { inserted, removed };
  const move = rowMove(rows);
  let next = 0;
  const at = rowOf.map((row) => {
    if (row !== null) return move.to(row) ?? 0;
    const spot = spots[next++] ?? { before: 0, offset: 0 };
    return move.insertedAt(spot.before) + spot.offset;
  });
  const going = new Set(gone);
  const waiting = unasked.flatMap(([, row]) => (going.has(row) ? [] : (move.to(row) ?? [])));
  return {
    rows,
    at,
    left: gone.flatMap((row) => move.to(row) ?? []),
    waiting,
    wasSorted: found.some((row, index) => row !== rowOf[index]),
  };
}

/** The rows of the lines by place and rule. */
function knownLines(sheet: SheetSnapshot): ReadonlyMap<string, number> {
  const rows = sheet.values.flatMap((_, row) => (row >= CHECK_SHEET.firstRow && isLine(sheet, row) ? [row] : []));
  const keys = keysOf(
    rows.map((row) => `${textAt(sheet, row, CHECK_SHEET.place)}|${textAt(sheet, row, CHECK_SHEET.rule)}`),
  );
  return new Map(keys.map((key, index) => [key, rows[index] ?? 0]));
}

function isLine(sheet: SheetSnapshot, row: number): boolean {
  const isOurs = sheet.formulas[row]?.[CHECK_SHEET.left] != null || isPasted(sheet, row);
  return isOurs && typeof valueAt(sheet, row, 0) === "number" && !isBlank(valueAt(sheet, row, CHECK_SHEET.place));
}

/** A line of ours of which only the values are left: it would say 通过 for ever. */
function isPasted(sheet: SheetSnapshot, row: number): boolean {
  return (
    VERDICTS.some((verdict) => textAt(sheet, row, CHECK_SHEET.columns - 1) === verdict) &&
    [CHECK_SHEET.left, CHECK_SHEET.left + 1].every((column) => typeof valueAt(sheet, row, column) === "number")
  );
}

/** Two rules may say the same of one place. */
function keysOf(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `${text}#${count}`;
  });
}

function withoutCount(key: string): string {
  return key.slice(0, key.lastIndexOf("#"));
}

/** Where lines were sorted by hand, those that stand out of order are written again where they belong: the longest ascending part stays. */
function inOrder(rows: readonly (number | null)[]): readonly (number | null)[] {
  /** The last line of the best part of each length, and what comes before a line in its part. */
  const ends: number[] = [];
  const endRows: number[] = [];
  const before = new Map<number, number | undefined>();
  rows.forEach((row, index) => {
    if (row === null) return;
    const length = firstAtLeast(endRows, row);
    before.set(index, ends[length - 1]);
    ends[length] = index;
    endRows[length] = row;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) kept.add(index);
  return rows.map((row, index) => (kept.has(index) ? row : null));
}

/** `sorted` ascends. */
function firstAtLeast(sorted: readonly number[], value: number): number {
  if (value > (sorted.at(-1) ?? -1)) return sorted.length;
  return sorted.findIndex((one) => one >= value);
}

function hasRemark(sheet: SheetSnapshot, row: number): boolean {
  const beside =
    (sheet.values[row] ?? []).slice(CHECK_SHEET.columns).some((value) => !isBlank(value)) ||
    (sheet.formulas[row] ?? []).slice(CHECK_SHEET.columns).some((formula) => formula !== null);
  return beside || (sheet.comments ?? []).some((comment) => comment.at?.row === row);
}

function blanks(sheet: SheetSnapshot, row: number): readonly CellWrite[] {
  const isUsed = (column: number): boolean =>
    sheet.formulas[row]?.[column] != null || !isBlank(valueAt(sheet, row, column));
  return Array.from({ length: CHECK_SHEET.columns }, (_, column) => column)
    .filter(isUsed)
    .map((column) => ({ row, column, content: { kind: "value", value: "" } }));
}

/** Formulas by what they say; what they yield is not ours to compare. */
function isThere({ row, column, content }: CellWrite, sheet: SheetSnapshot): boolean {
  const standing = sheet.formulas[row]?.[column] ?? null;
  if (content.kind === "value") return standing === null && valueAt(sheet, row, column) === content.value;
  return standing !== null && isSpelledAlike(standing, content.formula, sheet.name);
}
