/** The figures that the charts of a published text draw: beside the text, out of print, because the workbook to publish has no sheet that is not printed. */
import { toNumber } from "../amount/amount";
import { valueAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { ChartPlan } from "../model/workbookPlan";
import { SERIES_NAME } from "../plan/chartWords";
import type { SheetBuilder } from "../plan/sheetBuilder";
import { style } from "../plan/theme";
import type { PublishedChart } from "./publication";

const HEADING = "图表数据（不打印）";
const LABEL = 2;
const AMOUNT = 3;
/** Of the gap beside the text, the labels and the amounts, in characters. */
export const FIGURE_WIDTHS = [3, 40, 16] as const;

/** Whether a cell of a published text is one of these figures or of their words. */
export function isChartFigure(sheet: SheetSnapshot, { column }: CellAddress): boolean {
  return (column === LABEL || column === AMOUNT) && valueAt(sheet, 0, LABEL) === HEADING;
}

/** One block below the other from the top, whichever rows the charts stand on. */
export class BesideText {
  #row = 0;

  constructor(private readonly builder: SheetBuilder) {}

  /** `row`: the one that the chart covers. */
  chart({ caption, kind, title, lines }: PublishedChart, row: number): ChartPlan {
    if (this.#row === 0) this.builder.value(0, LABEL, HEADING).cellStyle(0, LABEL, style.hint, { wrap: false });
    const at = this.#row + 1;
    const first = at + 2;
    const last = at + 1 + lines.length;
    this.builder.value(at, LABEL, title).cellStyle(at, LABEL, style.note, { bold: true });
    this.builder
      .value(at + 1, LABEL, "项目")
      .value(at + 1, AMOUNT, SERIES_NAME)
      .style({ top: at + 1, left: LABEL, bottom: at + 1, right: AMOUNT }, style.header);
    lines.forEach(({ label, amount }, index) =>
      this.builder.value(first + index, LABEL, label).value(first + index, AMOUNT, toNumber(amount)),
    );
    this.builder
      .style({ top: first, left: LABEL, bottom: last, right: AMOUNT }, style.body)
      .style({ top: first, left: AMOUNT, bottom: last, right: AMOUNT }, style.amount);
    this.#row = last + 1;
    const figures = (column: number): ChartPlan["labels"] => ({
      top: first,
      left: column,
      bottom: last,
      right: column,
    });
    return {
      name: caption,
      kind,
      title: { row: at, column: LABEL },
      titleText: title,
      seriesName: SERIES_NAME,
      labels: figures(LABEL),
      values: figures(AMOUNT),
      place: { top: row, left: 0, bottom: row, right: 0 },
    };
  }
}
