/** The parts of a check, in the order in which equally grave findings of one row are listed. */
import { checkNarrative } from "../narrate/checkNarrative";
import { bookUnits } from "../check/book/bookUnits";
import { textNumberUnits } from "../check/book/textNumbers";
import { catalogueFindings } from "../check/catalogues";
import { disclosureFindings } from "../check/disclosures";
import { contentsFindings } from "../check/texts/contents";
import { derived } from "../declare/derived";
import type { CheckContext } from "../finding/context";
import { formatUnits } from "../check/figures/formats";
import { glossaryFindings } from "../check/texts/glossary";
import { identityUnits } from "../check/figures/identities";
import { integrityUnits } from "../check/figures/integrity";
import type { CheckPart, CheckUnit, UnitResult } from "../check/part";
import { FROM_BOOK, simplePart } from "../check/part";
import { mayHoldForm } from "../performance/readForm";
import { performanceFindings } from "../check/performance";
import { purchaseFindings } from "../check/purchases";
import { guideFindings } from "../check/serviceGuide";
import { readingUnits } from "../check/figures/readings";
import { textUnits } from "../check/texts/texts";
import { unknownFindings } from "../check/figures/unknowns";

export const CHECK_PARTS: readonly CheckPart[] = [
  { id: "integrity", units: integrityUnits },
  simplePart("unknowns", unknownFindings),
  simplePart("disclosures", disclosureFindings),
  simplePart("contents", contentsFindings, "layout"),
  { id: "identities", units: identityUnits },
  { id: "texts", units: textUnits },
  simplePart("catalogues", catalogueFindings, "layout"),
  // Which projects have a form is no figure.
  {
    id: "narrative",
    units: ({ pack, located }) => [
      {
        reads: pack.performance && located.snapshot.sheets.some(mayHoldForm) ? "everything" : FROM_BOOK,
        run: narrativeFound,
      },
    ],
  },
  simplePart("glossary", glossaryFindings),
  simplePart("performance", performanceFindings),
  simplePart("serviceGuide", guideFindings),
  simplePart("purchases", purchaseFindings),
  { id: "readings", units: readingUnits },
  { id: "formats", units: formatUnits },
  { id: "book", units: bookUnits },
  { id: "textNumbers", units: textNumberUnits },
];

export const unitsOf = derived((context: CheckContext): readonly CheckUnit[] =>
  CHECK_PARTS.flatMap((part) => part.units(context)),
);

export function runParts(context: CheckContext): readonly UnitResult[] {
  return unitsOf(context).map((unit) => unit.run(context));
}

function narrativeFound(context: CheckContext): UnitResult {
  const { findings, sheets, asked } = checkNarrative(context);
  return { outcomes: [], findings, narratives: sheets, asked };
}
