/** Styles of areas as steps; an area is one range whatever its size. */
import type { Area, CellStyle, HorizontalAlignment, StyledArea } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { objectSize, propertySize, rangeOf } from "./step";
import type { WriteStep } from "./step";

const horizontal: Readonly<Record<HorizontalAlignment, "Left" | "Center" | "Right">> = {
  left: "Left",
  center: "Center",
  right: "Right",
};
const outerEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

export function styleSteps(sheet: string, styles: readonly StyledArea[]): WriteStep[] {
  return styles.map(({ area, style }) => ({
    size: styleSize(style),
    queue: (workbook) => queueStyle(rangeOf(workbook, sheet, areaName(area)), style, area),
  }));
}

function queueStyle(range: Excel.Range, style: CellStyle, area: Area): void {
  // One value for the whole range; the declared type knows only the grid form.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  queueFont(range.format.font, style);
  queueFormat(range.format, style);
  if (style.grid !== undefined)
    queueGrid(range.format.borders, style.grid, area.bottom > area.top, area.right > area.left);
}

function queueFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.fontColor !== undefined) font.color = style.fontColor;
}

function queueFormat(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical === "top" ? "Top" : "Center";
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
}

/** A single row has no lines inside, and Excel refuses to set them. */
function queueGrid(borders: Excel.RangeBorderCollection, grid: boolean, manyRows: boolean, manyColumns: boolean): void {
  const edges = [
    ...outerEdges,
    ...(manyRows ? (["InsideHorizontal"] as const) : []),
    ...(manyColumns ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of edges) borders.getItem(edge).style = grid ? "Continuous" : "None";
}

function styleSize(style: CellStyle): number {
  const borders = style.grid === undefined ? 0 : 7 * (objectSize / 2 + propertySize);
  return 3 * objectSize + Object.keys(style).length * propertySize + borders;
}
