/** Error values (#REF! …) anywhere: in fields, texts and working sheets as well. Figures of tables have a finding of their own. */
import { isErrorValue } from "../../locate/text";
import { addressKey, cellName } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import { cellAt } from "../../model/tableMap";
import { amountColumns } from "../../spec/lookups";
import type { BookCheckOf } from "../../spec/bookCheck";
import type { CheckContext } from "../context";
import { hasFormula, printedAt } from "../context";
import type { Severity } from "../report";
import { bookCells } from "./bookCells";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed } from "./bookContext";
import { keptBySheet } from "./keptBySheet";
import type { BookPage } from "./pages";
import { isPublished } from "./pages";

const errorsOf = keptBySheet((sheet) => bookCells(sheet).filter(({ value }) => typeof value === "string" && value.startsWith("#") && isErrorValue(value)));

export function errorValues({ check, pages }: BookContext, declared: BookCheckOf<"errorValues">): BookVerdict {
  const found = pages.map((page) => ({ page, cells: errorsOf(page.sheet) })).filter(({ cells }) => cells.length > 0);
  if (found.length === 0) return [];
  const figures = figureCells(check);
  return found.flatMap(({ page, cells }) => {
    const others = cells.filter((at) => !figures.has(addressKey(at)));
    // A live note beside a broken figure only repeats it.
    const own = others.length < cells.length ? others.filter((at) => !hasFormula(check, at)) : others;
    // The lines of 勾稽检查 only repeat what is wrong elsewhere.
    if (own.length === 0 || (page.role === "checkSheet" && found.length > 1)) return [];
    const words = { sheet: page.sheet.name.trim(), places: listed(own.map(({ row, column }) => cellName(row, column))), value: printedAt(check, own[0] as CellAddress) };
    const places = own.slice(0, 6).map((address) => ({ address, words: page.sheet.name.trim(), printed: printedAt(check, address) }));
    return [bookFinding(declared, { template: "bookErrorValues", kind: "overwrittenFormula", severity: gravity(page), words, cells: places })];
  });
}

/** A sheet of the user's own may be a draft; one that nobody sees leaves with the file all the same. */
function gravity(page: BookPage): Severity {
  if (isPublished(page) || page.role === "working") return "error";
  return page.sheet.visible ? "warning" : "info";
}

function figureCells({ book }: CheckContext): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const map of book.tables.values()) {
    for (const row of map.rows) {
      const block = map.table.blocks.find((candidate) => candidate.id === row.block);
      for (const column of block ? amountColumns(map.table, block) : []) {
        const at = cellAt(map, row, column);
        if (at) keys.add(addressKey(at));
      }
    }
  }
  return keys;
}
