/**
 * A sentence of the form that was laid over a paragraph of other words: it has the figures, and each slot took the number that stood
 * there. What then differs says nothing of the paragraph, which is not read at all. Told by what the numbers are beside their own names.
 */
import { toAmount } from "../../amount/amount";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import { comparableName, normalizeText } from "../../text/normalize";
import type { Disagreement } from "../disagreement";
import { nameBefore } from "./byName";
import type { Piece } from "./pieces";
import type { SentenceReading } from "./readSentence";
import type { RightFigures } from "./rightFigures";
import { inWan, tokenize } from "./tokens";

const YEAR = /^20\d\d$/;
/** Between a name and its figure, and before a name: no part of it. */
const FILLING = /(?:年初|预算|安排|数|额|经费|资金|拨款|支出|合计|总计|共计|收入|为|共|是)$/;
const HEAD = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[).、])?(?:其中)?(?:20\d\d年度?)?(?:本年|当年)?/;

/** Characters: 支出 is the end of many names. */
const SHORTEST_NAME = 4;
/** 百万元. */
const LONGEST_UNIT = 3;

/** A sentence that was laid over a text. */
export interface Laid {
  /** What stands there. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly reading: Pick<SentenceReading, "disagreements" | "likeness">;
  /** What a slot is worked out from. */
  readonly cellsOf: (slot: string) => readonly CellAddress[];
  /** Figures of sentences that were found nowhere, as printed. */
  readonly lost: ReadonlySet<string>;
}

/** With less of its words than this a sentence may as well be another one of its chapter. */
const CLEARLY = 0.9;

export function isLaidAmiss(laid: Laid, right: RightFigures): boolean {
  const { text, pieces, reading, lost } = laid;
  return reading.disagreements.some(
    (found) =>
      isYearForFigure(text, found) ||
      isOtherList(pieces, found) ||
      (isFigure(found) &&
        (isRightElsewhere(laid, found, right) ||
          (reading.likeness < CLEARLY && lost.has(found.printed.replace(/,/g, ""))))),
  );
}

/** Missed in its place, and stated rightly elsewhere in the paragraph: parts in another order. */
export function isStatedElsewhere({ text, cellsOf }: Laid, found: Disagreement, right: RightFigures): boolean {
  if (!isFigure(found) || /\d/.test(found.printed)) return false;
  const own = new Set(cellsOf(found.slot).map(addressKey));
  return tokenize(text).some((token) => {
    if (token.kind !== "number") return false;
    const value = inWan(token);
    const fact = value === null ? undefined : factNamed(nameBefore(text.slice(0, token.start)), right);
    return (
      value !== null && fact?.amounts.has(toAmount(value)) === true && [...fact.cells].some((cell) => own.has(cell))
    );
  });
}

function isFigure({ what, kind }: Disagreement): boolean {
  return what === "differs" && kind === "narrative";
}

/** 2025 of 2025年预算数, where an amount is meant, or an amount where a year is. */
function isYearForFigure(text: string, { what, printed, expected, end }: Disagreement): boolean {
  if (what !== "differs") return false;
  const behind = text.slice(end).trimStart();
  return YEAR.test(printed.trim()) && behind.startsWith("年")
    ? !YEAR.test(expected)
    : YEAR.test(expected) && /^(?:百万|[千万亿])?元/.test(behind);
}

/** All items of a list are missing, and no row of its kind is printed: another list stands there, or none. */
function isOtherList(pieces: readonly Piece[], { slot, what, expected, printed }: Disagreement): boolean {
  const list = pieces.find((piece) => piece.slot === slot && piece.kind === "list");
  if (what !== "omitted" || list?.kind !== "list" || printed === "") return false;
  const named = list.items.filter(({ name }) => name.trim() !== "");
  const plain = normalizeText(printed);
  return (
    named.length > 1 &&
    expected === named.map(({ name }) => name).join("、") &&
    [...named.map(({ name }) => name), ...list.without].every((name) => !plain.includes(normalizeText(name)))
  );
}

/** The number is what the tables have for the name before it, and that is not what the slot stands for. */
function isRightElsewhere(
  { text, pieces, cellsOf }: Laid,
  { slot, start, end }: Disagreement,
  right: RightFigures,
): boolean {
  const [number] = tokenize(text.slice(start, end + LONGEST_UNIT));
  const value = number?.kind === "number" ? inWan(number) : null;
  const printed = nameBefore(text.slice(0, start));
  const named = value === null ? undefined : factNamed(printed, right);
  if (value === null || !named?.amounts.has(toAmount(value)) || isOwnName(printed, slot, pieces)) return false;
  const cells = cellsOf(slot);
  return cells.length > 0 && cells.every((cell) => !named.cells.has(addressKey(cell)));
}

/** The form's own words before the slot. */
function isOwnName(printed: string, slot: string, pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex((piece) => piece.slot === slot && slot !== "");
  const before = pieces[at - 1];
  const own = before?.kind === "words" ? nameBefore(before.text) : "";
  return own.length >= SHORTEST_NAME && printed.endsWith(own);
}

function factNamed(printed: string, right: RightFigures): ReturnType<RightFigures["get"]> {
  let name = comparableName(printed.replace(HEAD, ""));
  for (;;) {
    const found = right.get(name) ?? right.get(`${name}支出`);
    if (found !== undefined) return found;
    const shorter = name.replace(FILLING, "");
    if (shorter === name || shorter === "") return undefined;
    name = shorter;
  }
}
