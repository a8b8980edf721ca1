/** A small non-validating XML parser. No DTD, no external entities: a part that declares any is refused. */
import { WorkbookError } from "../../port";
import { childrenOf, emptyAttributes, isElement } from "./element";
import type { XmlElement } from "./element";

/** SpreadsheetML nests about ten deep; the limit keeps recursion over the tree safe. */
const maxDepth = 200;
const attributePattern = /([^\s=/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const namedEntities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The root element. Throws WorkbookError unreadable; `part` names the part in its detail. */
export function parseXml(text: string, part: string): XmlElement {
  const document: XmlElement = { name: "", attributes: emptyAttributes(), children: [] };
  const open: XmlElement[] = [document];
  let at = text.indexOf("<");
  while (at !== -1) {
    const end = tokenEnd(text, at, part);
    readToken(text.slice(at, end), open, part);
    const next = text.indexOf("<", end);
    const between = text.slice(end, next === -1 ? text.length : next);
    if (between !== "" && open.length > 1) open.at(-1)?.children.push(decodeEntities(between, part));
    at = next;
  }
  const [root, second] = childrenOf(document);
  if (root === undefined || second !== undefined || open.length !== 1) throw malformed(part, "end of part");
  return withoutPrefix(root);
}

/** `open` holds the elements that are not closed yet, the document first. */
function readToken(token: string, open: XmlElement[], part: string): void {
  if (token.startsWith("</")) {
    if (open.length < 2 || open.pop()?.name !== token.slice(2, -1).trim()) throw malformed(part, "end tag");
  } else if (token.startsWith("<![CDATA[")) {
    open.at(-1)?.children.push(token.slice(9, -3));
  } else if (!token.startsWith("<!--") && !token.startsWith("<?")) {
    const opened = openTag(token, part);
    open.at(-1)?.children.push(opened);
    if (!token.endsWith("/>")) open.push(opened);
    if (open.length > maxDepth) throw malformed(part, "too deep");
  }
}

function tokenEnd(text: string, at: number, part: string): number {
  if (text.startsWith("<!--", at)) return closing(text, "-->", at, part);
  if (text.startsWith("<![CDATA[", at)) return closing(text, "]]>", at, part);
  if (text.startsWith("<?", at)) return closing(text, "?>", at, part);
  if (text.startsWith("<!", at)) throw new WorkbookError("unreadable", `${part}: document type declarations are refused`);
  let quote = "";
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return index + 1;
  }
  throw malformed(part, "tag");
}

function closing(text: string, mark: string, at: number, part: string): number {
  const found = text.indexOf(mark, at);
  if (found === -1) throw malformed(part, mark);
  return found + mark.length;
}

function openTag(token: string, part: string): XmlElement {
  const inner = token.slice(1, token.endsWith("/>") ? -2 : -1);
  const name = /^[^\s/>]+/.exec(inner)?.[0];
  if (name === undefined) throw malformed(part, "tag name");
  const attributes = emptyAttributes();
  if (inner.length > name.length) {
    for (const [, key = "", double, single] of inner.slice(name.length).matchAll(attributePattern)) {
      attributes[key] = decodeEntities(double ?? single ?? "", part);
    }
  }
  return { name, attributes, children: [] };
}

function decodeEntities(text: string, part: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;\s]{1,10});?/g, (_, name: string) => {
    const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : name.startsWith("#") ? parseInt(name.slice(1), 10) : null;
    const decoded = code === null ? namedEntities[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (decoded === undefined) throw malformed(part, `entity ${name}`);
    return decoded;
  });
}

/** Some producers write <x:worksheet xmlns:x="…">; the rest of the adapter knows names without a prefix only. */
function withoutPrefix(root: XmlElement): XmlElement {
  const prefix = /^([^:]+):/.exec(root.name)?.[1];
  const namespace = prefix === undefined ? undefined : root.attributes[`xmlns:${prefix}`];
  if (prefix === undefined || namespace === undefined || root.attributes["xmlns"] !== undefined) return root;
  delete root.attributes[`xmlns:${prefix}`];
  root.attributes["xmlns"] = namespace;
  rename(root, `${prefix}:`);
  return root;
}

function rename(node: XmlElement, prefix: string): void {
  if (node.name.startsWith(prefix)) node.name = node.name.slice(prefix.length);
  for (const child of node.children) if (isElement(child)) rename(child, prefix);
}

function malformed(part: string, where: string): WorkbookError {
  return new WorkbookError("unreadable", `${part}: malformed XML (${where})`);
}
