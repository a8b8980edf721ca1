import { faultWords, projectView } from "../../../../test/support/readForm";
import { checkBasis, checkDuration } from "./validity";

const basis = (text: string): readonly string[] =>
  faultWords(checkBasis(projectView({ name: "甲", fields: { basis: text } }), 2026), "printed", "last");

test("a period in the name of a document that ends before the budget's year", () => {
  expect(basis("关于印发《山西省电子政务外网建设三年行动方案(2023-2025年)》的通知(晋政办发〔2023〕4号)")).toEqual([
    "warning perfBasisEnded 山西省电子政务外网建设三年行动方案(2023-2025年) 2025",
  ]);
  expect(basis("《行动方案（2024—2026年）》")).toEqual([]);
  expect(basis("2021年至2025年规划")).toHaveLength(1);
  expect(basis("“十四五”规划")).toEqual(["warning perfBasisEnded “十四五”规划 2025"]);
});

test("old documents and 试行 ones may be in force", () => {
  expect(basis("《工作制度（试行）》（晋政办发〔2004〕43号）、GB1589-2016")).toEqual([]);
});

const duration = (attribute: string, years: string): readonly string[] =>
  faultWords(checkDuration(projectView({ name: "甲", fields: { attribute, duration: years } })), "duration");

test("something done once does not last 99 years", () => {
  expect(duration("一次性项目", "99年")).toEqual(["warning perfDurationTooLong 99年"]);
  expect(duration("一次性项目", "10年")).toHaveLength(1);
  expect(duration("一次性项目", "9年")).toEqual([]);
  expect(duration("经常性项目(长期开展)", "99年")).toEqual([]);
});
