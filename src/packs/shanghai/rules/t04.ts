/** 财政拨款收支总表: T4, and the tables that it sums up. */
import type { Rule } from "../../../core/declare/rule";
import { copies, sums } from "../../reasons";
import { between, classNames, head, within } from "./ruleBases";

export const t04Rules = [
  {
    ...within, id: "t04.income-total-is-sum", explanation: sums.named, form: "T4-01", label: "收入总计 = 三种预算之和", role: "defines",
    table: "t04", rows: [{ rows: ["incomeTotal"] }], columns: ["income"],
    right: { term: "rows", group: "t04Income" },
  },
  {
    ...within, id: "t04.total-is-sum-of-columns", explanation: sums.columns, form: "T4-02", label: "合计 = 一般公共预算＋政府性基金预算＋国有资本经营预算", role: "defines",
    table: "t04", rows: [{ group: "t04Classes", depth: "any" }, { rows: ["expenditureTotal"] }], columns: ["total"],
    right: { term: "parts", columns: ["general", "fund", "capital"] },
  },
  {
    ...within, id: "t04.expenditure-total-is-sum-of-classes", explanation: sums.classes, form: "T4-03", label: "支出总计 = 各类之和", role: "defines",
    table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["general", "fund", "capital"],
    right: { term: "rows", group: "t04Classes" },
  },
  {
    ...within, id: "t04.expenditure-total-column-is-sum-of-classes", explanation: sums.classes, form: "T4-03", label: "支出总计·合计 = 各类合计之和", role: "checks",
    table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["total"],
    right: { term: "rows", group: "t04Classes" },
  },
  {
    ...within, id: "t04.income-is-expenditure", explanation: sums.balance, form: "T4-04", label: "收入总计 = 支出总计", role: "checks", tolerance: "exact",
    table: "t04", rows: [{ rows: ["incomeTotal"] }], columns: ["income"],
    right: { term: "cell", table: "t04", row: "expenditureTotal", column: "total" },
  },
  {
    ...between, id: "t04.general-is-t05", explanation: copies.sameClass, form: "X-10", label: "财政拨款收支总表 各类·一般公共预算 = 相应拨款表 同一类", role: "defines", tolerance: "exact",
    table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["general"],
    right: { term: "lookup", table: "t05", column: "total" },
  },
  {
    ...between, id: "t04.income-general-is-t01", form: "X-09", label: "财政拨款收支总表 一般公共预算 = 收支总表 一般公共预算", role: "defines", tolerance: "exact",
    table: "t04", rows: [{ rows: ["general"] }], columns: ["income"],
    right: { term: "cell", table: "t01", row: "general", column: "income" },
  },
  {
    ...within, id: "t04.expenditure-general-is-income", explanation: sums.balance, form: "T4-05", label: "支出总计·一般公共预算 = 收入·一般公共预算", role: "checks", tolerance: "exact",
    table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["general"],
    right: { term: "cell", table: "t04", row: "general", column: "income" },
  },
  {
    ...between, id: "t04.fund-is-t06", explanation: copies.sameClass, form: "X-10", label: "财政拨款收支总表 各类·政府性基金预算 = 相应拨款表 同一类", role: "defines", tolerance: "exact",
    table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["fund"],
    right: { term: "lookup", table: "t06", column: "total" },
  },
  {
    ...between, id: "t04.income-fund-is-t01", form: "X-09", label: "财政拨款收支总表 政府性基金预算 = 收支总表 政府性基金预算", role: "defines", tolerance: "exact",
    table: "t04", rows: [{ rows: ["fund"] }], columns: ["income"],
    right: { term: "cell", table: "t01", row: "fund", column: "income" },
  },
  {
    ...within, id: "t04.expenditure-fund-is-income", explanation: sums.balance, form: "T4-05", label: "支出总计·政府性基金预算 = 收入·政府性基金预算", role: "checks", tolerance: "exact",
    table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["fund"],
    right: { term: "cell", table: "t04", row: "fund", column: "income" },
  },
  {
    ...between, id: "t04.capital-is-t07", explanation: copies.sameClass, form: "X-10", label: "财政拨款收支总表 各类·国有资本经营预算 = 相应拨款表 同一类", role: "defines", tolerance: "exact",
    table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["capital"],
    right: { term: "lookup", table: "t07", column: "total" },
  },
  {
    ...between, id: "t04.income-capital-is-t01", form: "X-09", label: "财政拨款收支总表 国有资本经营预算 = 收支总表 国有资本经营预算", role: "defines", tolerance: "exact",
    table: "t04", rows: [{ rows: ["capital"] }], columns: ["income"],
    right: { term: "cell", table: "t01", row: "capital", column: "income" },
  },
  {
    ...within, id: "t04.expenditure-capital-is-income", explanation: sums.balance, form: "T4-05", label: "支出总计·国有资本经营预算 = 收入·国有资本经营预算", role: "checks", tolerance: "exact",
    table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["capital"],
    right: { term: "cell", table: "t04", row: "capital", column: "income" },
  },
  { ...classNames, id: "t04.classes-are-known", form: "X-10", table: "t04", group: "t04Classes" },
  { ...head, id: "t04.head-agrees", form: "T4", table: "t04" },
] as const satisfies readonly Rule[];
