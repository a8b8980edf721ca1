/** The cells of a worksheet part, one by one, with the address they really have. */
import { WorkbookError } from "../../port";
import { maxColumns, maxRows, parseCell } from "../../address";
import { childOf, childrenOf, isElement, textOf } from "../xml/element";
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

/** Give it the <row> elements of a part in their order: an address that was left out follows the one before, a shared formula its first cell. */
export class CellReader {
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;

  constructor(private readonly part: string) {}

  /** Calls `visit` for every <c>, blank ones too, and returns the row's index. Throws unreadable for an address outside the sheet. */
  eachOf(rowElement: XmlElement, visit: (cell: SheetCell) => void): number {
    const number = rowElement.attributes["r"];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    let column = -1;
    for (const cell of rowElement.children) {
      if (!isElement(cell) || cell.name !== "c") continue;
      const name = cell.attributes["r"];
      const address = name === undefined ? { row: this.row, column: column + 1 } : parseCell(name);
      if (address === null || !isOnSheet(address.row, maxRows) || !isOnSheet(address.column, maxColumns)) {
        throw new WorkbookError("unreadable", `${this.part}: cell ${name ?? "without address"}`);
      }
      column = address.column;
      visit({
        row: address.row,
        column,
        element: cell,
        formula: cell.children.length === 0 ? null : formulaOf(cell, address, this.shared),
      });
    }
    return this.row;
  }
}

/** All cells of a part that is at hand as a tree. */
export function cellsOf(sheet: XmlElement, part: string): SheetCell[] {
  const reader = new CellReader(part);
  const cells: SheetCell[] = [];
  for (const row of childrenOf(childOf(sheet, "sheetData") ?? sheet, "row"))
    reader.eachOf(row, (cell) => cells.push(cell));
  return cells;
}

/**
 * Shared formulas of which the holder of the text is about to be overwritten, written out in every cell; groups of which only other
 * cells go stay as they are. `isWritten` tells the cells to be overwritten.
 */
export function writeOutSharedFormulas(
  cells: readonly SheetCell[],
  isWritten: (row: number, column: number) => boolean,
): void {
  const shared = cells.filter((cell) => holderOf(cell)?.attributes["t"] === "shared");
  const groupOf = (cell: SheetCell): string => holderOf(cell)?.attributes["si"] ?? "";
  const lost = new Set(
    shared
      .filter((cell) => isWritten(cell.row, cell.column) && textOf(holderOf(cell) ?? cell.element) !== "")
      .map(groupOf),
  );
  for (const cell of shared.filter((one) => lost.has(groupOf(one)))) {
    const holder = holderOf(cell);
    if (holder === undefined) continue;
    for (const name of ["t", "si", "ref"]) delete holder.attributes[name];
    holder.children = cell.formula === null ? [] : [cell.formula.slice(1)];
  }
}

function holderOf({ element: cell }: SheetCell): XmlElement | undefined {
  return childOf(cell, "f");
}

function isOnSheet(index: number, limit: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < limit;
}

function formulaOf(
  cell: XmlElement,
  at: { row: number; column: number },
  shared: Map<string, SharedFormula>,
): string | null {
  const holder = childOf(cell, "f");
  if (holder === undefined) return null;
  const text = textOf(holder);
  const id = holder.attributes["si"];
  if (holder.attributes["t"] === "shared" && id !== undefined) {
    if (text !== "") shared.set(id, { ...at, text });
    const master = shared.get(id);
    return master === undefined
      ? null
      : `=${shiftFormula(master.text, at.row - master.row, at.column - master.column)}`;
  }
  // A data table (模拟运算表) has a holder without text; its cells are results.
  return text === "" ? null : `=${text}`;
}
