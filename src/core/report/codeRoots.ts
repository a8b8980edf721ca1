/** What follows from one broken code is folded under the finding about it. */
import { dependentsIn } from "../finding/dependents";
import { addressKey } from "../model/address";
import type { CheckContext } from "../finding/context";
import type { Finding } from "../finding/finding";
import type { Suspect } from "../finding/suspect";

/** The same findings in the same order; followers name the position of the finding about the code. */
export function underCodes(context: CheckContext, findings: readonly Finding[], suspects: readonly Suspect[]): readonly Finding[] {
  const roots = new Map([...unreadable(context, findings), ...misprinted(findings, suspects)]);
  const taken = new Set(findings.flatMap(({ root }) => root ?? []));
  return findings.map((finding, index) => {
    const root = roots.get(index);
    return root === undefined || finding.root !== undefined || taken.has(index) || roots.has(root) ? finding : { ...finding, root };
  });
}

type Roots = readonly (readonly [follower: number, root: number])[];

/** Where only this code explains them. */
function misprinted(findings: readonly Finding[], suspects: readonly Suspect[]): Roots {
  return suspects.flatMap(({ kind, certainty, address, together, findings: explained }) => {
    if (kind !== "code" || certainty !== "only") return [];
    const root = explained.find((index) => isAbout(findings[index], addressKey(address)));
    // The other code of two that were exchanged is told for itself.
    const own = new Set([root, ...together.map((other) => explained.find((index) => isAbout(findings[index], addressKey(other.address))))]);
    return root === undefined ? [] : explained.filter((index) => !own.has(index)).map((index) => [index, root] as const);
  });
}

/** Sums that look a code up by formula leave the row out as long as nobody can read it. */
function unreadable(context: CheckContext, findings: readonly Finding[]): Roots {
  return findings.flatMap((finding, root) => {
    const at = finding.template === "codeUnreadable" ? finding.cells[0]?.address : undefined;
    if (!at) return [];
    const hanging = new Set(dependentsIn(context).of([at]).map(addressKey));
    return findings.flatMap(({ kind, cells }, index) => (kind === "mismatch" && cells.some(({ address }) => hanging.has(addressKey(address))) ? [[index, root] as const] : []));
  });
}

function isAbout(finding: Finding | undefined, cell: string): boolean {
  return finding !== undefined && finding.severity === "error" && (finding.kind === "code" || finding.kind === "name") && finding.cells.some(({ address }) => addressKey(address) === cell);
}
