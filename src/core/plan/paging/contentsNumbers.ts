/** On which page each line of 目录 leads: the first one of its sheet, or that of the heading which it names. */
import type { SheetSnapshot } from "../../model/snapshot";
import { normalizeText, withoutYear } from "../../text/normalize";
import type { PagedSheet } from "./pageSource";
import { pageOf } from "./paging";

/** `text`: of the line; null where the sheet is not public, or its number is not known. */
export function pageNumber(
  paged: readonly PagedSheet[],
  sheet: SheetSnapshot | undefined,
  text: string,
): number | null {
  const own = paged.find((one) => one.sheet === sheet?.name);
  if (own === undefined || sheet === undefined || own.first === null) return null;
  return own.first + pageOf(Math.max(0, rowOf(sheet, text)), own.paging?.breaks ?? []);
}

/** -1 where no line of the sheet says it: then it is the sheet's own. */
function rowOf({ values }: SheetSnapshot, text: string): number {
  const wanted = plain(text);
  return values.findIndex((cells) =>
    cells.some((value) => typeof value === "string" && value !== "" && plain(value) === wanted),
  );
}

function plain(text: string): string {
  return withoutYear(normalizeText(text));
}
