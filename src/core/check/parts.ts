/** The parts of a check, in the order in which equally grave findings of one row are listed. */
import { checkNarrative } from "../narrate/checkNarrative";
import { bookUnits } from "./book/bookUnits";
import { textNumberUnits } from "./book/textNumbers";
import { catalogueFindings } from "./catalogues";
import { disclosureFindings } from "./disclosures";
import { contentsFindings } from "./contents";
import type { CheckContext } from "./context";
import { formatUnits } from "./formats";
import { glossaryFindings } from "./glossary";
import { identityUnits } from "./identities";
import { integrityUnits } from "./integrity";
import type { CheckPart, CheckUnit, Found } from "./part";
import { FROM_BOOK, simplePart } from "./part";
import { mayHoldForm } from "../performance/readForm";
import { performanceFindings } from "./performance";
import { purchaseFindings } from "./purchases";
import { guideFindings } from "./serviceGuide";
import { readingUnits } from "./readings";
import { textUnits } from "./texts";
import { unknownFindings } from "./unknowns";

export const CHECK_PARTS: readonly CheckPart[] = [
  { id: "integrity", units: integrityUnits },
  simplePart("unknowns", unknownFindings),
  simplePart("disclosures", disclosureFindings),
  simplePart("contents", contentsFindings, "layout"),
  { id: "identities", units: identityUnits },
  { id: "texts", units: textUnits },
  simplePart("catalogues", catalogueFindings, "layout"),
  // Which projects have a form is no figure.
  { id: "narrative", units: ({ pack, located }) => [{ reads: pack.performance && located.snapshot.sheets.some(mayHoldForm) ? "everything" : FROM_BOOK, run: narrativeFound }] },
  simplePart("glossary", glossaryFindings),
  simplePart("performance", performanceFindings),
  simplePart("serviceGuide", guideFindings),
  simplePart("purchases", purchaseFindings),
  { id: "readings", units: readingUnits },
  { id: "formats", units: formatUnits },
  { id: "book", units: bookUnits },
  { id: "textNumbers", units: textNumberUnits },
];

export function unitsOf(context: CheckContext): readonly CheckUnit[] {
  return CHECK_PARTS.flatMap((part) => part.units(context));
}

export function runParts(context: CheckContext): readonly Found[] {
  return unitsOf(context).map((unit) => unit.run(context));
}

function narrativeFound(context: CheckContext): Found {
  const { findings, sheets, asked } = checkNarrative(context);
  return { outcomes: [], findings, narratives: sheets, asked };
}
