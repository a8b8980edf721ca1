/** Fixed words of the charts' figures and titles. */

export const CHART_HEADER = ["项目", "金额（万元）", "占比"] as const;
export const TOTAL_LABEL = "合计";
export const DIFFERENCE_LABEL = "各项之和与合计相差";
export const FIGURES_HEADING = "图表数据（不公开；随各表变化，请勿改动）";
export const SERIES_NAME = "金额（万元）";
/** What a title adds where there is nothing to draw, or where the drawn figures are not the whole. */
export const NOTHING = "（预算数为0）";
export const INCOMPLETE = "（各项之和与合计不符，请核对或重新生成说明）";
