/** An XML tree as text. */
import { replaceForbidden } from "./characters";
import { isElement } from "./element";
import type { XmlElement } from "./element";
import { changedInPieces } from "./pieces";

/** What Office expects at the beginning of a part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part, with the declaration. */
export function serializeXml(root: XmlElement): string {
  const out: string[] = [xmlDeclaration];
  append(root, out);
  return out.join("");
}

function append(node: XmlElement, out: string[]): void {
  out.push("<", node.name);
  for (const key in node.attributes) out.push(" ", key, '="', escapeAttribute(node.attributes[key] ?? ""), '"');
  if (node.children.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const child of node.children) {
    if (isElement(child)) append(child, out);
    else out.push(escapeText(child));
  }
  out.push("</", node.name, ">");
}

/** What XML cannot hold is left out: texts of cells have it escaped by then, nothing else may keep it. */
function escapeText(given: string): string {
  return changedInPieces(given, escapePiece);
}

function escapePiece(given: string): string {
  const text = replaceForbidden(given, () => "");
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

/** Line breaks in an attribute would come back as spaces unless written as character references. */
function escapeAttribute(text: string): string {
  return changedInPieces(text, (piece) =>
    escapePiece(piece).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;"),
  );
}
