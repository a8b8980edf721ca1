/** Every amount of the tables and of 基础信息 as texts print it, in hundredths of 万元. */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import { amountColumns, infoFields } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";

/** In 元 where the table is, and rounded to 0.01 万元. */
export interface TableAmount {
  readonly exact: Amount;
  readonly unit: "元" | "万元";
  readonly rounded: Amount;
}

export function tableAmounts({ pack, book }: CheckContext): readonly TableAmount[] {
  const found: TableAmount[] = [];
  for (const { id, kind } of infoFields(pack.info)) {
    const read = kind === "amount" ? book.infoAmount(id) : null;
    if (read?.ok === true) found.push({ exact: read.amount, unit: "万元", rounded: read.amount });
  }
  for (const map of book.tables.values()) {
    for (const row of map.rows) {
      const block = map.table.blocks.find((candidate) => candidate.id === row.block);
      for (const column of block ? amountColumns(map.table, block) : []) {
        const read = book.amount(map, row, column);
        if (!read.ok || read.amount === 0) continue;
        const unit = map.money.unit === "万元" ? "万元" : "元";
        found.push({
          exact: read.amount,
          unit,
          rounded: unit === "万元" ? read.amount : convertAmount(read.amount, "元", "万元"),
        });
      }
    }
  }
  return found;
}
