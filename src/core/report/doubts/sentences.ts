/**
 * What a sentence says against a table that is itself in doubt: it is never to become what the table has. Where the text has just what
 * would make the table hold, it follows from what is wrong there.
 */
import { addressKey } from "../../model/address";
import type { CheckContext } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import type { Finding } from "../../finding/finding";
import type { Cause, Suspect } from "../../finding/suspect";
import type { Doubts } from "./cells";
import { doubtsOf } from "./cells";

/** The same findings in the same order. */
export function withDoubts(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[], suspects: readonly Suspect[], causes: readonly Cause[]): readonly Finding[] {
  if (!findings.some(isOfSentence)) return findings;
  const doubts = doubtsOf(context, judged, findings, suspects, causes);
  const shown = findings.map((finding) => (isOfSentence(finding) ? rootOf(context, finding, findings, suspects, doubts) : null));
  const paragraphs = new Map<string, number>();
  for (const [index, root] of shown.entries()) {
    if (root === null || findings[root]?.severity === "info") continue;
    for (const at of findings[index]?.sources ?? []) doubts.spread(at);
    paragraphs.set(findings[index]?.rule ?? "", root);
  }
  // The parts stand beside their whole, which has just what is right.
  const roots = findings.map((finding, index) => shown[index] ?? (isOfSentence(finding) && isDoubtful(finding, doubts) ? (paragraphs.get(finding.rule) ?? null) : null));
  const told = findings.map((finding, index) => (isOfSentence(finding) ? inDoubt(finding, doubts, roots[index] ?? null, findings) : finding));
  return told.map((finding, index) => (finding.template === "narrativeStale" && told.some(({ root, template }) => root === index && template === "narrativeInDoubt") ? { ...finding, template: "narrativeStaleInDoubt" } : finding));
}

function isOfSentence({ template, sources = [] }: Finding): boolean {
  return template === "narrativeDiffers" && sources.length > 0;
}

function isDoubtful({ sources = [] }: Finding, doubts: Doubts): boolean {
  return sources.some((at) => doubts.has(at));
}

function inDoubt(finding: Finding, doubts: Doubts, root: number | null, findings: readonly Finding[]): Finding {
  const { expected = "", printed = "", ...words } = finding.words;
  if (root === null && !isDoubtful(finding, doubts)) return isSignOnly(printed, expected) ? { ...finding, template: "narrativeSignInDoubt", words: { ...words, printed, inTable: expected } } : finding;
  // One that follows from stale figures stays there; one that is merely unusual makes no other less grave.
  const follows = root !== null && finding.root === undefined && findings[root]?.root === undefined && findings[root]?.severity === "error";
  return { ...finding, template: "narrativeInDoubt", words: { ...words, printed, inTable: expected }, ...(follows ? { root } : {}) };
}

/** 112.35 in the text, -112.35 in the table: a text seldom loses a sign. */
function isSignOnly(printed: string, expected: string): boolean {
  return expected.startsWith("-") && expected.slice(1) === printed;
}

/** What does not hold by just as much as the text and the table are apart, where the table's cell stands in it; a table in another unit. */
function rootOf(context: CheckContext, finding: Finding, findings: readonly Finding[], suspects: readonly Suspect[], doubts: Doubts): number | null {
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
  const suspect = suspects.find(({ address, together, kind, suggested, findings: [first] }) => first !== undefined && kind === "amount" && [{ address, suggested }, ...together].some((one) => sources.has(addressKey(one.address)) && one.suggested === printed));
  return suspect?.findings[0] ?? null;
}

function amountOf(text = ""): number | null {
  const number = /-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  return number === undefined ? null : Math.round(Number(number.replace(/,/g, "")) * 100);
}
