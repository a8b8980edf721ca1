import { costLine, projectView } from "../../../../test/support/readForm";
import { costsOf } from "./costs";
import { pairsOf } from "./names";
import { pairUp } from "./pairUp";
import { plainAmounts } from "./stated";

function told(overview: string, costs: readonly string[], name = "甲"): readonly string[] {
  const view = projectView({
    name,
    year: 1,
    fields: { overview },
    indicators: costs.map((cost) => costLine(...(cost.split(" ") as [string, string]))),
  });
  const { unequal, parts, costs: left } = pairUp(plainAmounts(view, 2026), costsOf(view, "year"), pairsOf(name));
  return [
    ...unequal.map((one) => `${one.parts.map((part) => part.name).join("+")}≠${one.cost.called}`),
    ...parts.map((part) => part.name),
    ...left.map((cost) => cost.called),
  ];
}

test("the amount decides between indicators of a like name", () => {
  expect(told("平台运行3万元，平台维护5万元。", ["平台维护 ≤5万元", "平台运行 ≤3万元"])).toEqual([]);
  expect(told("平台3万元，平台维护5万元。", ["平台维护 ≤3万元", "平台运行 ≤5万元"])).toEqual([]);
});

test("several parts of one indicator, only where they make its amount", () => {
  expect(told("开展宣传2万元，组织培训2万元。", ["宣传培训 ≤4万元"])).toEqual([]);
  expect(told("开展宣传2万元，组织培训3万元。", ["宣传培训 ≤4万元"])).toEqual(["开展宣传+组织培训≠宣传培训"]);
});

test("what shares no word stays alone on both sides, whatever its amount", () => {
  expect(told("稽查3万元。", ["办公支出 ≤3万元"])).toEqual(["稽查", "办公支出"]);
  expect(told("治超稽查3万元。", ["治超办公 ≤4万元"], "治超工作经费")).toEqual(["治超稽查", "治超办公"]);
});
