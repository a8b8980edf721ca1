/** xl/styles.xml: cell formats are shared and numbered, so a style is a number that is looked up or added. */
import type { CellStyle, ConditionalFormatPlan } from "../../../core/model/workbookPlan";
import { childOf, childrenOf, element, ensureChild } from "../xml/element";
import type { XmlElement } from "../xml/element";
import {
  align,
  changesAlignment,
  changesFont,
  differentialFormat,
  firstEntries,
  formatOrder,
  gridBorder,
  restyledFont,
  solidFill,
} from "./styleParts";

/** CT_Stylesheet's sequence. */
const styleOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** Codes that every program knows by number (ECMA-376 part 1, 18.8.30). */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const firstCustomFormat = 164;

export class StyleBook {
  private readonly restyled = new Map<string, number>();
  private readonly known = new Map<XmlElement, Map<string, number>>();
  private hasFirst = false;

  private root: XmlElement | null = null;

  /** `open` gives the part to change; it is called only once a style is asked for. */
  constructor(private readonly open: () => XmlElement) {}

  /** Numbers 0 (and 1 of the fills) mean something by themselves: where the file lacks them, nothing of ours may come to stand there. */
  private ensureFirst(): void {
    if (this.hasFirst) return;
    this.hasFirst = true;
    for (const [name, entries] of Object.entries(firstEntries)) {
      const list = this.list(name as keyof typeof firstEntries);
      const missing = entries.slice(childrenOf(list).length);
      if (missing.length === 0) continue;
      list.children = [...childrenOf(list), ...structuredClone(missing)];
      list.attributes["count"] = String(childrenOf(list).length);
    }
  }

  /** The number of the format that `base` becomes under the style. */
  restyle(base: number, style: CellStyle): number {
    const key = `${base} ${JSON.stringify(style)}`;
    const found = this.restyled.get(key);
    if (found !== undefined) return found;
    this.ensureFirst();
    const formats = this.list("cellXfs");
    const format = structuredClone(childrenOf(formats)[base] ?? childrenOf(formats)[0] ?? element("xf"));
    this.change(format, style);
    const index = this.add(formats, format);
    this.restyled.set(key, index);
    return index;
  }

  /** The number of the differential format of a conditional format. */
  differential(plan: ConditionalFormatPlan): number {
    const numberFormat =
      plan.numberFormat === undefined ? null : { id: this.numberFormat(plan.numberFormat), code: plan.numberFormat };
    return this.add(this.list("dxfs"), differentialFormat(plan, numberFormat));
  }

  /** Fill and text colour of a differential format, ARGB; "" where it has none or names them otherwise. */
  differentialColors(id: number): { readonly fill: string; readonly text: string } {
    const format = childrenOf(this.list("dxfs"))[id] ?? element("dxf");
    const colorIn = (part: string, name: string): string =>
      descendants(childOf(format, part) ?? element(part), name)[0]?.attributes["rgb"] ?? "";
    return { fill: colorIn("fill", "bgColor"), text: colorIn("font", "color") };
  }

  private change(format: XmlElement, style: CellStyle): void {
    const set = (id: string, flag: string, value: number): void => {
      format.attributes[id] = String(value);
      format.attributes[flag] = "1";
    };
    if (changesFont(style)) {
      const fonts = this.list("fonts");
      const base = childrenOf(fonts)[Number(format.attributes["fontId"] ?? 0)] ?? element("font");
      set("fontId", "applyFont", this.add(fonts, restyledFont(base, style)));
    }
    if (style.fill !== undefined) set("fillId", "applyFill", this.add(this.list("fills"), solidFill(style.fill)));
    if (style.grid !== undefined)
      set("borderId", "applyBorder", this.add(this.list("borders"), gridBorder(style.grid)));
    if (style.numberFormat !== undefined) set("numFmtId", "applyNumberFormat", this.numberFormat(style.numberFormat));
    if (changesAlignment(style)) align(format, style);
    if (style.locked !== undefined) {
      ensureChild(format, "protection", formatOrder).attributes["locked"] = style.locked ? "1" : "0";
      format.attributes["applyProtection"] = "1";
    }
  }

  private numberFormat(code: string): number {
    const builtIn = builtInFormats[code];
    if (builtIn !== undefined) return builtIn;
    const formats = this.list("numFmts");
    const same = childrenOf(formats).find((format) => format.attributes["formatCode"] === code);
    if (same !== undefined) return Number(same.attributes["numFmtId"]);
    const id = childrenOf(formats).reduce(
      (max, format) => Math.max(max, Number(format.attributes["numFmtId"]) + 1),
      firstCustomFormat,
    );
    formats.children.push(element("numFmt", { numFmtId: id, formatCode: code }));
    formats.attributes["count"] = String(childrenOf(formats).length);
    return id;
  }

  private list(name: (typeof styleOrder)[number]): XmlElement {
    this.root ??= this.open();
    return ensureChild(this.root, name, styleOrder);
  }

  /** The index of an equal entry, or of the one added. */
  private add(list: XmlElement, entry: XmlElement): number {
    let index = this.known.get(list);
    if (index === undefined) {
      index = new Map(
        childrenOf(list)
          .map((child, at) => [JSON.stringify(child), at] as const)
          .reverse(),
      );
      this.known.set(list, index);
    }
    const key = JSON.stringify(entry);
    const found = index.get(key);
    if (found !== undefined) return found;
    const at = childrenOf(list).length;
    list.children = [...childrenOf(list), entry];
    list.attributes["count"] = String(at + 1);
    index.set(key, at);
    return at;
  }
}

function descendants(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}
