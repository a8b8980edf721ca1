/** Where a document says something else than the workbook that it was made from. */
import type { CellAddress } from "../../model/snapshot";

/**
 * figure: an amount. label: the name of a row, or a text column. title: of a table. head: the lines around it. header: of its columns. money: the unit of money. note: under a table. sentence: another one in its
 * place. column: a row of an attachment whose texts stand in other columns. place: the same sentence under another heading. added, missing: only in the document, only in the workbook. row: of the form, without figures, not there. table: not there. copy: there twice. chart: its title or a figure in it. noChart: the document has
 * none. unit, year, form: it is another
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
  | "column"
  | "added"
  | "missing"
  | "row"
  | "table"
  | "copy"
  | "chart"
  | "noChart"
  | "unit"
  | "year"
  | "form";

export interface Difference {
  readonly kind: DifferenceKind;
  /** 表三 合计·项目支出; the sentence of `place` and the row of `column`, whose sides are headings and columns; "" for other sentences. */
  readonly words: string;
  /** As they are printed; "" where there is nothing. */
  readonly document: string;
  readonly workbook: string;
  /** Null where it is not there. */
  readonly documentAt: CellAddress | null;
  readonly workbookAt: CellAddress | null;
}
