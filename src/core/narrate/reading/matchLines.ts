/**
 * Which line of a section is which sentence. A line may hold several sentences, a sentence may go on over several lines, paragraphs of
 * a repeated sentence may stand in any order; everything else follows the order of the form.
 */
import type { Pairs } from "./likeLines";
import { mayBe, pairsOf, wordPairs } from "./likeLines";
import type { TextColumnLine } from "../place";
import type { PrintedText } from "./read";
import { printedText, readAgainst } from "./read";
import type { SentenceReading } from "./readSentence";
import type { Rendered } from "../writing/render";
import { fold } from "./tokens";

export interface LineMatch {
  /** The first of its lines. */
  readonly line: number;
  /** How many lines it goes on over. */
  readonly lines: number;
  readonly text: string;
  readonly reading: SentenceReading;
}

/** `isWritten` tells that a line holds what was last written for the sentence. */
export function matchLines(
  sentences: readonly Rendered[],
  lines: readonly TextColumnLine[],
  isWritten: (sentence: Rendered, line: TextColumnLine) => boolean,
): readonly (LineMatch | null)[] {
  const page = new Page(lines);
  const candidates = sentences.map((sentence) => page.candidates(sentence, isWritten));
  const repeated = nearest(candidates.map((list, index) => (sentences[index]?.repeated ? list : [])));
  const single = inOrder(
    likely(candidates.map((list, index) => (sentences[index]?.repeated ? [] : list))),
    lines.length,
  );
  const matches = apart(sentences.map((_, index) => repeated[index] ?? single[index] ?? null));
  const taken = new Set(matches.flatMap((match) => (match ? [match.line] : [])));
  return sentences.map((sentence, index) => {
    const own = matches[index] ?? likeliest(candidates[index] ?? [], taken);
    const match = own ? page.continued(sentence, own, taken) : page.joined(sentence, taken);
    if (!match) return null;
    for (let line = match.line; line < match.line + match.lines; line += 1) taken.add(line);
    return match;
  });
}

/** Two sentences do not stand in the same words: the less like one is sought again. */
function apart(matches: readonly (LineMatch | null)[]): readonly (LineMatch | null)[] {
  return matches.map((match, index) => {
    const closer = matches.some(
      (other, at) =>
        at !== index &&
        match &&
        other &&
        other.line === match.line &&
        overlap(match, other) &&
        (other.reading.likeness > match.reading.likeness ||
          (other.reading.likeness === match.reading.likeness && at < index)),
    );
    return closer ? null : match;
  });
}

function overlap({ reading: { span: a } }: LineMatch, { reading: { span: b } }: LineMatch): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}

/** Out of the form's order, on a line of its own. */
function likeliest(candidates: readonly LineMatch[], taken: ReadonlySet<number>): LineMatch | null {
  return (
    candidates.filter(({ line }) => !taken.has(line)).sort((a, b) => b.reading.likeness - a.reading.likeness)[0] ?? null
  );
}

/** A line that is plainly one sentence is not another one that is somewhat like it. */
function likely(candidates: readonly (readonly LineMatch[])[]): readonly (readonly LineMatch[])[] {
  const CLEARLY = 0.1;
  const best = new Map<number, number>();
  for (const { line, reading } of candidates.flat()) best.set(line, Math.max(best.get(line) ?? 0, reading.likeness));
  return candidates.map((list) => {
    const own = Math.max(0, ...list.map(({ reading }) => reading.likeness));
    // Several sentences may stand in one line, each as plainly as the others.
    return list.filter(
      ({ line, reading }) => reading.likeness >= own - CLEARLY && reading.likeness >= (best.get(line) ?? 0) - CLEARLY,
    );
  });
}

/** The likeliest pairs first, of those alike the one with less that is wrong, each line once. */
function nearest(candidates: readonly (readonly LineMatch[])[]): readonly (LineMatch | null)[] {
  const pairs = candidates
    .flatMap((list, index) => list.map((match) => ({ index, match })))
    .sort(
      ({ match: { reading: a } }, { match: { reading: b } }) =>
        b.likeness - a.likeness || a.disagreements.length - b.disagreements.length,
    );
  const matches: (LineMatch | null)[] = candidates.map(() => null);
  const taken = new Set<number>();
  for (const { index, match } of pairs) {
    if (matches[index] || taken.has(match.line)) continue;
    matches[index] = match;
    taken.add(match.line);
  }
  return matches;
}

/** Most lines that one sentence goes on over. */
const LONGEST = 4;
const ENDED = /[。！？;；:：]$/;

class Page {
  private readonly pairs: Pairs[];
  private readonly plain: string[];
  private readonly printed = new Map<string, PrintedText>();

  constructor(private readonly lines: readonly TextColumnLine[]) {
    this.pairs = lines.map(({ text }) => pairsOf(text));
    this.plain = lines.map(({ text }) => fold(text).text);
  }

  /** The lines that read as the sentence, from the top. */
  candidates(
    sentence: Rendered,
    isWritten: (sentence: Rendered, line: TextColumnLine) => boolean,
  ): readonly LineMatch[] {
    const key = keyName(sentence);
    return this.lines.flatMap((line, index): readonly LineMatch[] => {
      if (line.text === "") return [];
      const written = isWritten(sentence, line);
      const possible =
        written ||
        line.text === sentence.text ||
        (key === null
          ? mayBe(wordPairs(sentence), this.pairs[index] ?? new Set())
          : (this.plain[index] ?? "").includes(key));
      if (!possible) return [];
      const reading = readAgainst(sentence, this.read(line.text));
      if (!written && reading.span !== null && isOrdered(sentence) && !beginsAt(line.text, reading.span.start))
        return [];
      return reading.recognised || written
        ? [
            {
              line: index,
              lines: 1,
              text: line.text,
              reading: { ...reading, likeness: written ? 1 : reading.likeness },
            },
          ]
        : [];
    });
  }

  /** A sentence that begins on one free line and ends on another. */
  joined(sentence: Rendered, taken: ReadonlySet<number>): LineMatch | null {
    for (let first = 0; first < this.lines.length; first += 1) {
      for (let count = 2; count <= LONGEST; count += 1) {
        const run = this.lines.slice(first, first + count);
        // What has come to its end does not go on.
        if (ENDED.test(run.at(-2)?.text ?? "")) break;
        if (run.length < count || run.some(({ text }, offset) => text === "" || taken.has(first + offset))) break;
        const text = run.map((line) => line.text).join("");
        if (!mayBe(wordPairs(sentence), pairsOf(text))) continue;
        const reading = readAgainst(sentence, printedText(text));
        if (reading.recognised) return { line: first, lines: count, text, reading };
      }
    }
    return null;
  }

  /** A page break in the middle of a sentence: the next line belongs to it where it then reads better. */
  continued(sentence: Rendered, match: LineMatch, taken: ReadonlySet<number>): LineMatch {
    let best = match;
    for (let count = 2; count <= LONGEST; count += 1) {
      const run = this.lines.slice(match.line, match.line + count);
      const last = match.line + count - 1;
      if (run.length < count || ENDED.test(run.at(-2)?.text ?? "") || run.at(-1)?.text === "" || taken.has(last)) break;
      const text = run.map((line) => line.text).join("");
      const reading = readAgainst(sentence, printedText(text));
      if (reading.recognised && reading.disagreements.length < best.reading.disagreements.length)
        best = { line: match.line, lines: count, text, reading };
    }
    return best;
  }

  private read(text: string): PrintedText {
    const known = this.printed.get(text);
    if (known) return known;
    const printed = printedText(text);
    this.printed.set(text, printed);
    return printed;
  }
}

/** 一、 or 1. stands before it. */
function isOrdered({ pieces: [first] }: Rendered): boolean {
  return first?.kind === "free" && first.ordinal === true;
}

/** Nothing but an ordinal or the end of another sentence stands before it. */
function beginsAt(text: string, start: number): boolean {
  return /(?:^|[。；;])[\s\d一二三四五六七八九十、.．（）()“”"]*$/.test(text.slice(0, start));
}

/** A paragraph of a repeated sentence is known by the name of its row. */
function keyName({ repeated, pieces }: Rendered): string | null {
  const names = pieces.filter(({ kind }) => kind === "name");
  return repeated && names.length > 0 ? fold(names.at(-1)?.text ?? "").text : null;
}

/** The best choice in the order of the form; two sentences share a line only where there is no other. */
function inOrder(candidates: readonly (readonly LineMatch[])[], lines: number): (LineMatch | null)[] {
  const OWN_LINE = 0.05;
  const width = lines + 1;
  // best[i][j]: sentences from i on, lines from j on; `shared` when line j is taken already.
  const best = new Float64Array((candidates.length + 1) * width * 2);
  const at = (i: number, j: number, shared: boolean): number => (i * width + j) * 2 + (shared ? 1 : 0);
  const value = (i: number, j: number, shared: boolean): number => best[at(i, j, shared)] ?? 0;
  const byLine = candidates.map((list) => new Map(list.map((match) => [match.line, match])));
  const taking = (i: number, j: number, shared: boolean): number => {
    const match = byLine[i]?.get(j);
    return match ? match.reading.likeness - 0.4 + (shared ? 0 : OWN_LINE) + value(i + 1, j, true) : -1;
  };
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    for (let j = lines - 1; j >= 0; j -= 1) {
      for (const shared of [false, true])
        best[at(i, j, shared)] = Math.max(taking(i, j, shared), value(i + 1, j, shared), value(i, j + 1, false));
    }
  }
  const matches: (LineMatch | null)[] = candidates.map(() => null);
  let [i, j, shared] = [0, 0, false];
  while (i < candidates.length && j < lines) {
    const most = value(i, j, shared);
    if (taking(i, j, shared) === most && most > 0) {
      matches[i] = byLine[i]?.get(j) ?? null;
      i += 1;
      shared = true;
    } else if (value(i, j + 1, false) === most) [j, shared] = [j + 1, false];
    else i += 1;
  }
  return matches;
}
