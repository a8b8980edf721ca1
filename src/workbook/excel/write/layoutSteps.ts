/** Widths, heights, merged areas, frozen panes, gridlines and tab colour as steps; page set-up, which may fail, as steps of their own. */
import type { PagesPlan, Paging, PrintPlan, SheetPlan } from "../../../core/model/workbookPlan";
import { areaName, columnName } from "../../address";
import { objectSize, propertySize, rangeOf } from "./step";
import type { WriteStep } from "./step";

/** Pixels of a digit and of the padding in Excel's default font, and points per pixel at 96 dpi. */
const digitWidth = 7;
const padding = 5;
const pointsPerPixel = 0.75;

export function layoutSteps(plan: SheetPlan): WriteStep[] {
  const onSheet = (size: number, queue: (sheet: Excel.Worksheet) => void): WriteStep => ({
    size: objectSize + size,
    queue: (workbook) => queue(workbook.worksheets.getItem(plan.name)),
  });
  const onRange = (address: string, queue: (range: Excel.Range) => void): WriteStep => ({
    size: 2 * objectSize,
    queue: (workbook) => queue(rangeOf(workbook, plan.name, address)),
  });
  const steps: WriteStep[] = [];
  for (const { first, last, size: width } of runsOf([...(plan.columnWidths ?? []).entries()])) {
    steps.push(
      onRange(`${columnName(first)}:${columnName(last)}`, (range) => {
        range.format.columnWidth = (width * digitWidth + padding) * pointsPerPixel;
      }),
    );
  }
  const heights = (plan.rowHeights ?? [])
    .map(({ row, height }) => [row, height] as const)
    .sort(([row], [other]) => row - other);
  for (const { first, last, size: height } of runsOf(heights)) {
    steps.push(
      onRange(`${first + 1}:${last + 1}`, (range) => {
        range.format.rowHeight = height;
      }),
    );
  }
  for (const area of plan.merges ?? []) steps.push(onRange(areaName(area), (range) => range.merge()));
  steps.push(onSheet(2 * objectSize, (sheet) => queueView(sheet, plan)));
  return steps;
}

export function printSteps({ name, print, pages }: SheetPlan): WriteStep[] {
  if (pages !== undefined)
    return [
      {
        size: 4 * objectSize + 16 * propertySize,
        queue: (workbook) => queuePages(workbook.worksheets.getItem(name), pages),
      },
    ];
  if (print === undefined) return [];
  return [
    {
      size: 4 * objectSize + 16 * propertySize,
      queue: (workbook) => queuePrint(workbook.worksheets.getItem(name), print),
    },
  ];
}

function queueView(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.showGridlines !== undefined) sheet.showGridlines = plan.showGridlines;
  if (plan.freeze === undefined) return;
  const { rows, columns } = plan.freeze;
  if (rows === 0 && columns === 0) sheet.freezePanes.unfreeze();
  else if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
}

/** Without a vertical number of pages Excel takes as many as it needs. */
function queuePrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  page.paperSize = "A4";
  if (print.paging === undefined)
    page.zoom = {
      horizontalFitToPages: 1,
      ...(print.pagesHigh === undefined ? {} : { verticalFitToPages: print.pagesHigh }),
    };
  else queuePaging(sheet, print.paging);
  page.blackAndWhite = print.blackAndWhite;
  page.centerHorizontally = print.centerHorizontally;
  if (print.centerVertically !== undefined) page.centerVertically = print.centerVertically;
  if (print.margins !== undefined) page.setPrintMargins("Inches", print.margins);
  if (print.area !== null) page.setPrintArea(areaName(print.area));
  if (print.titleRows !== null) page.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  page.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (print.header !== undefined) page.headersFooters.defaultForAllPages.centerHeader = print.header;
  if (print.firstPage !== undefined) page.firstPageNumber = print.firstPage ?? "";
}

/** Only what the plan names. */
function queuePages(
  sheet: Excel.Worksheet,
  { orientation, margins, blackAndWhite, footer, header, firstPage, paging, area, onePage }: PagesPlan,
): void {
  const page = sheet.pageLayout;
  if (orientation !== undefined) page.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  if (margins !== undefined) page.setPrintMargins("Inches", margins);
  if (blackAndWhite !== undefined) page.blackAndWhite = blackAndWhite;
  if (onePage === true) page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  if (paging !== undefined) queuePaging(sheet, paging);
  if (area !== undefined) page.setPrintArea(areaName(area));
  if (footer !== undefined) page.headersFooters.defaultForAllPages.centerFooter = footer;
  if (header !== undefined) page.headersFooters.defaultForAllPages.centerHeader = header;
  if (firstPage !== undefined) page.firstPageNumber = firstPage ?? "";
}

function queuePaging(sheet: Excel.Worksheet, { scale, breaks }: Paging): void {
  sheet.pageLayout.zoom = { scale };
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

interface Run {
  readonly first: number;
  last: number;
  readonly size: number;
}

/** Neighbours of the same size are set together. */
function runsOf(sizes: readonly (readonly [number, number])[]): Run[] {
  const runs: Run[] = [];
  for (const [index, size] of sizes) {
    const last = runs.at(-1);
    if (last !== undefined && last.size === size && last.last === index - 1) last.last = index;
    else runs.push({ first: index, last: index, size });
  }
  return runs;
}
