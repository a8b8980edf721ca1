/** How the two forms are printed: A4 upright, eight and five columns. */
import type { Across, FormFieldPlace, FormLayout } from "../../../core/declare/performanceLayout";

const font = { name: "宋体", size: 10 } as const;

type Place = FormFieldPlace["at"];

/** A text over the whole width, and short fields in two halves. */
const wide: Place = { label: [0, 1], value: [2, 7] };
const left: Place = { label: [0, 1], value: [2, 4] };
const right: Place = { label: [5, 5], value: [6, 7] };
const signature = (from: number): Place => ({ label: [from, from], value: [from + 1, from + 1] });

export const projectLayout: FormLayout = {
  sheet: "绩效{number}",
  title: "县(区)级预算部门(单位)项目支出绩效目标表",
  subtitle: "({year}年度)",
  columnWidths: [8, 10, 11, 17, 14, 11, 17, 14],
  side: [0, 0],
  font,
  sections: [
    {
      kind: "fields",
      lines: [
        [{ field: "project", at: wide }],
        [
          { field: "department", at: left },
          { field: "unit", at: right },
        ],
        [
          { field: "attribute", at: left },
          { field: "duration", at: right },
        ],
      ],
    },
    {
      kind: "money",
      side: "项目资金(元)",
      blocks: [
        { block: "life", at: { label: [1, 3], value: [4, 4] } },
        { block: "year", at: { label: [5, 6], value: [7, 7] } },
      ],
    },
    ...["overview", "basis", "necessity", "measures", "plan"].map((field) => ({
      kind: "long" as const,
      field,
      at: wide,
    })),
    {
      kind: "goals",
      side: "总体目标",
      fields: [
        { field: "lifeGoal", across: [1, 4] },
        { field: "yearGoal", across: [5, 7] },
      ],
    },
    {
      kind: "indicators",
      side: "绩效指标",
      level1: [1, 1],
      periods: [
        { period: "life", columns: indicatorColumns(2) },
        { period: "year", columns: indicatorColumns(5) },
      ],
    },
    {
      kind: "fields",
      colon: true,
      lines: [
        [
          { field: "head", at: signature(0) },
          { field: "clerk", at: signature(2) },
          { field: "phone", at: signature(4) },
          { field: "date", at: signature(6) },
        ],
      ],
    },
  ],
};

const whole: Place = { label: [1, 1], value: [2, 4] };
const first: Place = { label: [1, 1], value: [2, 2] };
const second: Place = { label: [3, 3], value: [4, 4] };
const text: Place = { label: [0, 0], value: [1, 4] };

export const overallLayout: FormLayout = {
  sheet: "整体绩效",
  title: "县(区)级预算部门(单位)整体支出绩效目标申报表",
  subtitle: "({year}年度)",
  columnWidths: [12, 22, 19, 32, 16],
  side: [0, 0],
  font,
  sections: [
    {
      kind: "fields",
      side: "部门基本信息",
      lines: [
        [{ field: "unit", at: whole }],
        [
          { field: "offices", at: first },
          { field: "subordinates", at: second },
        ],
        [
          { field: "posts", at: first },
          { field: "staff", at: second },
        ],
        [{ field: "regularStaff", at: second, label: "其中:在编人员数" }],
      ],
    },
    { kind: "long", field: "duties", at: text },
    { kind: "long", field: "strategy", at: text },
    {
      kind: "money",
      side: "年度预算情况",
      amountHead: "资金总额(万元)",
      blocks: [
        { block: "bySource", at: first },
        { block: "byDirection", at: second },
      ],
    },
    {
      kind: "pairs",
      columns: [
        [1, 2],
        [3, 4],
      ],
    },
    { kind: "long", field: "yearGoal", at: text },
    {
      kind: "indicators",
      side: "年度绩效指标",
      level1: [1, 1],
      periods: [{ period: "year", columns: indicatorColumns(2) }],
    },
  ],
};

/** 二级指标, 三级指标 and 指标值 from a column on. */
function indicatorColumns(from: number): readonly [Across, Across, Across] {
  return [
    [from, from],
    [from + 1, from + 1],
    [from + 2, from + 2],
  ];
}
