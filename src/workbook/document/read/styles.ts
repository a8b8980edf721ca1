/** What the styles of a document say of a paragraph: a heading of which level, or a line of the contents (ECMA-376 part 1, 17.7). */
import type { OfficePackage } from "../../file/parts/officePackage";
import { relationshipsOf } from "../../file/parts/relationships";
import { childOf, childrenOf } from "../../file/xml/element";
import type { XmlElement } from "../../file/xml/element";
import { valueOf } from "./attributes";

export interface ParagraphStyle {
  /** From 1; null for one that is no heading. */
  readonly level: number | null;
  readonly isContents: boolean;
  readonly isCentred: boolean;
  readonly numbering: { readonly id: string; readonly level: number } | null;
}

const PLAIN: ParagraphStyle = { level: null, isContents: false, isCentred: false, numbering: null };
/** A style may be based on another, and that on a third; a ring of them ends here. */
const MOST_BASES = 20;

export function readStyles(pkg: OfficePackage, documentPath: string): (id: string) => ParagraphStyle {
  const path = relationshipsOf(pkg, documentPath).find(({ type }) => type.endsWith("/styles"))?.target;
  if (path === undefined || !pkg.has(path)) return () => PLAIN;
  const styles = new Map(
    childrenOf(pkg.read(path), "style").map((style) => [valueOf(style.attributes, "styleId") ?? "", style]),
  );
  const known = new Map<string, ParagraphStyle>();
  const read = (id: string, depth: number): ParagraphStyle => {
    const style = styles.get(id);
    if (style === undefined || depth > MOST_BASES) return PLAIN;
    const base = read(childValue(style, "basedOn") ?? "", depth + 1);
    const name = (childValue(style, "name") ?? "").toLowerCase();
    const properties = childOf(style, "pPr");
    const heading = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
    const outline = properties && childValue(properties, "outlineLvl");
    return {
      level:
        heading !== undefined
          ? Number(heading)
          : outline !== undefined && Number(outline) < 9
            ? Number(outline) + 1
            : base.level,
      isContents: /^(?:toc|目录) ?\d/.test(name) || base.isContents,
      isCentred:
        properties && childValue(properties, "jc") !== undefined
          ? childValue(properties, "jc") === "center"
          : base.isCentred,
      numbering: (properties && numberingOf(properties)) ?? base.numbering,
    };
  };
  return (id) => {
    const style = known.get(id) ?? read(id, 0);
    known.set(id, style);
    return style;
  };
}

export function childValue(parent: XmlElement, name: string): string | undefined {
  const child = childOf(parent, name);
  return child && valueOf(child.attributes, "val");
}

/** Of paragraph properties; a number of 0 takes the numbering away. */
export function numberingOf(properties: XmlElement): ParagraphStyle["numbering"] {
  const numbering = childOf(properties, "numPr");
  const id = numbering && childValue(numbering, "numId");
  return numbering === undefined || id === undefined ? null : { id, level: Number(childValue(numbering, "ilvl") ?? 0) };
}
