/** 项目经费情况说明: every project has the headings of the form, and none costs more than all projects together. Hints: the page is free text. */
import { formatAmount } from "../../amount/amount";
import type { BookCheckOf } from "../../declare/bookCheck";
import { evaluate } from "../../terms/evaluate";
import { normalizeText, withoutOrdinal } from "../../text/normalize";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { hundredths } from "./statedAmounts";

/** The paragraphs under one heading. */
interface Part {
  readonly heading: string;
  readonly at: BookText;
  readonly paragraphs: readonly BookText[];
}

const MONEY = /(?<!\d[,.]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)万元/g;

export function projectPages({ check, texts }: BookContext, declared: BookCheckOf<"projectPages">): BookVerdict {
  const { sheet, headings, budget, most } = declared.page;
  const lines = texts.filter(
    ({ page, untouched }) => !untouched && normalizeText(page.sheet.name) === normalizeText(sheet),
  );
  const parts = partsOf(lines, headings);
  if (parts.length === 0) return null;
  const all = evaluate(most, { book: check.book, map: null, row: null, column: null });
  return [
    ...missingHeadings(parts, declared),
    ...(all.ok
      ? parts.filter(({ heading }) => heading === budget).flatMap((part) => tooMuch(part, all.amount, declared))
      : []),
  ];
}

function partsOf(lines: readonly BookText[], headings: readonly string[]): readonly Part[] {
  const parts: { heading: string; at: BookText; paragraphs: BookText[] }[] = [];
  for (const line of lines) {
    const words = withoutOrdinal(line.text).replace(/[:。]$/, "");
    const heading = headings.find((known) => words === known || words.startsWith(`${known}:`));
    if (heading !== undefined) parts.push({ heading, at: line, paragraphs: words === heading ? [] : [line] });
    else parts.at(-1)?.paragraphs.push(line);
  }
  return parts;
}

/** As many of each as of the most frequent one. */
function missingHeadings(parts: readonly Part[], declared: BookCheckOf<"projectPages">): readonly Finding[] {
  const { headings } = declared.page;
  const times = (heading: string): number => parts.filter((part) => part.heading === heading).length;
  const projects = Math.max(...headings.map(times));
  const missing = headings.filter((heading) => times(heading) < projects);
  const [first] = parts;
  if (missing.length === 0 || first === undefined) return [];
  return [
    textFinding(declared, first.at, {
      template: "bookProjectHeading",
      kind: "wording",
      severity: "info",
      words: { missing: missing.map((heading) => `“${heading}”`).join("、"), projects: String(projects) },
    }),
  ];
}

function tooMuch({ paragraphs }: Part, most: number, declared: BookCheckOf<"projectPages">): readonly Finding[] {
  return paragraphs.flatMap((text) =>
    [...text.plain.matchAll(MONEY)].flatMap(([printed, amount = ""]) =>
      hundredths(amount) <= most
        ? []
        : [
            textFinding(declared, text, {
              template: "bookProjectExceeds",
              kind: "plausibility",
              severity: "info",
              words: { printed, most: formatAmount(most) },
            }),
          ],
    ),
  );
}
