/** The amounts that tables have for a name, and where: a number behind one of these names is what the tables say of it. */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import { addressKey } from "../../model/address";
import type { Book, TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { derived } from "../../declare/derived";
import { comparableName } from "../../text/normalize";

interface NamedAmounts {
  /** Hundredths of 万元. */
  readonly amounts: ReadonlySet<Amount>;
  /** Every cell of the rows or columns of this name, also of those without a figure. */
  readonly cells: ReadonlySet<string>;
}

export type RightFigures = ReadonlyMap<string, NamedAmounts>;

/** ①公务用车购置费. */
const NUMBERED = /^\s*[①-⑩]/;
/** Shorter labels name nothing: 合计. */
const SHORTEST = 4;
/** Columns that hold all of the money have no name of their own. */
const ALL_MONEY = /^(?:合计|总计|小计|金额|预算数?|20\d\d年.*)$/;

export const rightFigures = derived((book: Book): RightFigures => {
  const found = new Map<string, { readonly amounts: Set<Amount>; readonly cells: Set<string> }>();
  const note = (label: string, cell: string, amount: Amount | null): void => {
    if (label.length < SHORTEST || ALL_MONEY.test(label)) return;
    const own = found.get(label) ?? { amounts: new Set<Amount>(), cells: new Set<string>() };
    own.cells.add(cell);
    if (amount !== null && amount !== 0) own.amounts.add(amount);
    found.set(label, own);
  };
  for (const map of book.tables.values()) eachFigure(book, map, note);
  return found;
});

function eachFigure(
  book: Book,
  map: TableMap,
  note: (label: string, cell: string, amount: Amount | null) => void,
): void {
  const columnNames = new Map(map.table.columns.map(({ id, label }) => [id, comparableName(label)]));
  for (const row of map.rows) {
    const block = map.table.blocks.find(({ id }) => id === row.block);
    for (const column of block ? amountColumns(map.table, block) : []) {
      const at = cellAt(map, row, column);
      if (!at) continue;
      const read = book.amount(map, row, column);
      const amount = !read.ok ? null : map.money.unit === "元" ? convertAmount(read.amount, "元", "万元") : read.amount;
      note(comparableName(row.label.replace(NUMBERED, "")), addressKey(at), amount);
      // Of the parts of a row no column is the whole.
      if (row.code === null) note(columnNames.get(column) ?? "", addressKey(at), amount);
    }
  }
}
