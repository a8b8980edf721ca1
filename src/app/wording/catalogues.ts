/** The Chinese of the catalogues in use. */
import { catalogueKindWords } from "../../core/catalogue/wording";
import type { CatalogueUse } from "../../core/finding/report";

/** 支出功能分类：2026 年的“科目表.xlsx”，1024 个科目 */
export function describeCatalogueUse({ kind, year, source, entries, used }: CatalogueUse): string {
  const which = source === null ? `自带的 ${year} 年目录（只有部分科目）` : `${year} 年的“${source}”`;
  return `${catalogueKindWords[kind]}：${used ? "" : "没有使用 "}${which}，${entries} 个科目`;
}
