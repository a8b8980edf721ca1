/** What a text says of a figure that is still to be filled in need not be wrong: the text may well be ahead of the tables. */
import type { CellAddress } from "../../model/snapshot";
import { staleParagraphs } from "../../narrate/checkNarrative";
import type { Found } from "../part";
import type { Finding } from "../report";

/** Hints that a paragraph could not be compared. */
const UNCOMPARED: ReadonlySet<string> = new Set(["narrativeUnread", "narrativeWithoutBase"]);

/** `rests`: whether a figure lacks something of what it adds up. `blank`: there is no figure at all that a text could be held against. */
export function withoutPremature(unit: Found, rests: (address: CellAddress) => boolean, blank: boolean): Found {
  const isPremature = ({ template, sources = [] }: Finding): boolean => (blank && UNCOMPARED.has(template)) || sources.some(rests);
  if (!unit.findings.some(isPremature)) return unit;
  const left = unit.findings.filter((finding) => finding.template !== "narrativeStale" && !isPremature(finding));
  const sheets = new Set(left.flatMap(({ words: { sheet = "" } }) => sheet));
  const stale = [...sheets].flatMap((sheet) => staleParagraphs(left.filter(({ words }) => words.sheet === sheet)));
  return { ...unit, findings: [...stale, ...left] };
}
