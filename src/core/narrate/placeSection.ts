/**
 * The lines of one section and its sentences. What the user wrote stays where it stands; our own unedited paragraphs may move, so that
 * the paragraphs of a repeated sentence follow their table when a row is added or goes.
 */
import { alignInOrder } from "../locate/align";
import type { NarrativeSpec } from "../spec/narrative";
import { readAgainst } from "./read";
import type { Line, Placement, SentencePlace } from "./place";
import type { Rendered, RenderedSection } from "./render";

type Written = Readonly<Record<string, string>>;
type Positions = (number | null)[];

interface SectionLines {
  readonly lines: readonly Line[];
  readonly sentences: readonly Rendered[];
  readonly written: Written;
  /** Sentence of ours, unedited, on each line; null for anything else. */
  readonly ours: readonly (string | null)[];
}

export function placeInSection(narrative: NarrativeSpec, { section, sentences }: RenderedSection, lines: readonly Line[], written: Written): Placement {
  const ids = new Map(Object.entries(written).map(([id, text]) => [text.trim(), id]));
  const state: SectionLines = { lines, sentences, written, ours: lines.map((line) => (line.text === "" || line.shared ? null : (ids.get(line.text) ?? null))) };
  const found = alignInOrder(sentences.length, lines.length, (i, j) => standsAt(state, i, j));
  const at = reflowed(state, found, fitted(state, found));
  const places = sentences.map((rendered, index): SentencePlace => {
    const target = at[index] ?? null;
    const line = target === null ? undefined : lines[target];
    const free = line !== undefined && (line.text === "" || (target !== null && state.ours[target] !== null));
    const stands = lines[found[index] ?? (free ? -1 : (target ?? -1))];
    return {
      narrative, section, rendered, address: line?.address ?? null, standing: line?.text ?? "", free,
      existing: stands?.text ?? "", at: stands && stands.text !== "" ? stands.address : null,
    };
  });
  const current = new Set(sentences.map((sentence) => sentence.id));
  const unknown = sentences.filter((sentence) => !sentence.decided).map((sentence) => `${sentence.id}/`);
  const leftovers = lines.flatMap((line, index) => {
    const id = state.ours[index] ?? null;
    if (id === null || !belongs(narrative, id) || unknown.some((stem) => id.startsWith(stem))) return [];
    const retired = current.has(id) ? null : id;
    const reused = at.includes(index);
    return reused && retired === null ? [] : [{ section, address: line.address, text: line.text, retired, reused }];
  });
  return { places, leftovers };
}

function standsAt({ sentences, lines, written }: SectionLines, i: number, j: number): boolean {
  const sentence = sentences[i];
  const text = lines[j]?.text ?? "";
  return sentence !== undefined && text !== "" && (text === written[sentence.id]?.trim() || readAgainst(sentence, text).recognised);
}

/** Ids of this sheet; `<sentence>/<code>` for repeated ones. */
function belongs(narrative: NarrativeSpec, id: string): boolean {
  return narrative.sections.some((section) => section.sentences.some((sentence) => id === sentence.id || id.startsWith(`${sentence.id}/`)));
}

/** Every sentence on its own line, else on a line between those of its neighbours: a blank one, or one that somebody rewrote. */
function fitted(state: SectionLines, found: readonly (number | null)[]): Positions {
  const { lines, sentences, ours } = state;
  const taken = new Set(found.filter((position) => position !== null));
  let after = -1;
  return sentences.map((sentence, index) => {
    const own = found[index] ?? null;
    const next = found.slice(index).find((position) => position !== null) ?? lines.length;
    const between = (accept: (position: number) => boolean): number | null => {
      const position = lines.findIndex((_, candidate) => candidate > after && candidate < next && !taken.has(candidate) && accept(candidate));
      return position < 0 ? null : position;
    };
    const blank = (): number | null => between((position) => lines[position]?.text === "");
    const rewritten = (): number | null => between((position) => lines[position]?.text !== "" && ours[position] === null);
    const at = own ?? (sentence.repeated ? (mayBeRewritten(state, sentence) ? rewritten() : null) ?? blank() : blank() ?? rewritten());
    if (at !== null) {
      taken.add(at);
      after = at;
    }
    return at;
  });
}

/** A paragraph that was never written into a sheet of ours is new: no line of the user's is taken for it. */
function mayBeRewritten({ written }: SectionLines, sentence: Rendered): boolean {
  return written[sentence.id] !== undefined || Object.keys(written).length === 0;
}

/**
 * Where repeated paragraphs find no line, or leave a hole behind, those between two lines of the user's are laid out anew over our own
 * lines, and over blank ones when those do not suffice. Without room for all, nothing moves.
 */
function reflowed(state: SectionLines, found: readonly (number | null)[], at: Positions): Positions {
  const result = [...at];
  for (const { first, last, from, to } of runs(state, found, at)) {
    const indexes = Array.from({ length: last - first }, (_, offset) => first + offset);
    if (!needsRoom(state, at, indexes, from, to)) continue;
    const candidates = Array.from({ length: to - from }, (_, offset) => from + offset);
    const own = candidates.filter((position) => state.ours[position] !== null);
    const free = candidates.filter((position) => state.ours[position] !== null || state.lines[position]?.text === "");
    const targets = own.length >= indexes.length ? own : free;
    if (targets.length < indexes.length) continue;
    indexes.forEach((index, offset) => void (result[index] = targets[offset] ?? null));
  }
  return result;
}

function needsRoom({ ours, sentences }: SectionLines, at: Positions, indexes: readonly number[], from: number, to: number): boolean {
  const moving = indexes.flatMap((index) => sentences[index] ?? []);
  // What cannot be written now must not lose the line on which it stands.
  if (!moving.some((sentence) => sentence.repeated) || moving.some((sentence) => sentence.missing.length > 0)) return false;
  if (indexes.some((index) => at[index] === null)) return true;
  const used = new Set(indexes.map((index) => at[index]));
  return ours.slice(from, to).some((id, offset) => id !== null && !used.has(from + offset));
}

interface Run {
  /** Sentences, the last excluded. */
  readonly first: number;
  readonly last: number;
  /** Lines, the last excluded. */
  readonly from: number;
  readonly to: number;
}

/** Sentences that may move, between those that the user has edited. */
function runs({ sentences, lines, ours }: SectionLines, found: readonly (number | null)[], at: Positions): readonly Run[] {
  const anchored = sentences.flatMap((_, index) => {
    const position = at[index] ?? null;
    const edited = position !== null && lines[position]?.text !== "" && ours[position] === null;
    return edited || (position !== null && found[index] !== null && ours[position] === null) ? [{ index, position }] : [];
  });
  const ends = [...anchored, { index: sentences.length, position: lines.length }];
  let first = 0;
  let from = 0;
  return ends.map(({ index, position }) => {
    const run = { first, last: index, from, to: position };
    first = index + 1;
    from = position + 1;
    return run;
  });
}
