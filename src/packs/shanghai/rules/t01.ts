/** 收支总表 of units and departments: T1-01, T1-02, T1-04, and where its figures come from. */
import type { Rule } from "../../../core/declare/rule";
import { sums } from "../../reasons";
import { between, classNames, head, within } from "./ruleBases";

export const t01Rules = [
  {
    ...within, id: "t01.fiscal-is-sum", explanation: sums.named, form: "T1-01", label: "财政拨款收入 = 三种预算之和", role: "defines",
    table: "t01", rows: [{ rows: ["fiscal"] }], columns: ["income"],
    right: { term: "named", rows: ["general", "fund", "capital"] },
  },
  {
    ...within, id: "t01.income-total-is-sum", explanation: sums.named, form: "T1-02", label: "收入总计 = 财政拨款收入＋事业收入＋事业单位经营收入＋其他收入", role: "defines",
    table: "t01", rows: [{ rows: ["incomeTotal"] }], columns: ["income"],
    right: { term: "named", rows: ["fiscal", "business", "operation", "other"] },
  },
  {
    ...within, id: "t01.income-is-expenditure", explanation: sums.balance, form: "T1-04", label: "收入总计 = 支出总计", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ rows: ["incomeTotal"] }], columns: ["income"],
    right: { term: "cell", table: "t01", row: "expenditureTotal", column: "total" },
  },
  {
    ...between, id: "t01.general-is-t05", form: "X-09/10", label: "收支总表 一般公共预算 = 相应拨款表 合计", role: "defines", tolerance: "exact",
    table: "t01", rows: [{ rows: ["general"] }], columns: ["income"],
    right: { term: "cell", table: "t05", row: "total", column: "total" },
  },
  {
    ...between, id: "t01.fund-is-t06", form: "X-09/10", label: "收支总表 政府性基金预算 = 相应拨款表 合计", role: "defines", tolerance: "exact",
    table: "t01", rows: [{ rows: ["fund"] }], columns: ["income"],
    right: { term: "cell", table: "t06", row: "total", column: "total" },
  },
  {
    ...between, id: "t01.capital-is-t07", form: "X-09/10", label: "收支总表 国有资本经营预算 = 相应拨款表 合计", role: "defines", tolerance: "exact",
    table: "t01", rows: [{ rows: ["capital"] }], columns: ["income"],
    right: { term: "cell", table: "t07", row: "total", column: "total" },
  },
  {
    ...between, id: "t01.fiscal-is-t02", form: "X-02", label: "收支总表 财政拨款收入 = 收入总表 合计·财政拨款收入", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ rows: ["fiscal"] }], columns: ["income"],
    right: { term: "cell", table: "t02", row: "total", column: "fiscal" },
  },
  {
    ...between, id: "t01.business-is-t02", form: "X-02", label: "收支总表 事业收入 = 收入总表 合计·事业收入", role: "defines", tolerance: "exact",
    table: "t01", rows: [{ rows: ["business"] }], columns: ["income"],
    right: { term: "cell", table: "t02", row: "total", column: "business" },
  },
  {
    ...between, id: "t01.operation-is-t02", form: "X-02", label: "收支总表 事业单位经营收入 = 收入总表 合计·事业单位经营收入", role: "defines", tolerance: "exact",
    table: "t01", rows: [{ rows: ["operation"] }], columns: ["income"],
    right: { term: "cell", table: "t02", row: "total", column: "operation" },
  },
  {
    ...between, id: "t01.other-is-t02", form: "X-02", label: "收支总表 其他收入 = 收入总表 合计·其他收入", role: "defines", tolerance: "exact",
    table: "t01", rows: [{ rows: ["other"] }], columns: ["income"],
    right: { term: "cell", table: "t02", row: "total", column: "other" },
  },
  {
    ...between, id: "t01.income-total-is-t02", form: "X-01", label: "收支总表 收入总计 = 收入总表 合计", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ rows: ["incomeTotal"] }], columns: ["income"],
    right: { term: "cell", table: "t02", row: "total", column: "total" },
  },
  {
    ...between, id: "t01.expenditure-total-is-t03", form: "X-03", label: "收支总表 支出总计 = 支出总表 合计", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["total"],
    right: { term: "cell", table: "t03", row: "total", column: "total" },
  },
  { ...classNames, id: "t01.classes-are-known", form: "X-04", table: "t01", group: "t01Classes" },
  { ...head, id: "t01.head-agrees", form: "T1", table: "t01" },
] as const satisfies readonly Rule[];
