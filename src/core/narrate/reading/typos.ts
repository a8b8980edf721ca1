/** One character of the sentence's own words is another one, between words that are as they should be. Only ever a hint. */
import type { Disagreement } from "../disagreement";
import type { ExpectedToken } from "./expected";
import type { Piece } from "./pieces";
import type { TextToken } from "./tokens";

/** So many characters on each side have to be right. */
const AROUND = 2;
const HAN = /^\p{Script=Han}$/u;
/** Words that are written either way. */
const ALIKE = new Set(["的得", "和与", "和及", "与及", "为是", "帐账", "象像", "做作", "内中", "在于", "及与", "元万"]);

export function typos(
  pieces: readonly Piece[],
  expected: readonly ExpectedToken[],
  partners: readonly (number | null)[],
  printed: readonly TextToken[],
  text: string,
): readonly Disagreement[] {
  return expected.flatMap(({ token, piece }, index): readonly Disagreement[] => {
    const partner = partners[index];
    if (partner == null || pieces[piece]?.kind !== "words" || token.kind !== "character") return [];
    const other = printed[partner];
    if (
      other === undefined ||
      other.key === token.key ||
      !HAN.test(token.key) ||
      !HAN.test(other.key) ||
      ALIKE.has(token.key + other.key) ||
      ALIKE.has(other.key + token.key)
    )
      return [];
    const right = (offset: number): boolean => {
      const near = expected[index + offset];
      return (
        near !== undefined &&
        "key" in near.token &&
        partners[index + offset] === partner + offset &&
        printed[partner + offset]?.key === near.token.key
      );
    };
    for (let offset = 1; offset <= AROUND; offset += 1) if (!right(offset) || !right(-offset)) return [];
    const [start, end] = [printed[partner - AROUND]?.start ?? other.start, printed[partner + AROUND]?.end ?? other.end];
    const meant = expected
      .slice(index - AROUND, index + AROUND + 1)
      .map((near) => ("key" in near.token ? near.token.key : ""))
      .join("");
    return [{ slot: "", kind: "wording", what: "typo", printed: text.slice(start, end), expected: meant, start, end }];
  });
}
