import type { NarratedSentence, Narration, SentenceStatus } from "../../core/narrate/narrate";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { gapFields, narrationText, splitGaps } from "./narrationText";

const sentence = (heading: string, text: string, status: SentenceStatus = "write", existing = ""): NarratedSentence => ({
  id: text, heading, text, status, address: null, existing, disagreements: [], gaps: ["incomeReason", "incomeReason"],
});

const narration: Narration = {
  sentences: [sentence("一、收入", "甲。"), sentence("一、收入", "乙。", "kept", "我写的乙。"), sentence("二、支出", "丙。")],
  sheet: "情况说明",
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

test("the fields to fill in are named once, as 基础信息 names them", () => {
  expect(gapFields(sentence("", ""), [pack])).toEqual(["收入总计增减原因"]);
});
