/** 表六 基本支出分经济科目: F6. */
import { zero } from "../../../core/declare/form/terms";
import { sums, texts } from "../../reasons";
import { rulesOn } from "../form";

const { checks, mappedItems, under } = rulesOn("t06");

export const t06Rules = [
  checks("t06.staff-items-have-no-operating-funds", under("basicByEconomic", ["301", "303"], "operating"), {
    form: "F6-04",
    label: "工资福利支出、对个人和家庭的补助只列人员经费",
    equals: zero,
    explanation: sums.staffOnly,
  }),
  checks("t06.operating-items-have-no-staff-funds", under("basicByEconomic", ["302", "310"], "staff"), {
    form: "F6-04",
    label: "商品和服务支出、资本性支出只列公用经费",
    equals: zero,
    explanation: sums.operatingOnly,
  }),
  mappedItems("t06.government-items-are-mapped", {
    form: "F6-05",
    label: "部门预算支出经济科目与政府预算支出经济科目的对应",
    group: "basicByEconomic",
    column: "government",
    basis: "部门预算支出经济分类科目与政府预算支出经济分类科目对照",
    severity: "warning",
    explanation: texts.mapped,
  }),
];
