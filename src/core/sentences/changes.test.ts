/** Changes, percentages and directions of one sentence: what agrees is silent, each slipped figure is found. */
import { withYearsInDigits } from "../text/reader/year";
import { normalizeText } from "../text/normalize";
import { workOut } from "./index";

function faults(text: string): readonly string[] {
  return workOut([withYearsInDigits(normalizeText(text))], 2026, [])
    .flatMap((found) => found.faults)
    .map(({ template, words }) => `${template} ${words.expected ?? words.difference ?? ""}`.trim());
}

describe("agrees", () => {
  test.each([
    "支出预算1,000.00万元，比上年增加200.00万元，增长25.00%，主要原因是人员增加。",
    "2026年“三公”经费财政拨款预算7.79万元，比2025年“三公”经费财政拨款预算24.01万元减少16.22万元。",
    "2026年公务接待费7.79万元，比2025年会议费24.01万元减少1.00万元。",
    "支出预算1000万元，比上年增加200万元，增长25%。",
    "支出预算1000万元，较2025年预算增长25%，增加200万元。",
    "支出预算1000万元，与2025年预算相比增加200万元（增长25.0%）。",
    "2025年预算800.00万元，2026年预算1,000.00万元，增加200.00万元，增长25%。",
    "比上年800万元增加200万元，增长25%，2026年预算为1000万元。",
    "由上年的800万元增加到1000万元，增加200万元，增长25%。",
    "2025年执行数为54.60万元，2026年预算安排53.84万元，比2025年执行数减少1.39%。",
    "2025年执行数为54.60万元，2026年预算安排53.84万元，比2025年执行数下降1.4%，减少0.76万元。",
    "支出预算2,733.38万元，比上年增加33.45万元，增长1.24%。",
    "支出预算2,733.38万元，比上年增加33.45万元，增长1.2%。",
    "支出预算2,733.38万元，比上年增加33.45万元，增长1%。",
    "支出预算2,733.38万元，比上年增加33.45万元，增长1.239%。",
    "公务接待费3.00万元，与上年预算3.00万元持平。",
    "公务接待费3.00万元，与上年预算数相同。",
    "公务接待费0万元，比上年减少2.00万元，下降100%，主要原因是压减接待。",
    "培训费5.00万元，比上年增加0万元，增长0%。",
    "会议费0.85万元，比上年减少0.01万元，下降1%。",
    "预算100万元，其中：本级60万元，下属40万元，比上年增加20万元，增长25%。",
    "一般公共服务支出13907.78万元，主要用于在职人员工资。与上年相比增加1201.5万元，增长9.46%。",
    "收入总计18330.37万元，与上年相比收、支总计各增加2432.93万元，增长15.3%。",
    "预算1.2亿元，比上年增加2000万元，增长20%。",
    "预算380,000元，比上年增加3.8万元，增长11.11%。",
    "二〇二五年预算800万元，本年预算1000万元，增长25%。",
    "2025年预算执行数为1240.36万元，今年拟安排1297.04万元，增长4.57%。",
    // The year before the amount is wrong, not the percentage.
    "2025年度一般公共预算支出1,278.46万元，比上年减少101.54万元，下降7.36%。",
    "2025年度一般公共预算支出1,278.46万元，比2025年预算减少101.54万元，下降7.36%。",
  ])("%s", (text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe("is not certain, and nothing is said", () => {
  test.each([
    ["another thing changes than the amount before it", "支出预算80万元，人员经费比上年增加20万元，增长50%。"],
    ["a reason with amounts of its own", "支出预算100万元，比上年增加20万元，主要原因是会议费增加5万元，增长90%。"],
    ["about", "支出预算100万元，比上年增加约20万元，增长30%左右。"],
    ["a template", "支出预算100万元，比上年增加（减少）20万元，增长（下降）30%。"],
    ["percentages of two things", "甲100万元、乙50万元，比上年分别增加20万元、10万元，分别增长30%、40%。"],
    ["an earlier figure of another kind", "2024年决算数80万元，2026年预算100万元，比2025年预算增加10万元。"],
    ["the growth of growth", "支出预算100万元，比上年增加20万元，增幅下降3%。"],
    ["money that is carried over", "收入预算100万元，上年结转5万元，比上年增加20万元，增长25%。"],
    ["points of a percentage", "完成率90%，比上年提高5个百分点。"],
    ["what is bought", "预算100万元，增加会议费20万元，增长30%。"],
    ["a range", "预算10-20万元，比上年增加5万元，增长30%。"],
    ["no amount at all", "财政拨款收入支出比上年增加20万元，增长25%。"],
    ["two earlier figures", "上年预算80万元，上年执行数90万元，本年预算100万元，比上年增加10万元。"],
    ["a negative figure", "预算100万元，比上年增加-20万元，增长-16.67%。"],
  ])("%s: %s", (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe("a slipped figure", () => {
  test.each<[string, string]>([
    ["支出预算1,000.00万元，比上年增加200.00万元，增长26.00%。", "sentenceRateOfChange 25.00%"],
    ["支出预算1,000.00万元，比上年增加200.00万元，增长20.00%。", "sentenceRateOfChange 25.00%"],
    ["支出预算1,000.00万元，比上年增长25.01%，增加200.00万元。", "sentenceRateOfChange 25.00%"],
    [
      "支出预算2,733.38万元，比上年增加33.54万元，增长1.2%，主要原因是调资。支出预算2,733.38万元，比上年增加33.45万元，增长1.42%。",
      "sentenceRateOfChange 1.24%",
    ],
    ["支出预算1,000.00万元，比上年增加200.00万元，下降25.00%。", "sentenceDirectionsDiffer"],
    ["2025年预算800.00万元，2026年预算1,000.00万元，增加210.00万元，增长25%。", "sentenceChangeDiffers 200.00 万元"],
    ["2025年预算800.10元，2026年预算1,000.20元，增加210.10元。", "sentenceChangeDiffers 200.10 元"],
    ["2025年预算800.00万元，2026年预算1,000.00万元，增加200.00万元，增长26%。", "sentenceRateDiffers 25%"],
    ["2025年预算800.00万元，2026年预算1,000.00万元，减少200.00万元，下降25%。", "sentenceDirectionWrong 增加"],
    ["2025年预算800.00万元，2026年预算1,000.00万元，比2025年预算增长20%。", "sentenceRateDiffers 25%"],
    ["比上年800万元增加200万元，增长25%，2026年预算为1100万元。", "sentenceChangeDiffers 300 万元"],
    ["由上年的800万元增加到1000万元，增加200万元，增长20%。", "sentenceRateDiffers 25%"],
    ["2025年执行数为54.60万元，2026年预算安排53.84万元，比2025年执行数减少1.93%。", "sentenceRateDiffers 1.39%"],
    ["2025年执行数为54.60万元，2026年预算安排53.84万元，比2025年执行数增加1.39%。", "sentenceDirectionWrong 减少"],
    ["公务接待费3.00万元，与上年预算3.50万元持平。", "sentenceNotSame"],
    ["公务接待费3.00万元，比上年减少5.00万元，下降62.50%。", ""],
    ["公务接待费3.00万元，比上年增加5.00万元，增长62.50%。", "sentenceChangeExceeds"],
    ["公务接待费0万元，比上年增加5.00万元，增长62.50%。", "sentenceChangeExceeds"],
    [
      "收入总计2733.38万元，其中：本年收入2733.38万元，上年结转0万元，较上年增加33.45万元，增长2.24%。",
      "sentenceRateOfChange 1.24%",
    ],
    ["收入总计2733.38万元，其中：本年收入2733.38万元，上年结转0万元，较上年增加33.45万元，增长1.24%。", ""],
    [
      "一般公共服务支出13907.78万元，主要用于在职人员工资。与上年相比增加1201.5万元，增长9.64%。",
      "sentenceRateOfChange 9.46%",
    ],
    ["与2025年相比（2025年支出预算为8,648.07万元）增加498.72万元，增长5.57%。", "sentenceRateOfLast 5.77%"],
    // The change is that of the whole, not of the part before it.
    [
      "收入总预算3742.66万元，其中本年收入3562.16万元、上年结转收入180.50万元，较2025年的4102.66万元减少360.00万元，降幅9.62%。",
      "sentenceRateDiffers 8.77%",
    ],
    ["预算1.2亿元，比上年增加2000万元，增长2%。", "sentenceRateOfChange 20%"],
    ["培训费5.00万元，比上年增加0万元，增长5%。", "sentenceRateOfChange 0%"],
    ["培训费5.00万元，上年为0万元，增加5.00万元，增长500%。", "sentenceRateOfZero"],
  ])("%s", (text, expected) => {
    expect(faults(text)).toEqual(expected === "" ? [] : [expected]);
  });
});

test("the name of this year's amount, said again of last year's, leaves no doubt", () => {
  const said = (now: string, change: string): readonly string[] =>
    faults(`2026年“三公”经费财政拨款预算${now}万元，比2025年“三公”经费财政拨款预算24.01万元${change}万元。`);
  expect(said("7.79", "减少13.22")).toEqual(["sentenceChangeDiffers 16.22 万元"]);
  expect(said("7.79", "增加16.22")).toEqual(["sentenceDirectionWrong 减少"]);
  expect(said("8.79", "减少16.22")).toEqual(["sentenceChangeDiffers 15.22 万元"]);
});
