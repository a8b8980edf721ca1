import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { isFormSheet } from "./formTitle";

const sheet = (...values: readonly string[][]) => ({ name: "x", visible: true, values, formulas: [] });

test.each([
  "泽州县县(区)级预算部门(单位)项目支出绩效目标表",
  "项目支出绩效目标表（2026年度）",
  "整体支出绩效目标申报表",
  "2026年项目绩效目标申报表",
])("%s is the title of a form", (title) => {
  expect(isFormSheet(pack, sheet(["附件1"], ["", title]))).toBe(true);
});

test("a sentence about the forms is no title, nor is one far down, nor is there a form in a pack without any", () => {
  expect(isFormSheet(pack, sheet(["项目支出绩效目标表公开情况见附件"]))).toBe(false);
  expect(isFormSheet(pack, sheet(["甲"], ["乙"], ["丙"], ["丁"], ["戊"], ["项目支出绩效目标表"]))).toBe(false);
  expect(isFormSheet({}, sheet(["项目支出绩效目标表"]))).toBe(false);
});
