/** Colours of fonts and fills (xl/styles.xml, xl/theme/theme1.xml; ECMA-376 part 1, 18.3.1.15 and 18.8.3), as far as it takes to tell alike ones. */
import type { OfficePackage } from "../parts/officePackage";
import { relationshipTypes, relationshipsOf } from "../parts/relationships";
import { childrenOf, isElement } from "../xml/element";
import type { XmlElement } from "../xml/element";

/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** Null for what cannot be told. */
export type ColorOf = (color: XmlElement) => Rgb | null;

/** Where the colours of a theme stand by their number: light and dark are exchanged. */
const THEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
/** Of the numbered colours only those that every palette begins with, and the two of the system. */
const INDEXED: Readonly<Record<string, Rgb>> = { 0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE, 64: BLACK, 65: WHITE };

export function readColors(pkg: OfficePackage, workbookPath: string): ColorOf {
  const theme = themeColors(pkg, workbookPath);
  return ({ attributes }) => {
    const { rgb, theme: index, indexed, auto, tint } = attributes;
    const base =
      rgb !== undefined
        ? fromHex(rgb)
        : index !== undefined
          ? (theme.get(THEME[Number(index)] ?? "") ?? null)
          : indexed !== undefined
            ? (INDEXED[indexed] ?? null)
            : auto === "1" || auto === "true"
              ? BLACK
              : null;
    return base && tinted(base, Number(tint ?? 0));
  };
}

/** Above this nobody can tell two colours apart on paper. */
const ALIKE = 8;

export function areAlike(one: Rgb, other: Rgb): boolean {
  return one.every((part, index) => Math.abs(part - (other[index] ?? 0)) <= ALIKE);
}

/** Towards black or white; the true rule works on lightness and differs by a shade. */
function tinted(color: Rgb, tint: number): Rgb {
  const mix = (part: number): number =>
    tint < 0 ? part * (1 + Math.max(tint, -1)) : part + (255 - part) * Math.min(tint, 1);
  return Number.isFinite(tint) ? [mix(color[0]), mix(color[1]), mix(color[2])] : color;
}

function fromHex(text: string): Rgb | null {
  const hex = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text)?.[1];
  const part = (at: number): number => parseInt((hex ?? "").slice(at, at + 2), 16);
  return hex === undefined ? null : [part(0), part(2), part(4)];
}

/** Without a theme, or with a damaged one, no colour of it is known. */
function themeColors(pkg: OfficePackage, workbookPath: string): ReadonlyMap<string, Rgb> {
  const path = relationshipsOf(pkg, workbookPath).find((one) => one.type === relationshipTypes.theme)?.target;
  if (path === undefined || !pkg.has(path)) return new Map();
  try {
    const elements = childrenOf(pkg.read(path)).find((one) => localName(one) === "themeElements");
    const scheme = elements && childrenOf(elements).find((one) => localName(one) === "clrScheme");
    return new Map(
      (scheme ? childrenOf(scheme) : []).flatMap((entry) => {
        const [color] = entry.children.filter(isElement);
        const rgb = color && fromHex(color.attributes["lastClr"] ?? color.attributes["val"] ?? "");
        return rgb ? [[localName(entry), rgb] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}
