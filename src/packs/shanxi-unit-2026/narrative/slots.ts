/** Slots that many sentences have. */
import type { Slot } from "../../../core/declare/narrative";

export const year = { slot: "year", offset: 0 } as const satisfies Slot;
export const unit = { slot: "text", field: "unitName" } as const satisfies Slot;

/** How the form compares with last year, in its two wordings. A base that nobody entered is asked for, not taken for 0. */
export const againstLastYear = { slot: "change", base: "上年", same: "与上年预算数相同", gap: "上年预算数" } as const;
export const againstLastBudget = {
  slot: "change",
  base: "{lastYear}年预算",
  same: "与{lastYear}年预算数相同",
  gap: "{lastYear}年预算数",
} as const;
export const reason = { slot: "reason", lead: "，主要原因是" } as const;

/** The rows of a group with figures: their names alone, or with their amounts. */
export const names = { slot: "list", depth: "leaf", show: "name", separator: "、", none: "无" } as const;
export const amounts = { slot: "list", depth: "top", show: "amount", separator: "、", none: "无支出" } as const;
