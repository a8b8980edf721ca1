/** 政府购买服务指导性目录 as it is entered, and as it was read. */
import type { CellAddress } from "./snapshot";

/** heading: whose part of the list follows (人民政府办公厅（室）). `level` counts from 1. */
export type GuideEntry =
  | { readonly kind: "heading"; readonly name: string }
  | { readonly kind: "item"; readonly code: string; readonly level: number; readonly name: string };

/** What a cell says, blanks at both ends taken off. */
export interface GuideText {
  readonly text: string;
  readonly address: CellAddress;
}

/** A row of the list. */
export interface GuideRow {
  readonly row: number;
  /** Of the part that it belongs to; null where the list has no parts. */
  readonly heading: string | null;
  /** As written; null where the cell is blank. */
  readonly code: GuideText | null;
  /** Comparable; "" without a code. */
  readonly key: string;
  /** In whose column the name stands, from 1; 0 where the row has no name. */
  readonly level: number;
  readonly name: GuideText | null;
  /** Names that stand in the columns of the levels above, from 一级目录; null where a cell is blank, as below merged cells. */
  readonly above: readonly (GuideText | null)[];
}

export interface ReadGuide {
  readonly sheet: string;
  readonly header: { readonly row: number; readonly code: number; readonly levels: readonly number[] };
  readonly rows: readonly GuideRow[];
  readonly headings: readonly GuideText[];
  /** What stands below the header and is no row of the list: notes, page numbers. */
  readonly rest: readonly GuideText[];
}
