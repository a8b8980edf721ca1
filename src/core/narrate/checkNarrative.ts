/** Compares the narrative that stands in the workbook with its cells. An empty one is not accused: it has not been written yet. */
import type { CheckContext } from "../check/context";
import type { Finding, NarrativeReport } from "../check/report";
import { packText } from "../spec/lookups";
import type { NarrativeSpec } from "../spec/narrative";
import { readState } from "../state/state";
import { normalizeText } from "../text/normalize";
import { isRoundedTo, placesInText } from "./coarser";
import { disagreementKind } from "./disagreement";
import type { SentencePlace } from "./place";
import { findNarrativeSheet, placeSentences } from "./place";
import type { Reading } from "./read";
import { readAgainst } from "./read";
import { renderNarrative } from "./render";
import type { Gap } from "./source";
import { workbookYear } from "../locate/heads";

/** x,xxx and XXX of a blank form: nothing was written yet. */
const UNFILLED = /[xXｘＸ]{2}/;

type Make = (severity: Finding["severity"], kind: Finding["kind"], template: string, words: Record<string, string>) => Finding;

export interface CheckedNarrative {
  readonly sheets: readonly NarrativeReport[];
  readonly findings: readonly Finding[];
}

export function checkNarrative(context: CheckContext): CheckedNarrative {
  const checked = context.pack.narratives.map((narrative) => checkSheet(context, narrative));
  return { sheets: checked.map(({ report }) => report), findings: checked.flatMap(({ findings }) => findings) };
}

function checkSheet(context: CheckContext, narrative: NarrativeSpec): { readonly report: NarrativeReport; readonly findings: readonly Finding[] } {
  const { pack, located } = context;
  const year = workbookYear(located);
  const written = readState(located.snapshot.state)?.written ?? {};
  const name = narrative.sheet.trim();
  const sheet = findNarrativeSheet(narrative, located.snapshot);
  if (!sheet) return { report: { sheet: name, found: false, sentences: 0, blank: 0 }, findings: [] };
  const { places } = placeSentences(narrative, sheet, renderNarrative(narrative, pack, context.book, year), written);
  const decimals = placesInText(sheet);
  return {
    report: { sheet: name, found: true, sentences: places.length, blank: places.filter((place) => place.existing === "").length },
    findings: places.flatMap((place) => (place.existing === "" ? [] : placeFindings(context, place, year, decimals))),
  };
}

function placeFindings(context: CheckContext, place: SentencePlace, year: number, decimals: number | null): readonly Finding[] {
  const { rendered, narrative, at, existing } = place;
  const section = packText(context.pack, place.section.heading ?? narrative.title, year);
  const sheet = narrative.sheet.trim();
  const make: Make = (severity, kind, template, words) => ({
    rule: `narrative.${rendered.id}`, form: "", severity, kind, template, words: { sheet, section, ...words }, table: null,
    cells: at ? [{ address: at, words: `${sheet} ${section}`, printed: existing }] : [],
    actual: null, expected: null, difference: null,
  });
  const reading = readAgainst(rendered, existing);
  if (reading.recognised && reading.disagreements.some(({ printed }) => UNFILLED.test(printed))) return [make("info", "narrative", "narrativeUnread", { expected: rendered.text })];
  if (!reading.recognised) return rendered.decided && rendered.missing.length === 0 ? [make("info", "narrative", "narrativeUnread", { expected: rendered.text })] : [];
  const wrong = reading.disagreements.filter((found) => !isRoundedTo(decimals, found)).map((found) => make("error", disagreementKind(found), "narrativeDiffers", { printed: found.printed, expected: found.expected }));
  const gaps = gapFindings(reading, rendered.gaps, make);
  const own = normalizeText(existing).includes(normalizeText(rendered.text));
  const partly = rendered.noBase && !own && gaps.length === 0 ? [make("info", "narrative", "narrativeWithoutBase", {})] : [];
  return [...wrong, ...gaps, ...blankReasons(reading, make), ...partly];
}

/** A gap counts while its place still says so: somebody may have written the words into the sentence itself. */
function gapFindings(reading: Reading, gaps: readonly Gap[], make: Make): readonly Finding[] {
  if (!reading.uncompared.some(({ printed }) => printed.includes("【"))) return [];
  return gaps.map((gap) =>
    gap.kind === "reason"
      ? make("warning", "missingReason", "reasonMissing", { field: gap.label, where: gap.sheet })
      : make("warning", "placeholder", "narrativeGap", { field: gap.label, where: gap.sheet }));
}

/** 主要原因是。 */
function blankReasons({ uncompared }: Reading, make: Make): readonly Finding[] {
  return uncompared.flatMap(({ printed, leads }) => (leads.some((lead) => normalizeText(printed).endsWith(normalizeText(lead))) ? [make("error", "missingReason", "reasonBlank", { printed })] : []));
}
