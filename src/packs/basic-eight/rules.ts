/** What holds within the eight tables and between them. The numbers (F1-01, FX-05) are those of the catalogue of identities. */
import type { Rule } from "../../core/declare/rule";
import { copies, sums, texts } from "../reasons";
import { payrollRules } from "../payroll";

const hard = { kind: "identity", severity: "error", relation: "equals" } as const;
const sum = { ...hard, tolerance: "rounding", basis: "八张基本表，表内关系", explanation: sums.items } as const;
const copy = { ...hard, tolerance: "exact", basis: "八张基本表，表间关系", explanation: copies.same } as const;
const codes = { kind: "codes", form: "FX-15", label: "科目编码：位数、上级、顺序、重复；编码与名称相符", severity: "error", basis: "政府收支分类科目", explanation: texts.codes } as const;
const head = { kind: "tableHead", form: "FX-14", label: "表题、年度、单位名称、金额单位一致", severity: "error", basis: "八张基本表，表头", explanation: texts.head } as const;
const emptyNote = { kind: "emptyNote", form: "W-01", label: "空表有注，有数的表无注", severity: "error", basis: "没有数据的表列出空表并说明", explanation: texts.emptyNote } as const;
const when = { kind: "field", field: "sameSubjects", values: ["是"] } as const;
const total = [{ rows: ["total"] }] as const;
const fiscal = ["general", "fund", "capital"] as const;
const sources = [...fiscal, "special", "unitFunds"] as const;
const natures = ["basic", "project"] as const;
const t04Sums = [{ group: "t04Classes", depth: "any" }, { rows: ["currentExpenditure", "carryOut", "expenditureTotal"] }] as const;
/** The three rules that a table by code has of itself. */
const parts = { ...sum, explanation: sums.columns, role: "defines", label: "合计 = 各列之和", columns: ["total"] } as const;
const byNature = { ...parts, right: { term: "parts", columns: natures } } as const;
const children = { ...sum, explanation: sums.children, role: "defines", label: "上级科目 = 下级科目之和", right: { term: "children" } } as const;
const classes = { ...sum, explanation: sums.classes, role: "defines", label: "合计 = 各类之和", rows: total } as const;

export const rules = [
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
  { ...codes, id: "t01.classes-are-known", table: "t01", group: "t01Classes" }, { ...head, id: "t01.head-agrees", table: "t01" },
  { ...parts, id: "t02.total-is-sum-of-columns", form: "F2-01", table: "t02", rows: [{ group: "otherFunds", depth: "any" }, ...total], right: { term: "parts", columns: sources } },
  { ...children, id: "t02.parent-is-sum-of-children", form: "F2-02", table: "t02", rows: [{ group: "otherFunds", depth: "branch" }], columns: [...sources, "carry"] },
  { ...classes, id: "t02.grand-total-is-sum-of-classes", form: "F2-03", table: "t02", columns: [...sources, "carry"], right: { term: "rows", group: "otherFunds" } },
  { ...copy, id: "t02.general-is-t05", explanation: copies.sameCode, form: "FX-05", label: "表二 各科目·一般公共预算 = 表五 同一科目", role: "prefills", table: "t02", rows: [{ group: "otherFunds", depth: "leaf" }], columns: ["general"], right: { term: "lookup", table: "t05", column: "total" }, when },
  { ...copy, id: "t02.fund-is-t08", explanation: copies.sameCode, form: "FX-10", label: "表二 各科目·政府性基金预算 = 表八 同一科目", role: "prefills", table: "t02", rows: [{ group: "otherFunds", depth: "leaf" }], columns: ["fund"], right: { term: "lookup", table: "t08", column: "total" }, when },
  { ...copy, id: "t02.grand-general-is-t05", form: "FX-05", label: "表二 合计·一般公共预算 = 表五 合计", role: "checks", table: "t02", rows: total, columns: ["general"], right: { term: "cell", table: "t05", row: "total", column: "total" } },
  { ...copy, id: "t02.grand-fund-is-t08", form: "FX-10", label: "表二 合计·政府性基金预算 = 表八 合计", role: "checks", table: "t02", rows: total, columns: ["fund"], right: { term: "cell", table: "t08", row: "total", column: "total" } },
  { ...codes, id: "t02.codes-are-well-formed", table: "t02", group: "otherFunds" }, { ...head, id: "t02.head-agrees", table: "t02" },
  { ...byNature, id: "t03.total-is-sum-of-columns", form: "F3-01", table: "t03", rows: [{ group: "expenditure", depth: "any" }, ...total] },
  { ...children, id: "t03.parent-is-sum-of-children", form: "F3-02", table: "t03", rows: [{ group: "expenditure", depth: "branch" }], columns: natures },
  { ...classes, id: "t03.grand-total-is-sum-of-classes", form: "F3-03", table: "t03", columns: natures, right: { term: "rows", group: "expenditure" } },
  { ...copy, id: "t03.basic-is-t05-t08", explanation: copies.prefilled, tolerance: "rounding", form: "FX-06", label: "表三 基本支出：按表五、表八预填", role: "prefills", compared: false, table: "t03", rows: [{ group: "expenditure", depth: "leaf" }], columns: ["basic"], right: { term: "add", of: [{ term: "lookup", table: "t05" }, { term: "lookup", table: "t08" }] } },
  {
    ...copy, id: "t03.project-is-t05-t08-and-other-money", explanation: copies.prefilled, tolerance: "rounding", form: "FX-06", label: "表三 项目支出：按表五、表八和表二其余资金预填", role: "prefills", compared: false, table: "t03", rows: [{ group: "expenditure", depth: "leaf" }], columns: ["project"],
    right: { term: "add", of: [{ term: "lookup", table: "t05" }, { term: "lookup", table: "t08" }, { term: "lookup", table: "t02", column: "capital" }, { term: "lookup", table: "t02", column: "special" }, { term: "lookup", table: "t02", column: "unitFunds" }, { term: "lookup", table: "t02", column: "carry" }] },
  },
  { ...copy, id: "t03.natures-cover-t05-t08", explanation: copies.covers, tolerance: "rounding", form: "FX-06", label: "表三 各科目不少于表五、表八 同一科目之和", role: "checks", relation: "atLeast", table: "t03", rows: [{ group: "expenditure", depth: "any" }], columns: natures, right: { term: "add", of: [{ term: "lookup", table: "t05" }, { term: "lookup", table: "t08" }] } },
  { ...copy, id: "t03.total-is-t02", explanation: copies.rowByRow, tolerance: "rounding", form: "FX-03", label: "表三 各科目 = 表二 同一科目·合计＋上年结转", role: "checks", table: "t03", rows: [{ group: "expenditure", depth: "any" }], columns: ["total"], right: { term: "add", of: [{ term: "lookup", table: "t02" }, { term: "lookup", table: "t02", column: "carry" }] }, when },
  {
    ...copy, id: "t03.is-t05-where-there-is-no-other-money", explanation: copies.onlyGeneral, form: "FX-06", label: "没有其他资金和结转时，表三 = 表五", role: "checks", table: "t03", rows: [{ group: "expenditure", depth: "any" }], columns: natures, right: { term: "lookup", table: "t05" },
    when: { kind: "allZero", terms: [{ term: "cell", table: "t01", row: "fund", column: "income" }, { term: "cell", table: "t01", row: "capital", column: "income" }, { term: "cell", table: "t01", row: "special", column: "income" }, { term: "cell", table: "t01", row: "unitFunds", column: "income" }, { term: "cell", table: "t01", row: "carryIn", column: "income" }] },
  },
  { ...codes, id: "t03.codes-are-well-formed", table: "t03", group: "expenditure" }, { ...head, id: "t03.head-agrees", table: "t03" },
  { ...copy, id: "t04.income-general-is-t01", form: "FX-04", label: "表四 一般公共预算 = 表一", role: "defines", table: "t04", rows: [{ rows: ["general"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "general", column: "income" } },
  { ...copy, id: "t04.income-fund-is-t01", form: "FX-04", label: "表四 政府性基金预算 = 表一", role: "defines", table: "t04", rows: [{ rows: ["fund"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "fund", column: "income" } },
  { ...copy, id: "t04.income-capital-is-t01", form: "FX-04", label: "表四 国有资本经营预算 = 表一", role: "defines", table: "t04", rows: [{ rows: ["capital"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "capital", column: "income" } },
  { ...sum, id: "t04.current-income-is-sum", form: "F4-01", label: "本年收入合计 = 三种预算之和", role: "defines", table: "t04", rows: [{ rows: ["currentIncome"] }], columns: ["income"], right: { term: "rows", group: "t04Income" } },
  { ...sum, id: "t04.carry-in-is-sum", form: "F4-01", label: "上年财政拨款结转 = 三种预算结转之和", role: "defines", table: "t04", rows: [{ rows: ["carryIn"] }], columns: ["income"], right: { term: "named", rows: ["carryGeneral", "carryFund", "carryCapital"] } },
  { ...copy, id: "t04.carry-in-within-t01", explanation: copies.within, form: "F4-01", label: "表四 上年财政拨款结转不大于表一 上年结转", role: "checks", relation: "atMost", table: "t04", rows: [{ rows: ["carryIn"] }], columns: ["income"], right: { term: "cell", table: "t01", row: "carryIn", column: "income" } },
  { ...sum, id: "t04.income-total-is-sum", explanation: sums.named, form: "F4-01", label: "收入总计 = 本年收入合计＋上年财政拨款结转", role: "defines", table: "t04", rows: [{ rows: ["incomeTotal"] }], columns: ["income"], right: { term: "named", rows: ["currentIncome", "carryIn"] } },
  { ...parts, id: "t04.total-is-sum-of-columns", form: "F4-02", table: "t04", rows: t04Sums, right: { term: "parts", columns: fiscal } },
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
  { ...codes, id: "t04.classes-are-known", table: "t04", group: "t04Classes" }, { ...head, id: "t04.head-agrees", table: "t04" },
  { ...byNature, id: "t05.total-is-sum-of-columns", form: "F5-01", table: "t05", rows: [{ group: "generalBudget", depth: "any" }, ...total] },
  { ...children, id: "t05.parent-is-sum-of-children", form: "F5-02", table: "t05", rows: [{ group: "generalBudget", depth: "branch" }], columns: natures },
  { ...classes, id: "t05.grand-total-is-sum-of-classes", form: "F5-03", table: "t05", columns: natures, right: { term: "rows", group: "generalBudget" } },
  { ...copy, id: "t05.basic-is-t06", explanation: copies.basicIsDetail, form: "FX-07", label: "表五 合计·基本支出 = 表六 合计", role: "checks", table: "t05", rows: total, columns: ["basic"], right: { term: "cell", table: "t06", row: "total", column: "total" } },
  { kind: "sameNames", id: "t05.names-are-alike", explanation: texts.sameNames, form: "FX-15", label: "科目表里没有的编码，各表的名称相同", severity: "warning", table: "t05", groups: ["otherFunds", "expenditure", "generalBudget", "governmentFund"], basis: codes.basis },
  { ...codes, id: "t05.codes-are-well-formed", table: "t05", group: "generalBudget" }, { ...head, id: "t05.head-agrees", table: "t05" }, { ...emptyNote, id: "t05.empty-note", table: "t05" },
  { ...parts, id: "t06.total-is-staff-plus-operating", form: "F6-01", table: "t06", rows: [{ group: "basicByEconomic", depth: "any" }, ...total], right: { term: "parts", columns: ["staff", "operating"] } },
  { ...children, id: "t06.category-is-sum-of-items", form: "F6-02", table: "t06", rows: [{ group: "basicByEconomic", depth: "branch" }], columns: ["staff", "operating"] },
  { ...classes, id: "t06.grand-total-is-sum-of-categories", form: "F6-03", table: "t06", columns: ["staff", "operating"], right: { term: "rows", group: "basicByEconomic" } },
  { ...copy, id: "t06.staff-items-have-no-operating-funds", explanation: sums.staffOnly, form: "F6-04", label: "工资福利、对个人和家庭的补助没有公用经费", role: "checks", table: "t06", rows: [{ group: "basicByEconomic", depth: "any", under: ["301", "303"] }], columns: ["operating"], right: { term: "zero" } },
  { ...copy, id: "t06.operating-items-have-no-staff-funds", explanation: sums.operatingOnly, form: "F6-04", label: "商品和服务、资本性支出没有人员经费", role: "checks", table: "t06", rows: [{ group: "basicByEconomic", depth: "any", under: ["302", "310"] }], columns: ["staff"], right: { term: "zero" } },
  { ...codes, id: "t06.codes-are-well-formed", table: "t06", group: "basicByEconomic" }, { ...head, id: "t06.head-agrees", table: "t06" }, { ...emptyNote, id: "t06.empty-note", table: "t06" },
  { ...sum, id: "t07.vehicles-is-purchase-plus-running", explanation: sums.named, form: "F10-02", label: "公务用车购置及运行费 = 购置费＋运行费", role: "defines", table: "t07", rows: [{ rows: ["vehicles"] }], columns: ["total"], right: { term: "named", rows: ["vehiclePurchase", "vehicleRunning"] } },
  { ...sum, id: "t07.total-is-sum", explanation: sums.named, form: "F10-03", label: "合计 = 因公出国（境）费＋公务用车购置及运行费＋公务接待费", role: "defines", table: "t07", rows: total, columns: ["total"], right: { term: "named", rows: ["abroad", "vehicles", "reception"] } },
  { ...copy, id: "t07.running-comes-from-t06", explanation: copies.prefilled, form: "FX-11", label: "公务用车运行费：按表六预填", role: "prefills", compared: false, table: "t07", rows: [{ rows: ["vehicleRunning"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30231", name: "公务用车运行维护费" } },
  { ...copy, id: "t07.running-covers-t06", explanation: copies.threePublic, form: "FX-11", label: "公务用车运行费不少于表六 同名款", role: "checks", relation: "atLeast", table: "t07", rows: [{ rows: ["vehicleRunning"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30231", name: "公务用车运行维护费" } },
  { ...copy, id: "t07.reception-covers-t06", explanation: copies.threePublic, form: "FX-11", label: "公务接待费不少于表六 同名款", role: "checks", relation: "atLeast", table: "t07", rows: [{ rows: ["reception"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30217", name: "公务接待费" } },
  { ...copy, id: "t07.abroad-covers-t06", explanation: copies.threePublic, form: "FX-11", label: "因公出国（境）费不少于表六 同名款", role: "checks", relation: "atLeast", table: "t07", rows: [{ rows: ["abroad"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30212", name: "因公出国（境）费用" } },
  { ...copy, id: "t07.total-within-t05", explanation: copies.threePublicWithin, form: "FX-13", label: "表七 合计不大于表五 合计", role: "checks", relation: "atMost", table: "t07", rows: total, columns: ["total"], right: { term: "cell", table: "t05", row: "total", column: "total" } },
  { ...head, id: "t07.head-agrees", table: "t07" }, { ...emptyNote, id: "t07.empty-note", table: "t07" },
  { ...byNature, id: "t08.total-is-sum-of-columns", form: "F8-01", table: "t08", rows: [{ group: "governmentFund", depth: "any" }, ...total] },
  { ...children, id: "t08.parent-is-sum-of-children", form: "F8-01", table: "t08", rows: [{ group: "governmentFund", depth: "branch" }], columns: natures },
  { ...classes, id: "t08.grand-total-is-sum-of-classes", form: "F8-01", table: "t08", columns: natures, right: { term: "rows", group: "governmentFund" } },
  { ...codes, id: "t08.codes-are-well-formed", table: "t08", group: "governmentFund" }, { ...head, id: "t08.head-agrees", table: "t08" }, { ...emptyNote, id: "t08.empty-note", table: "t08" },
  ...payrollRules,
] as const satisfies readonly Rule[];
