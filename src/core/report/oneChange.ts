/**
 * A text of before a change: one figure became another in the tables, and all that the text says of it, of the sums that hold it and of
 * shares of these differs. What differs in the same way is one thing: the first stands for it, the others are folded under it.
 */
import { addressKey } from "../model/address";
import type { Finding } from "../finding/finding";

interface Differing {
  readonly index: number;
  readonly cell: string;
  /** In hundredths; what the text has, and what the tables have. */
  readonly printed: number;
  readonly expected: number;
  readonly isRate: boolean;
}

/** So many amounts that moved by the same are no two slips of the hand. */
const ALIKE = 3;
/** Half of the last place of a percentage with two decimals, on both sides. */
const ROUNDED = 0.0001;

/** The same findings in the same order. */
export function underOneChange(findings: readonly Finding[]): readonly Finding[] {
  const leads = new Set(findings.flatMap(({ root }) => root ?? []));
  const differing = findings.flatMap((finding, index) => (leads.has(index) ? [] : (differingOf(finding, index) ?? [])));
  const roots = new Map(
    groupsOf(differing).flatMap(([first, ...others]) => others.map((one) => [one, first] as const)),
  );
  return roots.size === 0
    ? findings
    : findings.map((finding, index) => {
        const root = roots.get(index);
        return root === undefined ? finding : { ...finding, root };
      });
}

function differingOf({ template, severity, root, words, cells: [cell] }: Finding, index: number): Differing | null {
  if (template !== "narrativeDiffers" || severity !== "error" || root !== undefined || !cell) return null;
  const [printed, expected] = [hundredths(words.printed), hundredths(words.expected)];
  const [isRate, wasRate] = [words.printed, words.expected].map((text) => text?.endsWith("%") ?? false);
  if (printed === null || expected === null || printed === expected || isRate !== wasRate) return null;
  return { index, cell: addressKey(cell.address), printed, expected, isRate: isRate === true };
}

function hundredths(text = ""): number | null {
  return /^-?[\d,]+(?:\.\d+)?%?$/.test(text) ? Math.round(Number(text.replace(/[,%]/g, "")) * 100) : null;
}

/** Positions of what differs in the same way, ascending. */
function groupsOf(differing: readonly Differing[]): readonly (readonly number[])[] {
  const groups = new Groups(differing.map(({ index }) => index));
  const amounts = differing.filter(({ isRate }) => !isRate);
  for (const same of groupedBy(differing, ({ printed, expected, isRate }) => [printed, expected, isRate].join()))
    groups.join(same);
  const moved = groupedBy(amounts, ({ printed, expected }) => String(expected - printed));
  for (const alike of moved) if (alike.length >= ALIKE) groups.join(alike);
  for (const rate of differing.filter(({ isRate }) => isRate)) {
    const whole = amounts.find((amount) => amount.cell === rate.cell && isShareOf(rate, amount, amounts));
    if (whole) groups.join([whole, rate]);
  }
  return groups.all();
}

/** With the whole as it was the text's percentage is right, of a part that stayed or moved as another amount of the text did. */
function isShareOf(rate: Differing, whole: Differing, amounts: readonly Differing[]): boolean {
  const [before, after] = [(rate.printed / 10_000) * whole.printed, (rate.expected / 10_000) * whole.expected];
  const slack = (whole.printed + whole.expected) * ROUNDED;
  const moves = [0, ...amounts.map(({ printed, expected }) => expected - printed)];
  return moves.some((by) => Math.abs(after - before - by) <= slack);
}

function groupedBy(all: readonly Differing[], keyOf: (one: Differing) => string): readonly (readonly Differing[])[] {
  const groups = new Map<string, Differing[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

class Groups {
  private readonly firsts: Map<number, number>;

  constructor(indexes: readonly number[]) {
    this.firsts = new Map(indexes.map((index) => [index, index]));
  }

  join(all: readonly Differing[]): void {
    const joined = new Set(all.map(({ index }) => this.firsts.get(index)));
    const first = Math.min(...[...joined].filter((one) => one !== undefined));
    for (const [index, own] of this.firsts) if (joined.has(own)) this.firsts.set(index, first);
  }

  all(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const [index, first] of this.firsts) groups.set(first, [...(groups.get(first) ?? []), index]);
    return [...groups.values()];
  }
}
