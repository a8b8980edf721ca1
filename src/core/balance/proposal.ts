/** 舍位平衡 as plain data: which printed parts are changed by one last place so that they add up to their total. Wording is in app/wording. */
import type { Amount } from "../amount/amount";
import type { CellAddress } from "../model/snapshot";

/** A cell as it is typed: a figure, or a formula with what it yields. */
export interface CellContentState {
  readonly formula: string | null;
  readonly value: number;
}

/**
 * part: moved by one last place; printed: a part with hidden decimals, set to what it prints; follows: the same number, or a subtotal
 * of it, elsewhere; total: a formula that loses its rounding difference and keeps its figure.
 */
export type ChangeRole = "part" | "printed" | "follows" | "total";

export interface ProposedChange {
  readonly role: ChangeRole;
  readonly address: CellAddress;
  /** Where it stands in the form, so that it is found again after rows were inserted. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** 表六 30101 基本工资·人员经费 */
  readonly words: string;
  readonly before: CellContentState;
  readonly after: CellContentState;
  /** Decimals that the table prints. */
  readonly places: number;
}

/** A sum of rounded parts that misses its total by their rounding. */
export interface RoundingGap {
  /** Rule and cell: the same for the same sum in every run. */
  readonly id: string;
  readonly rule: string;
  readonly label: string;
  readonly total: { readonly address: CellAddress; readonly words: string };
  /** The total as printed, its parts added up, and total less parts, in hundredths of the table's unit. */
  readonly printed: Amount;
  readonly sum: Amount;
  readonly gap: Amount;
  readonly places: number;
  readonly unit: string;
}

export interface RoundingProposal extends RoundingGap {
  /** The parts first. */
  readonly changes: readonly ProposedChange[];
  /** nearest: its exact value was nearest to rounding the other way; largest: no exact value is known. */
  readonly chosen: "nearest" | "largest";
  /** Ids of other sums that it makes even as well. */
  readonly mends: readonly string[];
}

/**
 * twoTotals: both sides are totals, neither has parts to change; noPart: every part is zero, whole, adjusted before, a formula of the
 * form, or of another unit; breaks: whatever is changed, something that agrees now would not, named in `detail`.
 */
export type UnbalancedReason = "twoTotals" | "noPart" | "breaks";

export interface Unbalanced extends RoundingGap {
  readonly reason: UnbalancedReason;
  /** The label of what would not hold, "" where nothing is to be named. */
  readonly detail: string;
}

export interface Balance {
  /** In the order in which they are to be written; a later one stands on those before. */
  readonly proposals: readonly RoundingProposal[];
  readonly unbalanced: readonly Unbalanced[];
}
