/** Puts a value or a formula into a <c>; the style of the cell stays. */
import type { CellContent } from "../../../core/model/workbookPlan";
import type { CellValue } from "../../../core/model/snapshot";
import { encodeEscapes } from "../read/sharedStrings";
import { childOf, element } from "../xml/element";
import type { XmlElement } from "../xml/element";

/** Text is written as text whatever it begins with; the empty text clears the cell. */
export function setContent(cell: XmlElement, content: CellContent): void {
  delete cell.attributes["t"];
  // cm and vm point to metadata of dynamic arrays and rich values that no longer applies.
  delete cell.attributes["cm"];
  delete cell.attributes["vm"];
  if (content.kind === "formula") {
    cell.children = [element("f", {}, [content.formula.replace(/^=/, "")])];
    setCachedResult(cell, content.value);
  } else if (typeof content.value === "number") {
    cell.children = [element("v", {}, [String(content.value)])];
  } else if (content.value === "") {
    cell.children = [];
  } else {
    cell.attributes["t"] = "inlineStr";
    cell.children = [element("is", {}, [element("t", { "xml:space": "preserve" }, [encodeEscapes(content.value)])])];
  }
}

const errorText = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** What the formula of the cell last yielded; null when nobody knows. */
export function setCachedResult(cell: XmlElement, value: CellValue): void {
  delete cell.attributes["t"];
  const formula = childOf(cell, "f");
  cell.children = formula === undefined ? [] : [formula];
  if (value === null) return;
  if (typeof value === "string") cell.attributes["t"] = errorText.test(value) ? "e" : "str";
  if (typeof value === "boolean") cell.attributes["t"] = "b";
  const text =
    typeof value === "boolean"
      ? String(Number(value))
      : typeof value === "string"
        ? encodeEscapes(value)
        : String(value);
  cell.children.push(element("v", {}, [text]));
}
