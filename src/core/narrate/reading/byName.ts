/**
 * The figures of a sentence by the names that stand right before them in the printed text: parts in another order are compared with their
 * own figures, and a right figure beside the name of another one is told.
 */
import { normalizeText } from "../../text/normalize";
import type { Disagreement } from "../disagreement";
import type { FigurePiece, Piece } from "./pieces";
import type { ComparedRegion, TextRegion } from "./region";
import { numbersIn } from "./region";

/** A figure of another sentence of the section, with the name before it. */
export interface NamedFigure {
  readonly name: string;
  readonly piece: FigurePiece;
}

/** A figure with its name, and what follows it up to the next one: its share, its change. */
interface Group {
  readonly name: string;
  /** Where the name begins in the text of the words before it. */
  readonly piece: number;
  /** The piece behind its last one. */
  readonly end: number;
  /** The name of the same sentence that the printed text has there; null where it has none. */
  readonly printed: string | null;
}

export type ComparePiece = (piece: Piece, region: TextRegion | undefined) => ComparedRegion<Disagreement>;

/** A shorter run of characters names nothing: 占, 其中, 实有. */
const SHORTEST_NAME = 3;
/** Characters before a number in which its name is looked for. */
const BEFORE = 40;
/** Of two names that changed places the whole part of the text is shown up to so many characters. */
const LONGEST_SHOWN = 60;
const CLAUSE = /[\s,;:。、!?]/;
const BRACKETS = /\([^()]{0,40}\)$/;
/** Words before a name that are no part of it. */
const LEAD = /^(?:其中|主要|包括|用于|安排)+/;
const LINK = /(?:合计|共计|总计|[为是共约达])$/;

/** For each piece what the comparison says, by the names where these stand in another order. */
export function compareByName(
  pieces: readonly Piece[],
  regions: readonly (TextRegion | undefined)[],
  compare: ComparePiece,
  neighbours: readonly NamedFigure[] = [],
): readonly ComparedRegion<Disagreement>[] {
  const inPlace = pieces.map((piece, index) => compare(piece, regions[index]));
  const groups = groupsOf(pieces, regions, neighbours);
  const moved = groups.filter((group) => isOther(group));
  if (moved.length === 0) return inPlace;
  const byName = inOtherOrder(groups, moved, neighbours, pieces, regions, compare, inPlace);
  const told = (compared: readonly ComparedRegion<Disagreement>[]): number =>
    moved.reduce((sum, { piece, end }) => sum + count(compared.slice(piece, end)), 0);
  if (told(byName) < told(inPlace)) return byName;
  const misnamed = moved.filter(
    ({ piece }) => count(inPlace.slice(piece, piece + 1)) === 0 && count(byName.slice(piece, piece + 1)) > 0,
  );
  return withNames(inPlace, misnamed, regions);
}

function count(compared: readonly ComparedRegion<Disagreement>[]): number {
  return compared.reduce((sum, { disagreements }) => sum + disagreements.length, 0);
}

/** A name that was shortened is no other one: 收入 for 财政拨款收入. */
function isOther({ name, printed }: Group): boolean {
  return printed !== null && printed !== name && !name.endsWith(printed);
}

/** What stands in a sentence behind a name of its own words. */
export function namedFigures(pieces: readonly Piece[]): readonly NamedFigure[] {
  return namedIn(pieces).flatMap(({ name, piece: index }) => {
    const piece = pieces[index];
    return piece?.kind === "figure" ? [{ name, piece }] : [];
  });
}

function namedIn(pieces: readonly Piece[]): readonly { readonly name: string; readonly piece: number }[] {
  return pieces.flatMap((piece, index) => {
    const name = isNamed(piece) ? nameBefore(textBefore(pieces, index)) : "";
    return name.length >= SHORTEST_NAME ? [{ name, piece: index }] : [];
  });
}

function groupsOf(
  pieces: readonly Piece[],
  regions: readonly (TextRegion | undefined)[],
  neighbours: readonly NamedFigure[],
): readonly Group[] {
  const named = namedIn(pieces);
  const names = [...new Set([...named, ...neighbours].map(({ name }) => name))].sort((a, b) => b.length - a.length);
  return named.map(({ name, piece }, position) => ({
    name,
    piece,
    end: named[position + 1]?.piece ?? pieces.length,
    printed: printedName(regions[piece], names),
  }));
}

function isNamed(piece: Piece): boolean {
  return piece.kind === "figure" && piece.measure !== "percent" && !/^20\d\d$/.test(piece.text);
}

/** Only the sentence's own words make a name: what a cell gives may be anything. */
function textBefore(pieces: readonly Piece[], index: number): string {
  const before = pieces[index - 1];
  return before?.kind === "words" ? before.text : "";
}

/** The name that ends a text: the words of its last clause. */
export function nameBefore(text: string): string {
  return clauseOf(text).replace(LINK, "").replace(LEAD, "");
}

/** The last words of a text without marks, quotation marks and what stands in brackets at its end. */
function clauseOf(text: string): string {
  const plain = normalizeText(text.slice(-BEFORE)).replace(/["']/g, "").replace(BRACKETS, "");
  let start = plain.length;
  let open = 0;
  while (start > 0) {
    const character = plain.charAt(start - 1);
    if (CLAUSE.test(character) || (character === "(" && open === 0)) break;
    open += character === ")" ? 1 : character === "(" ? -1 : 0;
    start -= 1;
  }
  return plain.slice(start);
}

function printedName(region: TextRegion | undefined, names: readonly string[]): string | null {
  const [number] = numbersIn(region?.tokens ?? []);
  if (!region || !number) return null;
  const words = nameBefore(region.text.slice(0, number.start));
  return names.find((name) => words.endsWith(name)) ?? null;
}

function inOtherOrder(
  groups: readonly Group[],
  moved: readonly Group[],
  neighbours: readonly NamedFigure[],
  pieces: readonly Piece[],
  regions: readonly (TextRegion | undefined)[],
  compare: ComparePiece,
  inPlace: readonly ComparedRegion<Disagreement>[],
): readonly ComparedRegion<Disagreement>[] {
  const result = [...inPlace];
  for (const group of moved) {
    const own = groups
      .filter(({ name }) => name === group.printed)
      .map((meant) => comparedAs(group, meant, pieces, regions, compare));
    const others = neighbours
      .filter(({ name }) => name === group.printed)
      .map(({ piece }) => [compare(piece, regions[group.piece])]);
    const readings = [...own, ...others].sort((a, b) => count(a) - count(b));
    for (const [offset, compared] of (readings[0] ?? []).entries()) result[group.piece + offset] = compared;
  }
  return result;
}

/** The pieces of one group over the text of another, one by one as far as they are of the same kind. */
function comparedAs(
  group: Group,
  meant: Group,
  pieces: readonly Piece[],
  regions: readonly (TextRegion | undefined)[],
  compare: ComparePiece,
): readonly ComparedRegion<Disagreement>[] {
  const length = Math.min(group.end - group.piece, meant.end - meant.piece);
  const result: ComparedRegion<Disagreement>[] = [];
  for (let offset = 0; offset < length; offset += 1) {
    const [own, other] = [pieces[group.piece + offset], pieces[meant.piece + offset]];
    if (!own || !other || own.kind !== other.kind) break;
    result.push(compare(other, regions[group.piece + offset]));
  }
  return result;
}

/** Two names that changed places are one slip. */
function withNames(
  compared: readonly ComparedRegion<Disagreement>[],
  misnamed: readonly Group[],
  regions: readonly (TextRegion | undefined)[],
): readonly ComparedRegion<Disagreement>[] {
  const result = [...compared];
  const told = new Set<Group>();
  for (const group of misnamed) {
    if (told.has(group)) continue;
    const partner = misnamed.find((other) => other.name === group.printed && other.printed === group.name);
    const found = (partner && exchanged(group, partner, regions)) ?? renamed(group, regions);
    if (found === null) continue;
    if (partner && found.end >= endOf(partner, regions)) told.add(partner);
    const own = result[group.piece];
    result[group.piece] = { explained: own?.explained ?? [], disagreements: [found] };
  }
  return result;
}

function endOf({ piece }: Group, regions: readonly (TextRegion | undefined)[]): number {
  return regions[piece]?.end ?? 0;
}

function renamed({ piece, name, printed }: Group, regions: readonly (TextRegion | undefined)[]): Disagreement | null {
  const region = regions[piece];
  const [number] = numbersIn(region?.tokens ?? []);
  if (!region || !number || printed === null) return null;
  const figure = region.text.slice(number.start, number.end);
  return {
    slot: "",
    kind: "name",
    what: "renamed",
    printed: `${printed}${figure}`,
    expected: `${name}${figure}`,
    start: number.start,
    end: number.end,
  };
}

function exchanged(first: Group, second: Group, regions: readonly (TextRegion | undefined)[]): Disagreement | null {
  const [one, two] = [renamed(first, regions), renamed(second, regions)];
  if (!one || !two || one.start > two.start || one.printed.length + two.printed.length > LONGEST_SHOWN) return null;
  return {
    ...one,
    printed: `${one.printed}、${two.printed}`,
    expected: `${one.expected}、${two.expected}`,
    end: two.end,
  };
}
