/** How wide the columns of a worksheet part are (ECMA-376 part 1, 18.3.1.13): in digits of the font of Normal, with the margins of the cell. */
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";

/** Where nothing is said: 8.43 digits and margins. A base without margins gets the same. */
const USUAL = 9.14;
const MARGINS = 0.72;

/** Of the first `count` columns; 0 for a hidden one. */
export function columnWidths(sheet: XmlElement, count: number): readonly number[] {
  const format = childOf(sheet, "sheetFormatPr")?.attributes ?? {};
  const [usual, base] = [Number(format["defaultColWidth"] ?? 0), Number(format["baseColWidth"] ?? 0)];
  const widths = new Array<number>(count).fill(usual > 0 ? usual : base > 0 ? Math.max(USUAL, base + MARGINS) : USUAL);
  const list = childOf(sheet, "cols");
  for (const { attributes } of list === undefined ? [] : childrenOf(list, "col")) {
    const isHidden = attributes["hidden"] === "1" || attributes["hidden"] === "true";
    const width = isHidden ? 0 : Number(attributes["width"] ?? NaN);
    const [first, last] = [Number(attributes["min"]) - 1, Math.min(Number(attributes["max"]), count) - 1];
    for (let column = Math.max(0, first); column <= last; column++) {
      if (Number.isFinite(width) && width >= 0) widths[column] = width;
    }
  }
  return widths;
}
