/** “三公”经费: T9, and what 基本支出明细表 has under the same names; the rest is in 项目支出. Both are in 万元 here. 机关运行经费 is part of 公用经费. */
import { copies, sums, usual } from "../../reasons";
import { cell, rowCalled, rulesOn } from "../form";
import { head, usualBasis } from "./ruleBases";

const { checks, defines, hints, parts, row } = rulesOn("t09");

export const t09Rules = [
  defines("t09.total-is-sum", row("budget", "total"), {
    form: "T9-01",
    label: "合计 = 因公出国（境）费＋公务接待费＋公务用车小计",
    equals: parts("abroad", "reception", "vehicles"),
    explanation: sums.columns,
  }),
  defines("t09.vehicles-is-sum", row("budget", "vehicles"), {
    form: "T9-02",
    label: "公务用车小计 = 购置费＋运行费",
    equals: parts("vehiclePurchase", "vehicleRunning"),
    explanation: sums.columns,
  }),
  hints("t09.abroad-covers-t08", row("budget", "abroad"), {
    form: "X-14",
    label: "因公出国（境）费不小于 基本支出明细表 30212",
    atLeast: rowCalled("t08", { code: "30212", name: "因公出国（境）费用" }, "total"),
    basis: usualBasis,
    explanation: usual.threePublic,
  }),
  hints("t09.reception-covers-t08", row("budget", "reception"), {
    form: "X-14",
    label: "公务接待费不小于 基本支出明细表 30217",
    atLeast: rowCalled("t08", { code: "30217", name: "公务接待费" }, "total"),
    basis: usualBasis,
    explanation: usual.threePublic,
  }),
  hints("t09.vehicle-running-covers-t08", row("budget", "vehicleRunning"), {
    form: "X-14",
    label: "公务用车运行费不小于 基本支出明细表 30231",
    atLeast: rowCalled("t08", { code: "30231", name: "公务用车运行维护费" }, "total"),
    basis: usualBasis,
    explanation: usual.threePublic,
  }),
  checks("t09.agency-running-within-t08-operating", row("budget", "agencyRunning"), {
    form: "X-15",
    label: "机关运行经费不大于 基本支出明细表 合计·公用经费",
    atMost: cell("t08", "total", "operating"),
    severity: "warning",
    explanation: copies.agencyWithin,
  }),
  { ...head, id: "t09.head-agrees", form: "T9", table: "t09" },
];
