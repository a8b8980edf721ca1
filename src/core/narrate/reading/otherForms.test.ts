import type { Sentence } from "../../declare/narrative";
import type { Source } from "../../terms/source";
import { otherForms } from "./otherForms";

const whenZero = {
  of: { term: "zero" },
  text: "本单位没有政府性基金支出。",
  alternatives: ["政府性基金支出为零。"],
  slots: {},
} as const;
const sentence: Sentence = {
  id: "fund",
  text: "本单位有政府性基金支出。",
  alternatives: ["本单位安排了政府性基金支出。"],
  slots: {},
  whenZero,
};

/** Words without slots ask nothing of the workbook. */
const forms = (chosen: typeof sentence | typeof whenZero, decided: boolean): readonly (readonly unknown[])[] =>
  otherForms(sentence, chosen, {} as Source, decided).map(({ text, denies, same }) => [text, denies, same]);

test("where there is something, the words for nothing deny it", () => {
  expect(forms(sentence, true)).toEqual([
    ["本单位安排了政府性基金支出。", false, true],
    ["本单位没有政府性基金支出。", true, false],
    ["政府性基金支出为零。", true, false],
  ]);
});

test("where there is nothing, the words for something are compared by their figures; undecided, nothing denies", () => {
  expect(forms(whenZero, false)).toEqual([
    ["政府性基金支出为零。", false, true],
    ["本单位有政府性基金支出。", false, false],
    ["本单位安排了政府性基金支出。", false, false],
  ]);
  expect(forms(whenZero, true).map(([, denies]) => denies)).toEqual([false, false, false]);
  expect(forms(sentence, false).map(([, denies]) => denies)).toEqual([false, false, false]);
});

test("a sentence that is left out for nothing has no words for it, and one without such a form no other", () => {
  const silent = { ...sentence, whenZero: { ...whenZero, text: "", alternatives: [] } };
  expect(otherForms(silent, silent, {} as Source, true).map(({ text }) => text)).toEqual([
    "本单位安排了政府性基金支出。",
  ]);
  const { whenZero: _, ...plain } = sentence;
  expect(otherForms({ ...plain, alternatives: [] }, { ...plain, alternatives: [] }, {} as Source, true)).toEqual([]);
});
