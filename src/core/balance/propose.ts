/** Located workbook → what would make its rounding differences even, sum by sum, each on top of those before. */
import type { Amount } from "../amount/amount";
import { definitions } from "../identity/definitions";
import { toNumber } from "../amount/amount";
import { lastPlace } from "../amount/money";
import type { LocatedWorkbook } from "../locate/locate";
import { addressKey } from "../model/address";
import { cellAt } from "../model/tableMap";
import { readState } from "../state/state";
import { placeWords } from "../terms/words";
import { exactValues } from "./exact";
import type { MovablePart, PartSource } from "./parts";
import { hidesDecimals, movable, moved, partKey, partsOf } from "./parts";
import { amountPlaces } from "./places";
import type { Balance, ProposedChange, RoundingProposal, RoundingGap, Unbalanced, UnbalancedReason } from "./proposal";
import type { RoledEdit, Trial } from "./trial";
import { tryParts } from "./trial";
import type { JudgedIdentity, Work } from "./work";
import { cellState, startWork } from "./work";

/** Choices of parts that are tried for one sum. */
const MOST_TRIALS = 8;

export interface BalanceOptions {
  /** Only these sums; all when absent. */
  readonly only?: ReadonlySet<string>;
}

export function proposeBalance(located: LocatedWorkbook, options: BalanceOptions = {}): Balance {
  const adjusted = new Set(
    (readState(located.snapshot.state)?.adjustments ?? []).map(({ table, row, column }) => `${table}|${row}|${column}`),
  );
  const source: PartSource = {
    places: amountPlaces(located.book),
    defining: definitions(located.pack, located.book),
    exact: exactValues(located.snapshot),
  };
  const proposals: RoundingProposal[] = [];
  const unbalanced: Unbalanced[] = [];
  let work = startWork(located);
  const gaps = work.judged.flatMap((one, index) =>
    isGap(one) && (options.only?.has(idOf(one)) ?? true) ? [index] : [],
  );
  // Sums whose parts are typed come first: what they make even with them needs no proposal of its own.
  for (const index of inOrder(work, source, gaps)) {
    const one = work.judged[index];
    if (!one || !isGap(one)) continue;
    const result = balanceOne(work, source, index, adjusted);
    if ("reason" in result) {
      unbalanced.push(result);
      continue;
    }
    const mends = gaps.flatMap((other) => {
      const [before, after] = [work.judged[other], result.work.judged[other]];
      return other !== index && before && after && isGap(before) && !isGap(after) ? [idOf(before)] : [];
    });
    proposals.push({ ...result.proposal, mends });
    for (const change of result.proposal.changes)
      if (change.role === "part") adjusted.add(`${change.table}|${change.row}|${change.column}`);
    work = result.work;
  }
  const even = new Set(proposals.flatMap((proposal) => [proposal.id, ...proposal.mends]));
  return { proposals, unbalanced: unbalanced.filter(({ id }) => !even.has(id)) };
}

function isGap({ instance, judgement }: JudgedIdentity): boolean {
  return judgement.agreement === "rounding" && instance.rule.compared !== false && instance.rule.relation === "equals";
}

function idOf({ instance: { rule, row, column } }: JudgedIdentity): string {
  return `${rule.id}|${row.key}|${column}`;
}

function inOrder(work: Work, source: PartSource, gaps: readonly number[]): readonly number[] {
  const depth = (index: number): number => {
    const one = work.judged[index];
    const typed = one?.judgement.cells.some(
      (cell) => cellState(work, cell)?.formula === null && !source.defining.has(addressKey(cell)),
    );
    return one?.instance.rule.roundedParts ? 2 : typed ? 0 : 1;
  };
  return [...gaps].sort((a, b) => depth(a) - depth(b) || a - b);
}

type One = Unbalanced | { readonly proposal: Omit<RoundingProposal, "mends">; readonly work: Work };

function balanceOne(work: Work, source: PartSource, index: number, adjusted: ReadonlySet<string>): One {
  const one = work.judged[index] as JudgedIdentity;
  const gap = gapOf(one);
  const cannot = (reason: UnbalancedReason, detail = ""): Unbalanced => ({ ...gap, reason, detail });
  if (one.instance.rule.roundedParts) return cannot("twoTotals");
  const parts = partsOf(work, source, one.instance);
  const candidates = movable(parts, gap.gap, adjusted);
  const count = Math.abs(gap.gap) / lastPlace(one.instance.map.money);
  if (candidates.length < count) return cannot("noPart");
  let broken = "";
  for (const chosen of choices(candidates, count)) {
    const trial = tryChoice(work, index, parts, chosen, gap.gap);
    if (trial.ok)
      return {
        work: trial.work,
        proposal: {
          ...gap,
          changes: changesOf(work, source, trial.edits),
          chosen: chosen.every((part) => part.exact !== null) ? "nearest" : "largest",
        },
      };
    broken ||= trial.breaks;
  }
  return cannot("breaks", broken);
}

function gapOf(one: JudgedIdentity): RoundingGap {
  const {
    instance: { rule, map, row, column },
    judgement,
  } = one;
  return {
    id: idOf(one),
    rule: rule.id,
    label: rule.label,
    total: {
      address: cellAt(map, row, column) ?? { sheet: map.sheet, row: row.row, column: 0 },
      words: placeWords(map, row, column),
    },
    printed: judgement.actual,
    sum: judgement.expected,
    gap: judgement.actual - judgement.expected,
    places: map.money.places,
    unit: map.money.unit,
  };
}

/** The first `count` candidates, then those with the last one replaced by each later one, and so on. */
function* choices(candidates: readonly MovablePart[], count: number): Generator<readonly MovablePart[]> {
  let tried = 0;
  for (let start = 0; start + count <= candidates.length && tried < MOST_TRIALS; start += 1) {
    const head = candidates.slice(start, start + count - 1);
    for (let last = start + count - 1; last < candidates.length && tried < MOST_TRIALS; last += 1) {
      const part = candidates[last];
      if (!part) continue;
      tried += 1;
      yield [...head, part];
      if (count === 1) break;
    }
  }
}

/** The chosen parts move; parts with more decimals than are printed become what they print, so that the figures shown add up. */
function tryChoice(
  work: Work,
  index: number,
  parts: readonly MovablePart[],
  chosen: readonly MovablePart[],
  gap: Amount,
): Trial {
  const moving = new Set(chosen.map(partKey));
  const edits = parts.flatMap((part): readonly RoledEdit[] => {
    if (moving.has(partKey(part)))
      return [{ role: "part", address: part.address, formula: null, value: toNumber(moved(part, gap)) }];
    return hidesDecimals(part)
      ? [{ role: "printed", address: part.address, formula: null, value: toNumber(part.amount) }]
      : [];
  });
  return tryParts(work, index, edits);
}

const ORDER = { part: 0, printed: 1, follows: 2, total: 3 } as const;

function changesOf(work: Work, source: PartSource, edits: readonly RoledEdit[]): readonly ProposedChange[] {
  const changes = edits.flatMap(({ role, address, formula, value }): readonly ProposedChange[] => {
    const place = source.places.get(addressKey(address));
    const before = cellState(work, address);
    if (!place || !before) return [];
    const { map, row, column } = place;
    return [
      {
        role,
        address,
        table: map.table.id,
        row: row.key,
        column,
        words: placeWords(map, row, column),
        before,
        after: { formula, value },
        places: map.money.places,
      },
    ];
  });
  return changes.sort((a, b) => ORDER[a.role] - ORDER[b.role]);
}
