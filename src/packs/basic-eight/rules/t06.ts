/** 表六 一般公共预算基本支出表. */
import { zero } from "../../../core/declare/form/terms";
import { sums } from "../../reasons";
import { rulesOn } from "../form";

const { checks, under } = rulesOn("t06");

export const t06Rules = [
  checks("t06.staff-items-have-no-operating-funds", under("basicByEconomic", ["301", "303"], "operating"), {
    form: "F6-04",
    label: "工资福利、对个人和家庭的补助没有公用经费",
    equals: zero,
    basis: "八张基本表，表间关系",
    explanation: sums.staffOnly,
  }),
  checks("t06.operating-items-have-no-staff-funds", under("basicByEconomic", ["302", "310"], "staff"), {
    form: "F6-04",
    label: "商品和服务、资本性支出没有人员经费",
    equals: zero,
    basis: "八张基本表，表间关系",
    explanation: sums.operatingOnly,
  }),
];
