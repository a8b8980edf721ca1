/** How the sheets of running text look: those of the blank forms. */
import type { Page } from "../../../core/declare/page";

export const textPageLook = {
  orientation: "landscape",
  columnWidths: [120.66],
  centerHorizontally: false,
  font: { name: "宋体", size: 12 },
  titleHeight: 24,
  footer: "",
} as const satisfies Page;
