/** Compares the narrative that stands in the workbook with its cells. An empty one is not accused: it has not been written yet. */
import type { Template, WordsBut } from "../finding/templates";
import { asTold } from "../finding/templates";
import type { CheckContext } from "../finding/context";
import type { Finding, FindingCell } from "../finding/finding";
import type { NarrativeReport } from "../finding/report";
import type { SheetSnapshot } from "../model/snapshot";
import { isBroken } from "../model/tableMap";
import { workbookYear } from "../locate/heads";
import { derived } from "../declare/derived";
import { explainsTerms, packText } from "../declare/lookups";
import { formsIn } from "../performance/formsIn";
import type { NarrativeSpec } from "../declare/narrative";
import { stateOf } from "../state/state";
import { speaksByClass } from "./byClass";
import type { PlacesInText } from "./reading/coarser";
import { isRoundedTo, placesInText } from "./reading/coarser";
import type { Disagreement } from "./disagreement";
import { exceedFindings, gapFindings, reasonFindings, restsOn } from "./gapFindings";
import { missingParagraphs } from "./missingParagraphs";
import { missingSentences } from "./missingSentences";
import type { SentencePlacement, SentencePlace } from "./place";
import { findNarrativeSheet } from "../locate/narrativeSheet";
import { partAt, placeSentences } from "./place";
import type { SentenceReading } from "./reading/readSentence";
import { titleRows } from "../plan/drawnLines";
import { isOwnText } from "./reading/readSentence";
import { sourcesOf } from "./sources";
import { withoutAmiss } from "./withoutAmiss";
import { renderNarrative } from "./writing/render";
import type { Gap } from "../terms/source";
import type { NumbersInText } from "./unchecked";
import { numbersInText } from "./unchecked";

/** x,xxx and XXX of a blank form: nothing was written yet. */
const UNFILLED = /[xXｘＸ]{2}/;

/** `at` is the place in the existing text that the finding is about. */
export type Make = <T extends Template>(
  severity: Finding["severity"],
  kind: Finding["kind"],
  template: T,
  words: WordsBut<"sheet" | "section", T>,
  at?: number,
) => Finding;

export interface CheckedNarrative {
  readonly sheets: readonly NarrativeReport[];
  readonly findings: readonly Finding[];
  /** What the sentences find blank, whether they are written or not. */
  readonly asked: readonly Gap[];
}

export function checkNarrative(context: CheckContext): CheckedNarrative {
  const explains = context.pack.narratives.map(explainsTerms);
  const checked = context.pack.narratives.map((narrative) => checkSheet(context, narrative));
  // A workbook without 名词解释 is an older one, or has it elsewhere: nothing in it waits to be compared with a figure.
  return {
    sheets: checked.flatMap(({ report }, index) => (report.found || !explains[index] ? [report] : [])),
    findings: checked.flatMap(({ findings }) => findings),
    asked: checked.flatMap(({ asked }) => asked),
  };
}

interface CheckedSheet {
  readonly report: NarrativeReport;
  readonly findings: readonly Finding[];
  readonly asked: readonly Gap[];
}

function checkSheet(context: CheckContext, narrative: NarrativeSpec): CheckedSheet {
  const { located } = context;
  const year = workbookYear(located);
  const written = stateOf(located.snapshot)?.written ?? {};
  const name = narrative.sheet.trim();
  const sheet = findNarrativeSheet(narrative, located.snapshot);
  if (!sheet)
    return {
      report: { sheet: name, found: false, sentences: 0, blank: 0, checked: 0, unchecked: [] },
      findings: [],
      asked: [],
    };
  const { placement, decimals, numbers } = readSheet(context, narrative, sheet);
  const { places } = placement;
  const make = (place: SentencePlace): Make => maker(context, place, year);
  const findings = places.flatMap((place) =>
    place.reading === null
      ? []
      : renewable(place, written[place.rendered.id], placeFindings(place, place.reading, decimals, make(place))),
  );
  return {
    report: {
      sheet: name,
      found: true,
      sentences: places.length,
      blank: places.filter((place) => place.existing === "").length,
      ...numbers,
    },
    asked: places.flatMap(({ rendered }) => rendered.gaps),
    findings: [
      ...staleParagraphs(findings),
      ...findings,
      ...missingParagraphs(placement, make),
      ...missingSentences(placement, make),
      ...blankFormulas(placement, make),
    ],
  };
}

/** A sheet of text as it was read: where its sentences stand, and what becomes of its numbers. */
interface ReadSheet {
  readonly placement: SentencePlacement;
  readonly decimals: PlacesInText;
  readonly numbers: NumbersInText;
}

/** By context and narrative: a reading is read once, however often it is checked. */
const sheetsRead = derived((_context: CheckContext) => new Map<NarrativeSpec, ReadSheet>());

/** The sentences as the figures have them, laid over what stands in the sheet. */
function readSheet(context: CheckContext, narrative: NarrativeSpec, sheet: SheetSnapshot): ReadSheet {
  const known = sheetsRead(context).get(narrative);
  if (known) return known;
  const { pack, located, book } = context;
  const year = workbookYear(located);
  const forms = formsIn(pack, located.snapshot);
  const rendered = renderNarrative(narrative, pack, book, year, forms, context.unit.trim());
  const written = stateOf(located.snapshot)?.written ?? {};
  const placed = placeSentences(narrative, sheet, rendered, written, titleRows(pack, sheet));
  const placement = withoutAmiss(book, placed);
  const read = { placement, decimals: placesInText(placement.lines), numbers: numbersInText(placement, year) };
  sheetsRead(context).set(narrative, read);
  return read;
}

/** Our own unedited text with other figures: it is written anew as a whole, whatever is wrong in it. */
function renewable(
  { existing, rendered, address, free }: SentencePlace,
  written: string | undefined,
  findings: readonly Finding[],
): readonly Finding[] {
  if (
    address === null ||
    !free ||
    written?.trim() !== existing ||
    existing === rendered.text ||
    rendered.missing.length > 0
  )
    return findings;
  return findings.map((finding) =>
    finding.template.startsWith("narrativeDiffers") || finding.template.startsWith("narrativeItem")
      ? { ...finding, renewable: true }
      : finding,
  );
}

/** What they follow from: the figures have changed since the paragraphs were written. As grave as the gravest of them. */
export function staleParagraphs(findings: readonly Finding[]): readonly Finding[] {
  const stale = findings.filter((finding) => finding.renewable);
  const [first] = stale;
  if (!first) return [];
  const paragraphs = new Map(stale.map((finding) => [finding.rule, finding]));
  const severity = stale.some((finding) => finding.severity === "error") ? "error" : first.severity;
  const cells = [...paragraphs.values()].flatMap((finding) => finding.cells.slice(0, 1));
  const words = { sheet: first.words.sheet ?? "", count: String(paragraphs.size) };
  return [
    {
      rule: "narrative.is-up-to-date",
      form: "",
      severity,
      kind: "narrative",
      template: "narrativeStale",
      words,
      table: null,
      cells,
      actual: null,
      expected: null,
      difference: null,
    },
  ];
}

function maker(
  { pack }: CheckContext,
  { rendered, narrative, section, parts, existing }: SentencePlace,
  year: number,
): Make {
  const sheet = narrative.sheet.trim();
  const heading = packText(pack, section.heading ?? narrative.title, year);
  return (severity, kind, template, words, at = 0) => {
    const address = partAt(parts, at)?.line.address;
    const cells: readonly FindingCell[] = address ? [{ address, words: `${sheet} ${heading}`, printed: existing }] : [];
    return {
      rule: `narrative.${rendered.id}`,
      form: "",
      severity,
      kind,
      ...asTold(template, { sheet, section: heading, ...words }),
      table: null,
      cells,
      actual: null,
      expected: null,
      difference: null,
    };
  };
}

function placeFindings(
  { rendered, existing }: SentencePlace,
  reading: SentenceReading,
  decimals: PlacesInText,
  make: Make,
): readonly Finding[] {
  if (rendered.repeated && !reading.recognised && speaksByClass(existing)) return [];
  const unread = make("info", "narrative", "narrativeUnread", { expected: rendered.text });
  // What was laid on a figure may then stand anywhere: 2025 for 预算数为XXX万元，比2025年. The crosses are told by themselves.
  if (reading.recognised && UNFILLED.test(existing)) return [];
  if (!reading.recognised) return rendered.decided && rendered.missing.length === 0 ? [unread] : [];
  const wrong = once(reading.disagreements)
    .filter((found) => !isRoundedTo(decimals, found) && !restsOn(sourcesOf(rendered, found.slot), rendered.gaps))
    .map((found) => ({ ...disagreementFinding(found, make), sources: sourcesOf(rendered, found.slot) }));
  const gaps = [...gapFindings(reading, rendered.gaps, make), ...exceedFindings(rendered.gaps, make)];
  const partly =
    rendered.noBase && !rendered.missing.some(isBroken) && !isOwnText(rendered, existing) && gaps.length === 0
      ? [make("info", "narrative", "narrativeWithoutBase", {})]
      : [];
  return [...wrong, ...gaps, ...reasonFindings(reading, make), ...partly];
}

/** The same wrong figure twice in a sentence is one thing to put right. */
function once(disagreements: readonly Disagreement[]): readonly Disagreement[] {
  return disagreements.filter(
    (found, index) =>
      disagreements.findIndex(
        (other) =>
          other.kind === found.kind &&
          other.what === found.what &&
          other.printed === found.printed &&
          other.expected === found.expected,
      ) === index,
  );
}

function disagreementFinding({ what, kind, printed, expected, start }: Disagreement, make: Make): Finding {
  switch (what) {
    case "omitted":
      return make("error", kind, "narrativeItemOmitted", { printed, expected }, start);
    case "added":
      return make("error", kind, "narrativeItemAdded", { printed }, start);
    case "renamed":
      return make("error", kind, "narrativeDiffers", { printed, expected }, start);
    case "typo":
      return make("info", kind, "narrativeTypo", { printed, expected }, start);
    case "differs":
      return make(
        kind === "wording" || kind === "name" ? "warning" : "error",
        kind,
        "narrativeDiffers",
        { printed, expected },
        start,
      );
  }
}

/** Nothing is ever written over a formula, so a sentence may find no place. */
function blankFormulas(
  { lines, places: [first] }: SentencePlacement,
  make: (place: SentencePlace) => Make,
): readonly Finding[] {
  if (!first) return [];
  return lines
    .filter(({ fixed, text }) => fixed && text === "")
    .map((line) =>
      make({ ...first, parts: [{ line, start: 0 }], existing: "" })("info", "narrative", "narrativeBlankFormula", {
        row: String(line.address.row + 1),
      }),
    );
}
