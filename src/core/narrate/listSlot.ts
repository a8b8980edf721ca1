/** A slot that names the rows of a group: 一般公共服务支出2,439.10万元、社会保障和就业支出156.21万元. */
import type { Slot } from "../spec/narrative";
import { sharePercent } from "./percent";
import type { SlotText } from "./slots";
import { amountText, lost } from "./slots";
import type { Source } from "./source";
import { readFigure } from "./source";

type ListSlot = Extract<Slot, { slot: "list" }>;

export function listText(slot: ListSlot, source: Source): SlotText {
  const map = source.book.tables.get(slot.table);
  if (!map) return lost({ kind: "table", table: slot.table, detail: slot.table });
  const whole = slot.whole ? readFigure(slot.whole, source) : null;
  if (whole && !whole.ok) return lost(whole.missing);
  const items: string[] = [];
  for (const row of map.rows) {
    if (row.group !== slot.group || (slot.depth === "top" ? row.parent !== null : row.children.length > 0)) continue;
    const read = readFigure({ term: "cell", table: slot.table, row: row.key, column: slot.column }, source);
    if (!read.ok) return lost(read.missing);
    if (read.amount === 0) continue;
    const share = slot.show === "share" && whole ? `，占${sharePercent(read.amount, whole.amount)}` : "";
    items.push(slot.show === "name" ? itemName(row.label) : `${itemName(row.label)}${amountText(read.amount, source.zero)}万元${share}`);
  }
  return { text: items.length === 0 ? slot.none : items.join(slot.separator) };
}

/** 一、一般公共服务支出 → 一般公共服务支出, also where blanks stand round the ordinal. */
function itemName(label: string): string {
  return label.trim().replace(/^[一二三四五六七八九十\s]+、\s*/, "");
}
