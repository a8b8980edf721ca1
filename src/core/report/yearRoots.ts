/**
 * 基础信息 says one year, and every table that states a year says the same other one: one matter, of which either may be right. What says
 * that other year too follows from it, and so do paragraphs that are written anew with the year.
 */
import { retold } from "../finding/finding";
import type { Template } from "../finding/templates";
import { yearIn } from "../text/reader/year";
import { textAt } from "../model/cellText";
import type { CheckContext } from "../finding/context";
import type { Finding } from "../finding/finding";

/** Tables that say so; of fewer nobody knows which are the odd ones. */
const FEWEST_TABLES = 3;

const OF_YEAR: ReadonlySet<Template> = new Set<Template>([
  "yearDiffers",
  "noteYearDiffers",
  "contentsYearDiffers",
  "bookYearDiffers",
  "bookYearStale",
]);

/** The findings, the first title's with the field before it; and by position of the others, that of the first. */
export function oneYearFinding(
  context: CheckContext,
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly roots: ReadonlyMap<number, number> } {
  const at = context.book.infoAddress(context.pack.info.year);
  const year = at && yearOfTitles(context);
  const titles = findings.flatMap(({ template, words }, index) =>
    template === "yearDiffers" && words.year === year ? [index] : [],
  );
  const [first] = titles;
  const lead = first === undefined ? undefined : findings[first];
  if (!at || first === undefined || !lead) return { findings, roots: new Map() };
  const field = { address: at, words: context.pack.info.sheet, printed: String(context.year) };
  const told = findings.map((finding, index) =>
    index === first
      ? {
          ...retold(lead, "yearOfInfo", {
            ...lead.words,
            sheet: context.pack.info.sheet,
            count: String(titles.length),
          }),
          table: null,
          cells: [field, ...titles.flatMap((title) => findings[title]?.cells ?? [])],
        }
      : finding,
  );
  const follows = ({ template, words, renewable }: Finding): boolean =>
    (OF_YEAR.has(template) && words.year === year) || template === "narrativeStale" || renewable === true;
  const roots = new Map(
    findings.flatMap((finding, index): [number, number][] =>
      index !== first && follows(finding) ? [[index, first]] : [],
    ),
  );
  return { findings: told, roots };
}

/** The one year that all titles state, where it is another than that of 基础信息; else null. */
function yearOfTitles({ located, year }: CheckContext): string | null {
  const stated = [...located.tables.values()].flatMap(({ title, sheet }) => {
    const own = title ? yearIn(textAt(sheet, title.row, title.column)) : null;
    return own === null ? [] : [own];
  });
  const [first] = stated;
  return first !== undefined &&
    Number(first) !== year &&
    stated.length >= FEWEST_TABLES &&
    stated.every((one) => one === first)
    ? first
    : null;
}
