/** A change of “三公”经费 against last year without the year's own amount, where the table prints both years. */
import type { Rows } from "../../../../test/support/formless";
import { sheetOf } from "../../../../test/support/formless";
import { noForm } from "../../../packs/no-form/pack";
import { inferForm } from "../../formless/inferForm";
import { checkLocated } from "../../report/check";

const expenditure: Rows = [
  ["2026年一般公共预算支出表"],
  ["部门：某县水务局", null, "单位：万元"],
  ["科目编码", "科目名称", "合计"],
  [null, "合计", 100],
  ["213", "农林水支出", 100],
  ["21303", "水利", 100],
  ["2130301", "行政运行", 100],
];
const threePublic: Rows = [
  ["2026年“三公”经费支出表"],
  ["部门：某县水务局", null, null, "单位：万元"],
  ["项目", "2025年预算数", "2026年预算数", "增减额"],
  ["合计", 29.15, 21.86, -7.29],
  ["公务接待费", 9.15, 11.86, 2.71],
  ["公务用车购置及运行费", 20, 10, -10],
];

function told(line: string): readonly string[] {
  const located = inferForm(noForm, {
    state: null,
    sheets: [
      sheetOf("1", expenditure),
      sheetOf("2", threePublic),
      sheetOf("说明", [["2026年部门预算情况说明"], ["七、“三公”经费情况"], ["“三公”经费预算21.86万元。"], [line]]),
    ],
  });
  if (!located) throw new Error("no disclosure");
  return checkLocated(located)
    .findings.map(({ template }) => template)
    .filter((template) => template.startsWith("sentence"));
}

test.each([
  "2026年“三公”经费预算比2025年预算减少7.29万元，主要是厉行节约。",
  "“三公”经费预算与上年相比减少7.3万元。",
  "公务接待费较上年预算数增加2.71万元。",
  "公务接待费较上年执行数增加1.71万元。",
  "公务接待费较2024年增加1.71万元。",
  "2025年“三公”经费预算比上年减少1.00万元。",
  "公务用车购置及运行费比上年减少10万元。",
])("%s", (line) => {
  expect(told(line)).toEqual([]);
});

test.each([
  ["2026年“三公”经费预算比2025年预算减少2.79万元，主要是厉行节约。", "sentenceChangeDiffers"],
  ["“三公”经费预算与上年相比增加7.29万元。", "sentenceDirectionWrong"],
  ["公务接待费较上年预算数增加7.21万元。", "sentenceChangeDiffers"],
])("%s: %s", (line, template) => {
  expect(told(line)).toEqual([template]);
});
