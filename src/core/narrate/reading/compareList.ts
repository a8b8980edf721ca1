/** A printed list of rows against the rows that have figures: nothing left out, nothing too much, the figures of each. The order is free. */
import { formatAmount } from "../../amount/amount";
import { areAlike } from "../../text/similarity";
import { compareNumber } from "./compareFigure";
import type { Disagreement } from "../disagreement";
import type { ListItem, ListPiece } from "./pieces";
import type { PrintedItem } from "./printedList";
import { printedItems } from "./printedList";
import type { ComparedRegion, TextRegion, TextSpan } from "./region";
import { numbersIn, printedIn, spanOf } from "./region";

export function compareList(piece: ListPiece, region: TextRegion): ComparedRegion<Disagreement> {
  if (printedIn(region) === "" && !region.held) return { disagreements: [], explained: [] };
  const { items, open } = printedItems(region, [...piece.items.map(({ name }) => name), ...piece.without]);
  const byName = new Map(piece.items.map((item) => [item.name, item]));
  const found = items.flatMap((printed) => {
    const item = printed.name === null ? undefined : byName.get(printed.name);
    return item ? [{ item, printed }] : [];
  });
  const listed = new Set(found.map(({ item }) => item));
  const strange = items
    .filter(({ name }) => name === null || !byName.has(name))
    .filter((item) => !isNothing(item, piece) && !isClause(item, piece));
  const missed = piece.items.filter((item) => !listed.has(item));
  return {
    disagreements: [
      ...found.flatMap(({ item, printed }) => figuresOf(piece.slot, item, printed, region)),
      ...unpaired(piece, strange, missed, open, region),
    ],
    explained: items.flatMap(({ tokens }) => numbersIn(tokens).map(spanOf)),
  };
}

/** 无支出, or a row of nothing that is listed with 0. */
function isNothing(item: PrintedItem, piece: ListPiece): boolean {
  const numbers = numbersIn(item.tokens);
  return (
    (piece.items.length === 0 && numbers.length === 0) ||
    (item.name !== null && numbers.length > 0 && numbers.every(({ value }) => value === 0))
  );
}

/** An added clause: words without a figure where every item has one, or behind a comma where the items have only names. */
function isClause(item: PrintedItem, piece: ListPiece): boolean {
  if (item.name !== null || numbersIn(item.tokens).length > 0) return false;
  return item.behindComma || piece.items.some(({ amount }) => amount !== null);
}

function figuresOf(slot: string, item: ListItem, printed: PrintedItem, { text }: TextRegion): readonly Disagreement[] {
  const numbers = numbersIn(printed.tokens);
  const money = numbers.find(({ unit }) => unit !== "%");
  const share = numbers.find(({ unit }) => unit === "%");
  const amount =
    money && item.amount !== null
      ? compareNumber({ measure: "money", text: formatAmount(item.amount) }, money, text)
      : null;
  const part =
    share && item.share !== null ? compareNumber({ measure: "percent", text: item.share }, share, text) : null;
  return [amount, part].flatMap((wrong) => (wrong ? [{ ...wrong, slot }] : []));
}

/**
 * A name that is like one that is missing is that one, miswritten; one with just its amount is another name for it. Behind 等 the list
 * need not be whole.
 */
function unpaired(
  piece: ListPiece,
  strange: readonly PrintedItem[],
  missed: readonly ListItem[],
  open: boolean,
  region: TextRegion,
): readonly Disagreement[] {
  // What the table has without a name may be called anything here; the table is told.
  const left = missed.filter(({ name }) => name.trim() !== "");
  let nameless = missed.length - left.length;
  const wrong = strange.flatMap((item): readonly Disagreement[] => {
    const alike = left.findIndex(
      (candidate) => areAlike(candidate.name, item.words) || isOneOff(candidate.name, item.words),
    );
    const at = alike >= 0 ? alike : ofSameAmount(left, item, strange, region);
    const [meant] = at < 0 ? [] : left.splice(at, 1);
    if (!meant && nameless > 0) {
      nameless -= 1;
      return [];
    }
    const span: TextSpan = { start: item.start, end: item.nameEnd };
    const printed = region.text.slice(span.start, span.end);
    return [
      meant
        ? {
            slot: piece.slot,
            kind: "name",
            what: alike >= 0 ? "differs" : "renamed",
            printed,
            expected: meant.name,
            ...span,
          }
        : { slot: piece.slot, kind: "narrative", what: "added", printed, expected: "", ...span },
    ];
  });
  const omitted = open || left.length === 0 ? [] : [left];
  return [
    ...wrong,
    ...omitted.map((items): Disagreement => ({
      slot: piece.slot,
      kind: "narrative",
      what: "omitted",
      printed: printedIn(region),
      expected: items.map(({ name }) => name).join("、"),
      start: region.start,
      end: region.end,
    })),
  ];
}

/** The only one of those that are missing which has the printed amount, where no other strange name has it; -1 for none. */
function ofSameAmount(
  missed: readonly ListItem[],
  item: PrintedItem,
  strange: readonly PrintedItem[],
  { text }: TextRegion,
): number {
  const states = ({ amount }: ListItem, { tokens }: PrintedItem): boolean => {
    const money = numbersIn(tokens).find(({ unit }) => unit !== "%");
    return (
      amount !== null &&
      amount !== 0 &&
      money !== undefined &&
      compareNumber({ measure: "money", text: formatAmount(amount) }, money, text) === null
    );
  };
  const same = missed.flatMap((candidate, index) => (states(candidate, item) ? [index] : []));
  const [only, ...more] = same;
  const meant = only === undefined ? undefined : missed[only];
  return only !== undefined &&
    more.length === 0 &&
    meant &&
    strange.filter((other) => states(meant, other)).length === 1
    ? only
    : -1;
}

/** Short names have too few characters to be alike. */
function isOneOff(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, index) => character !== b[index]).length === 1;
}
