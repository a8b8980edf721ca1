/** 表十 “三公”经费: F10, FX-11, FX-13. */
import { copies } from "../../reasons";
import { cell, rowCalled, rulesOn } from "../form";

const { checks, prefills, row } = rulesOn("t10");

export const t10Rules = [
  prefills("t10.running-comes-from-t06", row("vehicleRunning", "general"), {
    form: "FX-11",
    label: "公务用车运行维护费 取自表六",
    equals: rowCalled("t06", { name: "公务用车运行维护费" }, "total"),
    compared: false,
    explanation: copies.prefilled,
  }),
  checks("t10.vehicleRunning-covers-t06", row("vehicleRunning", "total"), {
    form: "FX-11",
    label: "表十 公务用车运行维护费不少于表六 同名款",
    atLeast: rowCalled("t06", { name: "公务用车运行维护费" }, "total"),
    explanation: copies.threePublic,
  }),
  checks("t10.reception-covers-t06", row("reception", "total"), {
    form: "FX-11",
    label: "表十 公务接待费不少于表六 同名款",
    atLeast: rowCalled("t06", { name: "公务接待费" }, "total"),
    explanation: copies.threePublic,
  }),
  checks("t10.abroad-covers-t06", row("abroad", "total"), {
    form: "FX-11",
    label: "表十 因公出国（境）费不少于表六 同名款",
    atLeast: rowCalled("t06", { name: "因公出国（境）费用" }, "total"),
    explanation: copies.threePublic,
  }),
  checks("t10.total-within-t04", row("total", "total"), {
    form: "FX-13",
    label: "表十 合计不大于表四 本年支出合计",
    atMost: cell("t04", "currentExpenditure", "total"),
    explanation: copies.threePublicWithin,
  }),
];
