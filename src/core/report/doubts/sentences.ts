/**
 * What a sentence says against a table that is itself in doubt: it is never to become what the table has. Where the text has just what
 * would make the table hold, it follows from what is wrong there.
 */
import { retold } from "../../finding/finding";
import { addressKey, lineKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import type { CheckContext } from "../../finding/context";
import { wordsAt } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import type { Finding } from "../../finding/finding";
import type { Cause, Suspect } from "../../finding/suspect";
import type { Doubts } from "./cells";
import { doubtsOf, rootOfTable } from "./cells";
import { agreesElsewhere } from "./elsewhere";

/** The same findings in the same order. */
export function withDoubts(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  causes: readonly Cause[],
): readonly Finding[] {
  if (!findings.some((finding) => isOfSentence(finding) || isItem(finding))) return findings;
  const doubts = doubtsOf(context, judged, findings, suspects, causes);
  const inYuan = findings.findIndex((finding) => isOfSentence(finding) && isTypedInYuan(finding));
  for (const at of findings[inYuan]?.sources ?? []) doubts.spread(at);
  const shown = findings.map((finding) =>
    isOfSentence(finding) ? rootOf(context, finding, findings, suspects, doubts) : null,
  );
  const paragraphs = new Map<string, number>();
  for (const [index, root] of shown.entries()) {
    if (root === null || findings[root]?.severity === "info") continue;
    for (const at of findings[index]?.sources ?? []) doubts.spread(at);
    paragraphs.set(findings[index]?.rule ?? "", root);
  }
  // The parts stand beside their whole, which has just what is right.
  const roots = findings.map(
    (finding, index) =>
      shown[index] ??
      (isOfSentence(finding) && isDoubtful(finding, doubts)
        ? (paragraphs.get(finding.rule) ??
          rootOfTable(context, finding.sources ?? [], findings, causes) ??
          (inYuan >= 0 && sharesSheet(finding, findings[inYuan]) ? inYuan : null))
        : null),
  );
  const told = findings.map((finding, index) =>
    isOfSentence(finding)
      ? orElsewhere(context, inDoubt(finding, doubts, roots[index] === index ? null : (roots[index] ?? null), findings))
      : underAdvice(context, finding, findings, suspects, causes),
  );
  const named = underNames(told);
  return underOnlyError(
    named.map((finding, index) =>
      finding.template === "narrativeStale" &&
      named.some(({ root, template }) => root === index && template === "narrativeInDoubt")
        ? retold(finding, "narrativeStaleInDoubt")
        : finding,
    ),
  );
}

/** What a text says of a row whose name is another row's follows from that. */
function underNames(findings: readonly Finding[]): readonly Finding[] {
  const rows = new Map<string, number>();
  for (const [index, { template, root, cells }] of findings.entries())
    for (const { address } of template === "nameOfOther" && root === undefined ? cells : [])
      rows.set(lineKey(address), index);
  if (rows.size === 0) return findings;
  return findings.map((finding) => {
    const root = finding.root === undefined ? rootAt(finding.sources ?? [], rows) : undefined;
    if (root === undefined || !finding.template.startsWith("narrative")) return finding;
    const { expected = "", ...words } = finding.words;
    return finding.template === "narrativeDiffers"
      ? { ...retold(finding, "narrativeInDoubt", { ...words, inTable: expected }), root }
      : { ...finding, root };
  });
}

function rootAt(sources: readonly CellAddress[], rows: ReadonlyMap<string, number>): number | undefined {
  return sources.map((at) => rows.get(lineKey(at))).find((root) => root !== undefined);
}

/** Paragraphs that all differ from tables in doubt, where a single thing is wrong in these: once that is mended they are looked at again. */
function underOnlyError(findings: readonly Finding[]): readonly Finding[] {
  const stale = new Set(
    findings.flatMap(({ template }, index) => (template === "narrativeStaleInDoubt" ? [index] : [])),
  );
  const errors = findings.flatMap(({ severity, root }, index) =>
    severity === "error" && root === undefined && !stale.has(index) ? [index] : [],
  );
  const [error] = errors;
  if (stale.size === 0 || errors.length !== 1 || error === undefined) return findings;
  const differs = findings.some(
    ({ template, root }) => template === "narrativeDiffers" && (root === undefined || stale.has(root)),
  );
  return differs
    ? findings
    : findings.map((finding, index) =>
        stale.has(index) || (finding.root !== undefined && stale.has(finding.root))
          ? { ...finding, root: error }
          : finding,
      );
}

function isItem({ template }: Finding): boolean {
  return template === "narrativeItemOmitted" || template === "narrativeItemAdded";
}

/** An item that a list has too many or too few, where the row is just what the diagnosis names: it follows from that. */
function underAdvice(
  context: CheckContext,
  finding: Finding,
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  causes: readonly Cause[],
): Finding {
  const item =
    finding.template === "narrativeItemOmitted"
      ? finding.words.expected
      : finding.template === "narrativeItemAdded"
        ? finding.words.printed
        : undefined;
  if (item === undefined || finding.root !== undefined) return finding;
  const named = (finding.sources ?? []).filter((at) => wordsAt(context, at).includes(item));
  const advice = [
    ...causes.map(({ cells, ...cause }) => ({ ...cause, cells: cells.map(({ address }) => address) })),
    ...suspects.map(({ address, together, ...suspect }) => ({
      ...suspect,
      cells: [address, ...together.map((one) => one.address)],
    })),
  ];
  const [first] =
    advice.find(({ cells }) => named.some((at) => cells.some(({ sheet, row }) => sheet === at.sheet && row === at.row)))
      ?.findings ?? [];
  const ofTable = first === undefined ? rootOfTable(context, finding.sources ?? [], findings, causes) : null;
  const root = first === undefined ? (ofTable ?? undefined) : (findings[first]?.root ?? first);
  return root === undefined || findings[root]?.severity !== finding.severity || findings[root] === finding
    ? finding
    : { ...finding, root };
}

function isOfSentence({ template, sources = [] }: Finding): boolean {
  return template === "narrativeDiffers" && sources.length > 0;
}

/** 0.30 in the text and 3,000.00 in a table in 万元: the figure was typed in 元, and what is wrong is the table. */
function isTypedInYuan({ words }: Finding): boolean {
  const [printed, expected] = [amountOf(words.printed), amountOf(words.expected)];
  return printed !== null && expected !== null && printed > 0 && expected === printed * 10_000;
}

function sharesSheet({ sources = [] }: Finding, other: Finding | undefined): boolean {
  return sources.some(({ sheet }) => other?.sources?.some((at) => at.sheet === sheet));
}

function isDoubtful({ sources = [] }: Finding, doubts: Doubts): boolean {
  return sources.some((at) => doubts.has(at));
}

function inDoubt(finding: Finding, doubts: Doubts, root: number | null, findings: readonly Finding[]): Finding {
  const { expected = "", printed = "", ...words } = finding.words;
  if (root === null && !isDoubtful(finding, doubts))
    return isSignOnly(printed, expected)
      ? retold(finding, "narrativeSignInDoubt", { ...words, printed, inTable: expected })
      : finding;
  if (isTypedInYuan(finding) && root === null)
    return retold(finding, "narrativeInYuan", { ...words, printed, inTable: expected });
  // One that follows from stale figures stays there; one that is merely unusual makes no other less grave.
  const stands = root === null ? null : (findings[root]?.root ?? root);
  const follows =
    stands !== null &&
    finding.root === undefined &&
    findings[stands] !== finding &&
    findings[stands]?.severity === "error";
  return {
    ...retold(finding, "narrativeInDoubt", { ...words, printed, inTable: expected }),
    ...(follows ? { root: stands } : {}),
  };
}

/** What is told of the text alone, where another table speaks for it. */
function orElsewhere(context: CheckContext, finding: Finding): Finding {
  const { expected = "", printed = "", ...words } = finding.words;
  const amount = finding.template === "narrativeDiffers" ? amountOf(printed) : null;
  const place = amount === null ? null : agreesElsewhere(context, finding, amount);
  return place === null
    ? finding
    : retold(finding, "narrativeOfOtherTable", { ...words, printed, inTable: expected, place });
}

/** 112.35 in the text, -112.35 in the table: a text seldom loses a sign. */
function isSignOnly(printed: string, expected: string): boolean {
  return expected.startsWith("-") && expected.slice(1) === printed;
}

/** What does not hold by just as much as the text and the table are apart, where the table's cell stands in it; a table in another unit. */
function rootOf(
  context: CheckContext,
  finding: Finding,
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  doubts: Doubts,
): number | null {
  const [printed, expected] = [amountOf(finding.words.printed), amountOf(finding.words.expected)];
  if (printed === null || expected === null) return null;
  const sources = new Set((finding.sources ?? []).map(addressKey));
  const doubtful = isDoubtful(finding, doubts);
  for (const [index, { difference, cells, table, kind }] of findings.entries()) {
    if (difference === null || difference === 0 || kind === "rounding") continue;
    if (!cells.some(({ address }) => sources.has(addressKey(address))) && !doubtful) continue;
    const size = context.book.tables.get(table ?? "")?.money.unit === "元" ? 10_000 : 1;
    if (Math.abs(Math.abs(difference / size) - Math.abs(printed - expected)) <= (size === 1 ? 0 : 1)) return index;
  }
  const suspect = suspects.find(
    ({ address, together, kind, suggested, findings: [first] }) =>
      first !== undefined &&
      kind === "amount" &&
      [{ address, suggested }, ...together].some(
        (one) => sources.has(addressKey(one.address)) && one.suggested === printed,
      ),
  );
  return suspect?.findings[0] ?? null;
}

function amountOf(text = ""): number | null {
  const number = /-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  return number === undefined ? null : Math.round(Number(number.replace(/,/g, "")) * 100);
}
