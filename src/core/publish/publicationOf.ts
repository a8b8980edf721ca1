/** A located workbook → what is published of it, in the order of the form's 目录. */
import { contextOf } from "../report/check";
import type { BookPage } from "../check/book/pages";
import { bookPages } from "../check/book/pages";
import { performanceForms } from "../check/performance";
import { guideOn } from "../guide/readGuide";
import type { LocatedWorkbook } from "../locate/locate";
import { isBlank, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { drawnRows } from "../plan/drawnLines";
import { findNarrativeSheet } from "../locate/narrativeSheet";
import { isAttachmentName, isFormName } from "../pages/attached";
import { explainsTerms, packText } from "../declare/lookups";
import type { NarrativeSpec } from "../declare/narrative";
import type { OwnPage, Position } from "../declare/page";
import type { PackSpec } from "../declare/pack";
import { normalizeText, withoutYear } from "../text/normalize";
import { contentsWords } from "./contentsWords";
import type { Merges } from "./grid";
import { besideSheet, sheetAsTable } from "./attachment";
import { sheetAsText } from "./attachmentText";
import { centredCells } from "./centred";
import type { AttachmentKind, PublicationPart, Publication, TablePart, TextBlock, TextPart } from "./publication";
import { publishedCharts } from "./publishedCharts";
import { besideTables, publishedTable } from "./publishedTable";
import type { DeclaredHeading } from "./textBlocks";
import { besideText, textBlocks } from "./textBlocks";

export function publicationOf(located: LocatedWorkbook, merges: Merges): Publication {
  const context = contextOf(located);
  const { pack, unit, year } = context;
  const pages = bookPages(context);
  const words = contentsWords(pack, year);
  const charts = publishedCharts(pack, located.book, year, unit);
  const read = performanceForms(context);
  const forms = new Set(read.map(({ sheet }) => sheet));
  const projects = (name: string): readonly string[] =>
    read.flatMap((form) =>
      form.sheet === name && form.kind === "project" && form.name !== null ? [form.name.text] : [],
    );
  const attached = pages.filter(
    (page) =>
      page.sheet.visible &&
      holdsAnything(page.sheet) &&
      (page.role === "performance" || page.role === "guide" || forms.has(page.sheet.name) || isAttachment(page)),
  );
  const lastOf = (sheet: SheetSnapshot): number => (forms.has(sheet.name) ? lastColumn(sheet, merges) : Infinity);
  const guides = new Set(pages.filter(({ role }) => role === "guide").map(({ sheet }) => sheet.name));
  const attachment = (sheet: SheetSnapshot): PublicationPart => {
    const isForm = forms.has(sheet.name);
    const prose = isForm || guides.has(sheet.name) ? null : sheetAsText(sheet);
    if (prose !== null) return prose;
    const guide = guides.has(sheet.name) ? guideOn(pack, sheet) : null;
    const own = read.filter((form) => form.sheet === sheet.name);
    return attachmentPart(sheet, merges, {
      last: lastOf(sheet),
      projects: isForm ? projects(sheet.name) : null,
      kind: isForm || isFormName(sheet.name) ? "form" : guide === null ? null : "guide",
      header: guide?.header.row ?? null,
      ...(isForm && pack.performance ? { isCentred: centredCells(pack.performance, sheet, own) } : {}),
    });
  };
  const text = (sheet: SheetSnapshot | undefined, spec: OwnPage | NarrativeSpec): readonly PublicationPart[] => {
    if (sheet === undefined || !sheet.visible) return [];
    const { title, titleAt, blocks } = textBlocks({
      sheet,
      headings: headingsOf(pack, spec, year),
      listed: words.listsHeadings(spec.sheet),
      charts,
      drawn: drawnRows(pack, sheet),
    });
    if (title === "" && blocks.length === 0) return [];
    return [
      {
        kind: "text",
        contents: words.sheet(spec.sheet) ?? title,
        level: 1,
        orientation: spec.page.orientation,
        sheet: sheet.name,
        title,
        titleAt,
        blocks,
        ...placesIn(pack, spec, year, blocks),
      },
    ];
  };
  const own = (position: Position): readonly PublicationPart[] =>
    (pack.textPages ?? [])
      .filter((page) => page.position === position)
      .flatMap((page) => text(pages.find(({ textPage }) => textPage === page)?.sheet, page));
  const written = (position: Position, explaining: boolean): readonly PublicationPart[] =>
    pack.narratives
      .filter((narrative) => narrative.position === position && explainsTerms(narrative) === explaining)
      .flatMap((narrative) => text(findNarrativeSheet(narrative, located.snapshot), narrative));
  const tables = tableParts(located, merges, words, year);
  const front = [...own("beforeTables"), ...written("beforeTables", false), ...written("beforeTables", true)];
  const before = written("afterTables", false);
  const after = [...written("afterTables", true), ...own("afterTables")];
  const texts = new Set([...front, ...before, ...after].flatMap((part) => (part.kind === "text" ? [part.sheet] : [])));
  return {
    unit,
    year,
    cover:
      coverLines(
        pages.find(
          ({ role, sheet }) => role === "cover" && normalizeText(sheet.name) === normalizeText(pack.cover.sheet),
        )?.sheet,
      ) ?? declaredCover(pack, year, unit),
    contentsTitle: pack.contents.title,
    parts: [
      ...front,
      ...(words.tables === null ? [] : titleOf(words.tables, tables)),
      ...tables,
      ...before,
      ...attached.map(({ sheet }) => attachment(sheet)),
      ...after,
    ],
    leftOut: pages
      .filter(
        (page) => page.role === "other" && page.sheet.visible && !attached.includes(page) && holdsAnything(page.sheet),
      )
      .map(({ sheet }) => sheet.name),
    outside: [
      ...besideTables([...located.tables.values()].filter(({ map }) => map.table.formNo !== null)),
      ...pages.flatMap(({ sheet }) => (texts.has(sheet.name) ? besideText(sheet) : [])),
      ...attached.flatMap(({ sheet }) => besideSheet(sheet, lastOf(sheet))),
    ],
  };
}

/** It lies as the first of its tables does. */
function titleOf(contents: string, [first]: readonly TablePart[]): readonly PublicationPart[] {
  return first === undefined ? [] : [{ kind: "title", contents, level: 1, orientation: first.orientation }];
}

function holdsAnything({ values }: SheetSnapshot): boolean {
  return values.some((row) => row.some((value) => !isBlank(value)));
}

/** A sheet of the user's own that calls itself one: 附件…, 附表…, 项目绩效目标表. */
function isAttachment({ role, sheet }: BookPage): boolean {
  return role === "other" && (isAttachmentName(sheet.name) || isFormName(sheet.name));
}

/** A performance form is as wide as its merged cells, where its title is one. */
function lastColumn(sheet: SheetSnapshot, merges: Merges): number {
  const row = sheet.values.findIndex((cells) => cells.some((value) => !isBlank(value)));
  const areas = merges.get(sheet.name) ?? [];
  return areas.some(({ top, left, right }) => top === row && right > left)
    ? Math.max(...areas.map(({ right }) => right))
    : Infinity;
}

/** The forms of all projects have the same title. */
function projectWords([first, ...others]: readonly string[]): string {
  return first === undefined ? "" : `（${first}${others.length > 0 ? `等 ${others.length + 1} 个项目` : ""}）`;
}

interface AttachmentLook {
  /** The last column that belongs to it. */
  readonly last: number;
  /** Of a performance form; null for any other sheet. */
  readonly projects: readonly string[] | null;
  readonly kind: AttachmentKind | null;
  /** Sheet row of a header that every page repeats. */
  readonly header: number | null;
  readonly isCentred?: (row: number, column: number) => boolean;
}

function attachmentPart(
  sheet: SheetSnapshot,
  merges: Merges,
  { last, projects, kind, header, isCentred }: AttachmentLook,
): TablePart {
  const table = sheetAsTable(sheet, merges, {
    last,
    header,
    isForm: projects !== null,
    ...(isCentred ? { isCentred } : {}),
  });
  const wide =
    table.widths.reduce((sum, width) => sum + width, 0) > (projects === null ? WIDEST_PORTRAIT : WIDEST_FORM);
  return {
    kind: "table",
    id: null,
    contents: `${table.title === "" ? sheet.name : table.title}${projectWords(projects ?? [])}`,
    level: 2,
    orientation: wide ? "landscape" : "portrait",
    sheet: sheet.name,
    table,
    ...(kind === null ? {} : { attachment: kind }),
  };
}

/** Behind the chapter with the section that speaks of it. */
function placesIn(
  pack: PackSpec,
  spec: OwnPage | NarrativeSpec,
  year: number,
  blocks: readonly TextBlock[],
): Pick<TextPart, "placed"> {
  const [form, guide] = [pack.performance?.behind, pack.serviceGuide?.behind].map((section) =>
    placeIn(pack, spec, year, blocks, section),
  );
  const placed = { ...(form == null ? {} : { form }), ...(guide == null ? {} : { guide }) };
  return Object.keys(placed).length === 0 ? {} : { placed };
}

function placeIn(
  pack: PackSpec,
  spec: OwnPage | NarrativeSpec,
  year: number,
  blocks: readonly TextBlock[],
  behind: string | undefined,
): number | null {
  const texts = headingsOf(pack, spec, year).find(({ section }) => section !== "" && section === behind)?.texts ?? [];
  const start = blocks.findIndex((block) => block.kind === "heading" && texts.includes(withoutYear(block.text)));
  if (start < 0) return null;
  const length = blocks.slice(start + 1).findIndex((block) => block.kind === "heading" && block.level === 2);
  return length < 0 ? blocks.length : start + 1 + length;
}

/** Characters of the usual font that still print legibly on A4 upright. */
const WIDEST_PORTRAIT = 110;
/** Performance forms are printed upright, as the official one is. */
const WIDEST_FORM = 160;

function tableParts(
  located: LocatedWorkbook,
  merges: Merges,
  words: ReturnType<typeof contentsWords>,
  year: number,
): readonly TablePart[] {
  const ends = [...located.tables.values()].flatMap(({ places }) => places);
  return located.pack.tables.flatMap((spec): readonly TablePart[] => {
    const table = located.tables.get(spec.id);
    if (spec.formNo === null || table === undefined) return [];
    const top = table.title?.row ?? table.header.top;
    const start = ends
      .filter(({ sheet, end }) => sheet === table.sheet && end <= top)
      .reduce((most, { end }) => Math.max(most, end), 0);
    const found = publishedTable(table, merges, start);
    const published = table.title === null ? { ...found, title: packText(located.pack, found.title, year) } : found;
    return [
      {
        kind: "table",
        id: spec.id,
        contents: words.table(spec.id, published.title),
        level: words.tables === null ? 1 : 2,
        orientation: spec.orientation,
        sheet: table.sheet.name,
        table: published,
      },
    ];
  });
}

function headingsOf(pack: PackSpec, spec: OwnPage | NarrativeSpec, year: number): readonly DeclaredHeading[] {
  const plain = (text: string): string => withoutYear(packText(pack, text, year));
  if ("sections" in spec) {
    return spec.sections.flatMap(({ id, heading, headingAliases = [], level }) =>
      heading === null
        ? []
        : [{ section: id, texts: [heading, ...headingAliases].map(plain), level: level === 1 ? 2 : 3 } as const],
    );
  }
  return "parts" in spec ? spec.parts.map(({ heading }) => ({ section: "", texts: [plain(heading)], level: 2 })) : [];
}

function coverLines(sheet: SheetSnapshot | undefined): readonly string[] | null {
  if (sheet === undefined) return null;
  const lines = sheet.values.flatMap((cells, row) =>
    cells.flatMap((_, column) =>
      isBlank(valueAt(sheet, row, column)) ? [] : [String(valueAt(sheet, row, column)).trim()],
    ),
  );
  return lines.length === 0 ? null : lines;
}

function declaredCover(pack: PackSpec, year: number, unit: string): readonly string[] {
  return pack.cover.lines
    .map(({ text }) => packText(pack, text, year).replace(/\{unitName\}/g, () => unit))
    .filter((text) => text !== "" && !/\{\w+\}/.test(text));
}
