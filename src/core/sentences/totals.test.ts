/** Lists with their total behind them, amounts in words, and wholes whose parts stand behind 分别为, 由…组成 or beside what there is none of. */
import { partitions } from "../../packs/book/words";
import { normalizeText } from "../text/normalize";
import { workOut } from "./index";

function faults(text: string): readonly string[] {
  return workOut(text.split("|").map(normalizeText), 2026, partitions)
    .flatMap((found) => found.faults)
    .map(
      ({ template, severity, words }) => `${severity ?? "error"} ${template} ${words.difference ?? words.value ?? ""}`,
    );
}

describe("a list that ends with its total", () => {
  test.each([
    "支出包括：教育支出169.08万元、卫生健康支出55.37万元、住房保障支出82.36万元，合计306.81万元。",
    "教育支出169.08万元、卫生健康支出55.37万元，合计500.00万元。",
    "基本工资169.08万元、津贴55.37万元、奖金等82.36万元，2026年合计500.00万元。",
    "收入300.00万元，教育支出169.08万元、卫生健康支出55.37万元、住房保障支出82.36万元，合计606.81万元。",
    "县道改建100.00万元、日常养护50.00万元、市场监管20.00万元，项目支出合计180.00万元。",
  ])("%s", (text) => expect(faults(text)).toEqual([]));

  test.each([
    [
      "支出包括：教育支出169.08万元、卫生健康支出55.37万元、住房保障支出82.36万元，合计306.18万元。",
      "warning sentenceListTotal 0.63 万元",
    ],
    [
      "教育支出169.80万元、卫生健康支出55.37万元、住房保障支出82.36万元，共计306.81万元。",
      "warning sentenceListTotal 0.72 万元",
    ],
  ])("%s", (text, told) => expect(faults(text)).toEqual([told]));
});

test.each([
  ["支出总额叁仟柒佰肆拾贰万陆仟陆佰元（3742.66万元）。", []],
  ["支出总额人民币叁仟万元整（30,000,000元）。", []],
  ["支出总额叁仟柒佰肆拾贰万陆仟元（3742.66万元）。", ["error sentenceInWordsDiffers 3,742.60 万元"]],
  ["补助陆万元整（上年50000元）。", []],
])("%s", (text, told) => expect(faults(text)).toEqual(told));

describe("parts of a whole without 其中", () => {
  test.each([
    "政府采购预算合计544.50万元，分别为：货物类36.50万元、工程类420.00万元、服务类88.00万元。",
    "货物、工程、服务合计544.50万元，分别为36.50万元、402.00万元、88.00万元。",
    "基本支出1175.36万元，由人员经费1002.49万元和公用经费172.87万元组成。",
    "采购预算210.80万元，其中货物24.50万元，服务186.30万元，未安排工程采购。",
    "采购预算210.80万元，其中货物24.50万元，服务168.30万元。",
    "公用经费100.00万元，由本级财政拨款80.00万元保障。",
    "基本支出100.00万元，由人员经费60.00万元、公用经费20.00万元和离退休经费20.00万元构成。",
  ])("%s", (text) => expect(faults(text)).toEqual([]));

  test.each([
    ["政府采购预算合计544.50万元，分别为：货物类36.50万元、工程类402.00万元、服务类88.00万元。", "-18.00 万元"],
    ["基本支出1175.36万元，由人员经费1002.49万元和公用经费172.78万元组成。", "-0.09 万元"],
    ["采购预算210.80万元，其中货物24.50万元，服务168.30万元，未安排工程采购。", "-18.00 万元"],
  ])("%s", (text, difference) => {
    const [only, ...others] = faults(text);
    expect(others).toEqual([]);
    expect(only).toContain(difference.replace("-", ""));
  });
});
