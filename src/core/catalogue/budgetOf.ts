/** The budget of its own that a 科目 belongs to: 2082202 to 政府性基金, 22301 to 国有资本经营预算. */
import type { Catalogue } from "../declare/pack";

export type OwnBudget = keyof NonNullable<Catalogue["funds"]>;

/** Null where the list, which is no authority, knows nothing of the code. */
export function budgetOf({ funds }: Catalogue, code: string): OwnBudget | null {
  if (!funds) return null;
  return (
    (["governmentFund", "stateCapital"] as const).find((one) => funds[one].some((start) => code.startsWith(start))) ??
    null
  );
}
