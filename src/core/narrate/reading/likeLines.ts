/** A quick look whether a line may be a sentence at all, before it is read. */
import type { Rendered } from "../writing/render";
import type { Piece } from "./pieces";
import { fold } from "./tokens";

/** Share of the pairs of characters that a line must have. */
const ENOUGH = 0.5;

/** Neighbouring characters of a text, without figures and marks. */
export type Pairs = ReadonlySet<string>;

export function pairsOf(text: string): Pairs {
  const plain = fold(text).text.replace(/[\d\s\p{P}\p{S}]/gu, " ");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    if (!pair.includes(" ")) pairs.add(pair);
  }
  return pairs;
}

const known = new WeakMap<Rendered, readonly Pairs[]>();

/** For each form of a sentence the pairs of its own words; of one without any, those of what it names. */
export function wordPairs(sentence: Rendered): readonly Pairs[] {
  const { pieces, forms } = sentence;
  const of = (all: readonly Piece[], counts: (piece: Piece) => boolean): Pairs =>
    pairsOf(all.map((piece) => (counts(piece) ? piece.text : " ")).join(" "));
  const pairs =
    known.get(sentence) ??
    [pieces, ...forms.map((form) => form.pieces)].map((all) => {
      const own = of(all, ({ kind }) => kind === "words" || kind === "name");
      return own.size > 0 ? own : of(all, ({ kind }) => kind === "phrase");
    });
  known.set(sentence, pairs);
  return pairs;
}

export function mayBe(sentence: readonly Pairs[], line: Pairs): boolean {
  return sentence.some((own) => own.size > 0 && shareIn(own, line) >= ENOUGH);
}

function shareIn(own: Pairs, line: Pairs): number {
  let found = 0;
  for (const pair of own) if (line.has(pair)) found += 1;
  return found / own.size;
}
