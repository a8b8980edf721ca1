/** How many projects are 特定目标类, and how much money, as the list's rows say. */
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { NO_CHOICES, previewImport } from "./preview";

const HEADER = ["功能科目", "项目类别", "项目名称", "部门经济科目", "资金来源", "金额（元）"];
const row = (category: string, project: string, amount: number): readonly (string | number)[] => [
  "2010302",
  category,
  project,
  "",
  "一般公共预算",
  amount,
];

function fields(...rows: readonly (readonly (string | number)[])[]): readonly (string | undefined)[] {
  const { outcome } = previewImport(pack, [{ name: "", rows: [HEADER, ...rows] }], NO_CHOICES);
  return [outcome?.inputs.info.get("specialProjects"), outcome?.inputs.info.get("specialProjectAmount")];
}

test("counts projects, not rows, and adds up what the table prints", () => {
  expect(
    fields(
      row("特定目标类", "甲", 10_049),
      row("特定目标类", "甲", 2),
      row("特定目标类", "乙", 20_040),
      row("其他运转类", "丙", 5),
    ),
  ).toEqual(["2", "3.01"]);
  expect(fields(row("其他运转类", "丙", 10_000))).toEqual(["0", "0.00"]);
});

test("says nothing where there are no projects, and where one is of two categories", () => {
  expect(fields(["2010301", "人员类", "", "30101", "一般公共预算", 100])).toEqual([undefined, undefined]);
  expect(fields(row("特定目标类", "甲", 10_000), row("其他运转类", "甲", 10_000))).toEqual([undefined, undefined]);
});
