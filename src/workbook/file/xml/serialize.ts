/** An XML tree as text. */
import { isElement } from "./element";
import type { XmlElement } from "./element";

/** A whole part, with the declaration Office expects. */
export function serializeXml(root: XmlElement): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
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

function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

/** Line breaks in an attribute would come back as spaces unless written as character references. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
