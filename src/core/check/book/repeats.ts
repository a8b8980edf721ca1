/** What the comparison of sentences, the heads of tables and 目录 say of a cell is not said again by the checks of the whole workbook. */
import type { PackSpec } from "../../declare/pack";
import type { BookCheck } from "../../declare/bookCheck";
import type { Finding } from "../../finding/finding";
import { addressKey } from "../../model/address";

type Kinds = ReadonlySet<BookCheck["kind"]>;

const MAY_REPEAT: Kinds = new Set<BookCheck["kind"]>(["placeholders", "years", "blankReasons", "truncatedAmounts"]);
/** These are silent where something else names one of the figures that they name. */
const SAME_FIGURES: Kinds = new Set<BookCheck["kind"]>(["sentences", "codedNames", "namedFigures"]);
/** What a name of a text is in the tables is more certain than what its sentence works out. */
const NAMED: Kinds = new Set<BookCheck["kind"]>(["namedFigures"]);
/** Of one form, and closer to its words. */
const STATED: Kinds = new Set<BookCheck["kind"]>(["statedRates", "statedChanges"]);

export function withoutRepeats({ bookChecks = [] }: PackSpec, findings: readonly Finding[]): readonly Finding[] {
  const rulesOf = (kinds: Kinds): ReadonlySet<string> =>
    new Set(bookChecks.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id));
  const own = rulesOf(MAY_REPEAT);
  const sentences = rulesOf(SAME_FIGURES);
  const stated = rulesOf(STATED);
  // A warning about what was added takes no error away.
  const added = new Set(
    bookChecks.flatMap((check) => (check.kind === "namedFigures" && check.onlyAdded === true ? [check.id] : [])),
  );
  const named = new Set([...rulesOf(NAMED)].filter((id) => !added.has(id)));
  if (!findings.some(({ rule }) => own.has(rule) || sentences.has(rule))) return findings;
  const told = new Set(findings.filter(isTold).flatMap(keysOf));
  const figures = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (
      !stated.has(finding.rule) &&
      !named.has(finding.rule) &&
      !(finding.rule.startsWith("narrative.") && finding.severity !== "info")
    )
      continue;
    for (const key of keysOf(finding)) figures.set(key, [...(figures.get(key) ?? []), finding]);
  }
  const isSaid = (finding: Finding): boolean =>
    keysOf(finding).some((key) =>
      (figures.get(key) ?? []).some((other) =>
        named.has(other.rule)
          ? !named.has(finding.rule) && namesSame(finding, other.words.stated)
          : stated.has(other.rule) || namesSame(finding, other.words.printed),
      ),
    );
  return findings.filter((finding) =>
    own.has(finding.rule)
      ? !keysOf(finding).some((key) => told.has(key))
      : !sentences.has(finding.rule) || !isSaid(finding),
  );
}

function keysOf({ cells }: Finding): readonly string[] {
  return cells.map(({ address }) => addressKey(address));
}

/** A sentence that the comparison could not read is shown beside what it should be. */
function isTold({ rule, severity, template }: Finding): boolean {
  return !rule.startsWith("book.") && (severity !== "info" || template === "narrativeUnread");
}

function namesSame(finding: Finding, printed = ""): boolean {
  const all = Object.values(finding.words).join("|");
  const own = new Set(numbersIn(all));
  const numbers = numbersIn(printed);
  return numbers.length > 0 ? numbers.some((number) => own.has(number)) : printed !== "" && all.includes(printed);
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replace(/,/g, ""));
}
