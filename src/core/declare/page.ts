/** Schemas of the sheets without figures: how a page of text looks, 封面, 目录, and pages that the user writes. */
import { z } from "zod";

const id = z.string().min(1);

/** Before or after the tables. */
export const Position = z.enum(["beforeTables", "afterTables"]);
export type Position = z.infer<typeof Position>;

export const Page = z.strictObject({
  orientation: z.enum(["portrait", "landscape"]),
  /** Characters of the default font, from column A. */
  columnWidths: z.array(z.number().positive()).min(1).readonly(),
  centerHorizontally: z.boolean(),
  font: z.strictObject({ name: z.string(), size: z.number().positive() }),
  /** Points of the title's row and of the others; other rows fit their text when absent. */
  titleHeight: z.number().positive(),
  rowHeight: z.number().positive().optional(),
  /** Text in the middle of the foot; "&P" is the page number. */
  footer: z.string(),
});
export type Page = z.infer<typeof Page>;

/** Sheet rows and columns as printed: row 1 is the first. The area is merged. */
const mergedArea = {
  row: z.number().int().positive(),
  lastRow: z.number().int().positive(),
  lastColumn: z.number().int().positive(),
};

export const CoverSpec = z.strictObject({
  sheet: z.string(),
  page: Page,
  /** Last row of the page in print. */
  lastRow: z.number().int().positive(),
  /** {year}, {id} of a text field of 基础信息 (kept live), words of the pack; an empty text is a blank line to write on. */
  lines: z
    .array(
      z.strictObject({
        text: z.string(),
        ...mergedArea,
        height: z.number().positive(),
        fontSize: z.number().positive(),
        bold: z.boolean(),
      }),
    )
    .min(1)
    .readonly(),
});
export type CoverSpec = z.infer<typeof CoverSpec>;

/**
 * Lines of 目录: `cells` from column A; the last one leads to the sheet or table. In those of tables {title} and {shortName} are the
 * table's own; `tables` gives one line for each published table.
 */
export const ContentsLine = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("sheet"), sheet: z.string(), cells: z.array(z.string()).min(1).readonly() }),
  z.strictObject({ to: z.literal("table"), table: id, cells: z.array(z.string()).min(1).readonly() }),
  z.strictObject({ to: z.literal("tables"), cells: z.array(z.string()).min(1).readonly() }),
]);
export type ContentsLine = z.infer<typeof ContentsLine>;

export const ContentsSpec = z.strictObject({
  sheet: z.string(),
  title: z.string(),
  page: Page,
  /** Row of the first line; the title stands in row 1. */
  firstRow: z.number().int().positive(),
  lines: z.array(ContentsLine).min(1).readonly(),
  /** The column of page numbers behind those of the page, in characters; absent where the form prints none. */
  numbers: z.strictObject({ width: z.number().positive() }).optional(),
});
export type ContentsSpec = z.infer<typeof ContentsSpec>;

const ownPage = {
  id,
  sheet: z.string(),
  /** As on the cover. */
  title: z.string(),
  position: Position,
  page: Page,
};

/** One text under the title, in a merged area of column A. {year}, {lastYear}, words of the pack; {unitName} as entered, XX while it is not. */
export const TextPage = z.strictObject({ ...ownPage, text: z.string(), area: z.strictObject(mergedArea) });
export type TextPage = z.infer<typeof TextPage>;

/** A heading with the user's paragraphs under it, one a row: those of the data file, else 【待填：{gap}】. */
export const PagePart = z.strictObject({
  /** Its name in a data file. */
  id,
  heading: z.string(),
  gap: z.string(),
  /** Rows kept for the paragraphs, more where the data file has more. */
  rows: z.number().int().positive(),
});
export type PagePart = z.infer<typeof PagePart>;

export const PartsPage = z.strictObject({ ...ownPage, parts: z.array(PagePart).min(1).readonly() });
export type PartsPage = z.infer<typeof PartsPage>;

/** A page with nothing but the title of the tables behind it: 第二部分. {year}. */
export const TitlePage = z.strictObject({
  sheet: z.string(),
  title: z.string(),
  page: Page,
  area: z.strictObject(mergedArea),
});
export type TitlePage = z.infer<typeof TitlePage>;

/** A page that the user writes: made once, with an initial text, and never written again. */
export const OwnPage = z.union([TextPage, PartsPage]);
export type OwnPage = z.infer<typeof OwnPage>;
