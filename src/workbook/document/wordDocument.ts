/** Publication → a Word document (.docx). Every part is a section of its own, so that a wide table can lie across. */
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from "docx";
import type { FileChild, ISectionOptions } from "docx";
import type { Orientation } from "../../core/plan/paging/paging";
import type { PublicationPart, Publication, TablePart, TextBlock, TextPart } from "../../core/publish/publication";
import { FONT, FRONT_SPACE, MARGIN, NOTE, PAPER, textWidth } from "../../core/publish/word/measures";
import { titleSize } from "../../core/publish/word/titleSize";
import type { ContentsEntry } from "../../core/publish/word/wordPages";
import { wordContents } from "../../core/publish/word/wordPages";
import { wordParts } from "../../core/publish/word/wordParts";
import { wordTableLook } from "../../core/publish/word/wordTableLook";
import { wordChart } from "./wordChart";
import { font, halves, STYLE, tableTitle, twips, wordStyles } from "./wordStyles";
import { headLine, wordTable } from "./wordTable";

/** `header`: what stands over each page, such as 草稿; null for nothing. */
export async function wordDocument(publication: Publication, header: string | null): Promise<Uint8Array> {
  const { unit, year, cover } = publication;
  const contents = wordContents(publication);
  const [first, ...rest] = wordParts(publication).map((part, index) => ({ part, children: partChildren(part, index) }));
  const document = new Document({
    title: cover.join(" ") || `${year}年预算公开`,
    creator: unit || "预算公开",
    lastModifiedBy: unit || "预算公开",
    styles: wordStyles(contents.length),
    sections: [
      section("portrait", coverChildren(cover), { headers: headers(header) }),
      section("portrait", contentsChildren(publication.contentsTitle, contents), {}),
      ...(first === undefined
        ? []
        : [section(orientationOf(first.part), first.children, { footers: { default: pageNumber() }, start: 1 })]),
      ...rest.map(({ part, children }) => section(orientationOf(part), children, {})),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface SectionLook {
  readonly headers?: ISectionOptions["headers"];
  readonly footers?: ISectionOptions["footers"];
  readonly start?: number;
}

/** What a section does not say of headers and footers it has of the one before. */
function section(
  orientation: Orientation,
  children: readonly FileChild[],
  { headers: over, footers, start }: SectionLook,
): ISectionOptions {
  return {
    ...(over === undefined ? {} : { headers: over }),
    ...(footers === undefined ? {} : { footers }),
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The package exchanges the sides of a page that lies across.
        size: {
          width: twips(PAPER.short),
          height: twips(PAPER.long),
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(MARGIN.top),
          bottom: twips(MARGIN.bottom),
          left: twips(MARGIN.left),
          right: twips(MARGIN.right),
          header: twips(MARGIN.header),
          footer: twips(MARGIN.footer),
        },
        ...(start === undefined ? {} : { pageNumbers: { start } }),
      },
    },
    children: [...children],
  };
}

function orientationOf(part: PublicationPart): Orientation {
  return part.kind === "table" ? wordTableLook(part).orientation : part.orientation;
}

function headers(text: string | null): ISectionOptions["headers"] {
  if (text === null) return {};
  return {
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text, font: font(FONT.head), size: halves(22), color: "C00000" })],
        }),
      ],
    }),
  };
}

function pageNumber(): Footer {
  const run = { font: font(FONT.table), size: halves(NOTE.size) };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], ...run })],
      }),
    ],
  });
}

function coverChildren(lines: readonly string[]): readonly FileChild[] {
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: STYLE.cover,
        ...(index === 0 ? { spacing: { before: twips(FRONT_SPACE.cover), after: twips(24) } } : {}),
        children: [new TextRun(text)],
      }),
  );
}

/** Written out with its numbers: WPS does not work them out when it opens a document. */
function contentsChildren(title: string, entries: readonly ContentsEntry[]): readonly FileChild[] {
  const cachedEntries = entries.map(({ text, level, page, part, block }) => ({
    title: text,
    level,
    page,
    href: bookmarkOf(part, block),
  }));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: twips(14) },
      children: [new TextRun({ text: title, font: font(FONT.head), size: halves(22) })],
    }),
    new TableOfContents(title.replace(/\s/g, ""), {
      headingStyleRange: "1-2",
      hyperlink: true,
      cachedEntries,
      beginDirty: false,
    }),
  ];
}

function bookmarkOf(part: number, block: number | null): string {
  return block === null ? `part_${part + 1}` : `part_${part + 1}_${block + 1}`;
}

function partChildren(part: PublicationPart, index: number): readonly FileChild[] {
  const own = bookmarkOf(index, null);
  if (part.kind === "title")
    return [
      new Paragraph({ spacing: { after: twips(FRONT_SPACE.title) }, children: [] }),
      heading(part.contents, HeadingLevel.HEADING_1, own),
    ];
  if (part.kind === "table") return tableChildren(part, own);
  return [
    ...(part.goesOn === true ? [] : [textTitle(part, own)]),
    ...part.blocks.map((block, at) => blockChild(block, bookmarkOf(index, at))),
  ];
}

function textTitle({ title, level, orientation }: TextPart, bookmark: string): Paragraph {
  return level === 1 ? heading(title, HeadingLevel.HEADING_1, bookmark) : titleOf(title, level, orientation, bookmark);
}

function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  bookmark: string | null,
): Paragraph {
  const run = new TextRun(text);
  return new Paragraph({
    heading: level,
    children: bookmark === null ? [run] : [new Bookmark({ id: bookmark, children: [run] })],
  });
}

function blockChild(block: TextBlock, bookmark: string): FileChild {
  if (block.kind === "chart") return wordChart(block.chart);
  if (block.kind === "heading")
    return heading(
      block.text,
      block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
      block.listed ? bookmark : null,
    );
  return new Paragraph({ style: STYLE.body, children: [new TextRun(block.text)] });
}

/** Over a table, and over a text of an attachment. */
function titleOf(text: string, level: PublicationPart["level"], orientation: Orientation, bookmark: string): Paragraph {
  const size = halves(titleSize(text, textWidth(orientation)));
  return new Paragraph({
    ...tableTitle,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [new Bookmark({ id: bookmark, children: [new TextRun({ text, font: font(FONT.head), size })] })],
  });
}

/** The forms of several projects have one title; 目录 tells them apart. */
function nameOf({ table, contents, attachment }: TablePart): string {
  return attachment === undefined && table.title !== "" ? table.title : contents;
}

function tableChildren(part: TablePart, bookmark: string): readonly FileChild[] {
  const { table, level } = part;
  const look = wordTableLook(part);
  return [
    ...table.beforeTitle.map((line) => headLine(line, look)),
    ...(table.title === "" ? [] : [titleOf(table.title, level, look.orientation, bookmark)]),
    ...table.afterTitle.map((line) => headLine(line, look)),
    ...(table.rows.length === 0 ? [] : [wordTable(table, look, nameOf(part))]),
    // A document's section must not end with a table; the notes, or a line as low as can be, follow it.
    ...(table.notes.length === 0
      ? [new Paragraph({ spacing: { line: 20, lineRule: "exact" }, children: [] })]
      : table.notes.map((text) => new Paragraph({ style: STYLE.note, children: [new TextRun(text)] }))),
  ];
}
