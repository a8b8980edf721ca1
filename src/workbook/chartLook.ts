/** How charts look, for both adapters. Sizes in points. */
import type { ChartPlan } from "../core/model/workbookPlan";

interface LabelLook {
  /** Zeros of a pie have no label: it would stand on another one. */
  readonly format: string;
  readonly position: "BestFit" | "OutsideEnd" | null;
  readonly percentage: boolean;
}

const slices = { format: "0.00%;-0.00%;", percentage: true } as const;
const bars = { format: "#,##0.00", percentage: false, position: "OutsideEnd" } as const;
const labels: Readonly<Record<ChartPlan["kind"], LabelLook>> = {
  pie: { ...slices, position: "BestFit" },
  doughnut: { ...slices, position: null },
  bar: bars,
  column: bars,
};

export const chartLook = {
  font: "宋体",
  titleSize: 10,
  textSize: 9,
  /** Percent of a bar's width. */
  gapWidth: 60,
  colors: [
    "#4472C4",
    "#ED7D31",
    "#A5A5A5",
    "#FFC000",
    "#5B9BD5",
    "#70AD47",
    "#264478",
    "#9E480E",
    "#636363",
    "#997300",
  ],
  labels,
} as const;
