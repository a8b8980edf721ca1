/** Two texts sentence by sentence: what stands in both under the same heading and behind the same sentence is the same; the rest is told. */
import { areAlike } from "../../text/similarity";
import type { TextLine } from "../textBlocks";
import type { Difference } from "./difference";
import { areApart, headingWords } from "./headings";
import type { Same, PrintedSentence } from "./sentence";
import { sentencesOf } from "./sentence";
import { inOtherOrder } from "./sentenceOrder";

/** Beyond so many of both multiplied, sentences are compared without their order. */
const MOST_PAIRS = 16_000_000;

/** `order`: whether one that stands behind another sentence is told; cells of a table have no order of their own. */
export function compareTexts(
  document: readonly TextLine[],
  workbook: readonly TextLine[],
  order: "kept" | "any" = "kept",
): readonly Difference[] {
  const left = sentencesOf(document, workbook);
  const right = sentencesOf(workbook, document);
  const between = gapsBetween(left, right);
  const { gaps, apart, moved } = withoutMoved(between.map(withoutRejoined));
  return [
    ...apart.map(elsewhere),
    ...(order === "any" ? [] : inOtherOrder(left, right, [...besideGaps(left, right, between), ...moved])),
    ...gaps.flatMap(({ left: ours, right: theirs }) => pairs(ours, theirs)),
  ];
}

interface Gap {
  readonly left: readonly PrintedSentence[];
  readonly right: readonly PrintedSentence[];
}

/** What stands between two sentences that both have. */
function gapsBetween(left: readonly PrintedSentence[], right: readonly PrintedSentence[]): readonly Gap[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start]?.plain === right[start]?.plain) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end]?.plain === right[right.length - 1 - end]?.plain
  )
    end += 1;
  const [ours, theirs] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  return ours.length * theirs.length > MOST_PAIRS ? [{ left: ours, right: theirs }] : aligned(ours, theirs);
}

/** Length of the longest common sequence from each pair of places on, in rows of `right.length + 1`. */
function commonFrom(left: readonly PrintedSentence[], right: readonly PrintedSentence[]): Uint16Array {
  const width = right.length + 1;
  const best = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      best[i * width + j] =
        left[i]?.plain === right[j]?.plain
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  return best;
}

/** What stands between the longest sequence that both have. */
function aligned(left: readonly PrintedSentence[], right: readonly PrintedSentence[]): readonly Gap[] {
  const width = right.length + 1;
  const best = commonFrom(left, right);
  const gaps: Gap[] = [];
  let [ours, theirs]: [PrintedSentence[], PrintedSentence[]] = [[], []];
  const finish = (): void => {
    if (ours.length + theirs.length > 0) gaps.push({ left: ours, right: theirs });
    [ours, theirs] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [one, other] = [left[i], right[j]];
    if (one !== undefined && other !== undefined && one.plain === other.plain) {
      // The same words under another heading are no common part of the two.
      if (areApart(one.under, other.under))
        [ours, theirs] = [
          [...ours, one],
          [...theirs, other],
        ];
      else finish();
      i += 1;
      j += 1;
    } else if (
      other === undefined ||
      (one !== undefined && (best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0))
    ) {
      if (one !== undefined) ours.push(one);
      i += 1;
    } else {
      theirs.push(other);
      j += 1;
    }
  }
  finish();
  return gaps;
}

/** A line more or less between the same words is no other text. */
function withoutRejoined({ left, right }: Gap): Gap {
  const kept: { readonly left: PrintedSentence[]; readonly right: PrintedSentence[] } = { left: [], right: [] };
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const lengths = joinedAt(left.slice(i, i + MOST_PIECES), right.slice(j, j + MOST_PIECES));
    if (lengths !== null) {
      i += lengths[0];
      j += lengths[1];
    } else if (left.length - i >= right.length - j) {
      kept.left.push(left[i] as PrintedSentence);
      i += 1;
    } else {
      kept.right.push(right[j] as PrintedSentence);
      j += 1;
    }
  }
  return { left: [...kept.left, ...left.slice(i)], right: [...kept.right, ...right.slice(j)] };
}

/** A paragraph has no more lines that somebody has broken. */
const MOST_PIECES = 12;

/** How many of the first pieces of both say the same; null where none do. Digits on both sides of a break may be one figure or two. */
function joinedAt(
  left: readonly PrintedSentence[],
  right: readonly PrintedSentence[],
): readonly [number, number] | null {
  let [i, j] = [1, 1];
  let [ours, theirs] = [left[0]?.plain ?? "", right[0]?.plain ?? ""];
  while (ours !== theirs) {
    const isShorter = ours.length < theirs.length;
    const next = isShorter ? left[i] : right[j];
    const [short, long] = isShorter ? [ours, theirs] : [theirs, ours];
    if (next === undefined || !long.startsWith(short) || (/\d$/.test(short) && /^\d/.test(next.plain))) return null;
    if (isShorter) [ours, i] = [ours + next.plain, i + 1];
    else [theirs, j] = [theirs + next.plain, j + 1];
  }
  return [i, j];
}

interface Moved {
  readonly gaps: readonly Gap[];
  /** The same words under another heading: of the document, of the workbook. */
  readonly apart: readonly Same[];
  /** Under the same one. */
  readonly moved: readonly Same[];
}

/** A sentence that stands elsewhere in the other text, under the same heading, is there. */
function withoutMoved(gaps: readonly Gap[]): Moved {
  const free = new Map<string, PrintedSentence[]>();
  for (const one of gaps.flatMap(({ right }) => right)) free.set(one.plain, [...(free.get(one.plain) ?? []), one]);
  const found = new Set<PrintedSentence>();
  const take = (one: PrintedSentence, matches: (other: PrintedSentence) => boolean): PrintedSentence | undefined => {
    const other = free.get(one.plain)?.find((candidate) => !found.has(candidate) && matches(candidate));
    if (other !== undefined) found.add(one).add(other);
    return other;
  };
  const ours = gaps.flatMap(({ left }) => left);
  const taken = (matches: (one: PrintedSentence, other: PrintedSentence) => boolean): readonly Same[] =>
    ours.flatMap((one): readonly Same[] => {
      if (found.has(one)) return [];
      const other = take(one, (candidate) => matches(one, candidate));
      return other === undefined ? [] : [[one, other]];
    });
  const moved = taken((one, other) => !areApart(one.under, other.under));
  const apart = taken(() => true);
  const rest = (sentences: readonly PrintedSentence[]): readonly PrintedSentence[] =>
    sentences.filter((one) => !found.has(one));
  return { gaps: gaps.map(({ left, right }) => ({ left: rest(left), right: rest(right) })), apart, moved };
}

/** The sentences between the gaps: each is the one of the other text. */
function besideGaps(
  left: readonly PrintedSentence[],
  right: readonly PrintedSentence[],
  gaps: readonly Gap[],
): readonly Same[] {
  const apart = new Set(gaps.flatMap((gap) => [...gap.left, ...gap.right]));
  const theirs = right.filter((other) => !apart.has(other));
  return left
    .filter((one) => !apart.has(one))
    .flatMap((one, index): readonly Same[] => {
      const other = theirs[index];
      return other === undefined ? [] : [[one, other]];
    });
}

function elsewhere([one, other]: readonly [PrintedSentence, PrintedSentence]): Difference {
  return {
    kind: "place",
    words: one.text,
    document: headingWords(one.under, other.under),
    workbook: headingWords(other.under, one.under),
    documentAt: one.at,
    workbookAt: other.at,
  };
}

/** In one gap, those that are alike are one sentence that was changed. */
function pairs(left: readonly PrintedSentence[], right: readonly PrintedSentence[]): readonly Difference[] {
  const free = [...right];
  const told = left.map((one): Difference => {
    const at = free.findIndex((other) => areAlike(one.plain, other.plain));
    const other = at < 0 ? undefined : free.splice(at, 1)[0];
    return {
      kind: other ? "sentence" : "added",
      words: "",
      document: one.text,
      workbook: other?.text ?? "",
      documentAt: one.at,
      workbookAt: other?.at ?? null,
    };
  });
  return [
    ...told,
    ...free.map((other): Difference => ({
      kind: "missing",
      words: "",
      document: "",
      workbook: other.text,
      documentAt: null,
      workbookAt: other.at,
    })),
  ];
}
