/**
 * A formula after rows of a sheet came or went: its references follow, everything else stays letter by letter, also in formulas that
 * are not worked out here.
 */
import type { RowMove } from "../model/rowChanges";
import { remembered } from "../text/remembered";
import { matchAt } from "./scan";

const REFERENCE =
  /(?:(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_.(!\\])/uy;
/** A name, a number, a function, a sheet: what is no reference from its beginning on is none further in. */
const WORD = /[\p{L}\p{N}_.\\$]+/uy;
/** Behind the bracket of another workbook: its sheet and its cells. */
const ELSEWHERE = /(?:[\p{L}\p{N}_.]*!)?\$?[A-Za-z0-9$:]*/uy;

/** A piece of a formula: letters that stay (`reference` null), or a reference with the sheet that is named before it. */
interface Piece {
  readonly text: string;
  readonly reference: PieceReference | null;
}

interface PieceReference {
  /** With its "!"; "" where no sheet is named. */
  readonly prefix: string;
  /** In small letters; null where no sheet is named. */
  readonly sheet: string | null;
  readonly from: string;
  readonly to: string | undefined;
}

/** Some five thousand formulas of a workbook are followed anew at each row that comes. */
const piecesOf = remembered(2_000_000, pieces);

/** `home` is the sheet that the formula stands on, `changed` the one whose rows moved. A reference to rows that are gone is #REF!. */
export function moveRows(formula: string, home: string, changed: string, move: RowMove): string {
  const moved = changed.toLowerCase();
  const isHome = home.toLowerCase() === moved;
  const follows = ({ sheet }: PieceReference): boolean => (sheet === null ? isHome : sheet === moved);
  const own = piecesOf(formula);
  if (!own.some(({ reference }) => reference !== null && follows(reference))) return formula;
  return own
    .map(({ text, reference }) =>
      reference !== null && follows(reference)
        ? `${reference.prefix}${movedReference(reference.from, reference.to, move)}`
        : text,
    )
    .join("");
}

function pieces(formula: string): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < formula.length;) {
    const passed = passedOver(formula, at);
    const prefix = passed > at ? "" : prefixAt(formula, at);
    const match = passed > at ? null : matchAt(REFERENCE, formula, at + prefix.length);
    const end = match
      ? at + prefix.length + match[0].length
      : Math.max(passed, at + prefix.length, wordEnd(formula, at));
    found.push({ text: formula.slice(at, end), reference: match && referenceOf(prefix, match) });
    at = end;
  }
  return found;
}

function referenceOf(prefix: string, match: RegExpExecArray): PieceReference {
  return {
    prefix,
    sheet: prefix === "" ? null : unquoted(prefix.slice(0, -1)).toLowerCase(),
    from: match[1] ?? match[3] ?? "",
    to: match[2] ?? match[4],
  };
}

/** The end of a text, or of a structured reference or one into another workbook; `at` where neither begins there. */
function passedOver(formula: string, at: number): number {
  if (formula[at] === '"') return closing(formula, at, '"');
  if (formula[at] !== "[") return at;
  const end = formula.indexOf("]", at);
  return end < 0 ? formula.length : end + 1 + (matchAt(ELSEWHERE, formula, end + 1)?.[0].length ?? 0);
}

/** The sheet before a reference, with its "!"; "" where there is none. */
function prefixAt(formula: string, at: number): string {
  const end = formula[at] === "'" ? closing(formula, at, "'") : wordEnd(formula, at);
  return formula[end] === "!" ? formula.slice(at, end + 1) : "";
}

/** Behind the closing quotation mark; a doubled one is a character. */
function closing(formula: string, at: number, mark: string): number {
  let end = formula.indexOf(mark, at + 1);
  while (end >= 0 && formula[end + 1] === mark) end = formula.indexOf(mark, end + 2);
  return end < 0 ? formula.length : end + 1;
}

/** At least one character on. */
function wordEnd(formula: string, at: number): number {
  return at + (matchAt(WORD, formula, at)?.[0].length ?? 1);
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
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
  return Number(/\d{1,7}$/.exec(reference)?.[0]) - 1;
}

function withRow(reference: string, row: number): string {
  return reference.replace(/\d{1,7}$/, String(row + 1));
}
