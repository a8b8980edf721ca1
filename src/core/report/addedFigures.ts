/** What a book check says of amounts that people have added to a text holds only for numbers that no sentence of the form compares. */
import { addressKey } from "../model/address";
import type { PackSpec } from "../declare/pack";
import type { UnitResult } from "../check/part";
import { gathered } from "../check/part";
import type { Finding } from "../finding/finding";

/** The same units; those about numbers that a sentence has read say nothing, and pass. */
export function withoutRead({ bookChecks = [] }: PackSpec, found: readonly UnitResult[]): readonly UnitResult[] {
  const rules = new Set<string>(
    bookChecks.flatMap((check) => (check.kind === "namedFigures" && check.onlyAdded === true ? [check.id] : [])),
  );
  if (!found.some(({ findings }) => findings.some(({ rule }) => rules.has(rule)))) return found;
  const open = openNumbers(found);
  const isRead = ({ rule, cells: [cell], words: { stated, unit = "", printed = "" } }: Finding): boolean =>
    rules.has(rule) &&
    !(cell && open.get(addressKey(cell.address))?.includes(stated === undefined ? printed : `${stated}${unit}`));
  return found.map((unit) => {
    if (unit.findings.length === 0) return unit;
    const findings = unit.findings.filter((finding) => !isRead(finding));
    if (findings.length === unit.findings.length) return unit;
    const outcomes =
      findings.length > 0
        ? unit.outcomes
        : unit.outcomes.map((one) => (one.outcome === "fail" ? { ...one, outcome: "pass" as const } : one));
    return { ...unit, findings, outcomes };
  });
}

/** By cell: the numbers of its text that no sentence compares; that they agree with each other says nothing of the tables. */
function openNumbers(found: readonly UnitResult[]): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, string[]>();
  for (const { address, printed } of gathered(found, ({ narratives }) => narratives).flatMap(
    ({ unchecked, worked = [] }) => [...unchecked, ...worked],
  )) {
    const key = addressKey(address);
    open.set(key, [...(open.get(key) ?? []), printed.replace(/\s/g, "")]);
  }
  return open;
}
