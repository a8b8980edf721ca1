/** Excel.ConditionalFormatCollection and custom (formula) conditional formats. */
import type { ConditionalFormatView } from "../book";
import { readColor } from "../color";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import { formulaFault } from "../formula/check";
import type { HostContext, RangeTarget } from "../hostContext";
import { HostObject, NULL_OBJECT } from "../hostObject";
import type { HostType, Property } from "../hostObject";
import type { ConditionalFormats } from "../records/conditionalFormats";
import { conditionalBorders } from "./conditionalBorders";
import type { FormatTarget } from "./conditionalFormatTarget";
import { patch, requireFormat } from "./conditionalFormatTarget";
import { areaOf, range } from "./range";

/**
 * The longest formula that a condition may have through the object model, although a file holds 8,192 characters. Reported of the dialog and
 * the object model (MegaMek/mekhq issue 2429); nobody has shown that Office.js takes more.
 */
const LONGEST_CONDITION = 255;

const UNDERLINES = ["None", "Single", "Double"] as const;

const CONDITIONAL_FORMAT_TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** A settable colour of the format; null while it is not set. */
function color(key: "fill" | "fontColor", owner: string): Property<FormatTarget> {
  return {
    get: (target, host) => requireFormat(target, host, `${owner}.color`)[key],
    set: (target, value, host) => patch(target, { [key]: readColor(value) }, value.location, host),
  };
}

const fillType: HostType<FormatTarget> = {
  name: "ConditionalRangeFill",
  properties: { Color: color("fill", "ConditionalRangeFill") },
  writes: { Clear: (target, args, host) => patch(target, { fill: null }, args.location, host) },
};

const fontType: HostType<FormatTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    Color: color("fontColor", "ConditionalRangeFont"),
    Bold: {
      get: (target, host) => requireFormat(target, host, "ConditionalRangeFont.bold").bold,
      set: (target, value, host) => patch(target, { bold: value.flag() }, value.location, host),
    },
    Underline: {
      get: (target, host) => requireFormat(target, host, "ConditionalRangeFont.underline").underline,
      set: (target, value, host) => patch(target, { underline: value.oneOf(UNDERLINES) }, value.location, host),
    },
  },
  writes: {
    Clear: (target, args, host) =>
      patch(target, { fontColor: null, bold: false, underline: "None" }, args.location, host),
  },
};

const ruleType: HostType<FormatTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (target, host) => requireFormat(target, host, "ConditionalFormatRule.formula").formula,
      set: (target, value, host) => {
        const formula = value.text().startsWith("=") ? value.text() : `=${value.text()}`;
        if (formula.length > LONGEST_CONDITION)
          throw invalidArgument(value.location, `The condition has ${formula.length} characters.`);
        const fault = formulaFault(formula);
        if (fault) throw invalidArgument(value.location, fault);
        patch(target, { formula }, value.location, host);
      },
    },
  },
};

const rangeFormatType: HostType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  properties: {
    NumberFormat: {
      get: (target, host) => requireFormat(target, host, "ConditionalRangeFormat.numberFormat").numberFormat,
      set: (target, value, host) => patch(target, { numberFormat: value.text() }, value.location, host),
    },
  },
  navigation: {
    Borders: conditionalBorders,
    Fill: (target) => HostObject.of(fillType, target),
    Font: (target) => HostObject.of(fontType, target),
  },
};

const customType: HostType<FormatTarget> = {
  name: "CustomConditionalFormat",
  navigation: {
    Rule: (target) => HostObject.of(ruleType, target),
    Format: (target) => HostObject.of(rangeFormatType, target),
  },
};

const conditionalFormatType: HostType<FormatTarget> = {
  name: "ConditionalFormat",
  identity: (target) => ({ Id: target.id }),
  properties: {
    Id: { get: (target) => target.id },
    Type: { get: () => "Custom" },
    Priority: {
      get: (target, host) =>
        host
          .records(target.sheet)
          .conditionalFormats.list()
          .findIndex((entry) => entry.id === target.id),
    },
    StopIfTrue: {
      get: (target, host) => requireFormat(target, host, "ConditionalFormat.stopIfTrue").stopIfTrue,
      set: (target, value, host) => patch(target, { stopIfTrue: value.flag() }, value.location, host),
    },
  },
  navigation: {
    Custom: (target) => HostObject.of(customType, target),
    CustomOrNullObject: (target) => HostObject.of(customType, target),
  },
  methods: {
    GetRange: (target, args, host) => firstRange(target, host, args.location),
    GetRangeOrNullObject: (target, args, host) => firstRange(target, host, args.location),
  },
  writes: {
    Delete: (target, args, host) => {
      requireFormat(target, host, args.location);
      host.requireAllowed(target.sheet, "allowFormatCells", args.location);
      host.records(target.sheet).conditionalFormats.delete(target.id);
    },
  },
};

const conditionalFormatsType: HostType<RangeTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, host) => meeting(target, host).map((entry) => item(target.sheet, entry.id)),
  item: (target, key, host) => {
    const found = meeting(target, host).find((entry) => entry.id === key.text());
    if (!found) throw itemNotFound(key.location);
    return item(target.sheet, found.id);
  },
  methods: {
    GetCount: (target, _, host) => meeting(target, host).length,
    GetItemAt: (target, args, host) => {
      const found = meeting(target, host)[args.integer()];
      if (!found) throw invalidArgument(args.location);
      return item(target.sheet, found.id);
    },
    GetItemOrNullObject: (target, args, host) => {
      const found = meeting(target, host).find((entry) => entry.id === args.text());
      return found ? item(target.sheet, found.id) : NULL_OBJECT;
    },
  },
  writes: {
    Add: (target, args, host) => {
      const type = args.oneOf(CONDITIONAL_FORMAT_TYPES);
      if (type !== "Custom") throw notImplemented(`ConditionalFormatCollection.add(${type})`);
      host.requireAllowed(target.sheet, "allowFormatCells", args.location);
      const id = host.nextId("conditionalFormat");
      store(target, host).add(id, areaOf(target, args.location));
      return item(target.sheet, id);
    },
    ClearAll: (target, args, host) => {
      host.requireAllowed(target.sheet, "allowFormatCells", args.location);
      store(target, host).clear(areaOf(target, args.location));
    },
  },
};

export const conditionalFormats = (target: RangeTarget): HostObject => HostObject.of(conditionalFormatsType, target);

const store = (target: RangeTarget, host: HostContext): ConditionalFormats =>
  host.records(target.sheet).conditionalFormats;

const meeting = (target: RangeTarget, host: HostContext): readonly ConditionalFormatView[] =>
  store(target, host).meeting(areaOf(target, "ConditionalFormatCollection"));

const item = (sheet: string, id: string): HostObject => HostObject.of(conditionalFormatType, { sheet, id });

function firstRange(target: FormatTarget, host: HostContext, location: string): HostObject | typeof NULL_OBJECT {
  const [area] = requireFormat(target, host, location).areas;
  return area ? range(target.sheet, area) : NULL_OBJECT;
}
