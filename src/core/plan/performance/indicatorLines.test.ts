import { calculated, planOf, sheetNamed } from "../../../../test/support/performanceForms";

const indicator = (level2: string, name: string, value: string, more: object = {}) => ({
  level2,
  name,
  value,
  ...more,
});

/** Lines of the indicators from the head on, merged cells only where they begin. */
function linesOf(indicators: unknown) {
  const { values } = sheetNamed(calculated(planOf({ projects: [{ project: "丁", indicators }] })), "绩效03");
  const head = values.findIndex((cells) => cells.includes("一级指标"));
  return values.slice(head, -1).map((cells) => cells.slice(1).map((value) => value ?? ""));
}

test("both periods stand side by side, each kind as high as the period with more of it", () => {
  const lines = linesOf({
    life: [
      indicator("数量指标", "人数", "100", { operator: "≥", unit: "人" }),
      indicator("数量指标", "场次", "2", { unit: "次", per: "年" }),
      indicator("成本指标", "费用", "10", { operator: "≤", unit: "万元", per: "人" }),
    ],
    year: [
      indicator("数量指标", "人数", "50", { operator: "≥", unit: "人" }),
      indicator("时效指标", "时间", "及时", { operator: "定性" }),
    ],
  });
  expect(lines.slice(0, 6)).toEqual([
    ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "人数", "≥100人", "数量指标", "人数", "≥50人"],
    ["", "", "场次", "2次/年", "", "", ""],
    ["", "质量指标", "", "", "质量指标", "", ""],
    ["", "时效指标", "", "", "时效指标", "时间", "及时"],
    ["", "成本指标", "费用", "≤10万元/人", "成本指标", "", ""],
  ]);
  expect(lines.slice(6).map(([level1, level2]) => [level1, level2])).toEqual([
    ["效益指标", "经济效益"],
    ["", "社会效益"],
    ["", "生态效益"],
    ["", "可持续影响"],
    ["满意度指标", "服务对象满意度"],
  ]);
});

test("a year like the whole duration has its indicators", () => {
  const [, line] = linesOf({ life: [indicator("数量指标", "人数", "100", { unit: "人" })], year: "life" });
  expect(line).toEqual(["产出指标", "数量指标", "人数", "100人", "数量指标", "人数", "100人"]);
});

test("needed kinds are asked for in a period without any indicator, and only there", () => {
  const lines = linesOf({ life: [indicator("数量指标", "人数", "100")] });
  expect(lines.map((cells) => cells[2]).filter((text) => text !== "" && text !== "三级指标")).toEqual(["人数"]);
  expect(lines.map((cells) => cells[5]).filter((text) => String(text).startsWith("【"))).toEqual(
    ["数量指标", "质量指标", "时效指标", "成本指标", "服务对象满意度"].map((kind) => `【待填：${kind}】`),
  );
});
