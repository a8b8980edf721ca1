/** What the page 更新 shows. */
import type { CheckReport } from "../core/check/report";
import type { RefreshAccount } from "../core/refresh/account";
import type { Wish } from "../core/refresh/additions";
import type { PlannedRefresh } from "./refresh";

/** One thing that somebody adds, as the wishes that it takes: a 科目 comes with the names of those above it. */
export type Asked = readonly Wish[];

export interface RefreshPage {
  readonly asked: readonly Asked[];
  /** Somebody wants the sheets in the order of publication. */
  readonly inOrder: boolean;
  /** What would be done. */
  readonly planned: PlannedRefresh | null;
  /** Why this workbook cannot be brought up to date. */
  readonly refusal: string | null;
  /** What was done last, and the check behind it; no report where that could not be made. */
  readonly done: { readonly account: RefreshAccount; readonly report: CheckReport | null } | null;
}

export const NO_REFRESH: RefreshPage = { asked: [], inOrder: false, planned: null, refusal: null, done: null };
