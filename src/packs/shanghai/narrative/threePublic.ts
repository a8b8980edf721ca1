/** 一、“三公”经费预算情况说明 */
import type { Section } from "../../../core/declare/narrative";
import type { Term } from "../../../core/declare/term";
import { againstLastYear, reasonLead } from "./change";

const total = { term: "cell", table: "t09", row: "budget", column: "total" } as const satisfies Term;
const abroad = { term: "cell", table: "t09", row: "budget", column: "abroad" } as const satisfies Term;
const reception = { term: "cell", table: "t09", row: "budget", column: "reception" } as const satisfies Term;
const vehicles = { term: "cell", table: "t09", row: "budget", column: "vehicles" } as const satisfies Term;
const purchase = { term: "cell", table: "t09", row: "budget", column: "vehiclePurchase" } as const satisfies Term;
const running = { term: "cell", table: "t09", row: "budget", column: "vehicleRunning" } as const satisfies Term;
const lastAbroad = { term: "info", field: "lastAbroad" } as const satisfies Term;
const lastReception = { term: "info", field: "lastReception" } as const satisfies Term;
const lastPurchase = { term: "info", field: "lastVehiclePurchase" } as const satisfies Term;
const lastRunning = { term: "info", field: "lastVehicleRunning" } as const satisfies Term;
const lastVehicles = { term: "add", of: [lastPurchase, lastRunning] } as const satisfies Term;

export const threePublicSection = {
  id: "threePublic",
  heading: "一、{year}年“三公”经费预算情况说明",
  level: 1,
  sentences: [
    {
      id: "threePublic.total",
      text: "{year}年“三公”经费预算数为{total}万元，{change}。其中：",
      slots: {
        total: { slot: "amount", of: total },
        change: {
          slot: "change",
          now: total,
          before: { term: "add", of: [lastAbroad, lastReception, lastPurchase, lastRunning] },
          ...againstLastYear,
        },
      },
    },
    {
      id: "threePublic.abroad",
      text: "（一）因公出国（境）费{abroad}万元，{change}{reason}。",
      slots: {
        abroad: { slot: "amount", of: abroad },
        change: { slot: "change", now: abroad, before: lastAbroad, ...againstLastYear },
        reason: { slot: "reason", now: abroad, before: lastAbroad, ...reasonLead, field: "abroadReason" },
      },
    },
    {
      id: "threePublic.vehicles",
      text: "（二）公务用车购置及运行费{vehicles}万元，{change}{reason}。其中：公务用车购置费{purchase}万元，{purchaseChange}{purchaseReason}；公务用车运行费{running}万元，{runningChange}{runningReason}。",
      slots: {
        vehicles: { slot: "amount", of: vehicles },
        change: { slot: "change", now: vehicles, before: lastVehicles, ...againstLastYear },
        reason: { slot: "reason", now: vehicles, before: lastVehicles, ...reasonLead, field: "vehiclesReason" },
        purchase: { slot: "amount", of: purchase },
        purchaseChange: { slot: "change", now: purchase, before: lastPurchase, ...againstLastYear },
        purchaseReason: {
          slot: "reason",
          now: purchase,
          before: lastPurchase,
          ...reasonLead,
          field: "vehiclePurchaseReason",
        },
        running: { slot: "amount", of: running },
        runningChange: { slot: "change", now: running, before: lastRunning, ...againstLastYear },
        runningReason: {
          slot: "reason",
          now: running,
          before: lastRunning,
          ...reasonLead,
          field: "vehicleRunningReason",
        },
      },
    },
    {
      id: "threePublic.reception",
      text: "（三）公务接待费{reception}万元。{change}{reason}。",
      slots: {
        reception: { slot: "amount", of: reception },
        change: { slot: "change", now: reception, before: lastReception, ...againstLastYear },
        reason: { slot: "reason", now: reception, before: lastReception, ...reasonLead, field: "receptionReason" },
      },
    },
  ],
} as const satisfies Section;
