/** 表一 收支总表. */
import type { RuleOf } from "../tables";
import { copies, sums } from "../../reasons";
import { codes, copy, sum } from "./bases";


export const t01Rules = [
  { ...copy, id: "t01.general-is-t02", form: "FX-01", label: "表一 一般公共预算 = 表二 合计", role: "defines", table: "t01", rows: [{ rows: ["general"] }], columns: ["income"], right: { term: "cell", table: "t02", row: "total", column: "general" } },
  { ...copy, id: "t01.fund-is-t02", form: "FX-01", label: "表一 政府性基金预算 = 表二 合计", role: "defines", table: "t01", rows: [{ rows: ["fund"] }], columns: ["income"], right: { term: "cell", table: "t02", row: "total", column: "fund" } },
  { ...copy, id: "t01.capital-is-t02", form: "FX-01", label: "表一 国有资本经营预算 = 表二 合计", role: "defines", table: "t01", rows: [{ rows: ["capital"] }], columns: ["income"], right: { term: "cell", table: "t02", row: "total", column: "capital" } },
  { ...copy, id: "t01.special-is-t02", form: "FX-01", label: "表一 财政专户管理资金 = 表二 合计", role: "defines", table: "t01", rows: [{ rows: ["special"] }], columns: ["income"], right: { term: "cell", table: "t02", row: "total", column: "special" } },
  { ...copy, id: "t01.unitFunds-is-t02", form: "FX-01", label: "表一 单位资金 = 表二 合计", role: "defines", table: "t01", rows: [{ rows: ["unitFunds"] }], columns: ["income"], right: { term: "cell", table: "t02", row: "total", column: "unitFunds" } },
  { ...copy, id: "t01.carry-in-is-t02", explanation: copies.carry, form: "FX-01", label: "表一 上年结转 = 表二 合计", role: "defines", table: "t01", rows: [{ rows: ["carryIn"] }], columns: ["income"], right: { term: "cell", table: "t02", row: "total", column: "carry" } },
  { ...sum, id: "t01.current-income-is-sum", form: "F1-01", label: "本年收入合计 = 五项收入之和", role: "defines", table: "t01", rows: [{ rows: ["currentIncome"] }], columns: ["income"], right: { term: "rows", group: "t01Income" } },
  { ...copy, id: "t01.current-income-is-t02", form: "FX-01", label: "表一 本年收入合计 = 表二 合计", role: "checks", table: "t01", rows: [{ rows: ["currentIncome"] }], columns: ["income"], right: { term: "cell", table: "t02", row: "total", column: "total" } },
  { ...sum, id: "t01.income-total-is-sum", explanation: sums.named, form: "F1-03", label: "收入总计 = 本年收入合计＋上年结转", role: "defines", table: "t01", rows: [{ rows: ["incomeTotal"] }], columns: ["income"], right: { term: "named", rows: ["currentIncome", "carryIn"] } },
  { ...copy, id: "t01.class-is-t03", explanation: copies.sameClass, form: "FX-02", label: "表一 各类支出 = 表三 同类", role: "defines", table: "t01", rows: [{ group: "t01Classes", depth: "any" }], columns: ["total"], right: { term: "lookup", table: "t03" } },
  { ...sum, id: "t01.current-expenditure-is-sum-of-classes", form: "F1-02", label: "本年支出合计 = 各类之和", role: "defines", table: "t01", rows: [{ rows: ["currentExpenditure"] }], columns: ["total"], right: { term: "rows", group: "t01Classes" } },
  { ...copy, id: "t01.current-expenditure-is-t03", form: "FX-02", label: "表一 本年支出合计 = 表三 合计", role: "checks", table: "t01", rows: [{ rows: ["currentExpenditure"] }], columns: ["total"], right: { term: "cell", table: "t03", row: "total", column: "total" } },
  { ...sum, id: "t01.expenditure-total-is-sum", explanation: sums.named, form: "F1-03", label: "支出总计 = 本年支出合计＋年终结转", role: "defines", table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["total"], right: { term: "named", rows: ["currentExpenditure", "carryOut"] } },
  { ...copy, id: "t01.income-is-expenditure", explanation: sums.balance, form: "F1-04", label: "收入总计 = 支出总计", role: "checks", table: "t01", rows: [{ rows: ["incomeTotal"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "expenditureTotal", column: "total" } },
  { ...codes, id: "t01.classes-are-known", table: "t01", group: "t01Classes" },
] as const satisfies readonly RuleOf[];
