/** What the generator of faults is told of a workbook: which cells count, and how their figures are printed. Nothing of any rule. */
import type { CellAddress, CellValue } from "../../../src/core/model/snapshot";

export interface Cell {
  readonly address: CellAddress;
  readonly kind: "amount" | "code";
  /** Decimals that are printed; 0 for codes. */
  readonly places: number;
}

export interface Edit {
  readonly address: CellAddress;
  readonly value: CellValue;
}

/** `edits` go by the addresses after the inserted row. */
export interface Fault {
  readonly kind: FaultKind;
  /** A row inserted above this one. */
  readonly inserted?: { readonly sheet: string; readonly row: number };
  readonly edits: readonly Edit[];
  /** Naming any of these is finding the fault: the edited cells, and totals that should have been changed. */
  readonly cells: readonly CellAddress[];
}

/** Kinds of slip and how the printout calls them. */
export const FAULT_KINDS = {
  transposed: "两位数字颠倒",
  digitWrong: "一位数字错",
  digitMore: "多打一位",
  digitLess: "少打一位",
  unit: "元与万元混用",
  sign: "正负号",
  rowOff: "整行错一行",
  columnsSwapped: "相邻两列互换",
  constant: "公式改为常数",
  rowAdded: "加行未改合计",
  code: "编码一位错",
} as const;
export type FaultKind = keyof typeof FAULT_KINDS;

export function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}|${row}|${column}`;
}
