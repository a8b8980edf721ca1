/** What each part is (ECMA-376 part 2, 10.1.2): an Override of its own, or the Default of its extension. */
import { childrenOf, element } from "../xml/element";
import type { XmlElement } from "../xml/element";

const same = (first: string | undefined, second: string): boolean => first?.toLowerCase() === second.toLowerCase();
const overrideOf = (types: XmlElement, path: string): XmlElement | undefined =>
  childrenOf(types, "Override").find(({ attributes }) => same(attributes["PartName"], `/${path}`));

/** Undefined where the package does not say. Names are compared without regard to case. */
export function contentTypeOf(types: XmlElement, path: string): string | undefined {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const byDefault = childrenOf(types, "Default").find(({ attributes }) => same(attributes["Extension"], extension));
  return (overrideOf(types, path) ?? byDefault)?.attributes["ContentType"];
}

/** Says what the part is, whatever was said before. */
export function declareContentType(types: XmlElement, path: string, type: string): void {
  const known = overrideOf(types, path);
  if (known !== undefined) known.attributes["ContentType"] = type;
  else types.children.push(element("Override", { PartName: `/${path}`, ContentType: type }));
}

/** The part is gone. */
export function forgetContentType(types: XmlElement, path: string): void {
  const gone = overrideOf(types, path);
  types.children = types.children.filter((child) => child !== gone);
}
