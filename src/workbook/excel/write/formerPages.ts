/** How pages of sheets that are there were set up before a command, and giving that back: Excel may refuse either, as it does without a printer. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import type { WayBack } from "../../../core/state/wayBack";

type Page = NonNullable<WayBack["rest"]>["pages"][number];

const FIELDS = [
  "orientation",
  "paperSize",
  "zoom",
  "blackAndWhite",
  "centerHorizontally",
  "centerVertically",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
  "firstPageNumber",
] as const;
const HEADERS = "headersFooters/defaultForAllPages/centerFooter,headersFooters/defaultForAllPages/centerHeader";
function queuePage(workbook: Excel.Workbook, sheet: string) {
  const layout = workbook.worksheets.getItemOrNullObject(sheet).pageLayout.load(`${FIELDS.join(",")},${HEADERS}`);
  return {
    layout,
    breaks: workbook.worksheets.getItemOrNullObject(sheet).horizontalPageBreaks.load("items/rowIndex"),
    area: layout.getPrintAreaOrNullObject().load("address"),
    titles: layout.getPrintTitleRowsOrNullObject().load("address"),
  };
}

/**
 * None where Excel tells nothing of pages: then it has not set them up either. Asked twice, because a request may be lost once: what is set up
 * afterwards could not be taken back.
 */
export async function pagesOf(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Page[]> {
  const wanted = plan.sheets.flatMap(({ mode, name, print, pages }) => {
    const set = print ?? pages;
    return mode !== "update" || set === undefined ? [] : [{ name, set }];
  });
  if (wanted.length === 0) return [];
  const look = async (): Promise<readonly ((typeof wanted)[number] & { page: ReturnType<typeof queuePage> })[]> => {
    const queued = wanted.map((one) => ({ ...one, page: queuePage(context.workbook, one.name) }));
    await context.sync();
    return queued;
  };
  const printed = await look()
    .catch(look)
    .catch(() => []);
  return printed.map(
    ({ name, set: { orientation, footer, blackAndWhite }, page: { layout, area, titles, breaks } }) => ({
      sheet: name,
      set: Object.fromEntries(FIELDS.flatMap((one) => (layout[one] == null ? [] : [[one, layout[one]]]))),
      footer: layout.headersFooters.defaultForAllPages.centerFooter,
      area: area.isNullObject
        ? null
        : area.address
            .split(",")
            .map((one) => one.replace(/^.*!/, ""))
            .join(","),
      titleRows: titles.isNullObject ? null : titles.address.replace(/^.*!/, ""),
      breaks: breaks.items.map(({ rowIndex }) => rowIndex),
      header: layout.headersFooters.defaultForAllPages.centerHeader,
      written: {
        ...(orientation === undefined ? {} : { orientation }),
        ...(footer === undefined ? {} : { footer }),
        ...(blackAndWhite === undefined ? {} : { blackAndWhite }),
      },
    }),
  );
}

/**
 * May be refused, like setting them up; nothing else is to fail with it. Tried twice, because a request may be lost once. `isWhole`: the command
 * had finished, so that what is not as it has set it was changed by somebody, also where it is as it was before.
 */
export async function giveBackPages(
  context: Excel.RequestContext,
  pages: readonly Page[],
  isWhole: boolean,
): Promise<void> {
  if (pages.length === 0) return;
  const giveBack = async (): Promise<void> => {
    const now = pages.map((page) => ({ page, found: queuePage(context.workbook, page.sheet) }));
    await context.sync();
    for (const { page, found } of now)
      if (isStanding(page, found.layout, isWhole)) setPage(context.workbook, page, found.layout);
    await context.sync();
  };
  // Without a printer they were not set up either.
  await giveBack()
    .catch(giveBack)
    .catch(() => undefined);
}

function setPage(workbook: Excel.Workbook, page: Page, layout: Excel.PageLayout): void {
  layout.set(page.set as Excel.Interfaces.PageLayoutUpdateData);
  layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  if (page.header !== undefined) layout.headersFooters.defaultForAllPages.centerHeader = page.header;
  if (page.breaks !== undefined) queueBreaks(workbook, page.sheet, page.breaks);
  if (page.area !== null) layout.setPrintArea(page.area);
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
}

function queueBreaks(workbook: Excel.Workbook, sheet: string, rows: readonly number[]): void {
  const { horizontalPageBreaks } = workbook.worksheets.getItem(sheet);
  horizontalPageBreaks.removePageBreaks();
  for (const row of rows) horizontalPageBreaks.add(`A${row + 1}`);
}

/** What the command has set, as far as it has: it may have been cut off, so that a part is as it was before. */
function isStanding({ set, footer, written }: Page, layout: Excel.PageLayout, isWhole: boolean): boolean {
  const { centerFooter } = layout.headersFooters.defaultForAllPages;
  const isOurs = (now: unknown, own: unknown, before: unknown): boolean =>
    own === undefined ||
    plainSetting(now) === plainSetting(own) ||
    (!isWhole && plainSetting(now) === plainSetting(before));
  return (
    isOurs(layout.orientation, written.orientation, set["orientation"]) &&
    isOurs(centerFooter, written.footer, footer) &&
    isOurs(layout.blackAndWhite, written.blackAndWhite, set["blackAndWhite"])
  );
}

/** Excel writes Portrait, a plan portrait. */
function plainSetting(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}
