/** 更新 as scripts read it. Amounts are decimal strings. */
import { cellName } from "../core/model/address";
import type { CellAddress } from "../core/model/snapshot";
import type { RefreshAccount, RowWords } from "../core/refresh/account";
import { changesAnything } from "../core/refresh/account";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/refresh@1";

/** A file of `--forms`. */
export interface UnreadFile {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export function refreshJson(
  file: string,
  out: string | null,
  account: RefreshAccount,
  unread: readonly UnreadFile[] = [],
): unknown {
  const {
    pack,
    unit,
    year,
    added,
    there,
    completed,
    renamed,
    formulas,
    filled,
    sheets,
    forms,
    copied,
    formsFilled,
    guide,
    lines,
    colours,
    ordered,
    charts,
    pages,
    printed,
    orderOffered,
    kept,
    idle,
  } = account;
  return {
    schema: SCHEMA,
    file,
    out,
    pack,
    unit,
    year,
    changed: changesAnything(account),
    added: added.map((row) => ({ ...rowOf(row), inserted: row.inserted })),
    there: there.map(rowOf),
    completed: completed.map((row) => ({ ...rowOf(row), formulas: row.formulas })),
    renamed: renamed.map((row) => ({ ...rowOf(row), before: row.before })),
    formulas: formulas.map(({ kind, words, at, before, after }) => ({
      kind,
      words,
      ...place(at),
      before: before === null ? null : String(before),
      after,
    })),
    filled: filled.map(({ words, at, value }) => ({ words, ...place(at), value: String(value) })),
    sheets,
    forms,
    unread,
    copied,
    formsFilled: formsFilled.filter(({ cells }) => cells > 0),
    guide,
    lines,
    colours,
    ordered,
    charts,
    pages,
    printed: printed.map(({ sheet, rows: { first, last }, text }) => ({
      sheet,
      firstRow: first + 1,
      lastRow: last + 1,
      text,
    })),
    orderOffered,
    kept: kept.map(({ kind, words, at, found, expected }) => ({
      kind,
      words,
      ...(at ? place(at) : { sheet: null, address: null }),
      found: found === null ? null : String(found),
      expected,
    })),
    idle: idle.map(rowOf),
  };
}

/** `row` as the sheet numbers it. */
function rowOf({ table, code, name, at }: RowWords): Record<string, unknown> {
  return { table, code, name, sheet: at.sheet, row: at.row + 1 };
}

function place({ sheet, row, column }: CellAddress): { readonly sheet: string; readonly address: string } {
  return { sheet, address: cellName(row, column) };
}
