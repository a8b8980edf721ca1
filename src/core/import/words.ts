/** The field's words for what a list row says. */
import type { ListCategory, ListFund, ListNature, ListPeriod } from "../declare/listImport";

export const fundWords: Readonly<Record<ListFund, string>> = {
  general: "一般公共预算",
  fund: "政府性基金预算",
  capital: "国有资本经营预算",
  special: "财政专户管理资金",
  unitFunds: "单位资金",
};
export const categoryWords: Readonly<Record<ListCategory, string>> = {
  staff: "人员类",
  operating: "公用经费",
  otherOperating: "其他运转类",
  specificTarget: "特定目标类",
};
export const natureWords: Readonly<Record<ListNature, string>> = { basic: "基本支出", project: "项目支出" };
export const periodWords: Readonly<Record<ListPeriod, string>> = { current: "当年", carryover: "上年结转" };
