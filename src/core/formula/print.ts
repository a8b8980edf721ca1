/** Formulas back to text, in one spelling: no spaces, no needless quotes or parentheses, upper-case functions and columns. */
import { columnLetters } from "../model/columnLetters";
import { isReference, leftSpine } from "./formula";
import type { CellPoint, Edge, Formula, Reference } from "./formula";
import { PRECEDENCE } from "./parse";

/** How references are spelled. */
export interface PrintOptions {
  /** "drop" writes $A$1 as A1. Default "keep". */
  readonly dollars?: "keep" | "drop";
  /** The sheet that the formula stands on: its name before a reference is left out. */
  readonly ownSheet?: string;
}

/** Writes a reference without its sheet; print and relativeForm differ in nothing else. */
export type ReferenceWriter = (reference: Reference) => string;

const PERCENT = 6;
const SIGN = 7;
const PRIMARY = 8;
const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u;
const LIKE_CELL = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet name with the quotes it needs, and "!". */
export function sheetPrefix(sheet: string | null): string {
  if (sheet === null) return "";
  return PLAIN_SHEET.test(sheet) && !LIKE_CELL.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

function tightness(formula: Formula): number {
  if (formula.kind === "binary") return PRECEDENCE[formula.operator];
  if (formula.kind === "percent") return PERCENT;
  return formula.kind === "unary" ? SIGN : PRIMARY;
}

/** Shared by print and relativeForm. */
export class FormulaWriter {
  constructor(
    private readonly reference: ReferenceWriter,
    private readonly ownSheet: string | null,
  ) {}

  write(formula: Formula): string {
    if (isReference(formula)) return this.prefix(formula.sheet) + this.reference(formula);
    switch (formula.kind) {
      case "number":
        return String(formula.value).toUpperCase();
      case "text":
        return `"${formula.value.replaceAll('"', '""')}"`;
      case "logical":
        return formula.value ? "TRUE" : "FALSE";
      case "error":
        return this.prefix(formula.sheet) + formula.code;
      case "missing":
        return "";
      case "name":
        return this.prefix(formula.sheet) + formula.name;
      case "external":
        return formula.text;
      case "call":
        return `${formula.name}(${formula.args.map((argument) => this.write(argument)).join(",")})`;
      case "unary":
        return formula.operator + this.within(formula.operand, SIGN);
      case "percent":
        return `${this.within(formula.operand, PERCENT)}%`;
      case "binary": {
        const { first, operators } = leftSpine(formula);
        let text = this.write(first);
        let tight = tightness(first);
        for (const node of [...operators].reverse()) {
          const own = PRECEDENCE[node.operator];
          text = `${tight < own ? `(${text})` : text}${node.operator}${this.within(node.right, own + 1)}`;
          tight = own;
        }
        return text;
      }
    }
  }

  private within(formula: Formula, least: number): string {
    const text = this.write(formula);
    return tightness(formula) < least ? `(${text})` : text;
  }

  private prefix(sheet: string | null): string {
    return sheet !== null && sheet.toLowerCase() === this.ownSheet?.toLowerCase() ? "" : sheetPrefix(sheet);
  }
}

function a1Writer(keep: boolean): ReferenceWriter {
  const mark = (fixed: boolean): string => (keep && fixed ? "$" : "");
  const point = (at: CellPoint): string =>
    mark(at.columnFixed) + columnLetters(at.column) + mark(at.rowFixed) + String(at.row + 1);
  const column = (edge: Edge): string => mark(edge.fixed) + columnLetters(edge.index);
  const row = (edge: Edge): string => mark(edge.fixed) + String(edge.index + 1);
  return (reference) => {
    if (reference.kind === "cell") return point(reference.at);
    if (reference.kind === "range") return `${point(reference.from)}:${point(reference.to)}`;
    const edge = reference.kind === "columns" ? column : row;
    return `${edge(reference.first)}:${edge(reference.last)}`;
  };
}

/** The formula in canonical A1 text with its "=". */
export function print(formula: Formula, options: PrintOptions = {}): string {
  return `=${new FormulaWriter(a1Writer(options.dollars !== "drop"), options.ownSheet ?? null).write(formula)}`;
}
