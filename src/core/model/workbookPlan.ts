/**
 * What is to be written into a workbook: plain readonly data that every adapter carries out alike.
 * Indexes count from 0; widths are in characters of the default font, heights and margins in points.
 */
import type { RowChanges } from "./rowChanges";
import type { CellAddress, Span } from "./snapshot";

/** A rectangle of one sheet, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `value` beside a formula is what the formula yields: files keep it as the cached result, Excel calculates it. */
export type CellContent =
  | { readonly kind: "value"; readonly value: string | number }
  | { readonly kind: "formula"; readonly formula: string; readonly value: string | number | null };

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

export type HorizontalAlignment = "left" | "center" | "right";

export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  /** "#RRGGBB" */
  readonly fontColor?: string;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Indent levels, as in Excel's 缩进. */
  readonly indent?: number;
  /** Thin lines round every cell of the area. */
  readonly grid?: boolean;
  /** Excel number format code; "@" keeps codes as text and must be in force before the values are written. */
  readonly numberFormat?: string;
  /** Locked once the user protects the sheet; the product itself does not switch protection on. */
  readonly locked?: boolean;
}

/** Styles apply in order; a later one overrides only the properties that it names. */
export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** A formula condition, relative to the area's top left cell; the formula starts with "=". */
export interface ConditionalFormatPlan {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Colour of dashed lines above and below. */
  readonly dashes?: string;
  /** Excel number format code. */
  readonly numberFormat?: string;
}

export type ValidationPlan =
  | {
      readonly kind: "list";
      readonly area: Area;
      readonly values: readonly string[];
      readonly title: string;
      readonly message: string;
    }
  | { readonly kind: "amount"; readonly area: Area; readonly title: string; readonly message: string }
  /** Whole numbers from 0. */
  | { readonly kind: "count"; readonly area: Area; readonly title: string; readonly message: string };

/** A cell whose text jumps to another cell of the workbook. The text itself is written with the cells. */
export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  readonly target: CellAddress;
  readonly text: string;
}

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Null prints whatever the sheet holds. */
  readonly area: Area | null;
  /** Rows repeated on every page, null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** One page wide on A4 unless `paging` ends the pages; shrunk to so many pages high as well, as many as needed when absent. */
  readonly pagesHigh?: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically?: boolean;
  /** Inches; the program's own when absent. */
  readonly margins?: PageMargins;
  /** Print without fills and with black text, so that the colours of the cell kinds stay on the screen. */
  readonly blackAndWhite: boolean;
  /** Footer text in the middle; "&P" is the page number. */
  readonly footer: string;
  /** Text in the middle over each page; what is there stays when absent. */
  readonly header?: string;
  /** Number of the sheet's first page; null goes on from the sheet before; what is there stays when absent. */
  readonly firstPage?: number | null;
  /** Ends the pages where we say, so that their number is known; else one page wide, as many high as needed. */
  readonly paging?: Paging;
}

export interface Paging {
  /** Percent, whole. */
  readonly scale: number;
  /** The first row of each page but the first. */
  readonly breaks: readonly number[];
}

/** What of the page set-up of a sheet that is there becomes another; what it does not name stays. */
export interface PagesPlan extends Partial<
  Pick<PrintPlan, "orientation" | "margins" | "blackAndWhite" | "footer" | "header" | "firstPage" | "paging">
> {
  /** What is printed of the sheet. */
  readonly area?: Area;
  /** One page, shrunk as far as it takes. */
  readonly onePage?: true;
}

/** A chart with one series, drawn from cells that it goes on following. */
export interface ChartPlan {
  /** Unique on the sheet. */
  readonly name: string;
  readonly kind: "pie" | "doughnut" | "bar" | "column";
  /** Sheet of the cells that are drawn, the title's too; that of the chart when absent. */
  readonly source?: string;
  /** Cell whose text is the title. */
  readonly title: { readonly row: number; readonly column: number };
  /** What the title says as the plan is made; files keep it for programs that do not follow the cell. */
  readonly titleText: string;
  readonly seriesName: string;
  /** One column of labels and the column of their amounts, of the same rows. */
  readonly labels: Area;
  readonly values: Area;
  /** The cells that the chart covers. */
  readonly place: Area;
}

/**
 * 不平 for each cell of figures that does not agree, else nothing, in hidden columns of their own: colours read these. Their place has a name,
 * by which readers tell them from what people have entered.
 */
export interface VerdictPlan {
  readonly name: string;
  /** All of the hidden columns, in the rows that are judged. */
  readonly area: Area;
  /** Columns where they stood before somebody typed there: what was typed is shown. */
  readonly left?: Span;
  readonly cells: readonly CellWrite[];
}

export interface SheetPlan {
  readonly name: string;
  /** "create" fails when the sheet exists; "update" fails when it does not and touches only the named cells. */
  readonly mode: "create" | "update";
  /**
   * Rows that come and go before anything else is written, with everything in the workbook that names or hangs on a cell following:
   * all other indexes of the plan are those of the sheet afterwards. Only on sheets that exist.
   */
  readonly rows?: RowChanges;
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  /** Width per column from A. */
  readonly columnWidths?: readonly number[];
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
  readonly cells: readonly CellWrite[];
  readonly verdicts?: VerdictPlan;
  readonly styles?: readonly StyledArea[];
  readonly merges?: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintPlan;
  /** Only on sheets that exist. */
  readonly pages?: PagesPlan;
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  /** Conditional formats that look like those of the plan go first; the user's own stay. */
  readonly renewConditions?: true;
  /** What stood there in their place before rows came and went, for whoever takes the plan back. */
  readonly formerConditions?: readonly ConditionalFormatPlan[];
  readonly validations?: readonly ValidationPlan[];
  readonly links?: readonly LinkPlan[];
  /** Their names must be new on a sheet that exists. Cells of hidden rows are left out of a chart. */
  readonly charts?: readonly ChartPlan[];
  /** Rows to hide and rows to show again. */
  readonly hiddenRows?: readonly { readonly row: number; readonly hidden: boolean }[];
  /** Columns to hide and columns to show again. */
  readonly hiddenColumns?: readonly (Span & { readonly hidden: boolean })[];
}

/** A workbook-level defined name for one rectangle. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  /** Leave a name that is there already as it is; else it is pointed anew. */
  readonly keepExisting?: boolean;
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** JSON text to remember in the workbook (custom XML part); null leaves what is there. */
  readonly state: string | null;
  /** Sheets in the order in which they are to stand; others come behind them. What is there stays when absent. */
  readonly order?: readonly string[];
  /** Sheet to show when done; null leaves the user where they are. */
  readonly activate: string | null;
}
