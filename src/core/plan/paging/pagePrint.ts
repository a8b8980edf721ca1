/** How the pages of a sheet are set up: public ones end where we say and bear their numbers, the others say that they are not for the public. */
import type { PrintPlan, SheetPlan } from "../../model/workbookPlan";
import type { PagedSheet } from "./pageSource";
import { MARGINS } from "./paging";

/** Over each page of what is not public, which has no page numbers. */
export const INTERNAL: Pick<PrintPlan, "header" | "footer"> = { header: "内部资料，不公开", footer: "" };

/** A planned sheet with the ends of its pages; one that has none of ours stays as it is. */
export function withPages(sheet: SheetPlan, paged: readonly PagedSheet[]): SheetPlan {
  const own = paged.find((one) => one.sheet === sheet.name);
  if (own === undefined || sheet.print === undefined) return sheet;
  const { first, paging } = own;
  return {
    ...sheet,
    print: {
      ...sheet.print,
      firstPage: first,
      ...(paging === null ? {} : { margins: sheet.print.margins ?? MARGINS, paging }),
    },
  };
}
