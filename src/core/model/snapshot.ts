/** What was read from a workbook: plain readonly data, row and column indexes from 0. */
import type { Area } from "./workbookPlan";

/** A cell as the spreadsheet program holds it: "" or null for an empty cell; errors are text such as "#REF!". */
export type CellValue = string | number | boolean | null;

/** Rows or columns of a sheet, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A cell that a merged area hides, with what it still holds. */
export interface CoveredCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A formula whose value nobody knows: a blank would be added up as 0, and a number left by a ring is any number. */
export interface UnknownCell {
  readonly row: number;
  readonly column: number;
  readonly kind: "unsupported" | "circular";
  /** The function or piece of Excel that the cell's own formula has and that is not worked out here; null where it only reads such a cell. */
  readonly what: string | null;
  /** Number of the ring that the cell is a part of; null where it only reads one. */
  readonly ring: number | null;
}

/** A comment, or a note as older programs call it. */
export interface CellComment {
  /** Null where the reader cannot tell which cell it belongs to. */
  readonly at: { readonly row: number; readonly column: number } | null;
  readonly author: string;
  readonly text: string;
}

/** What a file says of itself (文件—信息); "" where it says nothing. */
export interface DocumentProperties {
  readonly author: string;
  readonly lastAuthor: string;
  readonly company: string;
  readonly manager: string;
  readonly title: string;
  readonly subject: string;
}

/** How a number looks where that is not dark on light in the workbook's usual font. */
export interface CellLook {
  /** The digits have the colour of what they stand on. */
  readonly unseen: boolean;
  /** Width of a digit at least, in digits of the usual font; null where it is not known or the program makes room (merged, shrunk to fit). */
  readonly digit: number | null;
}

/** The hidden columns in which we keep what is wrong with each figure. */
export interface VerdictCells {
  readonly area: Area;
  /** formulas[row][column], the row from that of the sheet's first, the column from the area's left; null where nothing of ours stands. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** A row of the N-th table of a document, or a paragraph of it: `row` from 0, blank paragraphs included. */
export interface DocumentPlace {
  readonly table: number | null;
  readonly row: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  /** The workbook counts its days from 1904. Absent where it does not, and where the reader cannot tell. */
  readonly since1904?: boolean;
  /** Hidden so that the program's menu does not offer to show it (VeryHidden). */
  readonly veryHidden?: boolean;
  /** What the user does not see of the rows and columns that hold anything; absent where the reader cannot tell. */
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
  /** What merged areas hide; empty in values and formulas. Absent where the reader cannot tell. */
  readonly covered?: readonly CoveredCell[];
  /** values[row][column] from A1; a short row means empty cells to its right. */
  readonly values: readonly (readonly CellValue[])[];
  /** Absent or empty where every formula has a value, as always where a spreadsheet program calculates. */
  readonly unknown?: readonly UnknownCell[];
  /**
   * formats[row][column] from A1: the number format code of a cell that holds something, null for General; a short row means General
   * to its right. Absent where the reader cannot tell.
   */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** looks[row][column] from A1, of cells that hold a number; a short row means the usual look to its right. Absent where the reader cannot tell. */
  readonly looks?: readonly (readonly (CellLook | null)[])[];
  /** Width of each column from A, in digits of the workbook's usual font with what the cell keeps free beside them; 0 for a hidden one. Absent where the reader cannot tell. */
  readonly columnWidths?: readonly number[];
  /** Same shape as values; the text of the formula with its "=", null where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Taken out of everything else that is said of the sheet; absent where the sheet has none. */
  readonly verdicts?: VerdictCells;
  /**
   * Where something lies over cells or reads them that is no formula of a cell or a name: pictures and charts, merged areas, tables and filters,
   * figures of charts and pivot tables, conditions and lists of entries. Absent where the reader cannot tell.
   */
  readonly held?: readonly Area[];
  /** Absent where the reader cannot tell. */
  readonly comments?: readonly CellComment[];
  /** Of a document that was read as sheets: where each row stands there. Absent in workbooks. */
  readonly origin?: readonly DocumentPlace[];
  /** What is printed of the sheet; empty where nobody has set a print area. Absent where the reader cannot tell. */
  readonly printAreas?: readonly Area[];
}

/** A name that a workbook defines, with or without "=" in what it refers to. `sheet` limits it to that sheet. */
export interface NamedFormula {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** What the product remembers in the workbook (JSON text), null in a workbook it never wrote. */
  readonly state: string | null;
  /**
   * Names of the files that the workbook is linked to, as far as its cells' formulas do not name them: a formula of a file says
   * [1] for the first. Absent where the reader cannot tell.
   */
  readonly linkedFiles?: readonly string[];
  /** But for those of the spreadsheet program itself and of the verdicts. Absent where the reader cannot tell. */
  readonly names?: readonly NamedFormula[];
  /** Absent where the reader cannot tell. */
  readonly properties?: DocumentProperties;
  /** A command of the pane was cut off here, so that only a part of it may stand in the workbook. Absent where the pane itself says so. */
  readonly isCutOff?: boolean;
}

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
