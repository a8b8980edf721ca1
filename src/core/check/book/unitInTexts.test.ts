/** Totals that a text names behind the unit's name, where no table prints whose it is; and items of 基本支出 with short names, and 经费 at their end. */
import type { Rows } from "../../../../test/support/formless";
import { sheetOf } from "../../../../test/support/formless";
import { noForm } from "../../../packs/no-form/pack";
import { inferForm } from "../../formless/inferForm";
import { checkLocated } from "../../report/check";
import { unitInTexts } from "./unitInTexts";

const general: Rows = [
  ["一般公共预算支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 100, 61, 39],
  ["213", "农林水支出", 100, 61, 39],
  ["21303", "水利", 100, 61, 39],
  ["2130301", "行政运行", 61, 61, null],
  ["2130305", "水利工程建设", 39, null, 39],
];
const items: Rows = [
  ["一般公共预算基本支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计"],
  [null, "合计", 61],
  ["301", "工资福利支出", 44],
  ["30101", "基本工资", 44],
  ["302", "商品和服务支出", 17],
  ["30201", "办公费", 9],
  ["30205", "水费", 3.24],
  ["30228", "工会经费", 4.76],
];
const heads = ["一、关于某县水利局2026年收支的说明", "二、关于某县水利局2026年支出的说明"];

function told(...lines: readonly string[]): readonly string[] {
  const located = inferForm(noForm, {
    state: null,
    sheets: [
      sheetOf("1", general),
      sheetOf("2", items),
      sheetOf("说明", [["某县水利局2026年部门预算"], ...[...heads, ...lines].map((line) => [line])]),
    ],
  });
  if (!located) throw new Error("no disclosure");
  return checkLocated(located)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ severity, template }) => `${severity} ${template}`);
}

test.each<readonly [string, string]>([
  ["某县水利局2026年一般公共预算支出100万元。", "某县水利局2026年一般公共预算支出170万元。"],
  ["某县水利局2026年一般公共预算基本支出61万元。", "某县水利局2026年一般公共预算基本支出67万元。"],
  [
    "一般公共预算基本支出中公用经费17万元，主要包括：办公费9万元、水费3.24万元、工会经费4.76万元。",
    "一般公共预算基本支出中公用经费17万元，主要包括：办公费9万元、水费3.42万元、工会经费4.76万元。",
  ],
  [
    "一般公共预算基本支出中公用经费17万元，主要包括：办公费9万元、水费3.24万元、工会经费4.76万元。",
    "一般公共预算基本支出中公用经费17万元，主要包括：办公费9万元、水费3.24万元、工会经费7.46万元。",
  ],
])("%s", (right, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(wrong)).toEqual(["error bookFigureOfRowDiffers"]);
});

test("another office's money is not held against these tables", () => {
  expect(told("县水利工程建设中心2026年一般公共预算支出40万元。")).toEqual([]);
});

test.each<readonly [string, readonly string[]]>([
  ["某县水利局", ["某县水利局2026年部门预算", ...heads]],
  ["", ["某县水利局2026年部门预算", "收入2026年增加"]],
  ["", ["一般公共预算2026年支出", "一般公共预算2026年支出", "一般公共预算2026年支出"]],
  ["", ["甲乡2026年", "甲乡2026年", "甲乡政府2026年预算", "乙镇政府2026年预算", "丙镇政府2026年预算"]],
])("%s before the year", (name, texts) => {
  expect(unitInTexts(texts)).toBe(name);
});
