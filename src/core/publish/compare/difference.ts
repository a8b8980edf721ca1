/** Where a document says something else than the workbook that it was made from. */
import type { CellAddress } from "../../model/snapshot";

/**
 * figure: an amount. label: the name of a row, or a text column. title: of a table. head: the lines around it. header: of its columns. money: the unit of money. note: under a table. sentence: another one in its
 * place. place: the same sentence under another heading. order: a sentence, a row or a table behind another one. column: a row of an attachment whose texts stand in other columns. added, missing: only in the document, only in the workbook. row: not there; rows: several behind each other. exchanged: two columns or rows have the figures of each other. noColumn: a column that is among the headers of one side only. hidden: a column or a table that the document has and does not show. table: not there. unread: there, but not found as a
 * table. copy: there twice. contents: a line of 目录. noContents: a line that it lacks. page: a number of a page that lacks or is out of order. chart: its title or a figure in it. noChart: the document has none. draft: its pages still call it one. unit, year, form: it is another
 * document; nothing else is compared then.
 */
export type DifferenceKind =
  | "figure"
  | "label"
  | "title"
  | "head"
  | "header"
  | "money"
  | "note"
  | "sentence"
  | "place"
  | "order"
  | "column"
  | "added"
  | "missing"
  | "row"
  | "rows"
  | "exchanged"
  | "noColumn"
  | "hidden"
  | "table"
  | "unread"
  | "copy"
  | "contents"
  | "noContents"
  | "page"
  | "chart"
  | "noChart"
  | "draft"
  | "unit"
  | "year"
  | "form";

export interface Difference {
  readonly kind: DifferenceKind;
  /** 表三 合计·项目支出; what stands elsewhere, whose sides are headings, columns and what it stands behind; "" for other sentences. */
  readonly words: string;
  /** As they are printed; "" where there is nothing. */
  readonly document: string;
  readonly workbook: string;
  /** Null where it is not there. */
  readonly documentAt: CellAddress | null;
  readonly workbookAt: CellAddress | null;
}
