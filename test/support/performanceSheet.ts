/** A project's performance form as the county's template prints it, cell by cell, to be bent by a test. */
import type { CellValue, SheetSnapshot } from "../../src/core/model/snapshot";

export type FormCells = readonly (readonly CellValue[])[];

/** kind, name, value; the class stands in the first row of its kinds. */
export type Line = readonly [string, string, string];

export interface FormTexts {
  readonly project: string;
  /** 元 */
  readonly life: CellValue;
  readonly year: CellValue;
  readonly overview?: string;
  readonly goal?: string;
  readonly lines?: readonly Line[];
  readonly yearLines?: readonly Line[];
  /** 项目期. */
  readonly duration?: string;
}

export const LINES: readonly Line[] = [
  ["数量指标", "参加活动人数", "≥100人"],
  ["质量指标", "活动达标率", "100%"],
  ["时效指标", "活动时间", "元宵节"],
  ["成本指标", "活动经费", "≤10万元"],
  ["社会效益", "精神风貌", "展示"],
  ["服务对象满意度", "观看群众满意度", "≥95%"],
];

const CLASS: Readonly<Record<string, string>> = {
  数量指标: "产出指标",
  经济效益: "效益指标",
  社会效益: "效益指标",
  服务对象满意度: "满意度指标",
};

export function projectForm({
  project,
  life,
  year,
  duration = "99年",
  overview = "组织活动。",
  goal = "按时完成。",
  lines = LINES,
  yearLines = lines,
}: FormTexts): FormCells {
  const parts = ["其中：中央财政资金", "省级财政资金", "市县（区）财政资金", "单位自筹", "其他资金"];
  return [
    ["某某县(区)级预算部门(单位)项目支出绩效目标表"],
    ["(2026年度)"],
    ["项目名称", null, project],
    ["主管部门及代码", null, "004-某某局", null, "实施单位", "某某局"],
    ["项目属性", null, "经常性项目(长期开展)", null, "项目期", duration],
    ["项目资金（元）", null, "实施期资金总额：", life, null, "年度资金总额：", year],
    ...parts.map((part, index): readonly CellValue[] => [
      null,
      null,
      part,
      index === 2 ? life : 0,
      null,
      part,
      index === 2 ? year : 0,
    ]),
    ["项目概况", null, overview],
    ["立项依据", null, "部门职责"],
    ["项目设立必要性", null, "需要"],
    ["保证项目实施的制度、措施", null, "财务制度"],
    ["项目实施计划", null, "全年"],
    ["总体目标", null, "实施期目标", null, null, "年度目标"],
    [null, null, goal, null, null, goal],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
    ...lines.map(([kind, name, value], index): readonly CellValue[] => [
      null,
      CLASS[kind] ?? null,
      kind,
      name,
      value,
      ...(yearLines[index] ?? [null, null, null]),
    ]),
    ["负责人：", null, "经办人：", null, "联系电话：", null, "填报日期：2025年10月27日"],
  ];
}

export function sheetOf(cells: FormCells, name = "绩效1"): SheetSnapshot {
  return { name, visible: true, values: cells, formulas: cells.map((row) => row.map(() => null)) };
}

/** The row that begins, or has anywhere, the text. */
export function rowWith(cells: FormCells, text: string): number {
  return cells.findIndex((row) => row.includes(text));
}

export function withRow(cells: FormCells, index: number, row: readonly CellValue[]): FormCells {
  return cells.map((own, at) => (at === index ? row : own));
}
