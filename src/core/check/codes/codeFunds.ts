/** A code of a budget of its own in the table of another: 2082202 of a 政府性基金 among the codes of 一般公共预算. */
import { budgetOf } from "../../catalogue/budgetOf";
import type { RowPlace } from "../../model/tableMap";
import type { PackSpec } from "../../declare/pack";
import type { TreeGroup } from "../../declare/table";

type Fund = NonNullable<TreeGroup["fund"]>;

const WORDS: Readonly<Record<Fund, string>> = {
  general: "一般公共预算",
  governmentFund: "政府性基金预算",
  stateCapital: "国有资本经营预算",
};

/** Words for the finding; null where the list knows nothing of the code, or the table is its own. */
export function otherFund(
  pack: PackSpec,
  group: TreeGroup,
  { code }: RowPlace,
): { readonly own: string; readonly other: string } | null {
  if (group.fund === undefined || code === null) return null;
  const fund = budgetOf(pack.catalogues[group.catalogue], code);
  return fund === null || fund === group.fund ? null : { own: WORDS[group.fund], other: WORDS[fund] };
}
