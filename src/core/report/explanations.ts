/** Puts the accountant's reasons on the findings that they were given for, and names those that hold no longer. */
import { toDecimalString } from "../amount/amount";
import type { Explanation, Place } from "../state/explanations";
import { isAbout, placeKey } from "../state/explanations";
import type { Finding, LapsedExplanation } from "../finding/finding";
import type { CheckReport } from "../finding/report";
import { describeFinding } from "../finding/wording";

/** What the reason was given for: both figures, or else the words of the finding and what its cells show. */
export function valueOf({ template, words, cells, actual, expected, places }: Finding): string {
  const figure = (amount: number | null): string => (amount === null ? "" : toDecimalString(amount, places));
  if (actual !== null || expected !== null) return `${template} ${figure(actual)} ${figure(expected)}`;
  const said = Object.entries(words)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slot, text]) => `${slot}=${text}`);
  return [template, ...said, ...cells.map(({ printed }) => printed)].join("\n");
}

/** Errors are to be mended, and what is not filled in to be filled in. */
export function canBeExplained({ severity, kind }: Finding): boolean {
  return severity !== "error" && kind !== "unfilled";
}

export interface Explained {
  readonly findings: readonly Finding[];
  readonly lapsed: readonly LapsedExplanation[];
}

/**
 * A reason holds for exactly the value, place and year that it was given for. While the value is another one it has lapsed; it holds again
 * when the value comes back, because nothing that it was said of is different then.
 */
export function applyExplanations(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => Place,
  explanations: readonly Explanation[],
  year: number,
): Explained {
  const used = new Set<Explanation>();
  const placed = findings.map((finding) => ({ ...finding, place: placeOf(finding) }));
  if (explanations.length === 0) return { findings: placed, lapsed: [] };
  const explained = placed.map((finding): Finding => {
    const found = canBeExplained(finding)
      ? explanations.find((explanation) => holds(explanation, finding, finding.place, year))
      : undefined;
    if (!found) return finding;
    used.add(found);
    return { ...finding, explained: { reason: found.reason, date: found.date } };
  });
  const open = new Set(
    explained.filter((finding) => !finding.explained).map((finding) => keyOf(finding.rule, finding.place ?? {})),
  );
  const lapsed = explanations
    .filter((explanation) => !used.has(explanation))
    .map((explanation): LapsedExplanation => ({
      ...explanation,
      cause: open.has(keyOf(explanation.rule, explanation.place)) ? "changed" : "gone",
    }));
  return { findings: explained, lapsed };
}

function holds(explanation: Explanation, finding: Finding, place: Place, year: number): boolean {
  return (
    isAbout(explanation, finding.rule, place) && explanation.year === year && explanation.value === valueOf(finding)
  );
}

function keyOf(rule: string, place: Place): string {
  return `${rule} ${placeKey(place)}`;
}

/** Which finding is meant, from one check to the next: the value may change, rows may move. */
export function findingKey({ rule, template, words, place, cells }: Finding): string {
  // A sentence may lack several reasons: they differ in the field.
  return [
    rule,
    template,
    words["field"] ?? "",
    place ? placeKey(place) : JSON.stringify(cells[0]?.address ?? null),
  ].join(" ");
}

/** The explanations with a reason for this finding; one that was given for another value of it goes. */
export function withExplanation(
  known: readonly Explanation[],
  report: CheckReport,
  finding: Finding,
  said: { readonly reason: string; readonly date: string },
): readonly Explanation[] {
  const { rule, place = {} } = finding;
  const value = valueOf(finding);
  const added: Explanation = {
    rule,
    place,
    value,
    year: report.year,
    reason: said.reason,
    date: said.date,
    about: describeFinding(finding),
  };
  const others = report.findings.filter((other) => other.explained && valueOf(other) !== value);
  const stays = (explanation: Explanation): boolean =>
    !isAbout(explanation, rule, place) ||
    others.some((other) => holds(explanation, other, other.place ?? {}, report.year));
  return [...known.filter(stays), added];
}

/** Without the one for this value. */
export function withoutExplanation(
  known: readonly Explanation[],
  gone: Pick<Explanation, "rule" | "place" | "value" | "year">,
): readonly Explanation[] {
  return known.filter(
    (explanation) =>
      !isAbout(explanation, gone.rule, gone.place) ||
      explanation.value !== gone.value ||
      explanation.year !== gone.year,
  );
}
