/** Findings → the few cells that would explain them. A suspect is a typed figure; formulas only pass its fault on. */
import type { Amount } from "../amount/amount";
import { LARGEST_AMOUNT, toAmount } from "../amount/amount";
import { convertAmount } from "../amount/money";
import type { CheckContext } from "../check/context";
import { moneyAt, wordsAt } from "../check/context";
import type { JudgedInstance } from "../check/identities";
import type { Suspect } from "../check/report";
import type { CellAddress } from "../model/snapshot";
import { influences } from "./influence";
import type { CellKey } from "./influence";
import { slipRank } from "./slips";
import { keyOf } from "./influence";

/** Suspects shown; more would not help anyone. */
const SHOWN = 8;

interface Candidate {
  readonly address: CellAddress;
  readonly change: Amount;
  readonly mends: string[];
  breaks: number;
}

export function diagnose(context: CheckContext, judged: readonly JudgedInstance[]): readonly Suspect[] {
  const equalities = judged.filter(({ instance, judgement }) => instance.rule.relation === "equals" && (judgement.outcome === "pass" || judgement.outcome === "fail"));
  const failing = equalities.filter(({ judgement }) => judgement.agreement === "different");
  if (failing.length === 0) return [];
  const influence = influences(context);
  const candidates = new Map<string, Candidate>();
  for (const item of failing) {
    for (const [key, share] of influence(item.instance)) {
      if (share === 0) continue;
      const change = -(item.judgement.actual - item.judgement.expected) / share;
      if (!Number.isInteger(change)) continue;
      const id = `${key}|${change}`;
      const known = candidates.get(id) ?? { address: influence.addressOf(key), change, mends: [], breaks: 0 };
      known.mends.push(item.instance.rule.id);
      candidates.set(id, known);
    }
  }
  countBroken(equalities, influence, candidates);
  return rank(context, [...candidates.values()]);
}

/** Identities that hold now and would not after the change speak against a candidate. */
function countBroken(equalities: readonly JudgedInstance[], influence: ReturnType<typeof influences>, candidates: ReadonlyMap<string, Candidate>): void {
  const byCell = new Map<CellKey, Candidate[]>();
  for (const candidate of candidates.values()) {
    const key = keyOf(candidate.address);
    byCell.set(key, [...(byCell.get(key) ?? []), candidate]);
  }
  for (const item of equalities) {
    if (item.judgement.agreement === "different") continue;
    for (const [key, share] of influence(item.instance)) {
      if (share !== 0) for (const candidate of byCell.get(key) ?? []) candidate.breaks += 1;
    }
  }
}

function rank(context: CheckContext, candidates: readonly Candidate[]): readonly Suspect[] {
  const scored = candidates.flatMap((candidate) => {
    const actual = amountAt(context, candidate.address);
    const suggested = actual + candidate.change;
    if (suggested < 0 || suggested > convertAmount(LARGEST_AMOUNT, "万元", moneyAt(context, candidate.address).unit)) return [];
    return [{ candidate, actual, suggested, score: candidate.mends.length - candidate.breaks }];
  });
  const best = Math.max(...scored.map((item) => item.score), -Infinity);
  const likely = scored.filter((item) => item.score === best || (item.score > 0 && item.score >= best - 1));
  const typed = likely.filter((item) => item.actual !== 0);
  return (typed.length > 0 ? typed : likely)
    .sort((a, b) => b.score - a.score || slipRank(a.actual, a.suggested) - slipRank(b.actual, b.suggested) || a.candidate.breaks - b.candidate.breaks)
    .slice(0, SHOWN)
    .map(({ candidate, actual, suggested }) => ({
      address: candidate.address, words: wordsAt(context, candidate.address), actual, suggested, places: moneyAt(context, candidate.address).places, explains: [...new Set(candidate.mends)],
    }));
}

function amountAt(context: CheckContext, address: CellAddress): Amount {
  const value = context.sheets.get(address.sheet)?.values[address.row]?.[address.column];
  return typeof value === "number" ? toAmount(value, moneyAt(context, address).places) : 0;
}

