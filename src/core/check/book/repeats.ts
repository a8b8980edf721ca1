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
  const differing = findings.filter(({ template }) => template === "narrativeDiffers");
  const isSaid = (finding: Finding): boolean =>
    differing.some((other) => bringsAbout(other, finding)) ||
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

/** Rows over which a list of parts may go, from its whole to its last part. */
const LONGEST_LIST = 25;

/** A figure that the tables do not have, in a whole or a part of a list that misses by just as much. */
function bringsAbout(differs: Finding, { template, words, cells: [cell] }: Finding): boolean {
  const [at, of] = [differs.cells[0]?.address, cell?.address];
  if (!template.startsWith("sentenceParts") || !at || !of || at.sheet !== of.sheet) return false;
  const [printed, expected, by] = [differs.words.printed, differs.words.expected, words.difference].map(hundredthsIn);
  if (printed === undefined || expected === undefined || by === undefined) return false;
  const isQuoted = [words.whole, words.parts].some((text) =>
    numbersIn(text ?? "")
      .map(hundredthsIn)
      .includes(printed),
  );
  return isQuoted && Math.abs(printed - expected) === by && of.row >= at.row && of.row - at.row <= LONGEST_LIST;
}

function hundredthsIn(text = ""): number | undefined {
  const [number] = numbersIn(text);
  return number === undefined ? undefined : Math.round(Number(number) * 100);
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
