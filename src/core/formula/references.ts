/** What a formula reads: every reference as a rectangle, in the order written. */
import { isReference, leftSpine, LIMITS } from "./formula";
import type { Formula, Reference } from "./formula";
import { matchAt } from "./scan";
import { scanReference } from "./scanReference";

/** A rectangle of a sheet, both ends included, from 0; whole columns and rows reach to the sheet's limit. */
export interface ReferencedArea {
  /** null: the sheet that holds the formula. */
  readonly sheet: string | null;
  readonly kind: Reference["kind"];
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle of one reference. */
export function areaOf(reference: Reference): ReferencedArea {
  const { kind, sheet } = reference;
  if (kind === "cell")
    return {
      kind,
      sheet,
      top: reference.at.row,
      left: reference.at.column,
      bottom: reference.at.row,
      right: reference.at.column,
    };
  if (kind === "range")
    return {
      kind,
      sheet,
      top: reference.from.row,
      left: reference.from.column,
      bottom: reference.to.row,
      right: reference.to.column,
    };
  if (kind === "columns")
    return { kind, sheet, top: 0, left: reference.first.index, bottom: LIMITS.rows - 1, right: reference.last.index };
  return { kind, sheet, top: reference.first.index, left: 0, bottom: reference.last.index, right: LIMITS.columns - 1 };
}

/** Visits every node of a formula, from left to right. */
export function walk(formula: Formula, visit: (node: Formula) => void): void {
  if (formula.kind === "binary") {
    const { first, operators } = leftSpine(formula);
    walk(first, visit);
    for (const node of [...operators].reverse()) {
      visit(node);
      walk(node.right, visit);
    }
    return;
  }
  visit(formula);
  if (formula.kind === "call") for (const argument of formula.args) walk(argument, visit);
  else if (formula.kind === "unary" || formula.kind === "percent") walk(formula.operand, visit);
}

/** Every reference of a formula, repeated ones too. Names, errors and other workbooks' cells are not among them. */
export function listReferences(formula: Formula): readonly ReferencedArea[] {
  const found: ReferencedArea[] = [];
  walk(formula, (node) => {
    if (isReference(node)) found.push(areaOf(node));
  });
  return found;
}

const TEXT = /"(?:[^"]|"")*"/y;
/** Of one kind, so that what is no reference from its beginning on is none further in. */
const WORD = /[\p{L}\p{N}\p{M}_.\\$?]+|[^]/uy;

/** As far as they can be told in a formula that is not parsed here (arrays, table references, ranges across sheets). */
export function referencesIn(text: string): readonly ReferencedArea[] {
  const found: ReferencedArea[] = [];
  for (let at = 0; at < text.length;) {
    const literal = matchAt(TEXT, text, at);
    const scan = literal ? null : scanReference(text, at);
    if (scan !== null && !("kind" in scan) && scan.node && isReference(scan.node)) found.push(areaOf(scan.node));
    const end = literal
      ? at + literal[0].length
      : scan !== null && !("kind" in scan)
        ? scan.end
        : at + (matchAt(WORD, text, at)?.[0].length ?? 1);
    at = Math.max(at + 1, end);
  }
  return found;
}
