/** The sheets that a new workbook of a form has, by name and in their order, without making them. */
import type { PackSpec } from "../declare/pack";
import { explainsTerms } from "../declare/lookups";
import type { Position } from "../declare/page";

/** Those of performance forms are not among them: formNames. `guide`: 政府购买服务指导性目录 is asked for. */
export function sheetNames(pack: PackSpec, guide: boolean): readonly string[] {
  const pages = (position: Position): readonly string[] =>
    (pack.textPages ?? []).filter((page) => page.position === position).map(({ sheet }) => sheet);
  const texts = (position: Position, explaining: boolean): readonly string[] =>
    pack.narratives
      .filter((narrative) => narrative.position === position && explainsTerms(narrative) === explaining)
      .map(({ sheet }) => sheet);
  const tables = (isPublic: boolean): readonly string[] =>
    pack.tables.filter(({ formNo }) => (formNo !== null) === isPublic).map(({ sheet }) => sheet);
  return [
    pack.cover.sheet,
    pack.contents.sheet,
    ...pages("beforeTables"),
    ...texts("beforeTables", false),
    ...texts("beforeTables", true),
    ...(pack.tablesTitle ? [pack.tablesTitle.sheet] : []),
    ...tables(true),
    ...texts("afterTables", false),
    ...(guide && pack.serviceGuide !== undefined ? [pack.serviceGuide.sheet] : []),
    ...texts("afterTables", true),
    ...pages("afterTables"),
    pack.info.sheet,
    ...tables(false),
    pack.checkSheet.sheet,
    ...(pack.charts === undefined ? [] : [pack.charts.sheet]),
  ];
}
