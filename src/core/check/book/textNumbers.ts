/** Without a form nobody knows what each number of a text is: those that were compared with nothing are counted and listed, page by page. */
import { fold } from "../../narrate/reading/tokens";
import type { UncheckedLine } from "../../narrate/unchecked";
import { countNumbers } from "../../narrate/unchecked";
import { normalizeText } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import type { CheckUnit } from "../part";
import type { NarrativeReport } from "../../finding/report";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import { bookContextOf } from "./bookUnits";
import type { ComparedAmount } from "./namedFigures";
import { comparedFigures } from "./namedFigures";

export function textNumberUnits({ pack }: CheckContext): readonly CheckUnit[] {
  return pack.formless
    ? [{ reads: "everything", run: (context) => ({ outcomes: [], findings: [], narratives: textNumbers(context) }) }]
    : [];
}

/** One for each page of text. */
export function textNumbers(check: CheckContext): readonly NarrativeReport[] {
  const book = bookContextOf(check);
  const explained = explainedPlaces(comparedFigures(book, {}));
  const pages = new Map<string, BookText[]>();
  for (const text of book.texts)
    if (isSentence(text)) pages.set(text.at.sheet, [...(pages.get(text.at.sheet) ?? []), text]);
  return [...pages].map(([sheet, texts]): NarrativeReport => ({
    sheet,
    found: true,
    sentences: 0,
    blank: 0,
    ...countNumbers(texts.map(lineOf), byLine(texts, explained), check.year),
  }));
}

/** Titles and lines of 目录 have neither clauses nor units. */
function isSentence(text: BookText): boolean {
  return text.page.role === "narrative" && isRunning(text) && /[,。;:]|\d(?:[万亿千]?元|%)/.test(text.plain);
}

const lines = new WeakMap<BookText, UncheckedLine>();

function lineOf(text: BookText): UncheckedLine {
  const line = lines.get(text) ?? { address: text.at, text: text.text };
  lines.set(text, line);
  return line;
}

function byLine(
  texts: readonly BookText[],
  explained: ReadonlyMap<BookText, ReadonlySet<number>>,
): ReadonlyMap<UncheckedLine, ReadonlySet<number>> {
  return new Map(
    texts.flatMap((text) => {
      const places = explained.get(text);
      return places ? [[lineOf(text), places] as const] : [];
    }),
  );
}

/** In the text as printed. Where its comparable form cannot be laid over it, its numbers stay unchecked. */
function explainedPlaces(compared: readonly ComparedAmount[]): ReadonlyMap<BookText, ReadonlySet<number>> {
  const found = new Map<BookText, Set<number>>();
  for (const { text, figure } of compared) {
    const folded = fold(text.text);
    const at = folded.text === normalizeText(text.text) ? folded.places[figure.start] : undefined;
    if (at !== undefined) found.set(text, (found.get(text) ?? new Set<number>()).add(at));
  }
  return found;
}
