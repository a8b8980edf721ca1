/** 表七 “三公”经费. */
import { copies } from "../../reasons";
import { cell, rowCalled, rulesOn } from "../form";

const { checks, prefills, row } = rulesOn("t07");

export const t07Rules = [
  prefills("t07.running-comes-from-t06", row("vehicleRunning", "total"), {
    form: "FX-11",
    label: "公务用车运行费：按表六预填",
    equals: rowCalled("t06", { code: "30231", name: "公务用车运行维护费" }),
    compared: false,
    explanation: copies.prefilled,
  }),
  checks("t07.running-covers-t06", row("vehicleRunning", "total"), {
    form: "FX-11",
    label: "公务用车运行费不少于表六 同名款",
    atLeast: rowCalled("t06", { code: "30231", name: "公务用车运行维护费" }),
    explanation: copies.threePublic,
  }),
  checks("t07.reception-covers-t06", row("reception", "total"), {
    form: "FX-11",
    label: "公务接待费不少于表六 同名款",
    atLeast: rowCalled("t06", { code: "30217", name: "公务接待费" }),
    explanation: copies.threePublic,
  }),
  checks("t07.abroad-covers-t06", row("abroad", "total"), {
    form: "FX-11",
    label: "因公出国（境）费不少于表六 同名款",
    atLeast: rowCalled("t06", { code: "30212", name: "因公出国（境）费用" }),
    explanation: copies.threePublic,
  }),
  checks("t07.total-within-t05", row("total", "total"), {
    form: "FX-13",
    label: "表七 合计不大于表五 合计",
    atMost: cell("t05", "total", "total"),
    explanation: copies.threePublicWithin,
  }),
];
