/**
 * Most formulas of a workbook are copies of a few hundred and differ in their cells alone. Of each such text the first is parsed, the second
 * with numbered cells in place of its own, and the others are that one with their cells put in.
 */
import { columnIndex } from "../model/columnLetters";
import { remembered } from "../text/remembered";
import { LIMITS } from "./formula";
import type { CellPoint, Formula, FormulaError } from "./formula";
import { orderedRange } from "./scanReference";

type Parsed = Formula | FormulaError;

/** What may be a cell; whether it is one, the parser says. "$" before the column stays in the text. */
const CELLS = /[A-Z]{1,3}\$?[1-9]\d{0,6}/g;
const CELLS_BUT_DOLLARS = /[A-Z]{1,3}(\$?)[1-9]\d{0,6}/g;

/** Numbered cells: in a column of three letters, so that with a letter more they are none, and in rows of six digits. */
const COLUMN = "XEY";
const COLUMN_INDEX = columnIndex(COLUMN);
const FIRST_ROW = 900_000;

/** Longer ones are seldom copies, and could nest deeper than the stack. */
const LONGEST = 1500;
const MOST_CELLS = 200;

/** What stands for the cells of a text in the name of its kind. */
const CELL = "\u0001";

/** A formula whose cells are numbered; the parts without any are shared by all copies. */
interface Pattern {
  readonly formula: Formula;
  readonly cells: number;
  /** The nodes that hold numbered cells. */
  readonly varying: ReadonlySet<Formula>;
}

/** As many patterns as workbooks of a batch have; then all are forgotten. */
const MOST_PATTERNS = 20_000;

/** `parse` for many formulas, with the same results; texts longer than Excel's limit are the caller's. */
export function parsingCopiesOnce(parse: (text: string) => Parsed): (text: string) => Parsed {
  // "once": parsed for the first of them. Null: parsed one by one, as where a cell's name is part of a word or of a text.
  const patterns = new Map<string, Pattern | "once" | null>();
  return (text) => {
    if (text.length > LONGEST) return parse(text);
    const key = text.replace(CELLS_BUT_DOLLARS, `${CELL}$1`);
    const known = patterns.get(key);
    if (known === undefined) {
      if (patterns.size >= MOST_PATTERNS) patterns.clear();
      patterns.set(key, "once");
    }
    if (known === undefined || known === null) return parse(text);
    const pattern = known === "once" ? patternOf(text, parse) : known;
    if (known === "once") patterns.set(key, pattern);
    return (pattern && copyWith(pattern, text)) ?? parse(text);
  };
}

/** Null where what looks like cells is not read as cells, each of them once. */
function patternOf(text: string, parse: (text: string) => Parsed): Pattern | null {
  let cells = 0;
  const numbered = text.replace(
    CELLS_BUT_DOLLARS,
    (_, dollar: string) => `${COLUMN}${dollar}${String(FIRST_ROW + cells++ + 1)}`,
  );
  const formula = cells === 0 || cells > MOST_CELLS ? null : parse(numbered);
  if (formula === null || formula.kind === "formulaError") return null;
  const varying = new Set<Formula>();
  const seen: number[] = [];
  findNumbered(formula, varying, seen);
  const isEach = seen.length === cells && seen.every((number, index) => number === index);
  return isEach ? { formula, cells, varying } : null;
}

/** From left to right; true where the node holds any. */
function findNumbered(node: Formula, varying: Set<Formula>, seen: number[]): boolean {
  const before = seen.length;
  if (node.kind === "cell") note(node.at, seen);
  else if (node.kind === "range") {
    note(node.from, seen);
    note(node.to, seen);
  } else if (node.kind === "call") for (const argument of node.args) findNumbered(argument, varying, seen);
  else if (node.kind === "unary" || node.kind === "percent") findNumbered(node.operand, varying, seen);
  else if (node.kind === "binary") {
    findNumbered(node.left, varying, seen);
    findNumbered(node.right, varying, seen);
  }
  if (seen.length === before) return false;
  varying.add(node);
  return true;
}

function note(at: CellPoint, seen: number[]): void {
  if (at.column === COLUMN_INDEX && at.row >= FIRST_ROW) seen.push(at.row - FIRST_ROW);
}

/** The copy with the cells of this text; null where one is beyond the last row or column. */
function copyWith({ formula, cells, varying }: Pattern, text: string): Formula | null {
  const written = text.match(CELLS);
  if (written?.length !== cells) return null;
  const places: Place[] = [];
  for (const cell of written) {
    const place = placeOf(cell);
    if (place === null) return null;
    places.push(place);
  }
  const at = (numbered: CellPoint): CellPoint => {
    const place = places[numbered.row - FIRST_ROW];
    return place === undefined || numbered.column !== COLUMN_INDEX ? numbered : { ...numbered, ...place };
  };
  const copy = (node: Formula): Formula => {
    if (!varying.has(node)) return node;
    switch (node.kind) {
      case "cell":
        return { kind: "cell", sheet: node.sheet, at: at(node.at) };
      case "range":
        return orderedRange(node.sheet, at(node.from), at(node.to));
      case "call":
        return { kind: "call", name: node.name, args: node.args.map(copy) };
      case "unary":
        return { kind: "unary", operator: node.operator, operand: copy(node.operand) };
      case "percent":
        return { kind: "percent", operand: copy(node.operand) };
      case "binary":
        return { kind: "binary", operator: node.operator, left: copy(node.left), right: copy(node.right) };
      default:
        return node;
    }
  };
  return copy(formula);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Characters of the names of cells that are kept. */
const REMEMBERED = 200_000;

/** B12 or B$12; null beyond the last row or column. */
const placeOf = remembered(REMEMBERED, (cell): Place | null => {
  const digits = cell.search(/[$\d]/);
  const column = columnIndex(cell.slice(0, digits));
  const row = Number(cell.slice(cell.charAt(digits) === "$" ? digits + 1 : digits)) - 1;
  return row < LIMITS.rows && column < LIMITS.columns ? { row, column } : null;
});
