/** 绩效指标 as the province's forms class them. Benefits are stated where a project has them; outputs and satisfaction always. */
import type { IndicatorClass } from "../../../core/declare/performance";

const needed = (name: string): IndicatorClass["kinds"][number] => ({ name, needed: true });

export const indicatorClasses = [
  { name: "产出指标", kinds: [needed("数量指标"), needed("质量指标"), needed("时效指标"), needed("成本指标")] },
  {
    name: "效益指标",
    kinds: [
      { name: "经济效益", otherNames: ["经济效益指标"], needed: false },
      { name: "社会效益", otherNames: ["社会效益指标"], needed: false },
      { name: "生态效益", otherNames: ["生态效益指标"], needed: false },
      { name: "可持续影响", otherNames: ["可持续影响指标"], needed: false },
    ],
  },
  {
    name: "满意度指标",
    kinds: [{ name: "服务对象满意度", otherNames: ["服务对象满意度指标", "满意度指标"], needed: true }],
  },
] as const satisfies readonly IndicatorClass[];

export const indicatorHeads = ["一级指标", "二级指标", "三级指标", "指标值"] as const;
