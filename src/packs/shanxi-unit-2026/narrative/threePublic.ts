import type { Section } from "../../../core/declare/narrative";
import { againstLastBudget, againstLastYear } from "./change";

/** Who entered one of them left the others blank because there was nothing. */
const lastYears = ["lastAbroad", "lastReception", "lastVehiclePurchase", "lastVehicleRunning"];
const totalChange = { ...againstLastBudget, with: lastYears };
const itemChange = { ...againstLastYear, with: lastYears };

/** 七、“三公”经费增减变动原因说明 */
export const threePublicSection = {
  id: "s7",
  heading: "七、“三公”经费增减变动原因说明",
  level: 1,
  sentences: [
    {
      id: "s7.threePublic",
      text: "{year}年{unit}财政拨款安排的“三公”经费预算{total}万元，{totalChange}。其中：因公出国（境）费{abroad}万元，{abroadChange}{abroadReason}；公务接待费{reception}万元，{receptionChange}{receptionReason}；公务用车购置及运行费{vehicles}万元，{vehiclesChange}。公务用车运行维护费{vehicleRunning}万元，{vehicleRunningChange}{vehicleRunningReason}；公务用车购置费{vehiclePurchase}万元，{vehiclePurchaseChange}{vehiclePurchaseReason}。",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t10", row: "total", column: "total" } },
        totalChange: {
          ...totalChange,
          now: { term: "cell", table: "t10", row: "total", column: "total" },
          before: {
            term: "add",
            of: [
              { term: "info", field: "lastAbroad" },
              { term: "info", field: "lastReception" },
              { term: "info", field: "lastVehiclePurchase" },
              { term: "info", field: "lastVehicleRunning" },
            ],
          },
        },
        abroad: { slot: "amount", of: { term: "cell", table: "t10", row: "abroad", column: "total" } },
        abroadChange: {
          ...itemChange,
          now: { term: "cell", table: "t10", row: "abroad", column: "total" },
          before: { term: "info", field: "lastAbroad" },
        },
        abroadReason: {
          slot: "reason",
          now: { term: "cell", table: "t10", row: "abroad", column: "total" },
          before: { term: "info", field: "lastAbroad" },
          lead: "，主要原因是",
          field: "abroadReason",
        },
        reception: { slot: "amount", of: { term: "cell", table: "t10", row: "reception", column: "total" } },
        receptionChange: {
          ...itemChange,
          now: { term: "cell", table: "t10", row: "reception", column: "total" },
          before: { term: "info", field: "lastReception" },
        },
        receptionReason: {
          slot: "reason",
          now: { term: "cell", table: "t10", row: "reception", column: "total" },
          before: { term: "info", field: "lastReception" },
          lead: "，主要原因是",
          field: "receptionReason",
        },
        vehicles: { slot: "amount", of: { term: "cell", table: "t10", row: "vehicles", column: "total" } },
        vehiclesChange: {
          ...itemChange,
          now: { term: "cell", table: "t10", row: "vehicles", column: "total" },
          before: {
            term: "add",
            of: [
              { term: "info", field: "lastVehiclePurchase" },
              { term: "info", field: "lastVehicleRunning" },
            ],
          },
        },
        vehicleRunning: { slot: "amount", of: { term: "cell", table: "t10", row: "vehicleRunning", column: "total" } },
        vehicleRunningChange: {
          ...itemChange,
          now: { term: "cell", table: "t10", row: "vehicleRunning", column: "total" },
          before: { term: "info", field: "lastVehicleRunning" },
        },
        vehicleRunningReason: {
          slot: "reason",
          now: { term: "cell", table: "t10", row: "vehicleRunning", column: "total" },
          before: { term: "info", field: "lastVehicleRunning" },
          lead: "，主要原因是",
          field: "vehicleRunningReason",
        },
        vehiclePurchase: {
          slot: "amount",
          of: { term: "cell", table: "t10", row: "vehiclePurchase", column: "total" },
        },
        vehiclePurchaseChange: {
          ...itemChange,
          now: { term: "cell", table: "t10", row: "vehiclePurchase", column: "total" },
          before: { term: "info", field: "lastVehiclePurchase" },
        },
        vehiclePurchaseReason: {
          slot: "reason",
          now: { term: "cell", table: "t10", row: "vehiclePurchase", column: "total" },
          before: { term: "info", field: "lastVehiclePurchase" },
          lead: "，主要原因是",
          field: "vehiclePurchaseReason",
        },
      },
    },
  ],
} as const satisfies Section;
