/** A located workbook → what is published of it, in the order of the form's 目录. */
import { contextOf } from "../check/check";
import type { BookPage } from "../check/book/pages";
import { bookPages } from "../check/book/pages";
import { performanceForms } from "../check/performance";
import type { LocatedWorkbook } from "../locate/locate";
import { isBlank, valueAt } from "../locate/text";
import type { SheetSnapshot } from "../model/snapshot";
import { findNarrativeSheet } from "../narrate/place";
import { explainsTerms, packText } from "../spec/lookups";
import type { NarrativeSpec } from "../spec/narrative";
import type { OwnPage, Position } from "../spec/page";
import type { PackSpec } from "../spec/pack";
import { normalizeText, withoutYear } from "../text/normalize";
import { contentsWords } from "./contentsWords";
import type { Merges } from "./grid";
import { sheetAsTable } from "./attachment";
import type { Part, Publication, TablePart } from "./publication";
import { publishedCharts } from "./publishedCharts";
import { publishedTable } from "./publishedTable";
import type { DeclaredHeading } from "./textBlocks";
import { textBlocks } from "./textBlocks";

export function publicationOf(located: LocatedWorkbook, merges: Merges): Publication {
  const context = contextOf(located);
  const { pack, unit, year } = context;
  const pages = bookPages(context);
  const words = contentsWords(pack, year);
  const charts = publishedCharts(pack, located.book, year, unit);
  const forms = new Set(performanceForms(context).map(({ sheet }) => sheet));
  const attached = pages.filter((page) => page.sheet.visible && (page.role === "performance" || forms.has(page.sheet.name) || isAttachment(page)));
  const text = (sheet: SheetSnapshot | undefined, spec: OwnPage | NarrativeSpec): readonly Part[] => {
    if (sheet === undefined || !sheet.visible) return [];
    const { title, titleAt, blocks } = textBlocks({ sheet, headings: headingsOf(pack, spec, year), listed: words.listsHeadings(spec.sheet), charts });
    if (title === "" && blocks.length === 0) return [];
    return [{ kind: "text", contents: words.sheet(spec.sheet) ?? title, level: 1, orientation: spec.page.orientation, sheet: sheet.name, title, titleAt, blocks }];
  };
  const own = (position: Position): readonly Part[] => (pack.textPages ?? []).filter((page) => page.position === position)
    .flatMap((page) => text(pages.find(({ textPage }) => textPage === page)?.sheet, page));
  const written = (position: Position, explaining: boolean): readonly Part[] => pack.narratives
    .filter((narrative) => narrative.position === position && explainsTerms(narrative) === explaining)
    .flatMap((narrative) => text(findNarrativeSheet(narrative, located.snapshot), narrative));
  const tables = tableParts(located, merges, words, year);
  return {
    unit,
    year,
    cover: coverLines(pages.find(({ role }) => role === "cover")?.sheet) ?? declaredCover(pack, year, unit),
    contentsTitle: pack.contents.title,
    parts: [
      ...own("beforeTables"), ...written("beforeTables", false), ...written("beforeTables", true),
      ...(words.tables === null || tables.length === 0 ? [] : [{ kind: "title", contents: words.tables, level: 1, orientation: "portrait" } as const]),
      ...tables,
      ...written("afterTables", false), ...attached.map(({ sheet }) => attachmentPart(sheet, merges)), ...written("afterTables", true), ...own("afterTables"),
    ],
    leftOut: pages.filter((page) => page.role === "other" && page.sheet.visible && !attached.includes(page) && page.sheet.values.some((row) => row.some((value) => !isBlank(value)))).map(({ sheet }) => sheet.name),
  };
}

/** A sheet of the user's own that calls itself one: 附件…, 附表…, 项目绩效目标表. */
function isAttachment({ role, sheet }: BookPage): boolean {
  return role === "other" && (/^附[件表]/.test(normalizeText(sheet.name)) || sheet.name.includes("绩效目标"));
}

function attachmentPart(sheet: SheetSnapshot, merges: Merges): TablePart {
  const table = sheetAsTable(sheet, merges);
  const wide = table.widths.reduce((sum, width) => sum + width, 0) > WIDEST_PORTRAIT;
  return { kind: "table", id: null, contents: table.title === "" ? sheet.name : table.title, level: 2, orientation: wide ? "landscape" : "portrait", sheet: sheet.name, table };
}

/** Characters of the usual font that still print legibly on A4 upright. */
const WIDEST_PORTRAIT = 110;

function tableParts(located: LocatedWorkbook, merges: Merges, words: ReturnType<typeof contentsWords>, year: number): readonly TablePart[] {
  const ends = [...located.tables.values()].flatMap(({ places }) => places);
  return located.pack.tables.flatMap((spec): readonly TablePart[] => {
    const table = located.tables.get(spec.id);
    if (spec.formNo === null || table === undefined) return [];
    const top = table.title?.row ?? table.header.top;
    const start = ends.filter(({ sheet, end }) => sheet === table.sheet && end <= top).reduce((most, { end }) => Math.max(most, end), 0);
    const found = publishedTable(table, merges, start);
    const published = table.title === null ? { ...found, title: packText(located.pack, found.title, year) } : found;
    return [{ kind: "table", id: spec.id, contents: words.table(spec.id, published.title), level: words.tables === null ? 1 : 2, orientation: spec.orientation, sheet: table.sheet.name, table: published }];
  });
}

function headingsOf(pack: PackSpec, spec: OwnPage | NarrativeSpec, year: number): readonly DeclaredHeading[] {
  const plain = (text: string): string => withoutYear(packText(pack, text, year));
  if ("sections" in spec) {
    return spec.sections.flatMap(({ id, heading, headingAliases = [], level }) => (
      heading === null ? [] : [{ section: id, texts: [heading, ...headingAliases].map(plain), level: level === 1 ? 2 : 3 } as const]));
  }
  return "parts" in spec ? spec.parts.map(({ heading }) => ({ section: "", texts: [plain(heading)], level: 2 })) : [];
}

function coverLines(sheet: SheetSnapshot | undefined): readonly string[] | null {
  if (sheet === undefined) return null;
  const lines = sheet.values.flatMap((cells, row) => cells.flatMap((_, column) => (isBlank(valueAt(sheet, row, column)) ? [] : [String(valueAt(sheet, row, column)).trim()])));
  return lines.length === 0 ? null : lines;
}

function declaredCover(pack: PackSpec, year: number, unit: string): readonly string[] {
  return pack.cover.lines.map(({ text }) => packText(pack, text, year).replace(/\{unitName\}/g, () => unit)).filter((text) => text !== "" && !/\{\w+\}/.test(text));
}
