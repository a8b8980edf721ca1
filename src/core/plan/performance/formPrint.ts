/** How a performance form prints: A4 upright, on one page where the letters stay large enough for it. */
import type { Area, PrintPlan } from "../../model/workbookPlan";
import type { FormLayout } from "../../declare/performanceLayout";

const POINTS = 72;
const A4 = { width: 8.27, height: 11.69 };
const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** Points of a character of the default font, and of a column's padding. */
const CHARACTER = 5.25;
const PADDING = 3.75;
/** Smaller than this many points nobody reads print. */
const SMALLEST_PRINT = 6.5;

/** `height`: of all rows, in points. */
export function formPrint(layout: FormLayout, area: Area, height: number): PrintPlan {
  const width = layout.columnWidths.reduce((sum, own) => sum + own * CHARACTER + PADDING, 0);
  const across = ((A4.width - MARGINS.left - MARGINS.right) * POINTS) / width;
  const down = ((A4.height - MARGINS.top - MARGINS.bottom) * POINTS) / height;
  const onePage = Math.min(1, across, down) * layout.font.size >= SMALLEST_PRINT;
  return {
    orientation: "portrait",
    area,
    titleRows: null,
    ...(onePage ? { pagesHigh: 1 } : {}),
    centerHorizontally: true,
    margins: MARGINS,
    blackAndWhite: true,
    footer: "— &P —",
  };
}
