/** Rows and cells of one worksheet. */
import { parseCell } from "../../../src/workbook/address";
import type { StyleCounts } from "./styleRules";
import type { Node } from "./xml";
import { childOf, childrenOf, descendants } from "./xml";

export interface SheetContext extends StyleCounts {
  /** How many shared strings there are. */
  readonly strings: number;
}

/** Points; the highest row that Excel has. */
const MAX_HEIGHT = 409.5;
const MAX_FORMULA = 8192;
const MAX_TEXT = 32_767;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|[A-Z]+!)$/;

export function* cellFaults(sheet: Node, context: SheetContext): Iterable<string> {
  let last = 0;
  for (const row of childrenOf(childOf(sheet, "sheetData"), "row")) {
    const number = Number(row.attributes.get("r") ?? last + 1);
    if (number <= last) yield `row ${number} behind row ${last}`;
    last = number;
    if (Number(row.attributes.get("s") ?? 0) >= context.formats)
      yield `row ${number}: style ${row.attributes.get("s") ?? ""} of ${context.formats}`;
    if (Number(row.attributes.get("ht") ?? 0) > MAX_HEIGHT)
      yield `row ${number} is ${row.attributes.get("ht") ?? ""} points high`;
    yield* rowFaults(row, number, context);
  }
  yield* sharedFormulaFaults(sheet);
}

function* rowFaults(row: Node, number: number, context: SheetContext): Iterable<string> {
  let last = -1;
  for (const cell of childrenOf(row, "c")) {
    const reference = cell.attributes.get("r");
    const place = reference === undefined ? { row: number - 1, column: last + 1 } : parseCell(reference);
    if (place === null || place.row !== number - 1) yield `cell ${reference ?? ""} in row ${number}`;
    else {
      if (place.column <= last) yield `cell ${reference ?? ""} stands behind its place`;
      last = place.column;
    }
    for (const text of contentFaults(cell, context)) yield `${reference ?? `a cell of row ${number}`}: ${text}`;
  }
}

function* contentFaults(cell: Node, { formats, strings }: SheetContext): Iterable<string> {
  const style = Number(cell.attributes.get("s") ?? 0);
  if (style >= formats) yield `style ${style} of ${formats}`;
  const value = childOf(cell, "v")?.text;
  const type = cell.attributes.get("t") ?? "n";
  if (value !== undefined && !isValue(type, value, strings)) yield `value ${value.slice(0, 40)} of type ${type}`;
  if (type === "inlineStr" && childOf(cell, "is") === undefined) yield "a text without text";
  const inline = childOf(cell, "is");
  if (inline) yield* textFaults(inline);
  const formula = childOf(cell, "f");
  if (formula) yield* formulaFaults(formula);
}

function isValue(type: string, value: string, strings: number): boolean {
  if (type === "s") return /^\s*\d+\s*$/.test(value) && Number(value) < strings;
  if (type === "n") return value.trim() !== "" && Number.isFinite(Number(value));
  if (type === "b") return ["0", "1", "true", "false"].includes(value);
  return type !== "e" || ERROR.test(value);
}

/** Of an inline text, or of a shared one. */
export function* textFaults(holder: Node): Iterable<string> {
  for (const node of descendants(holder).filter(({ name }) => name === "t")) {
    if (/^\s|\s$/.test(node.text) && node.attributes.get("xml:space") !== "preserve")
      yield "blanks at the end of a text without xml:space";
    if (node.text.length > MAX_TEXT) yield `a text of ${node.text.length} characters`;
  }
}

function* formulaFaults({ text, attributes }: Node): Iterable<string> {
  const type = attributes.get("t") ?? "normal";
  if (text.startsWith("=")) yield "the formula begins with =";
  if (text.length > MAX_FORMULA) yield `a formula of ${text.length} characters`;
  if (text === "" && type === "normal") yield "an empty formula";
}

function* sharedFormulaFaults(sheet: Node): Iterable<string> {
  const masters = new Set<string>();
  for (const row of childrenOf(childOf(sheet, "sheetData"), "row")) {
    for (const cell of childrenOf(row, "c")) {
      const formula = childOf(cell, "f");
      if (formula?.attributes.get("t") !== "shared") continue;
      const group = formula.attributes.get("si") ?? "";
      if (formula.attributes.has("ref")) masters.add(group);
      else if (!masters.has(group)) yield `${cell.attributes.get("r") ?? ""}: the shared formula ${group} is nowhere`;
    }
  }
}
