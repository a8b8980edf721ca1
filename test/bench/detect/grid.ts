/** A workbook as the generator of faults sees it: the cells that count among their neighbours, and codes told by their look. */
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { formulaAt, valueAt } from "../../../src/core/model/cellText";
import type { Cell } from "./cells";
import { keyOf } from "./cells";

interface CodePart {
  readonly address: CellAddress;
  readonly text: string;
}

export interface PrintedCode {
  /** All parts of the row put together. */
  readonly code: string;
  readonly parts: readonly CodePart[];
}

export class Grid {
  private readonly byKey: ReadonlyMap<string, Cell>;
  private readonly sheets: ReadonlyMap<string, WorkbookSnapshot["sheets"][number]>;

  constructor(
    snapshot: WorkbookSnapshot,
    readonly cells: readonly Cell[],
  ) {
    this.byKey = new Map(cells.map((cell) => [keyOf(cell.address), cell]));
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  }

  at({ sheet, row, column }: CellAddress): CellValue {
    const found = this.sheets.get(sheet);
    return found ? valueAt(found, row, column) : null;
  }

  value(cell: Cell): CellValue {
    return this.at(cell.address);
  }

  hasFormula({ address }: Cell): boolean {
    const sheet = this.sheets.get(address.sheet);
    return sheet !== undefined && formulaAt(sheet, address.row, address.column) !== null;
  }

  /** The amount so many rows down and columns to the right, where it counts. */
  beside({ address }: Cell, down: number, right: number): Cell | undefined {
    const cell = this.byKey.get(keyOf({ ...address, row: address.row + down, column: address.column + right }));
    return cell?.kind === "amount" ? cell : undefined;
  }

  rowOf({ address }: Cell): readonly Cell[] {
    return this.cells.filter((cell) => cell.address.sheet === address.sheet && cell.address.row === address.row);
  }

  columnOf({ address }: Cell): readonly Cell[] {
    return this.cells.filter(
      (cell) =>
        cell.kind === "amount" && cell.address.sheet === address.sheet && cell.address.column === address.column,
    );
  }

  codeOf(cell: Cell): PrintedCode | null {
    return this.codeIn(cell.address.sheet, cell.address.row);
  }

  /** The code of the next line. */
  codeBelow({ address }: Cell): string | null {
    return this.codeIn(address.sheet, address.row + 1)?.code ?? null;
  }

  isAbove(code: string, other: string): boolean {
    return other.length > code.length && other.startsWith(code);
  }

  /** Lines of the sheet whose code is the beginning of this one. */
  rowsAbove({ address }: Cell, code: string): readonly number[] {
    return Array.from({ length: address.row }, (_, row) => row).filter((row) =>
      this.isAbove(this.codeIn(address.sheet, row)?.code ?? code, code),
    );
  }

  /** The text to the right of a code. */
  nameBeside(address: CellAddress): readonly CellAddress[] {
    for (let column = address.column + 1; column < address.column + 4; column += 1) {
      const value = this.at({ ...address, column });
      if (typeof value === "string" && value !== "" && !/^\d/.test(value)) return [{ ...address, column }];
    }
    return [];
  }

  private codeIn(sheet: string, row: number): PrintedCode | null {
    const parts = this.rowOf({ address: { sheet, row, column: 0 }, kind: "code", places: 0 })
      .filter((cell) => cell.kind === "code" && /^\d+$/.test(String(this.value(cell) ?? "")))
      .map((cell) => ({ address: cell.address, text: String(this.value(cell)) }))
      .sort((a, b) => a.address.column - b.address.column);
    return parts.length > 0 ? { code: parts.map((part) => part.text).join(""), parts } : null;
  }
}
