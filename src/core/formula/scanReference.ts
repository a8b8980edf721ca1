/** Reads what begins with a letter, "$", an apostrophe or a bracket: references, names, functions, logical values. */
import { columnIndex } from "../model/columnLetters";
import { LIMITS } from "./formula";
import type { CellPoint, Edge, Formula, FormulaError, Reference } from "./formula";
import { formulaError, matchAt } from "./scan";
import type { Scan } from "./scan";

const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,9})/y;
const COLUMNS = /(\$?)([A-Za-z]{1,3}) *: *(\$?)([A-Za-z]{1,3})/y;
const ROWS = /(\$?)(\d{1,9}) *: *(\$?)(\d{1,9})/y;
const OPEN = / *\(/y;
const COLON = / *: */y;
const WORD = /[\p{L}_\\][\p{L}\p{N}\p{M}_.?\\]*/uy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
/** [1]Sheet!A1, [1]!Name, [Book.xlsx]Sheet!$A$1:$B$2 */
const EXTERNAL =
  /\[[^\]]+\](?:[\p{L}\p{N}_.]*)!(?:#REF!|\$?[A-Za-z0-9]+(?:\$\d+)?(?::\$?[A-Za-z0-9]+(?:\$\d+)?)?|[\p{L}_\\][\p{L}\p{N}_.]*)/uy;
const EXTERNAL_TARGET =
  /(?:#REF!|\$?[A-Za-z0-9]+(?:\$\d+)?(?::\$?[A-Za-z0-9]+(?:\$\d+)?)?|[\p{L}_\\][\p{L}\p{N}_.]*)/uy;
const ASCII_WORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.?\\$!(";
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** A shape such as A1 only stands for a cell when no longer word, sheet name or function goes on from it. */
function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const code = text.charCodeAt(end);
  if (code < 128) return !ASCII_WORD.includes(text.charAt(end));
  return !WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(end) ?? code));
}

function pointOf(match: RegExpExecArray): CellPoint | null {
  const column = columnIndex(match[2] ?? "");
  const row = Number(match[4]) - 1;
  if (row < 0 || row >= LIMITS.rows || column >= LIMITS.columns) return null;
  return { row, column, rowFixed: match[3] === "$", columnFixed: match[1] === "$" };
}

/** Puts the corners in order, as Excel does: B2:A1 is A1:B2, each "$" staying with its row or column. */
export function orderedRange(sheet: string | null, a: CellPoint, b: CellPoint): Reference {
  const [top, bottom] = a.row <= b.row ? [a, b] : [b, a];
  const [left, right] = a.column <= b.column ? [a, b] : [b, a];
  return {
    kind: "range",
    sheet,
    from: { row: top.row, column: left.column, rowFixed: top.rowFixed, columnFixed: left.columnFixed },
    to: { row: bottom.row, column: right.column, rowFixed: bottom.rowFixed, columnFixed: right.columnFixed },
  };
}

/** The sheet prefix of the second corner, or a function there, makes a range that is computed, not written. */
function scanRangeEnd(text: string, from: CellPoint, at: number, sheet: string | null): Scan | FormulaError {
  if (text.startsWith("#REF!", at)) return { end: at + 5, node: { kind: "error", code: "#REF!", sheet } };
  const match = matchAt(CELL, text, at);
  if (!match || !endsWord(text, at + match[0].length))
    return formulaError(/[\p{L}'(]/u.test(text.charAt(at)) ? "notSupported" : "syntax", at, text.slice(at, at + 10));
  const to = pointOf(match);
  if (!to) return formulaError("badReference", at, match[0]);
  return { end: at + match[0].length, node: orderedRange(sheet, from, to) };
}

function scanCells(text: string, at: number, sheet: string | null): Scan | FormulaError | null {
  const match = matchAt(CELL, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  if (!endsWord(text, end)) return null;
  const from = pointOf(match);
  if (!from) return formulaError("badReference", at, match[0]);
  const colon = text.includes(":", end) ? matchAt(COLON, text, end)?.[0] : undefined;
  if (colon === undefined) return { end, node: { kind: "cell", sheet, at: from } };
  const range = scanRangeEnd(text, from, end + colon.length, sheet);
  if ("kind" in range || text.charAt(range.end) !== ":") return range;
  return formulaError("notSupported", range.end, ":");
}

function scanEdges(
  text: string,
  at: number,
  sheet: string | null,
  kind: "columns" | "rows",
): Scan | FormulaError | null {
  const match = matchAt(kind === "columns" ? COLUMNS : ROWS, text, at);
  if (!match || !endsWord(text, at + match[0].length)) return null;
  const index = (written: string | undefined): number =>
    kind === "columns" ? columnIndex(written ?? "") : Number(written) - 1;
  const edges: [Edge, Edge] = [
    { index: index(match[2]), fixed: match[1] === "$" },
    { index: index(match[4]), fixed: match[3] === "$" },
  ];
  if (edges.some((edge) => edge.index < 0 || edge.index >= LIMITS[kind]))
    return formulaError("badReference", at, match[0]);
  const [first, last] = edges[0].index <= edges[1].index ? edges : [edges[1], edges[0]];
  return { end: at + match[0].length, node: { kind, sheet, first, last } };
}

function scanArea(text: string, at: number, sheet: string | null): Scan | FormulaError | null {
  const cells = scanCells(text, at, sheet);
  if (cells || !text.includes(":", at)) return cells;
  return scanEdges(text, at, sheet, "columns") ?? scanEdges(text, at, sheet, "rows");
}

function wordAt(text: string, at: number): string | null {
  return matchAt(WORD, text, at)?.[0] ?? null;
}

/** What stands after "sheet!". */
function scanOnSheet(text: string, at: number, sheet: string): Scan | FormulaError {
  if (text.startsWith("#REF!", at)) return { end: at + 5, node: { kind: "error", code: "#REF!", sheet } };
  const area = scanArea(text, at, sheet);
  if (area) return area;
  const name = wordAt(text, at);
  if (name !== null && endsWord(text, at + name.length))
    return { end: at + name.length, node: { kind: "name", sheet, name } };
  return formulaError("syntax", at, text.slice(at, at + 10));
}

function scanQuoted(text: string, at: number): Scan | FormulaError {
  const match = matchAt(QUOTED_SHEET, text, at);
  if (!match) return formulaError("syntax", at, "'");
  const sheet = (match[1] ?? "").replace(/''/g, "'");
  const start = at + match[0].length;
  if (sheet.includes("[")) {
    const target = matchAt(EXTERNAL_TARGET, text, start)?.[0];
    if (target === undefined) return formulaError("syntax", start, text.slice(start, start + 10));
    return { end: start + target.length, node: { kind: "external", text: match[0] + target } };
  }
  if (sheet.includes(":")) return formulaError("notSupported", at, match[0]);
  if (/[\\/?*\]]/.test(sheet) || sheet.length > 31) return formulaError("badReference", at, match[0]);
  return scanOnSheet(text, start, sheet);
}

function scanWord(text: string, at: number, word: string): Scan | FormulaError {
  const end = at + word.length;
  const next = text.charAt(end);
  if (next === "!") return scanOnSheet(text, end + 1, word);
  if (next === "[") return formulaError("notSupported", end, next);
  const call = matchAt(OPEN, text, end);
  if (call) return { end: end + call[0].length, call: word.toUpperCase() };
  if (next === ":") return formulaError("notSupported", end, next);
  const upper = word.toUpperCase();
  const node: Formula =
    upper === "TRUE" || upper === "FALSE"
      ? { kind: "logical", value: upper === "TRUE" }
      : { kind: "name", sheet: null, name: word };
  return { end, node };
}

/** The reference, name, call or logical value at a position; null when something else begins there. */
export function scanReference(text: string, at: number): Scan | FormulaError | null {
  const first = text.charAt(at);
  if (first === "'") return scanQuoted(text, at);
  if (first === "[") {
    const external = matchAt(EXTERNAL, text, at)?.[0];
    return external === undefined ? null : { end: at + external.length, node: { kind: "external", text: external } };
  }
  const area = scanArea(text, at, null);
  if (area) return area;
  const word = wordAt(text, at);
  return word === null ? null : scanWord(text, at, word);
}
