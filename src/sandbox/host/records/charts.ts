/** The charts of one sheet, remembered and not drawn. Their cells follow inserted rows; `area` is null once all of them were deleted. */
import type { Area } from "../../../core/model/workbookPlan";

/** Cells of any sheet, as the context's live ranges move them. */
export interface ChartCells {
  readonly sheet: string;
  area: Area | null;
}

export interface ChartLabels {
  showPercentage: boolean;
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showLegendKey: boolean;
  numberFormat: string;
  position: string;
}

export interface ChartSeriesRecord {
  name: string;
  values: ChartCells;
  categories: ChartCells | null;
  hasLabels: boolean;
  gapWidth: number;
  readonly labels: ChartLabels;
}

export interface ChartFontRecord {
  name: string;
  size: number;
  bold: boolean;
  color: string;
}

export interface ChartRecord {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly series: ChartSeriesRecord[];
  /** `cell` wins over `text`. */
  readonly title: {
    text: string;
    cell: ChartCells | null;
    visible: boolean;
    overlay: boolean;
    readonly font: ChartFontRecord;
  };
  readonly legend: { visible: boolean; position: string; overlay: boolean };
  /** The cells that it covers; null until it was placed. */
  place: Area | null;
  plotVisibleOnly: boolean;
  /** The first category of the axis stands last. */
  reversed: boolean;
  /** The value axis is shown. */
  scale: boolean;
}

/** A chart as Excel makes it: a legend, a title without words. */
export function newChart(id: string, name: string, type: string, series: readonly ChartCells[]): ChartRecord {
  return {
    id,
    name,
    type,
    series: series.map((values, index) => ({
      name: `Series${index + 1}`,
      values,
      categories: null,
      hasLabels: false,
      gapWidth: 150,
      labels: newLabels(),
    })),
    title: {
      text: "",
      cell: null,
      visible: true,
      overlay: false,
      font: { name: "宋体", size: 14, bold: false, color: "#000000" },
    },
    legend: { visible: true, position: "Bottom", overlay: false },
    place: null,
    plotVisibleOnly: true,
    reversed: false,
    scale: true,
  };
}

function newLabels(): ChartLabels {
  return {
    showPercentage: false,
    showValue: true,
    showCategoryName: false,
    showSeriesName: false,
    showLegendKey: false,
    numberFormat: "General",
    position: "BestFit",
  };
}
