/** Excel.RangeBorderCollection and Excel.RangeBorder. */
import type { CallArguments } from "../arguments";
import type { Border, BorderEdge } from "../book";
import { readColor } from "../color";
import { invalidArgument, notImplemented } from "../errors";
import type { HostContext, RangeTarget } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";
import { areaOf } from "./range";

interface BorderTarget {
  readonly range: RangeTarget;
  readonly edge: BorderEdge;
}

const EDGES: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
/** What Excel draws when only a colour or a weight is set. */
const PLAIN: Border = { style: "Continuous", color: "#000000", weight: "Thin" };

const borderType: HostType<BorderTarget> = {
  name: "RangeBorder",
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (target, host) => present(target, host)?.style ?? "None",
      set: (target, value, host) => {
        const style = value.oneOf(STYLES);
        change(target, value, host, style === "None" ? null : { style });
      },
    },
    Color: {
      get: (target, host) => present(target, host)?.color ?? "#000000",
      set: (target, value, host) => change(target, value, host, { color: readColor(value) }),
    },
    Weight: {
      get: (target, host) => present(target, host)?.weight ?? "Thin",
      set: (target, value, host) => change(target, value, host, { weight: value.oneOf(WEIGHTS) }),
    },
  },
};

const bordersType: HostType<RangeTarget> = {
  name: "RangeBorderCollection",
  properties: { Count: { get: () => EDGES.length } },
  items: (range) => EDGES.map((edge) => HostObject.of(borderType, { range, edge })),
  item: (range, key) => HostObject.of(borderType, { range, edge: readEdge(key) }),
  methods: { GetItem: (range, key) => HostObject.of(borderType, { range, edge: readEdge(key) }) },
};

export const borders = (range: RangeTarget): HostObject => HostObject.of(bordersType, range);

function readEdge(key: CallArguments): BorderEdge {
  if (/^Diagonal(?:Down|Up)$/.test(key.text())) throw notImplemented(`RangeBorderCollection.getItem(${key.text()})`);
  const edge = EDGES.find((candidate) => candidate === key.text());
  if (!edge) throw invalidArgument(key.location);
  return edge;
}

function present({ range, edge }: BorderTarget, host: HostContext): Border | null {
  return host.book.border(range.sheet, host.book.clip(range.sheet, areaOf(range)), edge);
}

function change(target: BorderTarget, value: CallArguments, host: HostContext, patch: Partial<Border> | null): void {
  const { range, edge } = target;
  host.requireAllowed(range.sheet, "allowFormatCells", value.location);
  const area = host.book.clip(range.sheet, areaOf(range, value.location));
  const border = patch && { ...(host.book.border(range.sheet, area, edge) ?? PLAIN), ...patch };
  host.book.setBorder(range.sheet, area, edge, border);
}
