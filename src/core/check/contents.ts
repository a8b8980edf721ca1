/** 目录 lists every published table under the title that stands over it (FX-14). A workbook without 目录 is not accused here. */
import { textAt } from "../locate/text";
import { normalizeText } from "../text/normalize";
import type { CheckContext } from "./context";
import type { Finding } from "./report";

export function contentsFindings(context: CheckContext): readonly Finding[] {
  const { pack, located } = context;
  const sheet = located.snapshot.sheets.find((candidate) => normalizeText(candidate.name) === normalizeText(pack.contents.sheet));
  if (!sheet) return [];
  const lines = sheet.values.flatMap((row) => row.map((value) => normalizeText(String(value ?? "")))).filter((line) => line !== "");
  return [...located.tables.values()].flatMap((table): readonly Finding[] => {
    if (table.map.table.formNo === null || !table.title) return [];
    const title = textAt(table.sheet, table.title.row, table.title.column).trim();
    if (lines.some((line) => line.includes(normalizeText(title)))) return [];
    return [{
      rule: "workbook.contents-match-titles", form: "FX-14", severity: "error", kind: "name", template: "contentsDiffer",
      words: { table: table.map.table.shortName, title }, table: table.map.table.id,
      cells: [{ address: { sheet: sheet.name, row: 0, column: 0 }, words: pack.contents.sheet, printed: "" }, { address: table.title, words: `${table.map.table.shortName} 表题`, printed: title }],
      actual: null, expected: null, difference: null,
    }];
  });
}
