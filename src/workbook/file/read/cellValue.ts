/** What a <c> holds, as Excel would report it: dates stay the serial numbers they are stored as. */
import type { CellValue } from "../../../core/model/snapshot";
import { childOf, textOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { decodeEscapes, stringItemText } from "./sharedStrings";

/** Day 0 of the 1900 date system, in days before 1970-01-01. */
const epochOffset = 25_569;
const dayLength = 86_400_000;

/** The constant, or the cached result of a formula; null when there is none. */
export function cellValue(cell: XmlElement, sharedStrings: readonly string[]): CellValue {
  if (cell.attributes["t"] === "inlineStr") {
    const inline = childOf(cell, "is");
    return inline === undefined ? null : stringItemText(inline);
  }
  const holder = childOf(cell, "v");
  if (holder === undefined) return null;
  const text = textOf(holder);
  switch (cell.attributes["t"] ?? "n") {
    case "s":
      return sharedStrings[Number(text)] ?? null;
    case "str":
      return decodeEscapes(text);
    case "e":
      return text;
    case "b":
      return text === "1" || text === "true";
    case "d":
      return dateSerial(text);
    default:
      return numberOf(text);
  }
}

function numberOf(text: string): CellValue {
  const number = Number(text);
  return text.trim() === "" ? null : Number.isFinite(number) ? number : text;
}

/** ISO 8601 cells (t="d") carry no time zone; they are read as written. */
function dateSerial(text: string): CellValue {
  const time = Date.parse(
    /Z$|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`,
  );
  return Number.isNaN(time) ? text : time / dayLength + epochOffset;
}
