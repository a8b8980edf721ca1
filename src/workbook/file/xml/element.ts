/** A mutable XML tree: enough of XML for SpreadsheetML, everything we do not understand is kept as it was. */

export interface XmlElement {
  name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const kept = emptyAttributes();
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[key] = String(value);
  }
  return { name, attributes: kept, children: [...children] };
}

/** Objects of one class are several times cheaper than those of Object.create(null). */
class Attributes {
  [name: string]: string;
}
// Nothing is inherited: an attribute called "constructor" or "__proto__" in a hostile file stays a plain attribute.
Object.setPrototypeOf(Attributes.prototype, null);
Reflect.deleteProperty(Attributes.prototype, "constructor");

export function emptyAttributes(): Record<string, string> {
  return new Attributes();
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** Child elements, all or those of one name. */
export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

export function removeChildren(parent: XmlElement, matches: (child: XmlElement) => boolean): void {
  parent.children = parent.children.filter((node) => !isElement(node) || !matches(node));
}

/** The text directly inside the element. */
export function textOf(parent: XmlElement): string {
  return parent.children.filter((node) => !isElement(node)).join("");
}

/** The child called `name`, made in the place that `order` (the schema's sequence) gives it. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const found = childOf(parent, name);
  if (found !== undefined) return found;
  const made = element(name);
  insertInOrder(parent, made, order);
  return made;
}

/**
 * Puts the child where the schema's sequence wants it: behind the last sibling that comes before it or is its like, else before
 * the first that comes after it. Siblings that `order` does not know (mc:AlternateContent, xr:revisionPtr …) decide nothing.
 */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(child.name);
  const rankOf = (node: XmlNode): number => (isElement(node) ? order.indexOf(node.name) : -1);
  const before = parent.children.reduce(
    (last, node, at) => (rankOf(node) !== -1 && rankOf(node) <= rank ? at : last),
    -1,
  );
  const after = parent.children.findIndex((node) => rankOf(node) > rank);
  const at = before !== -1 ? before + 1 : after !== -1 ? after : parent.children.length;
  parent.children.splice(at, 0, child);
}
