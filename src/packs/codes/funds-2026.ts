/**
 * 款 of the 政府收支分类科目 whose money is that of a budget of its own, from published documents, official notices and general knowledge
 * of the classification of 2024 to 2026. 款 that hold money of several budgets are left out, and those that are not certain.
 */
import type { Catalogue } from "../../core/declare/pack";

export const funds2026 = {
  governmentFund: [
    "20707", "20709", "20710",
    // 移民: under 208 until 2023, under 213 since.
    "20822", "20823", "20829", "21372", "21373", "21374",
    "21160", "21208", "21210", "21211", "21213", "21214", "21215", "21216", "21217", "21218", "21219",
    "21366", "21367", "21369", "21370", "21371",
    "21460", "21462", "21464", "21468", "21469", "21470", "21471", "21472", "21562",
    "22006", "22198", "22904", "22908", "22911", "22960",
    "23004", "23104", "23107", "23204", "23304", "23401", "23402",
  ],
  stateCapital: ["22301", "22303", "22399", "23005"],
} as const satisfies Catalogue["funds"];
