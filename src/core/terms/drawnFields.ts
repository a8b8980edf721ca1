/** Fields of 基础信息 that are blank and that a working sheet of the workbook tells: figures in hundredths of 万元, with the cells that they come from. */
import type { Amount } from "../amount/amount";
import type { CellAddress } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { evaluate } from "./evaluate";

export interface DrawnField {
  readonly amount: Amount;
  readonly cells: readonly CellAddress[];
}

/** A sheet without a figure says nothing. */
export function drawnFields({ info }: Pick<PackSpec, "info">, book: Book): ReadonlyMap<string, DrawnField> {
  return new Map(
    infoFields(info).flatMap(({ id, drawnFrom }): readonly (readonly [string, DrawnField])[] => {
      if (drawnFrom === undefined || (book.infoText(id) ?? "").trim() !== "") return [];
      const value = evaluate(drawnFrom, { book, map: null, row: null, column: null });
      return value.ok && value.amount !== 0 ? [[id, { amount: value.amount, cells: value.cells }]] : [];
    }),
  );
}
