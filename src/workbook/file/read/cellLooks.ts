/** How numbers look by the number of their style: in the colour of their ground, in which size (xl/styles.xml). */
import type { CellLook } from "../../../core/model/snapshot";
import type { OfficePackage } from "../parts/officePackage";
import { relationshipTypes, relationshipsOf } from "../parts/relationships";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { ColorOf, Rgb } from "./colors";
import { areAlike, BLACK, readColors, WHITE } from "./colors";

/** Null for the usual look: dark on light, in the workbook's usual font. */
export type LookOf = (style: string | undefined) => CellLook | null;

/** What a digit of another font or size takes at least, beside what its size alone makes of it: faces differ, and sizes are rounded to dots. */
const AT_LEAST = 0.8;

export function readLooks(pkg: OfficePackage, workbookPath: string): LookOf {
  const path = relationshipsOf(pkg, workbookPath).find((one) => one.type === relationshipTypes.styles)?.target;
  if (path === undefined || !pkg.has(path)) return () => null;
  const styles = pkg.read(path);
  const colorOf = readColors(pkg, workbookPath);
  const [fonts, fills] = [entries(styles, "fonts"), entries(styles, "fills")];
  const grounds = fills.map((fill) => groundOf(fill, colorOf));
  // The columns' widths count digits of the font of the style Normal.
  const normal = entries(styles, "cellStyleXfs")[0]?.attributes["fontId"] ?? "0";
  const usual = fonts[Number(normal)];
  const looks = entries(styles, "cellXfs").map((format): CellLook | null => {
    const font = fonts[Number(format.attributes["fontId"] ?? 0)];
    const ground = grounds[Number(format.attributes["fillId"] ?? 0)] ?? null;
    const ink = font ? inkOf(font, colorOf) : BLACK;
    const unseen = ink !== null && ground !== null && areAlike(ink, ground);
    const digit = makesRoom(format) || !font || !usual ? null : digitOf(font, usual);
    return unseen || digit !== 1 ? { unseen, digit } : null;
  });
  return (style) => looks[Number(style ?? 0)] ?? null;
}

/** The look of a number whose cell is merged with others: how much room it has is not asked. */
export function mergedLook(look: CellLook | null): CellLook {
  return { unseen: look?.unseen ?? false, digit: null };
}

function inkOf(font: XmlElement, colorOf: ColorOf): Rgb | null {
  const color = childOf(font, "color");
  return color === undefined ? BLACK : colorOf(color);
}

/** Null for patterns and gradients. */
function groundOf(fill: XmlElement, colorOf: ColorOf): Rgb | null {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  if (pattern === undefined || kind === "none") return fill.children.length > 0 && pattern === undefined ? null : WHITE;
  const color = kind === "solid" ? childOf(pattern, "fgColor") : undefined;
  return color === undefined ? null : colorOf(color);
}

/** Shrunk to fit, turned, or repeated over the cell's width. */
function makesRoom(format: XmlElement): boolean {
  const { shrinkToFit, textRotation, horizontal } = childOf(format, "alignment")?.attributes ?? {};
  return shrinkToFit === "1" || shrinkToFit === "true" || (textRotation ?? "0") !== "0" || horizontal === "fill";
}

/** In digits of the usual font; null where a size is not known. */
function digitOf(font: XmlElement, usual: XmlElement): number | null {
  const [size, usualSize] = [sizeOf(font), sizeOf(usual)];
  if (nameOf(font) === nameOf(usual) && size === usualSize) return 1;
  return size > 0 && usualSize > 0 ? (size / usualSize) * AT_LEAST : null;
}

function sizeOf(font: XmlElement): number {
  return Number(childOf(font, "sz")?.attributes["val"] ?? 0);
}

function nameOf(font: XmlElement): string {
  return childOf(font, "name")?.attributes["val"] ?? "";
}

function entries(styles: XmlElement, list: string): readonly XmlElement[] {
  const holder = childOf(styles, list);
  return holder === undefined ? [] : childrenOf(holder);
}
