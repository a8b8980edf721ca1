/** How the pages of text look. */
import type { Page } from "../../../core/declare/page";

export const textPage = {
  orientation: "portrait",
  columnWidths: [80],
  centerHorizontally: true,
  font: { name: "仿宋", size: 14 },
  titleHeight: 36,
  footer: "— &P —",
} as const satisfies Page;
