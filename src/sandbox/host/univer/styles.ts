/** Cell formats and borders between Office.js terms and Univer's. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../../../core/model/workbookPlan";
import type { Border, BorderEdge, HostStyle, HostAlignment, VerticalAlignment } from "../book";
import { Command } from "./engine";
import type { CellMatrix, UniverEngine } from "./engine";

/** Excel's default font in this sandbox. */
const DEFAULT_FONT = { name: "宋体", size: 11 };
/** Pixels of one indent level and of the padding that cells have anyway. */
const INDENT = 9;
const PADDING = 2;

const HORIZONTAL: Readonly<Record<HostAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

function keyOf<Key extends string>(table: Readonly<Record<Key, number>>, value: Nullable<number>, fallback: Key): Key {
  const found = (Object.keys(table) as Key[]).find((key) => table[key] === value);
  return found ?? fallback;
}

const isOn = (value: Nullable<BooleanNumber>): boolean => value === BooleanNumber.TRUE;
const onOff = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

type Font = Pick<HostStyle, "fontName" | "fontSize" | "fontColor" | "bold" | "italic" | "strikethrough" | "underline">;

export function readStyle(style: IStyleData | null): HostStyle {
  const set = style ?? {};
  return {
    ...readFont(set),
    fill: set.bg?.rgb?.toUpperCase() ?? null,
    horizontal: keyOf(HORIZONTAL, set.ht, "General"),
    vertical: keyOf(VERTICAL, set.vt, "Bottom"),
    wrap: set.tb === WrapStrategy.WRAP,
    indent: set.pd?.l ? Math.max(0, Math.round((set.pd.l - PADDING) / INDENT)) : 0,
  };
}

function readFont(style: IStyleData): Font {
  return {
    fontName: style.ff ?? DEFAULT_FONT.name,
    fontSize: style.fs ?? DEFAULT_FONT.size,
    fontColor: style.cl?.rgb?.toUpperCase() ?? "#000000",
    bold: isOn(style.bl),
    italic: isOn(style.it),
    strikethrough: isOn(style.st?.s),
    underline: isOn(style.ul?.s) ? "Single" : "None",
  };
}

function toUniver(patch: Partial<HostStyle>): IStyleData {
  const style: IStyleData = {};
  if (patch.fill !== undefined) style.bg = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.bold !== undefined) style.bl = onOff(patch.bold);
  if (patch.italic !== undefined) style.it = onOff(patch.italic);
  if (patch.strikethrough !== undefined) style.st = { s: onOff(patch.strikethrough) };
  if (patch.underline !== undefined) style.ul = { s: onOff(patch.underline !== "None") };
  if (patch.horizontal !== undefined) style.ht = HORIZONTAL[patch.horizontal];
  if (patch.vertical !== undefined) style.vt = VERTICAL[patch.vertical];
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.indent !== undefined) style.pd = patch.indent === 0 ? null : { l: PADDING + INDENT * patch.indent };
  return style;
}

/** Changes the named formats of every cell, leaving the others. */
export function writeStyle(engine: UniverEngine, sheet: string, area: Area, patch: Partial<HostStyle>): void {
  const style = toUniver(patch);
  const cellValue: CellMatrix = {};
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Record<number, ICellData> = {};
    for (let column = area.left; column <= area.right; column += 1) cells[column] = { s: { ...style } };
    cellValue[row] = cells;
  }
  engine.run(Command.setRangeValues, sheet, { cellValue, trigger: Command.setStyle });
}

/** What the copies had goes first: Univer adds formats to those that are there. */
export function copyFormats(engine: UniverEngine, sheet: string, from: Area, to: Area): void {
  const model = engine.sheet(sheet);
  const cleared: CellMatrix = {};
  const cellValue: CellMatrix = {};
  for (let row = to.top; row <= to.bottom; row += 1) {
    for (let column = from.left; column <= from.right; column += 1) {
      if (model.getCellRaw(row, column)?.s) (cleared[row] ??= {})[column] = { s: null };
      const style = engine.styleOf(model.getCellRaw(from.top + row - to.top, column));
      if (style) (cellValue[row] ??= {})[column] = { s: { ...style } };
    }
  }
  for (const cells of [cleared, cellValue])
    engine.run(Command.setRangeValues, sheet, { cellValue: cells, trigger: Command.setStyle });
}

type Side = "t" | "b" | "l" | "r";

/** For each edge: which side of which cells, and the neighbour's side that draws the same line. */
const EDGES: Readonly<
  Record<BorderEdge, { side: Side; cells: (area: Area) => Area; neighbour: Side; step: [number, number] }>
> = {
  EdgeTop: { side: "t", cells: (area) => ({ ...area, bottom: area.top }), neighbour: "b", step: [-1, 0] },
  EdgeBottom: { side: "b", cells: (area) => ({ ...area, top: area.bottom }), neighbour: "t", step: [1, 0] },
  EdgeLeft: { side: "l", cells: (area) => ({ ...area, right: area.left }), neighbour: "r", step: [0, -1] },
  EdgeRight: { side: "r", cells: (area) => ({ ...area, left: area.right }), neighbour: "l", step: [0, 1] },
  InsideHorizontal: {
    side: "b",
    cells: (area) => ({ ...area, bottom: area.bottom - 1 }),
    neighbour: "t",
    step: [1, 0],
  },
  InsideVertical: { side: "r", cells: (area) => ({ ...area, right: area.right - 1 }), neighbour: "l", step: [0, 1] },
};

/** The line along the edge where it begins; null for none. */
export function readBorder(engine: UniverEngine, sheet: string, area: Area, edge: BorderEdge): Border | null {
  const { side, cells, neighbour, step } = EDGES[edge];
  const { top, left, bottom, right } = cells(area);
  if (top > bottom || left > right) return null;
  const model = engine.sheet(sheet);
  const own = engine.styleOf(model.getCellRaw(top, left))?.bd?.[side];
  const other = engine.styleOf(model.getCellRaw(top + step[0], left + step[1]))?.bd?.[neighbour];
  const line = own ?? other;
  return line && line.s !== BorderStyleTypes.NONE ? fromLine(line) : null;
}

/** Draws or removes a line; the neighbour's line on the same place goes away. */
export function writeBorder(
  engine: UniverEngine,
  sheet: string,
  area: Area,
  edge: BorderEdge,
  border: Border | null,
): void {
  const { side, cells, neighbour, step } = EDGES[edge];
  const { top, left, bottom, right } = cells(area);
  const model = engine.sheet(sheet);
  const cellValue: CellMatrix = {};
  const put = (row: number, column: number, which: Side, line: IBorderStyleData | null): void => {
    const present = engine.styleOf(model.getCellRaw(row, column))?.bd ?? null;
    if (line === null && !present?.[which]) return;
    const bd: IBorderData = { ...present, [which]: line };
    (cellValue[row] ??= {})[column] = { s: { bd } };
  };
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      put(row, column, side, border && toLine(border));
      if (row + step[0] >= 0 && column + step[1] >= 0) put(row + step[0], column + step[1], neighbour, null);
    }
  }
  engine.run(Command.setRangeValues, sheet, { cellValue, trigger: Command.setStyle });
}

function toLine(border: Border): IBorderStyleData {
  return { s: lineStyle(border), cl: { rgb: border.color } };
}

function lineStyle({ style, weight }: Border): BorderStyleTypes {
  const isMedium = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "Dash":
      return isMedium ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "DashDot":
      return isMedium ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return isMedium ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case "SlantDashDot":
      return BorderStyleTypes.SLANT_DASH_DOT;
    case "Continuous":
      return CONTINUOUS[weight];
  }
}

const CONTINUOUS: Readonly<Record<Border["weight"], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const STYLES: readonly Border["style"][] = [
  "Continuous",
  "Dash",
  "Dot",
  "Double",
  "DashDot",
  "DashDotDot",
  "SlantDashDot",
];
const WEIGHTS: readonly Border["weight"][] = ["Thin", "Hairline", "Medium", "Thick"];

function fromLine(line: IBorderStyleData): Border {
  const color = line.cl.rgb?.toUpperCase() ?? "#000000";
  for (const style of STYLES) {
    for (const weight of WEIGHTS) {
      if (lineStyle({ style, weight, color }) === line.s) return { style, weight, color };
    }
  }
  return { style: "Continuous", weight: "Thin", color };
}
