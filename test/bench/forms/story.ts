/** What a random project is, told once as facts; texts and indicators print them. */
import type { IndicatorEntry } from "../../../src/core/model/performanceEntries";

/** A number of the project. `id`: the same in every place that says it. */
export interface Fact {
  readonly id: string;
  readonly value: number;
  /** Printed with what stands around the digits: 万元 from 元. */
  readonly print: (value: number) => string;
  /** Smallest change that people would not call rounding. */
  readonly step: number;
}

export type Piece = string | Fact;

export interface StoryIndicator extends Omit<IndicatorEntry, "value"> {
  readonly value: Piece;
}

export interface Story {
  readonly name: string;
  /** 元, a multiple of 100. */
  readonly yuan: number;
  /** By the field's id, goals of both periods alike. */
  readonly fields: ReadonlyMap<string, readonly Piece[]>;
  readonly indicators: readonly StoryIndicator[];
  /** Facts of which one is worked out of the others (parts and whole, count times price): a change of one shows in the others. */
  readonly bound: ReadonlySet<string>;
}

export const plainNumber = (value: number): string => String(value);
export const wan = (value: number): string => String(value / 10_000);

export const grouped = (value: number): string => value.toLocaleString("en-US");

const DIGITS = "零一二三四五六七八九";

/** 1 to 99 in Chinese: 十二; other numbers in digits. */
export function chinese(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const last = ones === 0 ? "" : DIGITS.charAt(ones);
  return tens === 0 ? last : `${tens === 1 ? "" : DIGITS.charAt(tens)}十${last}`;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.print(piece.value))).join("");
}
