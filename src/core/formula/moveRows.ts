/**
 * A formula after rows of a sheet came or went: its references follow, everything else stays letter by letter, also in formulas that
 * are not worked out here.
 */
import type { RowMove } from "../model/rowChanges";

/** Texts, structured references and parts of other workbooks are passed over; then a reference with the sheet before it. */
const PIECE =
  /"(?:[^"]|"")*"|\[[^\]]*\](?:[\p{L}\p{N}_.]*!)?\$?[A-Za-z0-9$:]*|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.\\$])(?:(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_.(!\\])/gu;

/** `home` is the sheet that the formula stands on, `changed` the one whose rows moved. A reference to rows that are gone is #REF!. */
export function moveRows(formula: string, home: string, changed: string, move: RowMove): string {
  return formula.replace(PIECE, (whole: string, prefix: string | undefined, from: string | undefined, to: string | undefined, first: string | undefined, last: string | undefined) => {
    const [top, bottom] = from !== undefined ? [from, to] : [first, last];
    if (top === undefined || !isSame(prefix === undefined ? home : unquoted(prefix.slice(0, -1)), changed)) return whole;
    return `${prefix ?? ""}${movedReference(top, bottom, move)}`;
  });
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function movedReference(from: string, to: string | undefined, move: RowMove): string {
  if (to === undefined) {
    const row = move.to(rowOf(from));
    return row === null ? "#REF!" : withRow(from, row);
  }
  const turned = rowOf(from) > rowOf(to);
  const span = turned ? move.span(rowOf(to), rowOf(from)) : move.span(rowOf(from), rowOf(to));
  if (span === null) return "#REF!";
  const [first, last] = turned ? [span[1], span[0]] : span;
  return `${withRow(from, first)}:${withRow(to, last)}`;
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0]) - 1;
}

function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/, String(row + 1));
}
