/** What only units have: 基本支出 split by 类 (T1-05, X-05, X-12), and 机关运行经费 of a single unit. */
import { allZero, subtract } from "../../core/declare/form/terms";
import { copies, sums } from "../reasons";
import { cell, lookup, onlyFor, rulesOn } from "../shanghai/form";
import { sharedRules } from "../shanghai/rules";

const t01 = rulesOn("t01");
const t09 = rulesOn("t09");

const own = [
  t01.defines("t01.total-is-sum-of-columns", t01.eachAnd("t01Classes", "expenditureTotal", "total"), {
    form: "T1-05",
    label: "合计 = 人员经费＋公用经费＋项目支出",
    equals: t01.parts("staff", "operating", "project"),
    explanation: sums.columns,
  }),
  t01.defines("t01.expenditure-total-is-sum-of-classes", t01.row("expenditureTotal", "staff", "operating", "project"), {
    form: "T1-03",
    label: "支出总计 = 各类之和",
    equals: t01.rowsOf("t01Classes"),
    explanation: sums.classes,
  }),
  t01.checks("t01.expenditure-total-column-is-sum-of-classes", t01.row("expenditureTotal", "total"), {
    form: "T1-03",
    label: "支出总计·合计 = 各类合计之和",
    equals: t01.rowsOf("t01Classes"),
    explanation: sums.classes,
  }),
  t01.checks("t01.class-is-t03", t01.each("t01Classes", "total"), {
    form: "X-04",
    label: "收支总表 各类·合计 = 支出总表 同一类·合计",
    equals: lookup("t03", "total"),
    explanation: copies.sameClass,
  }),
  t01.defines("t01.project-is-t03", t01.each("t01Classes", "project"), {
    form: "X-05",
    label: "收支总表 各类·项目支出 = 支出总表 同一类·项目支出",
    equals: lookup("t03", "project"),
    explanation: copies.sameClass,
  }),
  t01.prefills("t01.operating-is-basic-less-staff", t01.each("t01Classes", "operating"), {
    form: "X-05",
    label: "收支总表 各类·人员经费＋公用经费 = 支出总表 同一类·基本支出",
    equals: subtract(lookup("t03", "basic"), t01.parts("staff")),
    explanation: copies.staffSplit,
  }),
  t01.checks("t01.project-total-is-t03", t01.row("expenditureTotal", "project"), {
    form: "X-05",
    label: "收支总表 支出总计·项目支出 = 支出总表 合计·项目支出",
    equals: cell("t03", "total", "project"),
    explanation: copies.same,
  }),
  t01.checks("t01.operating-total-is-basic-less-staff", t01.row("expenditureTotal", "operating"), {
    form: "X-05",
    label: "收支总表 支出总计·人员经费＋公用经费 = 支出总表 合计·基本支出",
    equals: subtract(cell("t03", "total", "basic"), t01.parts("staff")),
    explanation: copies.staffSplit,
  }),
  t01.checks("t01.staff-total-is-t08", t01.row("expenditureTotal", "staff"), {
    form: "X-12",
    label: "基本支出全由一般公共预算安排时，收支总表 支出总计·人员经费 = 基本支出明细表 合计·人员经费",
    equals: cell("t08", "total", "staff"),
    when: allZero(subtract(cell("t03", "total", "basic"), cell("t05", "total", "basic"))),
    explanation: copies.detailSplit,
  }),
  t01.checks("t01.operating-total-is-t08", t01.row("expenditureTotal", "operating"), {
    form: "X-12",
    label: "基本支出全由一般公共预算安排时，收支总表 支出总计·公用经费 = 基本支出明细表 合计·公用经费",
    equals: cell("t08", "total", "operating"),
    when: allZero(subtract(cell("t03", "total", "basic"), cell("t05", "total", "basic"))),
    explanation: copies.detailSplit,
  }),
  t09.prefills("t09.agency-running-is-t08-operating", t09.row("budget", "agencyRunning"), {
    form: "X-15",
    label: "行政单位和参公事业单位：机关运行经费 = 基本支出明细表 合计·公用经费；事业单位为 0",
    equals: onlyFor("unitKind", ["行政单位", "参公事业单位"], cell("t08", "total", "operating")),
    explanation: copies.agency,
  }),
];

export const rules = [...sharedRules, ...own];
