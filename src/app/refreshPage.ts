/** What the page 更新 shows. */
import type { CheckReport } from "../core/finding/report";
import type { RefreshAccount } from "../core/refresh/account";
import type { Wish } from "../core/refresh/additions";
import type { AskedGuide } from "../core/refresh/givenGuide";
import { NO_GUIDE } from "../core/refresh/givenGuide";
import type { FormsFile, PlannedRefresh, RefreshWishes } from "./refresh";

/** One thing that somebody adds, as the wishes that it takes: a 科目 comes with the names of those above it. */
export type AskedWishes = readonly Wish[];

/** Performance forms that come in. */
export interface FormsAsked {
  /** For all projects. */
  readonly wanted: boolean;
  /** Blank 年度 from 实施期. */
  readonly copied: boolean;
  /** Files that somebody has chosen. */
  readonly files: readonly FormsFile[];
}

export const NO_FORMS: FormsAsked = { wanted: false, copied: false, files: [] };

export interface RefreshPage {
  readonly asked: readonly AskedWishes[];
  readonly forms: FormsAsked;
  readonly guide: AskedGuide;
  /** Somebody wants the sheets in the order of publication. */
  readonly inOrder: boolean;
  /** What would be done. */
  readonly planned: PlannedRefresh | null;
  /** Why this workbook cannot be brought up to date. */
  readonly refusal: string | null;
  /** What was done last, and the check behind it; no report where that could not be made. */
  readonly done: { readonly account: RefreshAccount; readonly report: CheckReport | null } | null;
}

export const NO_REFRESH: RefreshPage = {
  asked: [],
  forms: NO_FORMS,
  guide: NO_GUIDE,
  inOrder: false,
  planned: null,
  refusal: null,
  done: null,
};

/** All that is asked for, as 更新 takes it. */
export function wishesOf({
  asked,
  forms,
  guide,
  inOrder,
}: Pick<RefreshPage, "asked" | "forms" | "guide" | "inOrder">): RefreshWishes {
  return {
    wishes: asked.flat(),
    data: null,
    inOrder,
    performance: forms.wanted,
    copyPeriods: forms.copied,
    forms: forms.files,
    guide,
  };
}
