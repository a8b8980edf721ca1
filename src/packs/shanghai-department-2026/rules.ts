/** What only departments have: 收支总表 without a split. Their 机关运行经费 is that of several units and only bounded. */
import { copies, sums } from "../reasons";
import { lookup, rulesOn } from "../shanghai/form";
import { sharedRules } from "../shanghai/rules";

const t01 = rulesOn("t01");

const own = [
  t01.defines("t01.class-is-t03", t01.each("t01Classes", "total"), {
    form: "X-04",
    label: "收支总表 各类 = 支出总表 同一类·合计",
    equals: lookup("t03", "total"),
    explanation: copies.sameClass,
  }),
  t01.defines("t01.expenditure-total-is-sum-of-classes", t01.row("expenditureTotal", "total"), {
    form: "T1-03",
    label: "支出总计 = 各类之和",
    equals: t01.rowsOf("t01Classes"),
    explanation: sums.classes,
  }),
];

export const rules = [...sharedRules, ...own];
