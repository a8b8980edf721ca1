import { performance as spec } from "../../packs/shanxi-unit-2026/performance";
import type { FormCells } from "../../../test/support/performanceSheet";
import { projectForm, rowWith, sheetOf } from "../../../test/support/performanceSheet";
import { formsOn } from "./readForm";

const tidy = projectForm({ project: "公益岗位", life: 200_000, year: 200_000 });
const top = tidy.slice(0, rowWith(tidy, "三级指标"));

const values = (lines: FormCells): readonly string[] => {
  const [form] = formsOn(spec, sheetOf([...top, ...lines]));
  return [
    ...(form?.indicators ?? []).map(
      ({ period, level2, name, value }) => `${period} ${level2 ?? ""} ${name?.text ?? ""} ${value?.text ?? ""}`,
    ),
    ...(form?.slips ?? []).map(({ what }) => `slip ${what}`),
  ];
};

test("sign, number and unit in columns of their own", () => {
  expect(
    values([
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标符号", "指标值", "计量单位"],
      [null, "产出指标", "数量指标", "岗位人数", "＝", 21, "人"],
      [null, null, "质量指标", "补贴发放准确率", ">=", "95%", "%"],
      [null, null, "时效指标", "发放时间", "定性", "每月20日前", null],
      [null, null, "成本指标", "补贴标准", "≤", 1800, "元/人/月"],
      [null, "满意度指标", "服务对象满意度", "群众满意度", "大于等于", 90, "%"],
      ["负责人:", null, "经办人:", null, "联系电话:", null, "填报日期:"],
    ]),
  ).toEqual([
    "life 数量指标 岗位人数 21人",
    "life 质量指标 补贴发放准确率 ≥95%",
    "life 时效指标 发放时间 每月20日前",
    "life 成本指标 补贴标准 ≤1800元/人/月",
    "life 服务对象满意度 群众满意度 ≥90%",
  ]);
});

test("for each period beside the other", () => {
  expect(
    values([
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "单位", "二级指标", "三级指标", "指标值", "单位"],
      [null, "产出指标", "数量指标", "岗位人数", "≥63", "人", "数量指标", "岗位人数", "≥21", "人"],
    ]),
  ).toEqual(["life 数量指标 岗位人数 ≥63人", "year 数量指标 岗位人数 ≥21人"]);
});
