/** “三公”经费: T9, and what 基本支出明细表 has under the same names; the rest is in 项目支出. Both are in 万元 here. 机关运行经费 is part of 公用经费. */
import type { Rule } from "../../../core/declare/rule";
import { copies, sums, usual as reasons } from "../../reasons";
import { between, head, usual, within } from "./ruleBases";

const item = { term: "lookup", table: "t08", column: "total" } as const;

export const t09Rules = [
  {
    ...within, id: "t09.total-is-sum", explanation: sums.columns, form: "T9-01", label: "合计 = 因公出国（境）费＋公务接待费＋公务用车小计", role: "defines",
    table: "t09", rows: [{ rows: ["budget"] }], columns: ["total"],
    right: { term: "parts", columns: ["abroad", "reception", "vehicles"] },
  },
  {
    ...within, id: "t09.vehicles-is-sum", explanation: sums.columns, form: "T9-02", label: "公务用车小计 = 购置费＋运行费", role: "defines",
    table: "t09", rows: [{ rows: ["budget"] }], columns: ["vehicles"],
    right: { term: "parts", columns: ["vehiclePurchase", "vehicleRunning"] },
  },
  {
    ...usual, id: "t09.abroad-covers-t08", explanation: reasons.threePublic, form: "X-14", label: "因公出国（境）费不小于 基本支出明细表 30212", role: "checks", relation: "atLeast", tolerance: "exact",
    table: "t09", rows: [{ rows: ["budget"] }], columns: ["abroad"],
    right: { ...item, code: "30212", name: "因公出国（境）费用" },
  },
  {
    ...usual, id: "t09.reception-covers-t08", explanation: reasons.threePublic, form: "X-14", label: "公务接待费不小于 基本支出明细表 30217", role: "checks", relation: "atLeast", tolerance: "exact",
    table: "t09", rows: [{ rows: ["budget"] }], columns: ["reception"],
    right: { ...item, code: "30217", name: "公务接待费" },
  },
  {
    ...usual, id: "t09.vehicle-running-covers-t08", explanation: reasons.threePublic, form: "X-14", label: "公务用车运行费不小于 基本支出明细表 30231", role: "checks", relation: "atLeast", tolerance: "exact",
    table: "t09", rows: [{ rows: ["budget"] }], columns: ["vehicleRunning"],
    right: { ...item, code: "30231", name: "公务用车运行维护费" },
  },
  {
    ...between, id: "t09.agency-running-within-t08-operating", explanation: copies.agencyWithin, form: "X-15", label: "机关运行经费不大于 基本支出明细表 合计·公用经费", role: "checks", relation: "atMost", tolerance: "exact", severity: "warning",
    table: "t09", rows: [{ rows: ["budget"] }], columns: ["agencyRunning"],
    right: { term: "cell", table: "t08", row: "total", column: "operating" },
  },
  { ...head, id: "t09.head-agrees", form: "T9", table: "t09" },
] as const satisfies readonly Rule[];
