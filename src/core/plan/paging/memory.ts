/**
 * What the workbook remembers of its pages, as last written: sheet → the first number, the scale and the first row of each further page; of 目录,
 * which has no number itself, the numbers of its lines.
 */
import type { Paging } from "../../model/workbookPlan";
import type { PackSpec } from "../../declare/pack";
import type { State } from "../../state/state";
import type { PagedSheet } from "./pageSource";

/** `numbers`: those of the lines of 目录, in the order of the form; null where none is known. */
export function pagesMemory(
  { contents }: PackSpec,
  paged: readonly PagedSheet[],
  numbers: readonly (number | null)[],
): NonNullable<State["pages"]> {
  return {
    ...Object.fromEntries(paged.map((one) => [one.sheet, pageMark(one)])),
    [contents.sheet]: numbers.map((number) => String(number ?? "")).join(","),
  };
}

/** The numbers of the lines of 目录 that were written last; null where nothing is remembered of them, undefined for a line of which no number was known. */
export function numbersIn({ contents }: PackSpec, memory: State["pages"]): readonly (number | undefined)[] | null {
  const written = memory?.[contents.sheet];
  return written === undefined
    ? null
    : written.split(",").map((number) => (number === "" ? undefined : Number(number)));
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
