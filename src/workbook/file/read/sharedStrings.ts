/** The shared string table and rich text: formatting is dropped, the text kept. */
import { replaceForbidden } from "../xml/characters";
import { childOf, childrenOf, textOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { OfficePackage } from "../parts/officePackage";
import { relationshipTypes, relationshipsOf } from "../parts/relationships";

export function readSharedStrings(pkg: OfficePackage, workbookPath: string): string[] {
  const path = relationshipsOf(pkg, workbookPath).find((one) => one.type === relationshipTypes.sharedStrings)?.target;
  if (path === undefined || !pkg.has(path)) return [];
  const strings: string[] = [];
  pkg.readThrough(path, "sst", "si", (item) => strings.push(stringItemText(item)));
  return strings;
}

/** The text of <si> or <is>; phonetic readings (<rPh>) are not part of it. */
export function stringItemText(item: XmlElement): string {
  const plain = childOf(item, "t");
  const runs = childrenOf(item, "r").map((run) => childOf(run, "t"));
  return [plain, ...runs].map((text) => (text === undefined ? "" : decodeEscapes(textOf(text)))).join("");
}

/** _x000D_ stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The reverse: what XML cannot hold is escaped, and text that looks like an escape is protected. */
export function encodeEscapes(text: string): string {
  const code = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return replaceForbidden(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"), (character) => `_x${code(character)}_`);
}
