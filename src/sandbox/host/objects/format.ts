/** Excel.RangeFormat with its fill, font and cell protection. */
import type { CallArguments } from "../arguments";
import type { HostStyle } from "../book";
import { readColor } from "../color";
import { invalidArgument } from "../errors";
import type { HostContext, RangeTarget } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import { borders } from "./borders";
import { areaOf } from "./range";
import { uniform, uniformInArea } from "./uniform";

/** Points; Excel's limits are 255 characters of width and 409.5 points of height. */
const WIDTH_LIMIT = 1790;
const HEIGHT_LIMIT = 409.5;
const INDENT_LIMIT = 250;

/** A property of the cell style, read where all cells agree. */
function styled<Key extends keyof HostStyle>(
  key: Key,
  read: (value: CallArguments) => HostStyle[Key],
  show: (value: HostStyle[Key]) => unknown = (value) => value,
): Property<RangeTarget> {
  return {
    get: (target, host) => {
      const area = host.book.clip(target.sheet, areaOf(target));
      const value = uniformInArea(area, (row, column) => host.book.style(target.sheet, row, column)[key]);
      return value === null && key !== "fill" ? null : show(value as HostStyle[Key]);
    },
    set: (target, value, host) => {
      host.requireAllowed(target.sheet, "allowFormatCells", value.location);
      const patch = { [key]: read(value) } as Partial<HostStyle>;
      host.book.setStyle(target.sheet, host.book.clip(target.sheet, areaOf(target, value.location)), patch);
    },
  };
}

const within = (value: CallArguments, low: number, high: number): number => {
  const number = value.number();
  if (number < low || number > high) throw invalidArgument(value.location);
  return number;
};

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const rangeFillType: HostType<RangeTarget> = {
  name: "RangeFill",
  properties: {
    Color: styled(
      "fill",
      (value) => readColor(value),
      (color) => color ?? "#FFFFFF",
    ),
  },
  writes: {
    Clear: (target, args, host) => {
      host.requireAllowed(target.sheet, "allowFormatCells", args.location);
      host.book.setStyle(target.sheet, host.book.clip(target.sheet, areaOf(target, args.location)), { fill: null });
    },
  },
};

const rangeFontType: HostType<RangeTarget> = {
  name: "RangeFont",
  properties: {
    Name: styled("fontName", (value) => value.text()),
    Size: styled("fontSize", (value) => within(value, 1, 409)),
    Color: styled("fontColor", (value) => readColor(value)),
    Bold: styled("bold", (value) => value.flag()),
    Italic: styled("italic", (value) => value.flag()),
    Strikethrough: styled("strikethrough", (value) => value.flag()),
    Underline: styled("underline", (value) => value.oneOf(["None", "Single", "Double"] as const)),
  },
};

/** Cell protection takes effect once the sheet is protected. */
const formatProtectionType: HostType<RangeTarget> = {
  name: "FormatProtection",
  properties: { Locked: remembered("locked", true), FormulaHidden: remembered("formulaHidden", false) },
};

function remembered(key: "locked" | "formulaHidden", byDefault: boolean): Property<RangeTarget> {
  return {
    get: (target, host) => {
      const values = new Set(
        [...host.records(target.sheet)[key].within(areaOf(target))].map((value) => value ?? byDefault),
      );
      return values.size === 1 ? [...values][0] : null;
    },
    set: (target, value, host) => {
      host.requireAllowed(target.sheet, null, value.location);
      host.records(target.sheet)[key].put(areaOf(target, value.location), value.flag());
    },
  };
}

const rangeFormatType: HostType<RangeTarget> = {
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: styled("horizontal", (value) => value.oneOf(HORIZONTAL)),
    VerticalAlignment: styled("vertical", (value) => value.oneOf(VERTICAL)),
    WrapText: styled("wrap", (value) => value.flag()),
    IndentLevel: styled("indent", (value) => Math.round(within(value, 0, INDENT_LIMIT))),
    ColumnWidth: { get: columnWidth, set: setColumnWidth },
    RowHeight: { get: rowHeight, set: setRowHeight },
  },
  navigation: {
    Fill: (target) => HostObject.of(rangeFillType, target),
    Font: (target) => HostObject.of(rangeFontType, target),
    Protection: (target) => HostObject.of(formatProtectionType, target),
    Borders: (target) => borders(target),
  },
};

export const format = (target: RangeTarget): HostObject => HostObject.of(rangeFormatType, target);

function columnWidth(target: RangeTarget, host: HostContext): number | null {
  const { left, right } = host.book.clip(target.sheet, areaOf(target));
  return uniform(left, right, (column) => host.book.columnWidth(target.sheet, column));
}

function rowHeight(target: RangeTarget, host: HostContext): number | null {
  const { top, bottom } = host.book.clip(target.sheet, areaOf(target));
  return uniform(top, bottom, (row) => host.book.rowHeight(target.sheet, row));
}

function setColumnWidth(target: RangeTarget, value: CallArguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatColumns", value.location);
  const width = within(value, 0, WIDTH_LIMIT);
  const { left, right } = host.book.clip(target.sheet, areaOf(target, value.location));
  host.book.setColumnWidth(target.sheet, left, right, width);
}

function setRowHeight(target: RangeTarget, value: CallArguments, host: HostContext): void {
  host.requireAllowed(target.sheet, "allowFormatRows", value.location);
  const height = within(value, 0, HEIGHT_LIMIT);
  const { top, bottom } = host.book.clip(target.sheet, areaOf(target, value.location));
  host.book.setRowHeight(target.sheet, top, bottom, height);
}
