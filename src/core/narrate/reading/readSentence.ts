/** Reads a printed text against a sentence: its words are laid over the text, then each piece is compared with what stands in its place. */
import { derived } from "../../declare/derived";
import { normalizeText } from "../../text/normalize";
import { alignTokens } from "./alignTokens";
import { compareByName } from "./byName";
import { compareChange } from "./compareChange";
import { compareFigure } from "./compareFigure";
import { compareList } from "./compareList";
import { compareFree, compareName, comparePhrase } from "./compareWords";
import type { Disagreement } from "../disagreement";
import type { ExpectedToken } from "./expected";
import { expectedTokens } from "./expected";
import type { FigurePiece, FreePiece, Piece } from "./pieces";
import type { ComparedRegion, TextRegion, TextSpan } from "./region";
import { spanOf } from "./region";
import type { Rendered } from "../writing/render";
import type { TextToken } from "./tokens";
import { inWan } from "./tokens";
import { typos } from "./typos";

/** What stands where there was nothing to compare it with. */
export interface Uncompared {
  readonly piece: FreePiece;
  readonly printed: string;
  readonly start: number;
  /** The words before it and behind it were found. */
  readonly held: boolean;
}

export interface SentenceReading {
  /** False when too few of the fixed words were found: nothing can be said of the text. */
  readonly recognised: boolean;
  /** Share of the fixed words that were found, 0 to 1; what is not recognised has no more than this. */
  readonly likeness: number;
  /** How many more of them were found than not: of two forms that both read, the longer one says more. */
  readonly gain: number;
  /** The part of the text that was read, null where nothing was. */
  readonly span: TextSpan | null;
  readonly disagreements: readonly Disagreement[];
  readonly uncompared: readonly Uncompared[];
  /** Numbers that were compared, or that are the user's own words as they were entered. */
  readonly explained: readonly TextSpan[];
}

/** Fewer of the fixed words than this, and it is another sentence. */
const RECOGNISED = 0.7;

export const UNREAD: SentenceReading = {
  recognised: false,
  likeness: 0,
  gain: 0,
  span: null,
  disagreements: [],
  uncompared: [],
  explained: [],
};

export function readTokens(
  { pieces, text: own, neighbours }: Pick<Rendered, "pieces" | "text" | "neighbours">,
  text: string,
  printed: readonly TextToken[],
): SentenceReading {
  const whole = own === "" ? -1 : text.indexOf(own);
  if (whole >= 0) return verbatim(pieces, own, whole, printed);
  const expected = expectedTokens(pieces);
  const most = mostFound(pieces, printed);
  if (most < RECOGNISED) return { ...UNREAD, likeness: most };
  const { partners } = alignTokens(
    expected.map(({ token }) => token),
    printed,
  );
  const { likeness, gain } = foundWords(expected, partners, printed, pieces);
  if (likeness < RECOGNISED) return { ...UNREAD, likeness };
  const regions = regionsOf(pieces, expected, partners, printed, text);
  const compared = compareByName(pieces, regions, compare, neighbours);
  const laid = partners.filter((partner) => partner !== null);
  const first = printed[laid[0] ?? -1];
  const last = printed[laid.at(-1) ?? -1];
  return {
    recognised: true,
    likeness,
    gain,
    span:
      first && last
        ? { start: first.start, end: Math.max(last.end, ...regions.map((region) => region?.end ?? 0)) }
        : null,
    disagreements: [
      ...compared.flatMap(({ disagreements }) => disagreements),
      ...literalNumbers(pieces, expected, partners, printed, text),
      ...typos(pieces, expected, partners, printed, text),
    ].sort((a, b) => a.start - b.start),
    uncompared: pieces.flatMap((piece, index) =>
      piece.kind === "free" && !piece.ordinal ? [uncompared(piece, regions[index])] : [],
    ),
    explained: [
      ...compared.flatMap(({ explained }) => explained),
      ...wordsExplained(pieces, expected, partners, printed),
    ],
  };
}

/** The sentence stands there letter by letter. */
function verbatim(pieces: readonly Piece[], own: string, at: number, printed: readonly TextToken[]): SentenceReading {
  const span = { start: at, end: at + own.length };
  return {
    recognised: true,
    likeness: 1,
    gain: own.length,
    span,
    disagreements: [],
    uncompared: pieces.flatMap((piece) =>
      piece.kind === "free" && !piece.ordinal ? [{ piece, printed: piece.text, start: at, held: true }] : [],
    ),
    explained: printed
      .filter((token) => token.kind === "number" && token.start >= span.start && token.digitsEnd <= span.end)
      .map(spanOf),
  };
}

/** The words that make a sentence known, character by character, and how often each. */
const knownBy = derived((pieces: readonly Piece[]) => {
  const expected = expectedTokens(pieces);
  const own = charactersOf(expected, (piece) => isKnowing(pieces[piece]));
  return own.all > 0 ? own : charactersOf(expected, (piece) => pieces[piece]?.kind === "phrase");
});

function charactersOf(
  expected: readonly ExpectedToken[],
  counts: (piece: number) => boolean,
): { readonly all: number; readonly times: ReadonlyMap<string, number> } {
  let all = 0;
  const times = new Map<string, number>();
  for (const { token, piece } of expected) {
    if (token.kind !== "character" || !counts(piece)) continue;
    all += 1;
    times.set(token.key, (times.get(token.key) ?? 0) + 1);
  }
  return { all, times };
}

/** The share of them that a text has at all, wherever they stand: laying finds no more. */
function mostFound(pieces: readonly Piece[], printed: readonly TextToken[]): number {
  const { all, times } = knownBy(pieces);
  if (all === 0) return 0;
  const left = new Map(times);
  let found = 0;
  for (const { key } of printed) {
    const times = left.get(key);
    if (times === undefined || times === 0) continue;
    left.set(key, times - 1);
    found += 1;
  }
  return found / all;
}

/** Names and the words themselves. */
function isKnowing(piece: Piece | undefined): boolean {
  return piece?.kind === "words" || piece?.kind === "name";
}

/** Names, phrases and the words themselves; single characters of marks say nothing. */
function foundWords(
  expected: readonly ExpectedToken[],
  partners: readonly (number | null)[],
  printed: readonly TextToken[],
  pieces: readonly Piece[],
): Pick<SentenceReading, "likeness" | "gain"> {
  const own = countFound(expected, partners, printed, (piece) => isKnowing(pieces[piece]));
  // A sentence without words of its own is known by what it names.
  const { all, found } =
    own.all > 0 ? own : countFound(expected, partners, printed, (piece) => pieces[piece]?.kind === "phrase");
  return { likeness: all === 0 ? 0 : found / all, gain: 2 * found - all };
}

function countFound(
  expected: readonly ExpectedToken[],
  partners: readonly (number | null)[],
  printed: readonly TextToken[],
  counts: (piece: number) => boolean,
): { readonly all: number; readonly found: number } {
  let all = 0;
  let found = 0;
  for (const [index, { token, piece }] of expected.entries()) {
    if (token.kind !== "character" || !counts(piece)) continue;
    const partner = partners[index];
    all += 1;
    if (partner != null && printed[partner]?.key === token.key) found += 1;
  }
  return { all, found };
}

function compare(piece: Piece, region: TextRegion | undefined): ComparedRegion<Disagreement> {
  if (region === undefined) return { disagreements: [], explained: [] };
  switch (piece.kind) {
    case "figure":
      return compareFigure(piece, region);
    case "change":
      return compareChange(piece, region);
    case "list":
      return compareList(piece, region);
    case "phrase":
      return comparePhrase(piece, region);
    case "name":
      return compareName(piece, region);
    case "free":
      return compareFree(piece, region);
    case "words":
      return { disagreements: [], explained: [] };
  }
}

/** A figure stands where its number was laid; anything else between the words before it and behind it. */
function regionsOf(
  pieces: readonly Piece[],
  expected: readonly ExpectedToken[],
  partners: readonly (number | null)[],
  printed: readonly TextToken[],
  text: string,
): readonly (TextRegion | undefined)[] {
  const positions = positionsOf(pieces, expected);
  return pieces.map((piece, index) => {
    if (piece.kind === "words" || (piece.kind === "free" && piece.ordinal)) return undefined;
    const own = positions[index] ?? [];
    const [first = 0] = own;
    const last = own.at(-1) ?? first;
    const before = lastLaid(partners, first);
    const after = firstLaid(partners, last + 1, printed.length);
    const number = numberOf(piece, own, partners, printed, before);
    const lead = piece.kind === "free" && piece.lead !== undefined ? (partners[first] ?? null) : null;
    const tokens =
      piece.kind === "figure" && number != null
        ? printed.slice(number, number + 1)
        : printed.slice(lead ?? before + 1, after);
    const start = tokens[0]?.start ?? printed[before]?.end ?? 0;
    return {
      text,
      tokens,
      start,
      end: tokens.at(-1)?.end ?? start,
      held: held(expected, partners, first - 1, before) && held(expected, partners, last + 1, after),
    };
  });
}

/** For each piece the positions of its tokens. */
function positionsOf(pieces: readonly Piece[], expected: readonly ExpectedToken[]): readonly (readonly number[])[] {
  const positions = pieces.map((): number[] => []);
  for (const [position, { piece }] of expected.entries()) positions[piece]?.push(position);
  return positions;
}

/** The position of the number that was laid on one of the piece's own tokens, or stands where it has to. */
function numberOf(
  piece: Piece,
  own: readonly number[],
  partners: readonly (number | null)[],
  printed: readonly TextToken[],
  before: number,
): number | null {
  const laid = own
    .map((position) => partners[position])
    .find((partner) => partner != null && printed[partner]?.kind === "number");
  if (laid != null) return laid;
  const first = own[0] ?? 0;
  return piece.kind === "figure" && first > 0 && partners[first - 1] === before
    ? nextFigure(piece, printed, before + 1)
    : null;
}

/** What stands right behind the words before a figure is that figure, also where a change that is left out was laid on it. */
function nextFigure({ measure }: FigurePiece, printed: readonly TextToken[], at: number): number | null {
  const token = printed[at];
  if (token?.kind !== "number") return null;
  const suits =
    measure === "percent" ? token.unit === "%" : measure === "money" ? inWan(token) !== null : token.unit === "";
  return suits ? at : null;
}

function lastLaid(partners: readonly (number | null)[], before: number): number {
  for (let position = before - 1; position >= 0; position -= 1) {
    const partner = partners[position];
    if (partner != null) return partner;
  }
  return -1;
}

function firstLaid(partners: readonly (number | null)[], from: number, otherwise: number): number {
  for (let position = from; position < partners.length; position += 1) {
    const partner = partners[position];
    if (partner != null) return partner;
  }
  return otherwise;
}

/** The neighbour was found, or the piece stands at an end of the sentence. */
function held(
  expected: readonly ExpectedToken[],
  partners: readonly (number | null)[],
  neighbour: number,
  partner: number,
): boolean {
  const token = expected[neighbour]?.token;
  return token === undefined || token.kind === "open" || partners[neighbour] === partner;
}

/** Numbers in the sentence's own words: 单价100万元（含）以上. */
function literalNumbers(
  pieces: readonly Piece[],
  expected: readonly ExpectedToken[],
  partners: readonly (number | null)[],
  printed: readonly TextToken[],
  text: string,
): readonly Disagreement[] {
  return expected.flatMap(({ token, piece }, index): readonly Disagreement[] => {
    const other = printed[partners[index] ?? -1];
    if (
      pieces[piece]?.kind !== "words" ||
      token.kind !== "number" ||
      other?.kind !== "number" ||
      (token.value === other.value && token.unit === other.unit)
    )
      return [];
    return [
      {
        slot: "",
        kind: "narrative",
        what: "differs",
        printed: text.slice(other.start, other.end),
        expected: `${token.key}${token.unit}`,
        start: other.start,
        end: other.end,
      },
    ];
  });
}

function wordsExplained(
  pieces: readonly Piece[],
  expected: readonly ExpectedToken[],
  partners: readonly (number | null)[],
  printed: readonly TextToken[],
): readonly TextSpan[] {
  return expected.flatMap(({ token, piece }, index) => {
    const other = printed[partners[index] ?? -1];
    return pieces[piece]?.kind === "words" && token.kind === "number" && other?.kind === "number"
      ? [spanOf(other)]
      : [];
  });
}

function uncompared(piece: FreePiece, region: TextRegion | undefined): Uncompared {
  if (region === undefined) return { piece, printed: "", start: 0, held: false };
  return { piece, printed: region.text.slice(region.start, region.end), start: region.start, held: region.held };
}

/** A text that is the sentence but for width and blanks. */
export function isOwnText({ text }: Rendered, printed: string): boolean {
  return normalizeText(printed).includes(normalizeText(text));
}
