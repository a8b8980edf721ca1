/** The money that a 科目 can be budgeted from, and the group of rows of a data file that it is entered in. */
import { budgetOf } from "../../core/catalogue/budgetOf";
import { findGroup } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";

export const FUND_IDS = ["general", "fund", "capital", "other", "own", "carryover"] as const;
export type FundId = (typeof FUND_IDS)[number];

export interface FundChoice {
  readonly id: FundId;
  readonly label: string;
  /** Id of the tree group, in every pack with such money. */
  readonly group: string;
}

const FUNDS: readonly FundChoice[] = [
  { id: "general", label: "一般公共预算", group: "generalBudget" },
  { id: "fund", label: "政府性基金", group: "governmentFund" },
  { id: "capital", label: "国有资本经营", group: "stateCapital" },
  { id: "other", label: "财政专户、单位资金", group: "otherFunds" },
  { id: "own", label: "事业、经营、其他收入", group: "income" },
  { id: "carryover", label: "上年结转", group: "carryover" },
];

/** Groups of the other things that the pane asks for. */
export const ECONOMIC_GROUP = "basicByEconomic";
export const PROJECT_GROUP = "projects";
export const CARRYOVER_PROJECT_GROUP = "carryoverProjects";

/** The funds that the pack has tables for. */
export function fundsOf(pack: PackSpec): readonly FundChoice[] {
  return FUNDS.filter((fund) => findGroup(pack, fund.group) !== undefined);
}

/** The fund that a 科目 can only be of, as far as is known; null where it may be 一般公共预算 or the pack has no table for it. */
export function ownFundOf(pack: PackSpec, code: string): FundChoice | null {
  const group = budgetOf(pack.catalogues.function, code);
  return fundsOf(pack).find((fund) => fund.group === group) ?? null;
}
