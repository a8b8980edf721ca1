/** What the scanners of tokens and references share. */
import type { Formula, FormulaError, FormulaErrorCode } from "./formula";

/** A piece of text that was recognised, and where the text goes on; `call` is the function whose "(" was read. */
export interface Scan {
  readonly end: number;
  readonly node?: Formula;
  readonly call?: string;
}

/** The refusal of a text at a position. */
export function formulaError(code: FormulaErrorCode, position: number, found: string): FormulaError {
  return { kind: "formulaError", code, position, found };
}

/** Runs a sticky pattern at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
