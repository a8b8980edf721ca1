/** What a deleted row leaves behind: formulas that read it hold #REF!, in every column of the same line, and in the lines of 勾稽检查. */
import type { CheckContext } from "../finding/context";
import type { Finding } from "../finding/finding";
import { losesReference } from "../finding/lostReference";
import { lineKey } from "../model/address";

/** Position of the finding that stands for this one; null where it stands for itself. */
export function lostReferences(
  context: CheckContext,
  findings: readonly Finding[],
): (finding: Finding, own: number) => number | null {
  const firsts = new Map<string, number>();
  const origins = findings.flatMap((finding, index) => (losesReference(context, finding) ? [{ finding, index }] : []));
  for (const { finding, index } of origins) {
    const line = lineOf(finding);
    if (line !== null && !firsts.has(line)) firsts.set(line, index);
  }
  const told = origins.find(({ finding: { table } }) => table !== null)?.index ?? null;
  const lines = new Set(origins.map(({ index }) => index));
  return (finding, own) => {
    const isFollower = lines.has(own) || finding.template === "codeNotDetailed";
    const first = isFollower ? (firsts.get(lineOf(finding) ?? "") ?? null) : null;
    const root = lines.has(own) && isOnCheckSheet(context, finding) ? (told ?? first) : first;
    return root === own ? null : root;
  };
}

function isOnCheckSheet({ pack }: CheckContext, { cells: [first] }: Finding): boolean {
  return first?.address.sheet === pack.checkSheet.sheet;
}

function lineOf({ cells: [first] }: Finding): string | null {
  return first ? lineKey(first.address) : null;
}
