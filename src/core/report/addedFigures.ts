/** What a book check says of amounts that people have added to a text holds only for numbers that no sentence of the form compares. */
import { addressKey } from "../model/address";
import type { PackSpec } from "../declare/pack";
import type { Finding } from "../finding/finding";
import type { NarrativeReport } from "../finding/report";

/** Without those about numbers that a sentence has read. */
export function withoutRead(
  { bookChecks = [] }: PackSpec,
  findings: readonly Finding[],
  narratives: readonly NarrativeReport[],
): readonly Finding[] {
  const rules = new Set<string>(
    bookChecks.flatMap((check) => (check.kind === "namedFigures" && check.onlyAdded === true ? [check.id] : [])),
  );
  if (!findings.some(({ rule }) => rules.has(rule))) return findings;
  const open = new Map<string, string[]>();
  for (const { address, printed } of narratives.flatMap(({ unchecked }) => unchecked)) {
    const key = addressKey(address);
    open.set(key, [...(open.get(key) ?? []), printed.replace(/\s/g, "")]);
  }
  return findings.filter(({ rule, cells: [cell], words: { stated = "", unit = "" } }) =>
    rules.has(rule)
      ? cell !== undefined && (open.get(addressKey(cell.address)) ?? []).includes(`${stated}${unit}`)
      : true,
  );
}
