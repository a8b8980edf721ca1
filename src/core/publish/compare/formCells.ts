/** Two performance forms cell by cell, where they are laid out alike: a changed label changes how a form is read, and yet is one cell. */
import type { CellAddress, SheetSnapshot, Span } from "../../model/snapshot";
import { shownCell } from "../shownCell";
import type { Difference } from "./difference";
import { plainSentence } from "./sentence";

export interface FormArea {
  readonly sheet: SheetSnapshot;
  readonly rows: Span;
}

interface ShownCell {
  readonly text: string;
  readonly at: CellAddress;
}

/** `told`: what reading the two has found; kept where the cells say no less, or lie otherwise. `words`: of the form. */
export function fewestDifferences(
  told: readonly Difference[],
  document: FormArea,
  workbook: FormArea,
  words: string,
): readonly Difference[] {
  const rows = told.length > 1 ? rowsOfOneOnly(document, workbook, words) : null;
  if (rows !== null && rows.length < told.length) return rows;
  const cells = told.length > 1 ? cellDifferences(document, workbook) : null;
  if (cells === null || cells.length === 0 || cells.length >= told.length) return told;
  return cells.map(
    ([one, other]) =>
      told.find(({ documentAt, workbookAt }) => isAt(documentAt, one) && isAt(workbookAt, other)) ??
      differenceOf(words, one, other),
  );
}

export interface UnreadForm {
  readonly sheet: SheetSnapshot;
  readonly differences: readonly Difference[];
}

/** A form that was not read, because what says whose it is was changed: the sheet that has nearly all of its cells. Null where none has. */
export function unreadForm(documents: readonly SheetSnapshot[], workbook: FormArea, words: string): UnreadForm | null {
  const count = rowsOf(workbook).flat().length;
  const [best = null] = documents
    .flatMap((sheet) => {
      const cells = cellDifferences({ sheet, rows: { first: 0, last: sheet.values.length - 1 } }, workbook) ?? [];
      return cells.length === 0 || cells.length * MOST_CHANGED > count ? [] : [{ sheet, cells }];
    })
    .sort((one, other) => one.cells.length - other.cells.length);
  return best && { sheet: best.sheet, differences: best.cells.map(([one, other]) => differenceOf(words, one, other)) };
}

/** One cell of so many may be another. */
const MOST_CHANGED = 8;

function differenceOf(words: string, one: ShownCell, other: ShownCell): Difference {
  return {
    kind: "label",
    words,
    document: one.text,
    workbook: other.text,
    documentAt: one.at,
    workbookAt: other.at,
  };
}

/** Rows that only the one side has, where the other has nothing but the rest. Null where more is different. */
function rowsOfOneOnly(document: FormArea, workbook: FormArea, words: string): readonly Difference[] | null {
  const [ours, theirs] = [rowsOf(document), rowsOf(workbook)];
  const isOurs = ours.length > theirs.length;
  const [long, short] = isOurs ? [ours, theirs] : [theirs, ours];
  let found = 0;
  const only = long.filter((row) => {
    const other = short[found];
    const isShared =
      other !== undefined &&
      row.length === other.length &&
      row.every(({ text }, place) => saysTheSame(text, other[place]?.text ?? ""));
    if (isShared) found += 1;
    return !isShared;
  });
  if (only.length === 0 || found < short.length) return null;
  return only.map((row) => {
    const text = row.map((cell) => cell.text).join("　");
    const at = row[0]?.at ?? null;
    const [documentAt, workbookAt] = isOurs ? [at, null] : [null, at];
    return { kind: "row", words, document: isOurs ? text : "", workbook: isOurs ? "" : text, documentAt, workbookAt };
  });
}

/** Null where a row has more cells with something in them on the one side. */
function cellDifferences(document: FormArea, workbook: FormArea): readonly (readonly [ShownCell, ShownCell])[] | null {
  const [ours, theirs] = [rowsOf(document), rowsOf(workbook)];
  if (ours.length !== theirs.length || ours.some((row, index) => row.length !== theirs[index]?.length)) return null;
  return ours.flatMap((row, index) =>
    row.flatMap((one, place): readonly (readonly [ShownCell, ShownCell])[] => {
      const other = theirs[index]?.[place];
      return other === undefined || saysTheSame(one.text, other.text) ? [] : [[one, other]];
    }),
  );
}

/** Rows with something in them. */
function rowsOf({ sheet, rows: { first, last } }: FormArea): readonly (readonly ShownCell[])[] {
  return sheet.values.slice(first, last + 1).flatMap((values, index): readonly (readonly ShownCell[])[] => {
    const cells = values.flatMap((_, column): readonly ShownCell[] => {
      const row = first + index;
      const { text } = shownCell(sheet, row, column, null);
      return text.trim() === "" ? [] : [{ text, at: { sheet: sheet.name, row, column } }];
    });
    return cells.length === 0 ? [] : [cells];
  });
}

function saysTheSame(one: string, other: string): boolean {
  const [left, right] = [plainSentence(one), plainSentence(other)];
  return left === right || (left !== "" && right !== "" && Number(left) === Number(right));
}

function isAt(address: CellAddress | null, { at }: ShownCell): boolean {
  return address !== null && address.sheet === at.sheet && address.row === at.row && address.column === at.column;
}
