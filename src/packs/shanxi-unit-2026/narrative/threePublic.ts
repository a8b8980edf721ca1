import { add } from "../../../core/declare/form/terms";
import type { Section } from "../../../core/declare/narrative";
import { cell, info, sentence } from "../form";
import { againstLastBudget, againstLastYear, reason, unit, year } from "./slots";

const abroad = cell("t10", "abroad", "total");
const reception = cell("t10", "reception", "total");
const vehicles = cell("t10", "vehicles", "total");
const running = cell("t10", "vehicleRunning", "total");
const purchase = cell("t10", "vehiclePurchase", "total");
const total = cell("t10", "total", "total");
const lastAbroad = info("lastAbroad");
const lastReception = info("lastReception");
const lastRunning = info("lastVehicleRunning");
const lastPurchase = info("lastVehiclePurchase");

/** Who entered one of them left the others blank because there was nothing. */
const lastYears = ["lastAbroad", "lastReception", "lastVehiclePurchase", "lastVehicleRunning"] as const;
const totalChange = { ...againstLastBudget, with: lastYears };
const itemChange = { ...againstLastYear, with: lastYears };

/** 七、“三公”经费增减变动原因说明 */
export const threePublicSection = {
  id: "s7",
  heading: "七、“三公”经费增减变动原因说明",
  level: 1,
  sentences: [
    sentence({
      id: "s7.threePublic",
      text: "{year}年{unit}财政拨款安排的“三公”经费预算{total}万元，{totalChange}。其中：因公出国（境）费{abroad}万元，{abroadChange}{abroadReason}；公务接待费{reception}万元，{receptionChange}{receptionReason}；公务用车购置及运行费{vehicles}万元，{vehiclesChange}。公务用车运行维护费{vehicleRunning}万元，{vehicleRunningChange}{vehicleRunningReason}；公务用车购置费{vehiclePurchase}万元，{vehiclePurchaseChange}{vehiclePurchaseReason}。",
      slots: {
        year,
        unit,
        total: { slot: "amount", of: total },
        totalChange: { ...totalChange, now: total, before: add(lastAbroad, lastReception, lastPurchase, lastRunning) },
        abroad: { slot: "amount", of: abroad },
        abroadChange: { ...itemChange, now: abroad, before: lastAbroad },
        abroadReason: { ...reason, now: abroad, before: lastAbroad, field: "abroadReason" },
        reception: { slot: "amount", of: reception },
        receptionChange: { ...itemChange, now: reception, before: lastReception },
        receptionReason: { ...reason, now: reception, before: lastReception, field: "receptionReason" },
        vehicles: { slot: "amount", of: vehicles },
        vehiclesChange: { ...itemChange, now: vehicles, before: add(lastPurchase, lastRunning) },
        vehicleRunning: { slot: "amount", of: running },
        vehicleRunningChange: { ...itemChange, now: running, before: lastRunning },
        vehicleRunningReason: { ...reason, now: running, before: lastRunning, field: "vehicleRunningReason" },
        vehiclePurchase: { slot: "amount", of: purchase },
        vehiclePurchaseChange: { ...itemChange, now: purchase, before: lastPurchase },
        vehiclePurchaseReason: { ...reason, now: purchase, before: lastPurchase, field: "vehiclePurchaseReason" },
      },
    }),
  ],
} satisfies Section;
