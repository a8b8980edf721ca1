/** How the recognition of a workbook is explained: which sheet holds which table, where its header is, and what told. */
import { columnLetters } from "../../core/model/columnLetters";
import { isDocumentTable } from "../../core/model/documentPlaces";
import type { Recognition, RecognisedTable } from "../../core/locate/recognition";
import type { RegionEvidence } from "../../core/locate/regions";

const evidenceWords: Readonly<Record<RegionEvidence, (table: RecognisedTable) => string>> = {
  chosen: () => "由您指定",
  title: ({ title }) => `依据表题“${title ?? ""}”`,
  sheetName: () => "依据工作表名，没有找到表题",
  header: () => "依据表头文字，没有找到表题，工作表名也不是表名",
};

/** 表五 → 工作表“支出”，表头第 6–8 行，依据表题“…”，金额单位 元。 */
export function describeTable(table: RecognisedTable): string {
  const [first, ...others] = table.places;
  const place = first
    ? `${isDocumentTable(first.sheet) ? `文档的${first.sheet}` : `工作表“${first.sheet}”`}，表头第 ${rows(first.headerTop, first.headerBottom)} 行`
    : "";
  const more = others
    .map((other) => `，接着“${other.sheet}”第 ${rows(other.headerTop, other.headerBottom)} 行`)
    .join("");
  const unit = table.moneyUnit === null ? "，没有写金额单位" : `，金额单位 ${table.moneyUnit}`;
  return `${table.shortName} → ${place}${more}，${evidenceWords[table.evidence](table)}${unit}。`;
}

function rows(first: number, last: number): string {
  return first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
}

/** What was not recognised; null when all was. */
export function describeUnrecognised(table: RecognisedTable): string | null {
  const missing = table.columns.filter((column) => column.column === null).map((column) => column.label);
  const parts = [
    ...(missing.length > 0 ? [`没有找到列：${missing.join("、")}。有关的勾稽关系无法核对`] : []),
    ...(table.copies.length > 0
      ? [`工作表${table.copies.map((name) => `“${name}”`).join("、")}里是同一张表，没有核对`]
      : []),
  ];
  return parts.length === 0 ? null : `${table.shortName}：${parts.join("；")}。`;
}

export function describeMissing({ missing }: Recognition): readonly string[] {
  return missing.map(({ shortName, title }) => `没有找到${shortName}“${title}”。`);
}

export function describeOtherSheets({ otherSheets }: Recognition): string | null {
  return otherSheets.length === 0 ? null : `没有当作表来读的工作表：${otherSheets.join("、")}。`;
}

/** "C 列 一般公共预算", for choosing a column. */
export function describeColumn(column: number, text: string): string {
  return `${columnLetters(column)} 列 ${text}`;
}

export function countRecognised({ tables, missing }: Recognition): string {
  const found = tables.filter((table) => table.published && !table.beside).length;
  return `应有 ${found + missing.length} 张表，找到 ${found} 张`;
}
