/** Excel.ConditionalRangeBorderCollection and Excel.ConditionalRangeBorder. */
import type { ConditionalBorder, ConditionalEdge } from "../book";
import { readColor } from "../color";
import type { HostContext } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";
import type { FormatTarget } from "./conditionalFormatTarget";
import { patch, requireFormat } from "./conditionalFormatTarget";

interface EdgeTarget extends FormatTarget {
  readonly edge: ConditionalEdge;
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
const NO_LINE: ConditionalBorder = { style: "None", color: "#000000" };

function lineOf(target: EdgeTarget, host: HostContext, location: string): ConditionalBorder {
  return requireFormat(target, host, location).borders[target.edge] ?? NO_LINE;
}

function change(target: EdgeTarget, border: Partial<ConditionalBorder>, location: string, host: HostContext): void {
  const { borders } = requireFormat(target, host, location);
  patch(
    target,
    { borders: { ...borders, [target.edge]: { ...(borders[target.edge] ?? NO_LINE), ...border } } },
    location,
    host,
  );
}

const borderType: HostType<EdgeTarget> = {
  name: "ConditionalRangeBorder",
  properties: {
    SideIndex: { get: (target) => target.edge },
    Style: {
      get: (target, host) => lineOf(target, host, "ConditionalRangeBorder.style").style,
      set: (target, value, host) => change(target, { style: value.oneOf(STYLES) }, value.location, host),
    },
    Color: {
      get: (target, host) => lineOf(target, host, "ConditionalRangeBorder.color").color,
      set: (target, value, host) => change(target, { color: readColor(value) }, value.location, host),
    },
  },
};

const edge =
  (name: ConditionalEdge) =>
  ({ sheet, id }: FormatTarget): HostObject =>
    HostObject.of(borderType, { sheet, id, edge: name });

const bordersType: HostType<FormatTarget> = {
  name: "ConditionalRangeBorderCollection",
  properties: { Count: { get: () => EDGES.length } },
  navigation: { Top: edge("EdgeTop"), Bottom: edge("EdgeBottom"), Left: edge("EdgeLeft"), Right: edge("EdgeRight") },
  items: ({ sheet, id }) => EDGES.map((name) => HostObject.of(borderType, { sheet, id, edge: name })),
  item: ({ sheet, id }, key) => HostObject.of(borderType, { sheet, id, edge: key.oneOf(EDGES) }),
};

export const conditionalBorders = (target: FormatTarget): HostObject => HostObject.of(bordersType, target);
