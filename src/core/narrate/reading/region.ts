/** A piece of a sentence and the part of a printed text that stands for it. */
import type { NumberToken, TextToken } from "./tokens";

export interface TextRegion {
  /** The whole printed text. */
  readonly text: string;
  /** Its tokens in this part. */
  readonly tokens: readonly TextToken[];
  /** Its place in the text, the end excluded; where nothing stands for the piece both are the place where it is missed. */
  readonly start: number;
  readonly end: number;
  /** The fixed words right before and after it were found: what is not between them is missing. */
  readonly held: boolean;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Printed numbers that were compared. */
export interface ComparedRegion<D> {
  readonly disagreements: readonly D[];
  readonly explained: readonly TextSpan[];
}

export function printedIn({ text, start, end }: TextRegion): string {
  return text.slice(start, end).trim();
}

export function numbersIn(tokens: readonly TextToken[]): readonly NumberToken[] {
  return tokens.filter((token) => token.kind === "number");
}

export function spanOf({ start, end }: TextSpan): TextSpan {
  return { start, end };
}
