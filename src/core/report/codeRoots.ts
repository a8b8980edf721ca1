/** What follows from one broken code is folded under the finding about it. */
import { formatAmount } from "../amount/amount";
import { dependentsIn } from "../finding/dependents";
import { addressKey } from "../model/address";
import type { CheckContext } from "../finding/context";
import type { Severity } from "../declare/rule";
import type { Finding, FindingCell } from "../finding/finding";
import type { Suspect } from "../finding/suspect";

/** The same findings in the same order; followers name the position of the finding about the code. */
export function underCodes(
  context: CheckContext,
  findings: readonly Finding[],
  suspects: readonly Suspect[],
): readonly Finding[] {
  const roots = new Map([
    ...unreadable(context, findings),
    ...ofOtherRows(findings),
    ...ofSameCode(findings),
    ...misprinted(findings, suspects),
  ]);
  const taken = new Set(findings.flatMap(({ root }) => root ?? []));
  return findings.map((finding, index) => {
    const root = roots.get(index);
    return root === undefined || finding.root !== undefined || taken.has(index) || roots.has(root)
      ? finding
      : { ...finding, root };
  });
}

type Roots = readonly (readonly [follower: number, root: number])[];

/** Where only this code explains them. */
function misprinted(findings: readonly Finding[], suspects: readonly Suspect[]): Roots {
  return suspects.flatMap(({ kind, certainty, address, together, findings: explained }) => {
    if (kind !== "code" || certainty !== "only") return [];
    const root = explained.find((index) => isAbout(findings[index], addressKey(address)));
    // The other code of two that were exchanged is told for itself.
    const own = new Set([
      root,
      ...together.map((other) => explained.find((index) => isAbout(findings[index], addressKey(other.address)))),
    ]);
    // Where nothing was said of the codes themselves, what they bring about is told once.
    const isSilent = [...own].every((index) => index === undefined);
    const stands = root ?? (isSilent ? gravest(findings, explained) : undefined);
    return stands === undefined
      ? []
      : explained.filter((index) => index !== stands && !own.has(index)).map((index) => [index, stands] as const);
  });
}

/** The first of those that are as grave as any. */
function gravest(findings: readonly Finding[], positions: readonly number[]): number | undefined {
  const of = (severity: Severity): number | undefined =>
    positions.find((index) => findings[index]?.severity === severity);
  return of("error") ?? of("warning") ?? positions[0];
}

/** A code of which the others know nothing: that they have no figure for it either follows from it. */
function ofOtherRows(findings: readonly Finding[]): Roots {
  return findings.flatMap((finding, root) => {
    const at = finding.template === "codeByFigures" ? finding.cells[0]?.address : undefined;
    if (at === undefined) return [];
    const isTwin = (cell: FindingCell, { difference, places }: Finding): boolean =>
      difference !== null &&
      cell.words.includes(` ${(finding.words.expected ?? "").replaceAll(" ", "")} `) &&
      formatAmount(Math.abs(difference), places) === finding.words.amount;
    return findings.flatMap((other, index) => {
      const [cell] = other.cells;
      const follows =
        other.kind === "mismatch" &&
        cell !== undefined &&
        ((cell.address.sheet === at.sheet && cell.address.row === at.row) || isTwin(cell, other));
      return follows ? [[index, root] as const] : [];
    });
  });
}

/** Two things said of one code: the one that knows what it should be stands for both. */
function ofSameCode(findings: readonly Finding[]): Roots {
  const told = findings.flatMap((finding, index) => {
    const at = finding.kind === "code" && finding.severity === "error" ? finding.cells[0]?.address : undefined;
    return at ? [{ index, key: addressKey(at), knows: (finding.words.expected ?? "") !== "" }] : [];
  });
  return told.flatMap(({ index, key, knows }) => {
    const better = knows ? undefined : told.find((one) => one.key === key && one.knows);
    return better ? [[index, better.index] as const] : [];
  });
}

/** Sums that look a code up by formula leave the row out as long as nobody can read it. */
function unreadable(context: CheckContext, findings: readonly Finding[]): Roots {
  return findings.flatMap((finding, root) => {
    const at = finding.template === "codeUnreadable" ? finding.cells[0]?.address : undefined;
    if (!at) return [];
    const hanging = new Set(dependentsIn(context).of([at]).map(addressKey));
    return findings.flatMap(({ kind, cells }, index) =>
      kind === "mismatch" && cells.some(({ address }) => hanging.has(addressKey(address)))
        ? [[index, root] as const]
        : [],
    );
  });
}

function isAbout(finding: Finding | undefined, cell: string): boolean {
  return (
    finding !== undefined &&
    finding.severity === "error" &&
    (finding.kind === "code" || finding.kind === "name") &&
    finding.cells.some(({ address }) => addressKey(address) === cell)
  );
}
