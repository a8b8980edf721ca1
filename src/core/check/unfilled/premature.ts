/** What a text says of a figure that is still to be filled in need not be wrong: the text may well be ahead of the tables. */
import { retold } from "../../finding/finding";
import { staleParagraphs } from "../../narrate/checkNarrative";
import type { UnitResult } from "../part";
import type { Finding } from "../../finding/finding";
import type { Decision } from "./decide";

/** Hints that a paragraph could not be compared. */
const UNCOMPARED: ReadonlySet<string> = new Set(["narrativeUnread", "narrativeWithoutBase"]);

/** `blank`: there is no figure at all that a text could be held against. */
interface Open extends Pick<Decision, "rests" | "listRests"> {
  readonly blank: boolean;
}

export function withoutPremature(unit: UnitResult, { rests, listRests, blank }: Open): UnitResult {
  const isPremature = (finding: Finding): boolean => {
    const { template, sources = [] } = finding;
    return (blank && UNCOMPARED.has(template)) || sources.some(rests) || (isCount(finding) && sources.some(listRests));
  };
  if (!unit.findings.some(isPremature)) return unit;
  const left = unit.findings.filter((finding) => finding.template !== "narrativeStale" && !isPremature(finding));
  // Writing anew would write the figures that wait as well.
  const open = new Set(
    unit.findings.flatMap((finding) => (finding.renewable && isPremature(finding) ? [finding.words.sheet] : [])),
  );
  const sheets = new Set(left.flatMap(({ words: { sheet = "" } }) => sheet));
  const stale = [...sheets].flatMap((sheet) =>
    staleParagraphs(left.filter(({ words }) => words.sheet === sheet)).map((finding) =>
      open.has(sheet) ? retold(finding, "narrativeStaleInDoubt") : finding,
    ),
  );
  return { ...unit, findings: [...stale, ...left] };
}

/** Money has its decimals. */
function isCount({ words: { expected = "" } }: Finding): boolean {
  return /^\d+$/.test(expected);
}
