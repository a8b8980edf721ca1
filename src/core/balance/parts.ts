/** The typed figures that a total is made of, in the order in which they may be adjusted. */
import type { Amount } from "../amount/amount";
import { hasHiddenDecimals, toAmount } from "../amount/amount";
import { lastPlace } from "../amount/money";
import type { Instance } from "../identity/instances";
import { judge } from "../identity/judge";
import { addressKey } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import { weightedCells } from "../terms/evaluate";
import type { ExactValues } from "./exact";
import type { AmountPlace } from "./places";
import type { Work } from "./work";
import { cellState } from "./work";

export interface MovablePart extends AmountPlace {
  readonly address: CellAddress;
  readonly value: number;
  readonly amount: Amount;
  /** +1 or −1: how it counts in the sum. */
  readonly sign: number;
  /** In hundredths with a fraction; null where nothing finer than the printed figure is known. */
  readonly exact: number | null;
}

export interface PartSource {
  readonly places: ReadonlyMap<string, AmountPlace>;
  readonly defining: ReadonlyMap<string, Instance>;
  readonly exact: ExactValues;
}

/** Definitions within definitions; far more than any form has. */
const DEEPEST = 12;

/** A figure that a formula or an identity makes from others stands for those; only figures of the total's own unit. */
export function partsOf(work: Work, source: PartSource, target: Instance): readonly MovablePart[] {
  const shares = new Map<string, { readonly address: CellAddress; share: number }>();
  const collect = (instance: Instance, sign: number, depth: number): void => {
    for (const [address, own] of weightedCells(instance.rule.right, {
      book: work.book,
      map: instance.map,
      row: instance.row,
      column: instance.column,
    })) {
      const key = addressKey(address);
      const inner = depth < DEEPEST ? expandable(work, source, address) : null;
      if (inner) collect(inner, sign * own, depth + 1);
      else {
        const known = shares.get(key) ?? { address, share: 0 };
        known.share += sign * own;
        shares.set(key, known);
      }
    }
  };
  collect(target, 1, 0);
  return [...shares.values()].flatMap(({ address, share }) =>
    Math.abs(share) === 1 ? (partAt(work, source, target, address, share) ?? []) : [],
  );
}

function expandable(work: Work, source: PartSource, address: CellAddress): Instance | null {
  const instance = source.defining.get(addressKey(address));
  if (!instance) return null;
  if (cellState(work, address)?.formula != null) return instance;
  const { outcome, agreement, cells, actual } = judge(instance, work.book);
  return outcome === "pass" && agreement === "equal" && cells.length > 0 && actual !== 0 ? instance : null;
}

function partAt(
  work: Work,
  source: PartSource,
  target: Instance,
  address: CellAddress,
  sign: number,
): MovablePart | null {
  const place = source.places.get(addressKey(address));
  const state = cellState(work, address);
  if (!place || !state || state.formula !== null || place.map.money.unit !== target.map.money.unit) return null;
  const { places } = place.map.money;
  return {
    ...place,
    address,
    value: state.value,
    amount: toAmount(state.value, places),
    sign,
    exact: source.exact(place, address, state.value),
  };
}

export function hidesDecimals(part: MovablePart): boolean {
  return hasHiddenDecimals(part.value, part.map.money.places);
}

/** Those that may move by one last place in the direction of `gap`: nearest to rounding the other way first, then the largest. */
export function movable(
  parts: readonly MovablePart[],
  gap: Amount,
  adjusted: ReadonlySet<string>,
): readonly MovablePart[] {
  return parts
    .filter(
      (part) => part.amount !== 0 && !adjusted.has(partKey(part)) && keepsSign(part, gap) && wasRounded(part, gap),
    )
    .map((part, index) => ({ part, index, distance: distanceOf(part, gap) }))
    .sort((a, b) => a.distance - b.distance || Math.abs(b.part.amount) - Math.abs(a.part.amount) || a.index - b.index)
    .map(({ part }) => part);
}

/** The figure after one last place in the direction of `gap`. */
export function moved(part: MovablePart, gap: Amount): Amount {
  return part.amount + Math.sign(gap) * part.sign * lastPlace(part.map.money);
}

export function partKey({ map, row, column }: AmountPlace): string {
  return `${map.table.id}|${row.key}|${column}`;
}

function keepsSign(part: MovablePart, gap: Amount): boolean {
  return Math.sign(moved(part, gap)) === Math.sign(part.amount);
}

/** A known exact value must lie within one place of the new figure; a figure of which nothing finer is known must not be whole. */
function wasRounded(part: MovablePart, gap: Amount): boolean {
  if (part.exact !== null) return Math.abs(moved(part, gap) - part.exact) < lastPlace(part.map.money) * (1 - 1e-6);
  return part.amount % (part.map.money.unit === "元" ? WHOLE_WAN : WHOLE) !== 0;
}

/** Whole 万元: budgeted as such, not rounded. */
const WHOLE = 100;
const WHOLE_WAN = 10_000 * WHOLE;

function distanceOf(part: MovablePart, gap: Amount): number {
  return part.exact === null ? Number.MAX_VALUE : Math.abs(moved(part, gap) - part.exact) / lastPlace(part.map.money);
}
