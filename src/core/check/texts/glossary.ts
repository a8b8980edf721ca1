/** A term that the disclosure uses has its explanation in 名词解释. A hint: the explanations are the unit's own words. */
import type { Template, WordsBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { termsInUse } from "../../terms/usedTerms";
import { textAt } from "../../model/cellText";
import type { SheetSnapshot } from "../../model/snapshot";
import type { GlossarySpec, GlossaryTerm } from "../../declare/glossary";
import { normalizeText, withoutOrdinal } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import { hasFigures } from "../../identity/figures";
import type { Finding } from "../../finding/finding";
import { findNarrativeSheet } from "../../locate/narrativeSheet";

/** Titles stand in the first rows. */
const TITLE_ROWS = 6;
/** What may stand after a term: a longer word that begins alike is another term. */
const AFTER_NAME = /^(?:$|[:(]|是|指|包|专指)/;

export function glossaryFindings(context: CheckContext): readonly Finding[] {
  const { glossary } = context.pack;
  const sheet = glossary && findGlossarySheet(glossary, [...context.sheets.values()]);
  if (!glossary || !sheet || ![...context.book.tables.values()].some((map) => hasFigures(context.book, map))) return [];
  const paragraphs = paragraphsOf(sheet);
  if (paragraphs.every((text) => normalizeText(text).endsWith(normalizeText(glossary.title))))
    return isTold(context, sheet) ? [blankGlossary(sheet)] : [];
  return termsInUse(glossary, context.book).flatMap(({ term, used }) =>
    used === true && !isExplained(term, paragraphs) ? [missingTerm(sheet, term)] : [],
  );
}

/** By its name, else by its title. */
function findGlossarySheet(
  { sheet: name, title }: GlossarySpec,
  sheets: readonly SheetSnapshot[],
): SheetSnapshot | undefined {
  const titled = ({ values }: SheetSnapshot): boolean =>
    values
      .slice(0, TITLE_ROWS)
      .some((cells) =>
        cells.some((value) => typeof value === "string" && normalizeText(value).endsWith(normalizeText(title))),
      );
  return sheets.find((sheet) => normalizeText(sheet.name) === normalizeText(name)) ?? sheets.find(titled);
}

function paragraphsOf({ values }: SheetSnapshot): readonly string[] {
  return values
    .flatMap((cells) => cells.flatMap((value) => (typeof value === "string" ? value.split("\n") : [])))
    .filter((text) => text.trim() !== "");
}

function isExplained({ name, otherNames = [] }: GlossaryTerm, paragraphs: readonly string[]): boolean {
  const names = [name, ...otherNames].map(normalizeText);
  return paragraphs
    .map(withoutOrdinal)
    .some((text) => names.some((known) => text.startsWith(known) && AFTER_NAME.test(text.slice(known.length))));
}

/** The text that uses the terms is written: before that nothing was. */
function isTold({ pack, located }: CheckContext, own: SheetSnapshot): boolean {
  return pack.narratives.some((narrative) => {
    const sheet = findNarrativeSheet(narrative, located.snapshot);
    return (
      sheet !== undefined &&
      sheet.name !== own.name &&
      sheet.values.some((cells) => cells.some((value) => typeof value === "string" && AMOUNT.test(value)))
    );
  });
}

const AMOUNT = /\d万?元/;

function blankGlossary(sheet: SheetSnapshot): Finding {
  return hintAt(sheet, "glossary.written", "glossaryBlank", {});
}

function missingTerm(sheet: SheetSnapshot, { id, name }: GlossaryTerm): Finding {
  return hintAt(sheet, `glossary.${id}`, "glossaryTermMissing", { term: name });
}

function hintAt<T extends Template>(
  sheet: SheetSnapshot,
  rule: string,
  template: T,
  told: WordsBut<"sheet", T>,
): Finding {
  const words = sheet.name.trim();
  return {
    rule,
    form: "",
    severity: "info",
    kind: "wording",
    ...asTold(template, { sheet: words, ...told }),
    table: null,
    cells: [{ address: { sheet: sheet.name, row: 0, column: 0 }, words, printed: textAt(sheet, 0, 0) }],
    actual: null,
    expected: null,
    difference: null,
  };
}
