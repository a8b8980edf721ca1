/** What the workbook remembers of its pages: sheet → the first number, the scale and the first row of each further page, as last written. */
import type { Paging } from "../../model/workbookPlan";
import type { State } from "../../state/state";
import type { PagedSheet } from "./pageSource";

export function pagesMemory(paged: readonly PagedSheet[]): NonNullable<State["pages"]> {
  return Object.fromEntries(paged.map((one) => [one.sheet, pageMark(one)]));
}

/** The same for the same pages. */
export function pageMark({ first, paging }: PagedSheet): string {
  return [String(first ?? ""), ...(paging === null ? [] : [String(paging.scale), paging.breaks.join(",")])].join(":");
}

/** What a mark says of the ends of pages; null where it says nothing. */
export function pagingIn(mark: string | undefined): Paging | "onePage" | null {
  if (mark === undefined) return null;
  const [, scale, breaks = ""] = mark.split(":");
  if (scale === undefined) return "onePage";
  return { scale: Number(scale), breaks: breaks === "" ? [] : breaks.split(",").map(Number) };
}
