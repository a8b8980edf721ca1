/** One change of style, translated into the fonts, fills and borders of SpreadsheetML. */
import type { CellStyle, ConditionalFormatPlan } from "../../../core/model/workbookPlan";
import { element, ensureChild, insertInOrder, removeChildren } from "../xml/element";
import type { XmlElement } from "../xml/element";

/** CT_Font's usual sequence. */
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
] as const;

/** CT_Xf's sequence. */
export const formatOrder = ["alignment", "protection", "extLst"] as const;

const plainFormat = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

/** What programs show the cells of a workbook in that has no styles. */
const usualFont = element("font", {}, [
  element("sz", { val: 11 }),
  element("color", { theme: 1 }),
  element("name", { val: "Calibri" }),
  element("family", { val: 2 }),
  element("scheme", { val: "minor" }),
]);

/** What every list of styles begins with: the defaults, and the two fills that programs take for granted. */
export const firstEntries = {
  fonts: [usualFont],
  fills: ["none", "gray125"].map((patternType) => element("fill", {}, [element("patternFill", { patternType })])),
  borders: [
    element(
      "border",
      {},
      ["left", "right", "top", "bottom", "diagonal"].map((side) => element(side)),
    ),
  ],
  cellStyleXfs: [element("xf", plainFormat)],
  cellXfs: [element("xf", { ...plainFormat, xfId: 0 })],
} as const;

/** 宋体 and the like must be marked as a Chinese character set, or older programs pick another font. */
const gb2312Charset = 134;

/** "#RRGGBB" → "FFRRGGBB" */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

export function changesFont(style: CellStyle): boolean {
  return (
    style.fontName !== undefined ||
    style.fontSize !== undefined ||
    style.bold !== undefined ||
    style.fontColor !== undefined
  );
}

/** The base font with what the style names. */
export function restyledFont(base: XmlElement, style: CellStyle): XmlElement {
  const font = structuredClone(base);
  const replace = (name: string, attributes: Record<string, string | number>): void => {
    removeChildren(font, (child) => child.name === name);
    insertInOrder(font, element(name, attributes), fontOrder);
  };
  if (style.fontName !== undefined) {
    // The theme's font (scheme) would win over the name.
    removeChildren(font, (child) => ["scheme", "family", "charset"].includes(child.name));
    replace("name", { val: style.fontName });
    if (/[\u4e00-\u9fff]/.test(style.fontName)) replace("charset", { val: gb2312Charset });
  }
  if (style.fontSize !== undefined) replace("sz", { val: style.fontSize });
  if (style.fontColor !== undefined) replace("color", { rgb: argb(style.fontColor) });
  if (style.bold === true) replace("b", {});
  if (style.bold === false) removeChildren(font, (child) => child.name === "b");
  return font;
}

export function solidFill(color: string): XmlElement {
  return element("fill", {}, [
    element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: argb(color) }),
      element("bgColor", { indexed: 64 }),
    ]),
  ]);
}

/** Thin lines on all four sides, or none. */
export function gridBorder(grid: boolean): XmlElement {
  const side = (name: string): XmlElement =>
    grid ? element(name, { style: "thin" }, [element("color", { auto: 1 })]) : element(name);
  return element("border", {}, [side("left"), side("right"), side("top"), side("bottom"), element("diagonal")]);
}

export function changesAlignment(style: CellStyle): boolean {
  return (
    style.horizontal !== undefined ||
    style.vertical !== undefined ||
    style.wrap !== undefined ||
    style.indent !== undefined
  );
}

/** Writes the alignment into a cell format. */
export function align(format: XmlElement, style: CellStyle): void {
  const alignment = ensureChild(format, "alignment", formatOrder);
  if (style.horizontal !== undefined) alignment.attributes["horizontal"] = style.horizontal;
  if (style.vertical !== undefined) alignment.attributes["vertical"] = style.vertical;
  if (style.wrap !== undefined) alignment.attributes["wrapText"] = style.wrap ? "1" : "0";
  if (style.indent !== undefined) {
    alignment.attributes["indent"] = String(style.indent);
    // Without a side to start from Excel ignores the indent.
    if (style.indent > 0) alignment.attributes["horizontal"] ??= "left";
  }
  format.attributes["applyAlignment"] = "1";
}

/** What a conditional format changes: with dxf fills the colour of a solid fill is bgColor. A number format is repeated in full. */
export function differentialFormat(
  plan: ConditionalFormatPlan,
  numberFormat: { readonly id: number; readonly code: string } | null,
): XmlElement {
  const fill = argb(plan.fill);
  return element("dxf", {}, [
    element("font", {}, [
      ...(plan.bold === true ? [element("b")] : []),
      ...(plan.underline === true ? [element("u")] : []),
      element("color", { rgb: argb(plan.fontColor) }),
    ]),
    ...(numberFormat ? [element("numFmt", { numFmtId: numberFormat.id, formatCode: numberFormat.code })] : []),
    element("fill", {}, [
      element("patternFill", { patternType: "solid" }, [
        element("fgColor", { rgb: fill }),
        element("bgColor", { rgb: fill }),
      ]),
    ]),
    ...(plan.dashes === undefined ? [] : [dashedBorder(plan.dashes)]),
  ]);
}

function dashedBorder(color: string): XmlElement {
  return element(
    "border",
    {},
    ["top", "bottom"].map((name) => element(name, { style: "dashed" }, [element("color", { rgb: argb(color) })])),
  );
}
