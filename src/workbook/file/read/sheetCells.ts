/** The cells of a worksheet part, one by one, with the address they really have. */
import { WorkbookError } from "../../port";
import { maxColumns, maxRows, parseCell } from "../../address";
import { childOf, childrenOf, textOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { shiftFormula } from "./sharedFormula";

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  /** With its "=", null where the cell holds a constant. */
  readonly formula: string | null;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** In the order of the part. Throws unreadable for an address outside the sheet. */
export function* cellsOf(sheet: XmlElement, part: string): Generator<SheetCell> {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const rowElement of childrenOf(childOf(sheet, "sheetData") ?? sheet, "row")) {
    row = rowElement.attributes["r"] === undefined ? row + 1 : Number(rowElement.attributes["r"]) - 1;
    let column = -1;
    for (const cell of childrenOf(rowElement, "c")) {
      // The address of a cell may be left out, then it follows its neighbour.
      const address = cell.attributes["r"] === undefined ? { row, column: column + 1 } : parseCell(cell.attributes["r"]);
      if (address === null || !isOnSheet(address.row, maxRows) || !isOnSheet(address.column, maxColumns)) {
        throw new WorkbookError("unreadable", `${part}: cell ${cell.attributes["r"] ?? "without address"}`);
      }
      column = address.column;
      yield { ...address, element: cell, formula: formulaOf(cell, address, shared) };
    }
  }
}

/** Every shared formula written out, so that one of its cells can be overwritten without harm to the others. */
export function writeOutSharedFormulas(sheet: XmlElement, part: string): void {
  for (const { element: cell, formula } of [...cellsOf(sheet, part)]) {
    const holder = childOf(cell, "f");
    if (holder?.attributes["t"] !== "shared") continue;
    for (const name of ["t", "si", "ref"]) delete holder.attributes[name];
    holder.children = formula === null ? [] : [formula.slice(1)];
  }
}

function isOnSheet(index: number, limit: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < limit;
}

function formulaOf(cell: XmlElement, at: { row: number; column: number }, shared: Map<string, SharedFormula>): string | null {
  const holder = childOf(cell, "f");
  if (holder === undefined) return null;
  const text = textOf(holder);
  const id = holder.attributes["si"];
  if (holder.attributes["t"] === "shared" && id !== undefined) {
    if (text !== "") shared.set(id, { ...at, text });
    const master = shared.get(id);
    return master === undefined ? null : `=${shiftFormula(master.text, at.row - master.row, at.column - master.column)}`;
  }
  // A data table (模拟运算表) has a holder without text; its cells are results.
  return text === "" ? null : `=${text}`;
}
