/** 表四 财政拨款收支总表. */
import type { RuleOf } from "../tables";
import { copies, sums } from "../../reasons";
import { codes, copy, sum } from "./bases";

const when = { kind: "field", field: "sameSubjects", values: ["是"] } as const;
const total = [{ rows: ["total"] }] as const;
const fiscal = ["general", "fund", "capital"] as const;
const t04Sums = [{ group: "t04Classes", depth: "any" }, { rows: ["currentExpenditure", "carryOut", "expenditureTotal"] }] as const;
const classes = { ...sum, explanation: sums.classes, role: "defines", label: "合计 = 各类之和", rows: total } as const;

export const t04Rules = [
  { ...copy, id: "t04.income-general-is-t01", form: "FX-04", label: "表四 一般公共预算 = 表一", role: "defines", table: "t04", rows: [{ rows: ["general"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "general", column: "income" } },
  { ...copy, id: "t04.income-fund-is-t01", form: "FX-04", label: "表四 政府性基金预算 = 表一", role: "defines", table: "t04", rows: [{ rows: ["fund"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "fund", column: "income" } },
  { ...copy, id: "t04.income-capital-is-t01", form: "FX-04", label: "表四 国有资本经营预算 = 表一", role: "defines", table: "t04", rows: [{ rows: ["capital"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "capital", column: "income" } },
  { ...sum, id: "t04.current-income-is-sum", form: "F4-01", label: "本年收入合计 = 三种预算之和", role: "defines", table: "t04", rows: [{ rows: ["currentIncome"] }], columns: ["income"], right: { term: "rows", group: "t04Income" } },
  { ...sum, id: "t04.carry-in-is-sum", form: "F4-01", label: "上年财政拨款结转 = 三种预算结转之和", role: "defines", table: "t04", rows: [{ rows: ["carryIn"] }], columns: ["income"], right: { term: "named", rows: ["carryGeneral", "carryFund", "carryCapital"] } },
  { ...copy, id: "t04.carry-in-within-t01", explanation: copies.within, form: "F4-01", label: "表四 上年财政拨款结转不大于表一 上年结转", role: "checks", relation: "atMost", table: "t04", rows: [{ rows: ["carryIn"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "carryIn", column: "income" } },
  { ...sum, id: "t04.income-total-is-sum", explanation: sums.named, form: "F4-01", label: "收入总计 = 本年收入合计＋上年财政拨款结转", role: "defines", table: "t04", rows: [{ rows: ["incomeTotal"] }], columns: ["income"], right: { term: "named", rows: ["currentIncome", "carryIn"] } },
  { ...sum, id: "t04.total-is-sum-of-columns", explanation: sums.columns, label: "合计 = 各列之和", role: "defines", columns: ["total"], form: "F4-02", table: "t04", rows: t04Sums, right: { term: "parts", columns: fiscal } },
  { ...copy, id: "t04.general-is-t05", explanation: copies.prefilled, form: "FX-04", label: "表四 各类·一般公共预算：按表五预填，有结转的改填", role: "prefills", compared: false, table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["general"], right: { term: "lookup", table: "t05", column: "total" } },
  { ...copy, id: "t04.fund-is-t08", explanation: copies.prefilled, form: "FX-04", label: "表四 各类·政府性基金预算：按表八预填，有结转的改填", role: "prefills", compared: false, table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["fund"], right: { term: "lookup", table: "t08", column: "total" } },
  { ...copy, id: "t04.capital-is-t02", explanation: copies.prefilled, form: "FX-04", label: "表四 各类·国有资本经营预算：按表二预填，有结转的改填", role: "prefills", compared: false, table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["capital"], right: { term: "lookup", table: "t02", column: "capital" }, when },
  { ...copy, id: "t04.general-covers-t05", explanation: copies.covers, form: "FX-04", label: "表四 各类·一般公共预算不少于表五 同类", role: "checks", relation: "atLeast", table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["general"], right: { term: "lookup", table: "t05", column: "total" } },
  { ...copy, id: "t04.fund-covers-t08", explanation: copies.covers, form: "FX-04", label: "表四 各类·政府性基金预算不少于表八 同类", role: "checks", relation: "atLeast", table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["fund"], right: { term: "lookup", table: "t08", column: "total" } },
  { ...copy, id: "t04.total-within-t03", explanation: copies.within, form: "FX-04", label: "表四 各类·合计不大于表三 同类", role: "checks", relation: "atMost", table: "t04", rows: [{ group: "t04Classes", depth: "any" }], columns: ["total"], right: { term: "lookup", table: "t03" } },
  { ...classes, id: "t04.current-expenditure-is-sum-of-classes", form: "F4-02", label: "本年支出合计 = 各类之和", table: "t04", rows: [{ rows: ["currentExpenditure"] }], columns: fiscal, right: { term: "rows", group: "t04Classes" } },
  { ...sum, id: "t04.expenditure-total-is-sum", explanation: sums.named, form: "F4-02", label: "支出总计 = 本年支出合计＋年终结转", role: "defines", table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: fiscal, right: { term: "named", rows: ["currentExpenditure", "carryOut"] } },
  { ...sum, id: "t04.general-balances", explanation: sums.balance, form: "F4-02", label: "一般公共预算：支出总计 = 收入＋上年结转", role: "checks", table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["general"], right: { term: "add", of: [{ term: "cell", table: "t04", row: "general", column: "income" }, { term: "cell", table: "t04", row: "carryGeneral", column: "income" }] } },
  { ...sum, id: "t04.fund-balances", explanation: sums.balance, form: "F4-02", label: "政府性基金预算：支出总计 = 收入＋上年结转", role: "checks", table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["fund"], right: { term: "add", of: [{ term: "cell", table: "t04", row: "fund", column: "income" }, { term: "cell", table: "t04", row: "carryFund", column: "income" }] } },
  { ...sum, id: "t04.capital-balances", explanation: sums.balance, form: "F4-02", label: "国有资本经营预算：支出总计 = 收入＋上年结转", role: "checks", table: "t04", rows: [{ rows: ["expenditureTotal"] }], columns: ["capital"], right: { term: "add", of: [{ term: "cell", table: "t04", row: "capital", column: "income" }, { term: "cell", table: "t04", row: "carryCapital", column: "income" }] } },
  { ...copy, id: "t04.income-is-expenditure", explanation: sums.balance, form: "F4-02", label: "收入总计 = 支出总计", role: "checks", table: "t04", rows: [{ rows: ["incomeTotal"] }], columns: ["income"], right: { term: "cell", table: "t04", row: "expenditureTotal", column: "total" } },
  { ...copy, id: "t04.carry-out-within-t01", explanation: copies.within, form: "F1-03", label: "表四 年终结转不大于表一 年终结转", role: "checks", relation: "atMost", table: "t04", rows: [{ rows: ["carryOut"] }], columns: ["total"], right: { term: "cell", table: "t01", row: "carryOut", column: "total" } },
  { ...codes, id: "t04.classes-are-known", table: "t04", group: "t04Classes" },
] as const satisfies readonly RuleOf[];
