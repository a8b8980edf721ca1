/** Finds or makes the <row> and <c> elements of a worksheet, keeping both in order. */
import { WorkbookError } from "../../port";
import { cellName, parseCell } from "../../address";
import { childrenOf, element, isElement, removeChildren } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { worksheetChild } from "./worksheetOrder";

interface RowIndex {
  readonly element: XmlElement;
  readonly cells: Map<number, XmlElement>;
  sorted: boolean;
}

/** More cells than any disclosure has; a plan above it is a mistake. */
const maxNewCells = 2_000_000;

export class CellGrid {
  private readonly rows = new Map<number, RowIndex>();
  private readonly data: XmlElement;
  private made = 0;

  constructor(sheet: XmlElement) {
    this.data = worksheetChild(sheet, "sheetData");
    // The bounds of the used area are optional and would be wrong after writing.
    removeChildren(sheet, ({ name }) => name === "dimension");
    let number = -1;
    for (const row of childrenOf(this.data, "row")) {
      number = row.attributes["r"] === undefined ? number + 1 : Number(row.attributes["r"]) - 1;
      const known = this.rows.get(number);
      if (known === undefined) this.rows.set(number, indexRow(row, number));
      else joinRow(known, indexRow(row, number));
    }
  }

  row(row: number): XmlElement {
    return this.rowIndex(row).element;
  }

  cell(row: number, column: number): XmlElement {
    const index = this.rowIndex(row);
    const known = index.cells.get(column);
    if (known !== undefined) return known;
    if (++this.made > maxNewCells) throw new WorkbookError("tooLarge", `more than ${maxNewCells} cells to write`);
    const made = element("c", { r: cellName(row, column) });
    index.cells.set(column, made);
    index.sorted = false;
    return made;
  }

  /** The element of a cell that is there already. */
  find(row: number, column: number): XmlElement | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  /** Puts rows and cells in order; call once when everything is written. */
  finish(): void {
    this.data.children = [...this.rows].sort(([first], [second]) => first - second).map(([, index]) => index.element);
    for (const index of this.rows.values()) {
      if (index.sorted) continue;
      const others = index.element.children.filter((child) => !isElement(child) || child.name !== "c");
      index.element.children = [
        ...[...index.cells].sort(([first], [second]) => first - second).map(([, cell]) => cell),
        ...others,
      ];
      delete index.element.attributes["spans"];
    }
  }

  private rowIndex(row: number): RowIndex {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const made: RowIndex = { element: element("row", { r: row + 1 }), cells: new Map(), sorted: true };
    this.rows.set(row, made);
    return made;
  }
}

/** A row that a file has twice: both are read, so both are kept. */
function joinRow(first: RowIndex, second: RowIndex): void {
  for (const [column, cell] of second.cells) first.cells.set(column, cell);
  first.sorted = false;
}

function indexRow(row: XmlElement, number: number): RowIndex {
  const cells = new Map<number, XmlElement>();
  let column = -1;
  for (const cell of childrenOf(row, "c")) {
    column = cell.attributes["r"] === undefined ? column + 1 : (parseCell(cell.attributes["r"])?.column ?? column + 1);
    // Addresses that were left out are written in, because cells may come to stand between them.
    cell.attributes["r"] = cellName(number, column);
    cells.set(column, cell);
  }
  row.attributes["r"] = String(number + 1);
  const inOrder = [...cells.keys()].every((column, at, all) => at === 0 || column > (all[at - 1] ?? 0));
  return { element: row, cells, sorted: inOrder && cells.size === childrenOf(row, "c").length };
}
