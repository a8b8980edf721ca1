/** A sentence with one thing wrong in it, and where. */
import type { ListPiece, Piece } from "../../src/core/narrate/reading/pieces";
import { textOf } from "../../src/core/narrate/reading/pieces";
import type { TextToken } from "../../src/core/narrate/reading/tokens";
import { tokenize } from "../../src/core/narrate/reading/tokens";

export interface Mutation {
  readonly what: string;
  readonly text: string;
  /** The words that are wrong, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Every mutation of every piece; `pick` draws a number below its argument. */
export function mutationsOf(pieces: readonly Piece[], pick: (below: number) => number): readonly Mutation[] {
  const whole = textOf(pieces);
  const tokens = tokenize(whole);
  let start = 0;
  return pieces.flatMap((piece) => {
    const from = start;
    start += piece.text.length;
    const own = tokens.filter((token) => token.start >= from && token.start < from + piece.text.length);
    const replaced = (what: string, at: number, length: number, by: string): Mutation => ({
      what: `${piece.kind} ${piece.slot}: ${what}`,
      text: whole.slice(0, at) + by + whole.slice(at + length),
      start: at,
      end: at + by.length,
    });
    switch (piece.kind) {
      case "figure":
        return [
          ...own.flatMap((token) => otherDigit(token, whole, pick, replaced)),
          ...own.flatMap((token) => otherUnit(token, replaced)),
        ];
      case "change":
        return [
          ...own.flatMap((token) => otherDigit(token, whole, pick, replaced)),
          ...own
            .filter(({ kind }) => kind === "direction")
            .flatMap((token) => otherDirection(token, piece.difference, replaced)),
          ...own.flatMap((token) => otherUnit(token, replaced)),
        ];
      case "list":
        return [
          ...own.flatMap((token) => otherDigit(token, whole, pick, replaced)),
          ...listMutations(piece, from, whole, pick),
        ];
      default:
        return [];
    }
  });
}

type Replaced = (what: string, at: number, length: number, by: string) => Mutation;

function otherDigit(
  token: TextToken,
  whole: string,
  pick: (below: number) => number,
  replaced: Replaced,
): readonly Mutation[] {
  if (token.kind !== "number") return [];
  const digits = [...whole.slice(token.start, token.digitsEnd)].flatMap((character, at) =>
    /\d/.test(character) ? [token.start + at] : [],
  );
  const at = digits[pick(digits.length)] ?? token.start;
  const now = Number(whole[at]);
  return [replaced("digit", at, 1, String((now + 1 + pick(8)) % 10 || (now === 1 ? 2 : 1)))];
}

function otherUnit(token: TextToken, replaced: Replaced): readonly Mutation[] {
  if (token.kind !== "number" || token.unit !== "万元" || token.value === 0) return [];
  return [replaced("unit", token.digitsEnd, 2, "元"), replaced("unit", token.digitsEnd, 2, "亿元")];
}

function otherDirection(token: TextToken, difference: number, replaced: Replaced): readonly Mutation[] {
  const other =
    difference > 0
      ? { 增加: "减少", 增长: "下降" }[token.key]
      : { 减少: "增加", 下降: "增长", 持平: "增加", 相同: "减少" }[token.key];
  return other === undefined ? [] : [replaced("direction", token.start, token.end - token.start, other)];
}

/** An item more, and an item less; a list of one item is not emptied. */
function listMutations(
  piece: ListPiece,
  from: number,
  whole: string,
  pick: (below: number) => number,
): readonly Mutation[] {
  if (piece.items.length === 0) return [];
  const separator = /；/.test(piece.text) ? "；" : "、";
  const added = piece.without[pick(piece.without.length)] ?? "其他杂项支出";
  const more = `${added}${piece.items[0]?.amount == null ? "" : "12.34万元"}${piece.items[0]?.share == null ? "" : "，占1.00%"}${separator}`;
  const parts = piece.text.split(separator);
  const left = pick(parts.length);
  const fewer = parts.filter((_, index) => index !== left).join(separator);
  const less: readonly Mutation[] =
    parts.length < 2 || parts.length !== piece.items.length
      ? []
      : [
          {
            what: `list ${piece.slot}: item less`,
            text: whole.slice(0, from) + fewer + whole.slice(from + piece.text.length),
            start: from,
            end: from + fewer.length,
          },
        ];
  return [
    {
      what: `list ${piece.slot}: item more`,
      text: whole.slice(0, from) + more + whole.slice(from),
      start: from,
      end: from + more.length,
    },
    ...less,
  ];
}
