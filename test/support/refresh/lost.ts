/** What somebody had typed and 更新 has lost or moved to another row. */
import { rowMove } from "../../../src/core/model/rowChanges";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { Refresh } from "../../../src/core/refresh/account";
import { constantsOf } from "./edits";

/** Where each constant of before stands afterwards; those that the account says it has replaced are left out. */
export function lost(before: WorkbookSnapshot, after: WorkbookSnapshot, { plan, account }: Refresh, checkSheet: string): readonly string[] {
  const moves = new Map((plan?.sheets ?? []).flatMap(({ name, rows }) => (rows ? [[name, rowMove(rows)] as const] : [])));
  const told = new Set([...account.formulas, ...account.renamed].map(({ at }) => `${at.sheet}!${at.row},${at.column}`));
  const sheets = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  return constantsOf(before).flatMap(({ sheet, row, column, value }) => {
    if (sheet === checkSheet && column < 8) return [];
    const to = moves.get(sheet)?.to(row) ?? (moves.has(sheet) ? null : row);
    const place = `${sheet}!${String(to)},${column}`;
    if (to !== null && (told.has(place) || sheets.get(sheet)?.values[to]?.[column] === value)) return [];
    // 一、 before a name is counted anew.
    const now = String(sheets.get(sheet)?.values[to ?? -1]?.[column] ?? "");
    return typeof value === "string" && value.replace(/^[一二三四五六七八九十]+、/, "") === now.replace(/^[一二三四五六七八九十]+、/, "") ? [] : [`${place}: ${value} → ${now}`];
  });
}

