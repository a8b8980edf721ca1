/** What a sentence is made of: each piece knows what is compared when the sentence is read back. */
import type { Amount } from "../../amount/amount";
import type { CellAddress } from "../../model/snapshot";

/** money: 万元 with two places; percent: with its sign; count: whole numbers with whatever unit the words give them. */
export type Measure = "money" | "percent" | "count";

interface Common {
  readonly text: string;
  /** Name of the slot, "" for the sentence's own words. */
  readonly slot: string;
  /** The cells that it is worked out from. */
  readonly cells?: readonly CellAddress[];
}

/** The sentence's own words: by them a printed sentence is known, their letters are not compared. */
export interface WordsPiece extends Common {
  readonly kind: "words";
}

/** One number; its unit may stand in the words behind it. */
export interface FigurePiece extends Common {
  readonly kind: "figure";
  readonly measure: Measure;
  /** Money that is written in 元 whatever the rest of the text is in. */
  readonly yuan?: true;
}

/** More, less or the same as another figure: a direction, an amount, a percentage. */
export interface ChangePiece extends Common {
  readonly kind: "change";
  readonly difference: Amount;
  /** The figure that it is measured against, in hundredths of 万元; absent where only the direction is written. */
  readonly before?: Amount;
  /** As printed, without its sign; null where there is nothing to measure against. */
  readonly percent: string | null;
}

/** Words that have to stand there: the unit's name, a date. */
export interface PhrasePiece extends Common {
  readonly kind: "phrase";
  /** The unit's name as the tables print it, and not as somebody entered it for the texts: they may have it shorter, or go on behind it. */
  readonly stated?: true;
}

/** A name of the code tree; it may be left out, but not be another. */
export interface NamePiece extends Common {
  readonly kind: "name";
}

/** Nothing to compare with: the user's own words, or what is still to be entered. */
export interface FreePiece extends Common {
  readonly kind: "free";
  /** Words that must not stand without a reason after them. */
  readonly lead?: string;
  /** There is a change, so that a reason has to stand there. */
  readonly required?: true;
  /** A number before a paragraph: no part of its words. */
  readonly ordinal?: true;
}

export interface ListItem {
  readonly name: string;
  /** In hundredths of 万元; null where the list has only names. */
  readonly amount: Amount | null;
  /** As printed, with its sign; null where the list has none. */
  readonly share: string | null;
  readonly cells: readonly CellAddress[];
}

export interface ListPiece extends Common {
  readonly kind: "list";
  readonly items: readonly ListItem[];
  /** Rows of the same group without a figure: they must not be listed. */
  readonly without: readonly string[];
  /** Where these would have one. */
  readonly withoutCells: readonly CellAddress[];
}

export type Piece = WordsPiece | FigurePiece | ChangePiece | PhrasePiece | NamePiece | FreePiece | ListPiece;

export function words(text: string): WordsPiece {
  return { kind: "words", text, slot: "" };
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}
