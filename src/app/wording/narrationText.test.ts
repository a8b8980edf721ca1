import type { NarratedSentence, Narration, SentenceStatus } from "../../core/narrate/narrate";
import { gapWords, narrationText, splitGaps } from "./narrationText";

const reason = { id: "incomeReason", sheet: "基础信息", label: "收入总计增减原因", kind: "reason" } as const;
const sentence = (
  heading: string,
  text: string,
  status: SentenceStatus = "write",
  existing = "",
): NarratedSentence => ({
  id: text,
  sheet: "情况说明",
  heading,
  text,
  pieces: [],
  status,
  address: null,
  existing,
  disagreements: [],
  agrees: false,
  offer: null,
  gaps: [reason, reason],
});

const narration: Narration = {
  sentences: [
    sentence("一、收入", "甲。"),
    sentence("一、收入", "乙。", "kept", "我写的乙。"),
    sentence("二、支出", "丙。"),
  ],
  sheets: [{ sheet: "情况说明", found: "情况说明", checked: 0, unchecked: [] }],
  plan: { sheets: [], names: [], state: null, activate: null },
};

test("the whole text has each heading once and the user's own words", () => {
  expect(narrationText(narration)).toBe("一、收入\n甲。\n我写的乙。\n\n二、支出\n丙。");
});

test("what is to be filled in stands apart", () => {
  expect(splitGaps("原因是【待填：增减原因】。")).toEqual([
    { text: "原因是", gap: false },
    { text: "【待填：增减原因】", gap: true },
    { text: "。", gap: false },
  ]);
});

test("what to fill in is named once, with its sheet", () => {
  expect(gapWords(sentence("", ""))).toEqual(["在“基础信息”中填写“收入总计增减原因”"]);
});
