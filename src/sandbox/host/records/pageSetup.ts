/** Print settings of a sheet with Excel's defaults; nothing is printed here, they are only remembered. */
import type { Area } from "../../../core/model/workbookPlan";
import { shiftArea, shiftSpan } from "./structureChange";
import type { StructureChange } from "./structureChange";

/** Margins in points. */
export interface PageFields {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: Readonly<Record<string, unknown>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printComments: string;
  printErrors: string;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
}

/** The six texts round a page. */
export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

const blankHeaderFooter = (): HeaderFooter => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** Which pages a header or footer is for. */
export type HeaderFooterScope = "defaultForAllPages" | "evenPages" | "firstPage" | "oddPages";

export class PageSetup {
  readonly fields: PageFields = {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: "",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
  };

  readonly headersFooters: Readonly<Record<HeaderFooterScope, HeaderFooter>> = {
    defaultForAllPages: blankHeaderFooter(),
    evenPages: blankHeaderFooter(),
    firstPage: blankHeaderFooter(),
    oddPages: blankHeaderFooter(),
  };
  headerFooterState = "Default";
  useSheetMargins = true;
  useSheetScale = true;

  /** First rows of pages that somebody has begun there, ascending. */
  breaks: readonly number[] = [];
  printAreas: readonly Area[] = [];
  titleRows: Area | null = null;
  titleColumns: Area | null = null;

  /** Print areas and titles follow inserted and deleted rows and columns. */
  shift(change: StructureChange): void {
    if (change.axis === "row") this.breaks = this.breaks.flatMap((row) => shiftSpan(row, row, change)?.[0] ?? []);
    this.printAreas = this.printAreas.flatMap((area) => shiftArea(area, change) ?? []);
    this.titleRows = this.titleRows && shiftArea(this.titleRows, change);
    this.titleColumns = this.titleColumns && shiftArea(this.titleColumns, change);
  }
}
