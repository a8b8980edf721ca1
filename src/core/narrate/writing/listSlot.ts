/** A slot that names the rows of a group: 一般公共服务支出2,439.10万元、社会保障和就业支出156.21万元. */
import type { Slot } from "../../declare/narrative";
import { isUnreadable, unreadableIn, unreadableUnder } from "../../terms/unreadable";
import { sharePercent } from "./percent";
import type { CellAddress } from "../../model/snapshot";
import type { Missing, TableMap } from "../../model/tableMap";
import type { ListItem } from "../reading/pieces";
import type { SlotText } from "./slots";
import { amountText, lost } from "./slots";
import type { Source } from "../../terms/source";
import { readFigure } from "../../terms/source";

type ListSlot = Extract<Slot, { slot: "list" }>;

export function listText(slot: ListSlot, source: Source, name: string): SlotText {
  const map = source.book.tables.get(slot.table);
  if (!map) return lost({ kind: "table", table: slot.table, detail: slot.table });
  const whole = slot.whole ? readFigure(slot.whole, source) : null;
  if (whole && !whole.ok) return lost(whole.missing);
  const unknown = unknownRow(map, slot);
  if (unknown) return lost(unknown);
  const items: ListItem[] = [];
  const without: string[] = [];
  const withoutCells: CellAddress[] = [];
  for (const row of map.rows) {
    if (
      row.group !== slot.group ||
      (slot.depth === "top" ? row.parent !== null || isUnreadable(map, row) : row.children.length > 0)
    )
      continue;
    const read = readFigure({ term: "cell", table: slot.table, row: row.key, column: slot.column }, source);
    if (!read.ok) return lost(read.missing);
    const label = itemName(row.label);
    if (read.amount === 0) {
      without.push(label);
      withoutCells.push(...read.cells);
    } else
      items.push({
        name: label,
        amount: slot.show === "name" ? null : read.amount,
        share: slot.show === "share" && whole ? sharePercent(read.amount, whole.amount) : null,
        cells: read.cells,
      });
  }
  const text = items.length === 0 ? slot.none : items.map((item) => itemText(item, source)).join(slot.separator);
  return {
    pieces: [
      { kind: "list", text, slot: name, items, without, withoutCells, cells: items.flatMap((item) => item.cells) },
    ],
  };
}

/** A row whose code cannot be read, or over which the table prints none: which rows would be the top ones is not known by name. */
function unknownRow(map: TableMap, slot: ListSlot): Missing | null {
  if (slot.depth !== "top") return unreadableIn(map, map.rows.find(({ group }) => group === slot.group)?.block);
  const hanging = map.rows.find(
    ({ group, parent, level }) => group === slot.group && parent === null && level !== null && level > 0,
  );
  return (
    unreadableUnder(map, slot.group, null) ??
    (hanging ? { kind: "row", table: slot.table, detail: hanging.code ?? "" } : null)
  );
}

function itemText({ name, amount, share }: ListItem, { zero }: Source): string {
  return `${name}${amount === null ? "" : `${amountText(amount, zero)}万元`}${share === null ? "" : `，占${share}`}`;
}

/** 一、一般公共服务支出 → 一般公共服务支出, also where blanks stand round the ordinal. */
function itemName(label: string): string {
  return label.trim().replace(/^[一二三四五六七八九十\s]+、\s*/, "");
}
