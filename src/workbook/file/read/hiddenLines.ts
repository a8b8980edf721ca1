/** Which rows and columns of a worksheet part are hidden: by the user, by a filter, by a closed group, or by having no size. */
import { SpanList } from "../../spans";
import type { Span } from "../../../core/model/snapshot";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";

export function isHiddenRow({ attributes }: XmlElement): boolean {
  return isOn(attributes["hidden"]) || (attributes["ht"] !== undefined && Number(attributes["ht"]) === 0);
}

/** Of the first `count` columns. */
export function hiddenColumns(sheet: XmlElement, count: number): readonly Span[] {
  const spans = new SpanList();
  const list = childOf(sheet, "cols");
  for (const { attributes } of list === undefined ? [] : childrenOf(list, "col")) {
    if (!isOn(attributes["hidden"]) && Number(attributes["width"] ?? 1) !== 0) continue;
    const [first, last] = [Number(attributes["min"]) - 1, Math.min(Number(attributes["max"]), count) - 1];
    for (let column = Math.max(0, first); column <= last; column++) spans.add(column);
  }
  return spans.list;
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
