/** Compares the 情况说明 that stands in the workbook with its cells. An empty 情况说明 is not accused: it has not been written yet. */
import type { CheckContext } from "../check/context";
import type { Finding } from "../check/report";
import { fieldLabel } from "../terms/words";
import { readState } from "../state/state";
import { renderAll } from "./narrate";
import type { SentencePlace } from "./place";
import { findNarrativeSheet, placeSentences } from "./place";
import { disagreementKind } from "./disagreement";
import { readAgainst } from "./read";

export function checkNarrative(context: CheckContext): readonly Finding[] {
  const { pack, located } = context;
  const sheet = findNarrativeSheet(pack.narrative, located.snapshot);
  if (!sheet) return [];
  const written = readState(located.snapshot.state)?.written ?? {};
  const places = placeSentences(pack.narrative, sheet, renderAll(pack, context.book), written);
  return places.flatMap((place) => (place.existing === "" || place.rendered.missing.length > 0 ? [] : placeFindings(context, place)));
}

function placeFindings(context: CheckContext, place: SentencePlace): readonly Finding[] {
  const reading = readAgainst(place.rendered, place.existing);
  const section = place.section.heading;
  const make = (severity: Finding["severity"], kind: Finding["kind"], template: string, words: Record<string, string>): Finding => ({
    rule: `narrative.${place.rendered.id}`, form: "", severity, kind, template, words: { section, ...words }, table: null,
    cells: place.address ? [{ address: place.address, words: `情况说明 ${section}`, printed: place.existing }] : [],
    actual: null, expected: null, difference: null,
  });
  if (!reading.recognised) return [make("info", "narrative", "narrativeUnread", { expected: place.rendered.text })];
  const gaps = place.rendered.gaps.map((field) => make("warning", "missingReason", "reasonMissing", { field: fieldLabel(context.pack.info, field) }));
  return [...reading.disagreements.map((found) => make("error", disagreementKind(found), "narrativeDiffers", { printed: found.printed, expected: found.expected })), ...gaps];
}
