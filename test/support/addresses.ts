/** 表5!D9 → where that is. */
import { columnIndex } from "../../src/core/formula/index";
import type { CellAddress } from "../../src/core/model/snapshot";

export function parseAddress(text: string): CellAddress {
  const [, sheet, letters, row] = /^(.+)!([A-Z]+)(\d+)$/.exec(text) ?? [];
  if (sheet === undefined || letters === undefined || row === undefined) throw new Error(`no address: ${text}`);
  return { sheet, row: Number(row) - 1, column: columnIndex(letters) };
}
