/** 五、国有资产占有使用情况: what there is, and what this year's budget buys. */
import type { Section } from "../../../core/declare/narrative";

export const assetsSection = {
  id: "assets",
  heading: "五、国有资产占有使用情况",
  headingAliases: ["五、国有资产占有使用情况（增加内容）"],
  level: 1,
  sentences: [
    {
      id: "assets.present",
      text: "截至{lastYear}年{date}，{unit}共有车辆{all}辆，其中：部级领导干部用车{ministerial}辆、主要领导干部用车{leading}辆、机要通信用车{confidential}辆、应急保障用车{emergency}辆、执法执勤用车{enforcement}辆、特种专业技术用车{special}辆、离退休干部用车{retired}辆、其他用车{other}辆；单价100万元（含）以上设备（不含车辆）{equipment}台（套）。",
      slots: {
        date: { slot: "text", field: "assetsDate", gap: "截止日" },
        unit: { slot: "text", field: "unitName" },
        all: {
          slot: "count",
          fields: [
            "vehiclesMinisterial",
            "vehiclesLeading",
            "vehiclesConfidential",
            "vehiclesEmergency",
            "vehiclesEnforcement",
            "vehiclesSpecial",
            "vehiclesRetired",
            "vehiclesOther",
          ],
        },
        ministerial: { slot: "count", fields: ["vehiclesMinisterial"] },
        leading: { slot: "count", fields: ["vehiclesLeading"] },
        confidential: { slot: "count", fields: ["vehiclesConfidential"] },
        emergency: { slot: "count", fields: ["vehiclesEmergency"] },
        enforcement: { slot: "count", fields: ["vehiclesEnforcement"] },
        special: { slot: "count", fields: ["vehiclesSpecial"] },
        retired: { slot: "count", fields: ["vehiclesRetired"] },
        other: { slot: "count", fields: ["vehiclesOther"] },
        equipment: { slot: "count", fields: ["equipment"] },
      },
    },
    {
      id: "assets.purchases",
      text: "{year}年{entity}预算安排购置车辆{all}辆，其中：部级领导干部用车{ministerial}辆、主要领导干部用车{leading}辆、机要通信用车{confidential}辆、应急保障用车{emergency}辆、执法执勤用车{enforcement}辆、特种专业技术用车{special}辆、离退休干部用车{retired}辆、其他用车{other}辆；{entity}预算安排购置单价100万元（含）以上设备（不含车辆）{equipment}台（套）。",
      slots: {
        all: {
          slot: "count",
          fields: [
            "newVehiclesMinisterial",
            "newVehiclesLeading",
            "newVehiclesConfidential",
            "newVehiclesEmergency",
            "newVehiclesEnforcement",
            "newVehiclesSpecial",
            "newVehiclesRetired",
            "newVehiclesOther",
          ],
        },
        ministerial: { slot: "count", fields: ["newVehiclesMinisterial"] },
        leading: { slot: "count", fields: ["newVehiclesLeading"] },
        confidential: { slot: "count", fields: ["newVehiclesConfidential"] },
        emergency: { slot: "count", fields: ["newVehiclesEmergency"] },
        enforcement: { slot: "count", fields: ["newVehiclesEnforcement"] },
        special: { slot: "count", fields: ["newVehiclesSpecial"] },
        retired: { slot: "count", fields: ["newVehiclesRetired"] },
        other: { slot: "count", fields: ["newVehiclesOther"] },
        equipment: { slot: "count", fields: ["newEquipment"] },
      },
    },
  ],
} as const satisfies Section;
