/** Sentences that a page break has cut: which lines they go on over. */
import type { TextColumnLine } from "../place";
import type { Rendered } from "../writing/render";
import { matchLines } from "./matchLines";
import type { Piece } from "./pieces";
import { textOf } from "./pieces";

function sentence(id: string, before: string, amount: string, behind: string): Rendered {
  const pieces: readonly Piece[] = [
    { kind: "words", text: before, slot: "" },
    { kind: "figure", text: amount, slot: "x", measure: "money" },
    { kind: "words", text: behind, slot: "" },
  ];
  const none = { missing: [], gaps: [], forms: [] };
  return { id, repeated: false, text: textOf(pieces), pieces, decided: true, noBase: false, ...none };
}

const INCOME = sentence("income", "2026年本单位收入预算总计", "5.00", "万元，比上年有所增加。");
const EXPENDITURE = sentence("expenditure", "2026年本单位支出预算总计", "6.00", "万元，主要用于日常办公和项目开支。");

function matched(
  sentences: readonly Rendered[],
  texts: readonly string[],
): readonly (readonly [number, number] | null)[] {
  const lines = texts.map((text, row): TextColumnLine => ({
    address: { sheet: "情况说明", row, column: 0 },
    text,
    fixed: false,
  }));
  return matchLines(sentences, lines, () => false).map((match) => match && [match.line, match.lines]);
}

test("each sentence is found on its own line, in whatever order", () => {
  expect(matched([INCOME, EXPENDITURE], [INCOME.text, "另有说明。", EXPENDITURE.text])).toEqual([
    [0, 1],
    [2, 1],
  ]);
  expect(matched([INCOME, EXPENDITURE], [EXPENDITURE.text, INCOME.text])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

test("two sentences share a line where there is no other for them", () => {
  expect(matched([INCOME, EXPENDITURE], [`${INCOME.text}${EXPENDITURE.text}`, "另有说明。"])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test("a sentence goes on over the next lines where it reads better so, and not behind its end", () => {
  const [start, rest] = [EXPENDITURE.text.slice(0, 12), EXPENDITURE.text.slice(12)];
  expect(matched([EXPENDITURE], ["有关情况如下：", start, rest, "另有说明。"])).toEqual([[1, 2]]);
  expect(matched([EXPENDITURE], [`${start}。`, rest])).not.toEqual([[0, 2]]);
});

test("blank lines and lines of other sentences are not taken in", () => {
  const [start, rest] = [EXPENDITURE.text.slice(0, 12), EXPENDITURE.text.slice(12)];
  expect(matched([EXPENDITURE], [start, "", rest])).not.toEqual([[0, 3]]);
  const [, expenditure] = matched([INCOME, EXPENDITURE], [start, INCOME.text, rest]);
  expect(expenditure).not.toEqual([0, 3]);
});
