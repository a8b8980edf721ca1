/** Paragraphs of repeated sentences follow their table; what somebody wrote between them stays where it stands. */
import type { NarrativeSpec, Section } from "../declare/narrative";
import type { SectionGroup, TextColumnLine } from "./place";
import { placeInSection } from "./placeSection";
import type { Piece } from "./reading/pieces";
import { textOf } from "./reading/pieces";
import type { Rendered } from "./writing/render";

function paragraph(id: string, name: string, amount: string): Rendered {
  const pieces: readonly Piece[] = [
    { kind: "name", text: name, slot: "name" },
    { kind: "words", text: "支出", slot: "" },
    { kind: "figure", text: amount, slot: "amount", measure: "money" },
    { kind: "words", text: "万元，主要用于日常工作。", slot: "" },
  ];
  const nothing = { missing: [], gaps: [], forms: [] };
  return { id, repeated: true, text: textOf(pieces), pieces, decided: true, noBase: false, ...nothing };
}

const FIRST = paragraph("use/2010301", "行政运行", "5.00");
const SECOND = paragraph("use/2010350", "事业运行", "3.00");
const THIRD = paragraph("use/2080501", "行政单位离退休", "2.00");

const uses: Section = {
  id: "uses",
  heading: "（一）具体使用情况",
  level: 2,
  sentences: [{ id: "use", text: "", slots: {} }],
};
const terms: Section = { id: "terms", heading: "名词解释", level: 1, sentences: [], terms: true };

/** The lines from the top, each with what is placed on it. */
function placed(
  sentences: readonly Rendered[],
  texts: readonly string[],
  written: Readonly<Record<string, string>>,
): { readonly at: readonly (number | null)[]; readonly retired: readonly (string | null)[] } {
  const lines = texts.map((text, row): TextColumnLine => ({
    address: { sheet: "情况说明", row, column: 0 },
    text,
    fixed: false,
  }));
  const narrative = { sections: [uses, terms] } as unknown as NarrativeSpec;
  const group: SectionGroup = { narrative, lines, sections: [{ section: uses, sentences, hasHeading: true }] };
  const { places, leftovers } = placeInSection(group, written);
  return { at: places.map(({ address }) => address?.row ?? null), retired: leftovers.map(({ retired }) => retired) };
}

const OWN = "以上均为本单位自己写的说明，请勿改动。";
const ours = (...sentences: readonly Rendered[]): Readonly<Record<string, string>> =>
  Object.fromEntries(sentences.map(({ id, text }) => [id, text]));

test("each paragraph keeps its line", () => {
  const texts = [FIRST.text, SECOND.text, OWN, ""];
  expect(placed([FIRST, SECOND], texts, ours(FIRST, SECOND))).toEqual({ at: [0, 1], retired: [] });
});

test("a new paragraph moves ours on over blank lines, and never onto a line of the user's", () => {
  const texts = [FIRST.text, THIRD.text, OWN, ""];
  expect(placed([FIRST, SECOND, THIRD], texts, ours(FIRST, THIRD)).at).toEqual([0, 1, 3]);
});

test("without room for all, nothing moves", () => {
  const texts = [FIRST.text, THIRD.text, OWN];
  expect(placed([FIRST, SECOND, THIRD], texts, ours(FIRST, THIRD)).at).toEqual([0, null, 1]);
});

test("a paragraph that nothing asks for any more is let go, also one of 名词解释, and none of somebody else's", () => {
  const texts = [FIRST.text, SECOND.text, "1.机关运行经费：指日常公用经费。", OWN];
  const written = { ...ours(FIRST, SECOND), "terms/agency": texts[2] ?? "", "other/1": OWN };
  expect(placed([FIRST], texts, written).retired).toEqual(["use/2010350", "terms/agency"]);
});
