/** Mistakes → suspects in the order in which they are shown: the first of every mistake, then the alternatives. */
import type { Amount } from "../amount/amount";
import type { CheckContext } from "../finding/context";
import { wordsAt } from "../finding/context";
import type { Finding } from "../finding/finding";
import type { AmountSuspect, Repair } from "../finding/suspect";
import { addressKey } from "../model/address";
import { cellAt } from "../model/tableMap";
import { cellsWithoutFormula } from "./causes/formulasGone";
import { isBlankCell } from "./search/cells";
import { failsWithoutMending } from "./search/forms";
import type { PricedHypothesis } from "./search/hypothesis";
import type { Mistake } from "./search/search";
import type { SearchSpace } from "./search/space";
import type { Holding } from "./verified";
import type { CellShift } from "./search/state";

/** Alternatives shown of one mistake; more would not help anyone. */
const ALTERNATIVES = 6;
/** Costs this near to each other decide nothing. */
const AS_LIKELY = 0.05;

export interface Ranked {
  readonly suspects: readonly AmountSuspect[];
  /** Of the first suspect: the weight of what it explains. */
  readonly gain: number;
}

/**
 * The suspects of one mistake, likeliest first; its number is given when all are known. `holding`: what it takes for a proposal
 * to hold, null for one that does not.
 */
export function rankMistake(
  context: CheckContext,
  space: SearchSpace,
  findings: readonly Finding[],
  mistake: Mistake,
  holding: (proposal: PricedHypothesis) => Holding | null,
): Ranked {
  const held = new Map(
    shownAlternatives(mistake.alternatives).flatMap((proposal) => {
      const found = holding(proposal);
      return found ? [[proposal, found] as const] : [];
    }),
  );
  const shown = [...held.keys()];
  const alongOf = (proposal: PricedHypothesis): readonly PricedHypothesis[] => held.get(proposal)?.along ?? [];
  const [best] = shown;
  if (!best) return { suspects: [], gain: 0 };
  const rivals = shown.slice(1).filter((other) => explainsAsMuch(other, best));
  const isAsLikely = (other: PricedHypothesis): boolean =>
    isAsCheap(other, best) || isEarly(context, space, best, other);
  const equal = rivals.some(isAsLikely);
  const certainty = (proposal: PricedHypothesis): AmountSuspect["certainty"] => {
    const isOnly = rivals.length === 0 && held.get(best)?.alone === true;
    if (proposal === best) return equal ? "equal" : isOnly ? "only" : "likelier";
    return equal && explainsAsMuch(proposal, best) && isAsLikely(proposal) ? "equal" : "less";
  };
  return {
    gain: [best, ...alongOf(best)].reduce((sum, { effect }) => sum + effect.gain, 0),
    suspects: shown.map((proposal) =>
      suspectOf(context, space, findings, [proposal, ...alongOf(proposal)], certainty(proposal)),
    ),
  };
}

/** Where neither looks like a slip, nothing but what they do tells them apart. */
function isAsCheap(a: PricedHypothesis, b: PricedHypothesis): boolean {
  return (
    Math.abs(a.energy - b.energy) <= AS_LIKELY ||
    (a.slip === null && b.slip === null && Math.abs(net(a) - net(b)) <= AS_LIKELY)
  );
}

/**
 * What was typed over a formula that fetches it from another table may be right, and the table not filled in yet: a blank there that would
 * bring about the same is as likely.
 */
function isEarly(context: CheckContext, space: SearchSpace, best: PricedHypothesis, other: PricedHypothesis): boolean {
  const [typed] = best.repairs;
  if (best.slip !== "overwrittenFormula" || !typed || !space.prefilled.has(typed.key)) return false;
  return other.repairs.every(({ key }) => {
    const figure = space.figures.get(key);
    return figure !== undefined && isBlankCell(context, figure.address);
  });
}

function explainsAsMuch(a: PricedHypothesis, b: PricedHypothesis): boolean {
  return net(a) >= net(b) - AS_LIKELY;
}

function net({ effect }: PricedHypothesis): number {
  return effect.gain - effect.broken;
}

/** Of what the best one explains, net of what it would break. */
const NEARLY_AS_MUCH = 0.7;

/** One for each cell, or way in which several went wrong; those that explain much less are no alternatives. */
function shownAlternatives(alternatives: readonly PricedHypothesis[]): readonly PricedHypothesis[] {
  const [best] = alternatives;
  const seen = new Set<string>();
  return alternatives
    .filter((proposal) => {
      const [first, second] = proposal.repairs;
      const cell = `${first?.key ?? ""}${second === undefined ? "" : ` ${String(proposal.slip)}`}`;
      if (seen.has(cell) || !best || net(proposal) < net(best) * NEARLY_AS_MUCH) return false;
      seen.add(cell);
      return true;
    })
    .slice(0, ALTERNATIVES);
}

function suspectOf(
  context: CheckContext,
  space: SearchSpace,
  findings: readonly Finding[],
  [proposal, ...along]: readonly [PricedHypothesis, ...PricedHypothesis[]],
  certainty: AmountSuspect["certainty"],
): AmountSuspect {
  const changes = [proposal, ...along].flatMap(({ repairs }) => repairs);
  const [first, ...others] = changes.flatMap((change) => repairOf(context, space, change));
  if (!first) throw new Error("a hypothesis without a figure");
  // What one of them alone would break is not wrong as it stands.
  const mended = new Set([proposal, ...along].flatMap(({ effect }) => effect.mended));
  const explained = [...mended].flatMap((index) => {
    const form = space.problem.forms[index];
    return form && failsWithoutMending(form) ? [form.instance] : [];
  });
  const cells = new Set([first, ...others].map(({ address }) => addressKey(address)));
  const judged = new Set(
    explained.map(({ rule, map, row, column }) => {
      const at = cellAt(map, row, column);
      return `${rule.id}|${at ? addressKey(at) : ""}`;
    }),
  );
  return {
    kind: "amount",
    ...first,
    mistake: 0,
    certainty,
    slip: proposal.slip,
    together: others,
    places: space.figures.get(proposal.repairs[0]?.key ?? "")?.money.places ?? 2,
    explains: [...new Set(explained.map(({ rule }) => rule.id))],
    findings: findings.flatMap((finding, index) => {
      const at = finding.cells[0]?.address;
      if (!at) return [];
      if (finding.kind === "mismatch") return judged.has(`${finding.rule}|${addressKey(at)}`) ? [index] : [];
      return cellsWithoutFormula(finding).some(({ address }) => cells.has(addressKey(address))) ? [index] : [];
    }),
  };
}

export type AmountRepair = Repair & { readonly actual: Amount; readonly suggested: Amount };

export function repairOf(context: CheckContext, space: SearchSpace, { key, by }: CellShift): readonly AmountRepair[] {
  const figure = space.figures.get(key);
  return figure
    ? [
        {
          address: figure.address,
          words: wordsAt(context, figure.address),
          actual: figure.amount,
          suggested: figure.amount + by,
        },
      ]
    : [];
}
