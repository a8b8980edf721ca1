/** What somebody had typed and 更新 has lost or moved to another row. */
import { rowMove } from "../../../src/core/model/rowChanges";
import type { CellAddress, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { Refresh } from "../../../src/core/refresh/account";
import type { PackSpec } from "../../../src/core/declare/pack";
import { constantsOf } from "./edits";

/**
 * Where each constant of before stands afterwards. Left out are those that the account says it has replaced, and what nobody types: lines of
 * 勾稽检查, and the page numbers of 目录 that follow the pages (pageNumbers.ts holds them to these).
 */
export function lost(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  { plan, account }: Refresh,
  pack: PackSpec,
): readonly string[] {
  const moves = new Map(
    (plan?.sheets ?? []).flatMap(({ name, rows }) => (rows ? [[name, rowMove(rows)] as const] : [])),
  );
  const told = new Set([...account.formulas, ...account.renamed].map(({ at }) => `${at.sheet}!${at.row},${at.column}`));
  const sheets = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  return constantsOf(before).flatMap(({ sheet, row, column, value }) => {
    if (isNobodys(pack, { sheet, column }, value)) return [];
    const to = moves.get(sheet)?.to(row) ?? (moves.has(sheet) ? null : row);
    const place = `${sheet}!${String(to)},${column}`;
    if (to !== null && (told.has(place) || sheets.get(sheet)?.values[to]?.[column] === value)) return [];
    // 一、 before a name is counted anew.
    const now = String(sheets.get(sheet)?.values[to ?? -1]?.[column] ?? "");
    return typeof value === "string" &&
      value.replace(/^[一二三四五六七八九十]+、/, "") === now.replace(/^[一二三四五六七八九十]+、/, "")
      ? []
      : [`${place}: ${value} → ${now}`];
  });
}

/** What nobody types: lines of 勾稽检查, and the page numbers of 目录 that follow the pages. */
export function isNobodys(
  { checkSheet, contents }: PackSpec,
  { sheet, column }: Omit<CellAddress, "row">,
  value: unknown,
): boolean {
  if (sheet === checkSheet.sheet) return column < 8;
  return (
    contents.numbers !== undefined &&
    sheet === contents.sheet &&
    column === contents.page.columnWidths.length &&
    typeof value === "number"
  );
}
