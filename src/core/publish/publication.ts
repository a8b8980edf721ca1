/** What is published of a workbook, in the order of publication: plain data from which the workbook to publish and the Word document are made. */
import type { Amount } from "../amount/amount";
import type { CellAddress } from "../model/snapshot";
import type { ChartKind } from "../declare/chart";

export interface Publication {
  readonly unit: string;
  readonly year: number;
  /** Of 封面, from the top. */
  readonly cover: readonly string[];
  readonly contentsTitle: string;
  readonly parts: readonly PublicationPart[];
  /** Sheets that can be seen and are no part of the form: they stay behind. */
  readonly leftOut: readonly string[];
  /** Cells on public pages that stay behind: out of print, or beside a table or a text. */
  readonly outside: readonly CellAddress[];
}

/** The beginning of each part stands on a new page. */
export type PublicationPart = TitlePart | TextPart | TablePart;

interface PartCommon {
  /** Line of 目录. */
  readonly contents: string;
  /** 1 for 第一部分, 2 for a table of it. */
  readonly level: 1 | 2;
  readonly orientation: "portrait" | "landscape";
}

/** A page with nothing but the title of what follows. */
export interface TitlePart extends PartCommon {
  readonly kind: "title";
}

export interface TextPart extends PartCommon {
  readonly kind: "text";
  readonly sheet: string;
  readonly title: string;
  /** Where the title stands; null on a page without a word. */
  readonly titleAt: CellAddress | null;
  readonly blocks: readonly TextBlock[];
  /** Before which of its blocks an attachment belongs, behind the chapter that speaks of it; those that no chapter of this text speaks of are absent. */
  readonly placed?: Readonly<Partial<Record<AttachmentKind, number>>>;
  /** It goes on with a text that something has parted, and has no title of its own. */
  readonly goesOn?: true;
}

export type TextBlock =
  /** 2 for 一、 3 for （一）; `listed`: it has a line of its own in 目录. */
  | {
      readonly kind: "heading";
      readonly level: 2 | 3;
      readonly text: string;
      readonly listed: boolean;
      readonly at: CellAddress;
    }
  | { readonly kind: "paragraph"; readonly text: string; readonly at: CellAddress }
  | { readonly kind: "chart"; readonly chart: PublishedChart };

/** form: a performance form; guide: 政府购买服务指导性目录. */
export type AttachmentKind = "form" | "guide";

export interface TablePart extends PartCommon {
  readonly kind: "table";
  /** Of the form's table; null for a sheet of the user's own. */
  readonly id: string | null;
  readonly sheet: string;
  readonly table: PublishedTable;
  /** Absent for a table of the form and for a sheet of the user's own. */
  readonly attachment?: AttachmentKind;
}

/** A line over or under a title: form number, or unit's name on the left and unit of money on the right. */
export interface HeadLine {
  readonly left: string;
  readonly right: string;
}

export interface PublishedTable {
  readonly title: string;
  readonly beforeTitle: readonly HeadLine[];
  readonly afterTitle: readonly HeadLine[];
  /** Width of each column, in characters of the usual font. */
  readonly widths: readonly number[];
  /** How many of the rows are the header, repeated on every page. */
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

/** The cells that no merged cell hides, from the left. */
export type TableRow = readonly PublishedCell[];

export interface PublishedCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** As it is shown. */
  readonly text: string;
  /** As a workbook keeps it, with its number format; null for General. */
  readonly value: string | number;
  readonly format: string | null;
  readonly align: "left" | "center" | "right";
  readonly bold: boolean;
  /** Levels of 缩进. */
  readonly indent: number;
}

export interface PublishedChart {
  readonly id: string;
  readonly kind: ChartKind;
  readonly caption: string;
  readonly title: string;
  /** In hundredths of 万元; those of zero only where columns stand beside each other. */
  readonly lines: readonly { readonly label: string; readonly amount: Amount }[];
}
