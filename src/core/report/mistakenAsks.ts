/** A blank that only a wrong figure asks to fill in: it is right as it is, and follows from what is wrong there. */
import type { CauseKind } from "../finding/suspect";
import type { Cause, Suspect } from "../finding/suspect";
import type { Finding } from "../finding/finding";
import { addressKey } from "../model/address";

/** Causes by which the figures of a whole table or column stand where they should not. */
const OF_WHOLE_TABLES: ReadonlySet<CauseKind> = new Set([
  "exchangedColumns",
  "pastedColumn",
  "slippedColumn",
  "otherVersion",
  "partlyChanged",
]);

/** The same findings in the same order; what is asked for by mistake is folded under the mistake. */
export function underMistakenAsks(
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  causes: readonly Cause[],
): readonly Finding[] {
  if (!findings.some(isAsked)) return findings;
  const cells = new Map<string, number>();
  for (const { address, together, findings: explained, certainty } of suspects) {
    const [root] = explained;
    if (root === undefined || certainty === "less") continue;
    for (const at of [address, ...together.map((one) => one.address)]) cells.set(addressKey(at), root);
  }
  const sheets = new Map<string, number>();
  for (const {
    kind,
    cells: places,
    findings: [root],
  } of causes)
    if (root !== undefined && OF_WHOLE_TABLES.has(kind))
      for (const { address } of places) sheets.set(address.sheet, root);
  return findings.map((finding) => {
    if (!isAsked(finding)) return finding;
    const roots = (finding.sources ?? []).map((at) => cells.get(addressKey(at)) ?? sheets.get(at.sheet));
    const [root] = roots;
    const lead = root === undefined ? undefined : (findings[root]?.root ?? root);
    return lead === undefined || roots.includes(undefined) ? finding : { ...finding, root: lead };
  });
}

function isAsked({ kind, root, sources = [] }: Finding): boolean {
  return kind === "unfilled" && root === undefined && sources.length > 0;
}
