/** 表七 “三公”经费. */
import type { RuleOf } from "../tables";
import { copies, sums } from "../../reasons";
import { copy, sum } from "./bases";

const total = [{ rows: ["total"] }] as const;

export const t07Rules = [
  { ...sum, id: "t07.vehicles-is-purchase-plus-running", explanation: sums.named, form: "F10-02", label: "公务用车购置及运行费 = 购置费＋运行费", role: "defines", table: "t07", rows: [{ rows: ["vehicles"] }], columns: ["total"], right: { term: "named", rows: ["vehiclePurchase", "vehicleRunning"] } },
  { ...sum, id: "t07.total-is-sum", explanation: sums.named, form: "F10-03", label: "合计 = 因公出国（境）费＋公务用车购置及运行费＋公务接待费", role: "defines", table: "t07", rows: total, columns: ["total"], right: { term: "named", rows: ["abroad", "vehicles", "reception"] } },
  { ...copy, id: "t07.running-comes-from-t06", explanation: copies.prefilled, form: "FX-11", label: "公务用车运行费：按表六预填", role: "prefills", compared: false, table: "t07", rows: [{ rows: ["vehicleRunning"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30231", name: "公务用车运行维护费" } },
  { ...copy, id: "t07.running-covers-t06", explanation: copies.threePublic, form: "FX-11", label: "公务用车运行费不少于表六 同名款", role: "checks", relation: "atLeast", table: "t07", rows: [{ rows: ["vehicleRunning"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30231", name: "公务用车运行维护费" } },
  { ...copy, id: "t07.reception-covers-t06", explanation: copies.threePublic, form: "FX-11", label: "公务接待费不少于表六 同名款", role: "checks", relation: "atLeast", table: "t07", rows: [{ rows: ["reception"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30217", name: "公务接待费" } },
  { ...copy, id: "t07.abroad-covers-t06", explanation: copies.threePublic, form: "FX-11", label: "因公出国（境）费不少于表六 同名款", role: "checks", relation: "atLeast", table: "t07", rows: [{ rows: ["abroad"] }], columns: ["total"], right: { term: "lookup", table: "t06", code: "30212", name: "因公出国（境）费用" } },
  { ...copy, id: "t07.total-within-t05", explanation: copies.threePublicWithin, form: "FX-13", label: "表七 合计不大于表五 合计", role: "checks", relation: "atMost", table: "t07", rows: total, columns: ["total"], right: { term: "cell", table: "t05", row: "total", column: "total" } },
] as const satisfies readonly RuleOf[];
