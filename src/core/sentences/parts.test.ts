/** Parts and shares of a stated whole: what adds up is silent, each slipped figure is found. */
import { partitions } from "../../packs/book/words";
import { normalizeText } from "../text/normalize";
import { workOut } from "./index";

/** Paragraphs are divided by |. */
function faults(text: string): readonly string[] {
  return workOut(text.split("|").map(normalizeText), 2026, partitions)
    .flatMap((found) => found.faults)
    .map(
      ({ template, severity, words }) =>
        `${severity ?? "error"} ${template} ${words.expected ?? words.difference ?? words.part ?? ""}`,
    );
}

describe("agrees, or is not certain", () => {
  test.each([
    ["two parts", "支出预算1,000.00万元，其中：基本支出600.00万元，项目支出400.00万元。"],
    ["rounded parts", "支出预算100万元，其中：基本支出60.4万元，项目支出39.9万元。"],
    [
      "parts with changes of their own",
      "收入预算1,212.12万元，其中：财政拨款收入950.12万元，比2025年预算增加0.46万元；事业收入262.00万元；经营收入0.00万元；其他收入0.00万元。",
    ],
    ["parts of one item", "财政拨款收入950.12万元，其中一般公共预算900.12万元；事业收入262.00万元。"],
    ["one part", "采购预算100万元，其中，预留给小型和微型企业的为60万元。"],
    ["a list that does not claim to be whole", "公用经费100万元，其中：办公费20万元，差旅费10万元。"],
    [
      "two ways of dividing",
      "总预算100万元。其中：一般公共预算100万元，政府性基金0万元，国有资本经营0万元。其中：当年拨款90万元，上年结转10万元。",
    ],
    ["parts of the change", "预算100万元，比上年增加20万元，其中：人员经费12万元，公用经费8万元。"],
    ["counts", "共有车辆5辆，其中：领导用车1辆、机要通信用车2辆、其他用车2辆；单价100万元（含）以上设备3台。"],
    [
      "counts and amounts side by side",
      "项目10个，共计金额100万元。其中：其他运转类9个，涉及金额80万元；特定目标类1个，涉及金额20万元。",
    ],
    ["an investment that is larger", "预算100万元，其中某工程总投资500万元。"],
    [
      "what was spent behind the parts of what was planned",
      "年初预算为100万元，其中：基本支出60万元，项目支出40万元，支出决算为130万元。",
    ],
    ["something taken off", "收入100万元，其中：拨款120万元，抵减20万元。"],
    ["shares of the whole before 其中", "支出100万元，其中：基本支出60万元，占60%；项目支出40万元，占40.0%。"],
    ["shares of a named whole", "支出合计300万元。财政拨款支出100万元，占支出合计的33.33%。"],
    ["a named whole that is not there", "财政拨款支出100万元，占本年支出合计的99.13%。"],
    ["shares under their whole", "本年支出预算合计100万元，其中：|基本支出60万元，占60%；|项目支出40万元，占40%。"],
    [
      "shares of a whole that is not stated",
      "出国费支出199.25万元，占“三公”经费的25.96%；用车支出183.6万元，占“三公”经费的23.92%；接待费支出384.75万元，占“三公”经费的50.12%。",
    ],
    [
      "a share of another whole among parts",
      "一般公共预算支出100万元，按用途划分：教育支出30万元，占30%；卫生健康支出20万元，占20%；住房保障支出40万元，占12%。",
    ],
    [
      "numbered parts with deeper ones",
      "（一）收入100万元。包括：|1.拨款90万元。|（1）一般80万元。|（2）基金10万元。|2.其他10万元。|（二）支出100万元。",
    ],
    [
      "paragraphs under a whole that its own sentence has parted",
      "收入预算合计100万元，包括本年收入90万元，上年结转结余10万元。其中：|本年一般公共预算收入80万元，占80%；|其他收入10万元，占10%；|上年结转结余的一般公共预算收入10万元，占10%。",
    ],
    [
      "paragraphs that part the last of two amounts",
      "收入100万元，包括本年收入90万元。其中：|一般公共预算80万元，占88.89%；|其他10万元，占11.11%。",
    ],
    [
      "收入包括 and 支出包括, each all of the figure before both",
      "收支总预算100万元。收入包括：拨款收入60万元、上年结转40万元。支出包括：农林水支出70万元、住房保障支出30万元。",
    ],
    [
      "支出包括 behind what 收入包括 lists, in one sentence",
      "收支总预算100万元。收入包括：拨款收入60万元、上年结转40万元；支出包括：农林水支出70万元、住房保障支出30万元。",
    ],
    ["what 收入包括 without amounts", "收入包括一般公共预算、其他收入；支出包括农林水支出。收支总预算100万元。"],
    [
      "shares of a whole of all, of which the year's is stated",
      "本年收入合计97.00万元，占收入总预算的97.00%；上年结转3.00万元，占收入总预算的3.00%。",
    ],
    [
      "brackets behind the whole",
      "收支总预算为100.00万元（含上年结转2.00万元）。其中，本年收入98.00万元，本年支出100.00万元。",
    ],
    ["nothing of nothing", "基金0万元，其中：基本支出0万元，占0%；项目支出0万元，占0%。"],
  ])("%s", (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe("a slipped figure", () => {
  test.each<[string, readonly string[]]>([
    ["支出预算1,000.00万元，其中：基本支出600.00万元，项目支出410.00万元。", ["error sentencePartsExceed 10.00 万元"]],
    [
      "支出预算1,000.00万元，其中：基本支出600.00万元，项目支出390.00万元。",
      ["warning sentencePartsDiffer 10.00 万元"],
    ],
    [
      "支出预算1,000.00万元，其中：基本支出6,000.00万元，项目支出400.00万元。",
      ["error sentencePartExceeds “基本支出6,000.00万元”"],
    ],
    ["支出预算1,660.14元，其中：基本支出600.14元，项目支出1,060.50元。", ["error sentencePartsExceed 0.50 元"]],
    [
      "采购预算120.60万元，其中：货物预算0.00万元、工程预算0.00万元、服务预算126.00万元。",
      ["error sentencePartExceeds “服务预算126.00万元”"],
    ],
    [
      "采购预算120.60万元，其中：货物预算10.00万元、工程预算0.00万元、服务预算120.60万元。",
      ["error sentencePartsExceed 10.00 万元"],
    ],
    ["共有车辆5辆，其中：领导用车1辆、机要通信用车1辆、其他用车2辆。", ["error sentencePartsWrong 1 辆"]],
    [
      "收支总预算100.00万元。收入包括：拨款收入60.00万元、上年结转41.00万元。支出包括：农林水支出70.00万元、住房保障支出30.00万元。",
      ["warning sentencePartsExceed 1.00 万元"],
    ],
    [
      "收支总预算100.00万元。收入包括：拨款收入60.00万元、上年结转40.00万元；支出包括：农林水支出70.00万元、住房保障支出29.00万元。",
      ["warning sentencePartsDiffer 1.00 万元"],
    ],
    [
      "支出预算100.00万元（含上年结转2.00万元），其中：基本支出60.00万元，项目支出41.00万元。",
      ["error sentencePartsExceed 1.00 万元"],
    ],
    [
      "采购预算总额100.00万元：货物预算20.00万元、工程预算0万元、服务预算50.00万元。",
      ["warning sentencePartsDiffer 30.00 万元"],
    ],
    ["公用经费100.00万元，其中：办公费60.00万元，差旅费39.00万元。", ["info sentencePartsDiffer 1.00 万元"]],
    ["支出100.00万元，其中：基本支出60.00万元，占61%；项目支出40.00万元，占40%。", ["error sentenceShareDiffers 60%"]],
    ["支出合计300.00万元。财政拨款支出100.00万元，占支出合计的33.43%。", ["error sentenceShareDiffers 33.33%"]],
    [
      "公务用车购置及运行费16.96万元，其中，公务用车购置费0.00万元；公务用车运行维护费16.26万元。",
      ["warning sentencePartsDiffer 0.70 万元"],
    ],
    [
      "2026年支出预算400.00元，其中：基本支出300.00元，占支出总预算的75.00%；项目支出100.00元，占支出总预算的35.00%。",
      ["error sentenceShareDiffers 25.00%"],
    ],
    [
      "“三公”经费支出预算12.47万元，其中，因公出国（境）费支出1.85万元，占“三公”经费的18.84%。",
      ["error sentenceShareDiffers 14.84%"],
    ],
    [
      "一般公共预算支出100.00万元，按用途划分：教育支出30.00万元，占30.00%；卫生健康支出20.00万元，占20.00%；住房保障支出50.00万元，占51.00%。",
      ["error sentenceShareDiffers 50.00%"],
    ],
    [
      "本年支出预算合计100万元，其中：|基本支出60万元，占60%；|项目支出40万元，占45%。",
      ["error sentenceShareDiffers 40%"],
    ],
    ["本年支出预算合计100万元，其中：|基本支出60万元；|项目支出45万元。", ["error sentencePartsExceed 5 万元"]],
    [
      "收入预算合计100万元，包括本年收入90万元，上年结转结余10万元。其中：|一般公共预算80万元，占80%；|其他收入10万元，占15%；|上年结转10万元，占10%。",
      ["error sentenceShareDiffers 10%"],
    ],
    [
      "收入100万元，包括本年收入90万元。其中：|一般公共预算80万元，占88.89%；|其他10万元，占12.11%。",
      ["error sentenceShareDiffers 11.11%"],
    ],
    [
      "收入预算合计100万元，包括本年收入90万元，上年结转结余10万元。其中：|一般公共预算80万元；|其他收入15万元；|上年结转10万元。",
      ["info sentencePartsOver 5 万元"],
    ],
    [
      "出国费支出199.25万元，占“三公”经费的25.96%；用车支出183.6万元，占“三公”经费的29.32%；接待费支出384.75万元，占“三公”经费的50.12%。",
      ["warning sentenceShareOdd 23.92%"],
    ],
  ])("%s", (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});
