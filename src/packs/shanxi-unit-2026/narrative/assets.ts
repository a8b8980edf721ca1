/** 十一、国有资产占有使用情况, at the end of last year as a rule. */
import type { Section, Slot } from "../../../core/declare/narrative";
import { sentence } from "../form";
import { unit } from "./slots";

const kinds = [
  "vehiclesLeading",
  "vehiclesConfidential",
  "vehiclesEmergency",
  "vehiclesEnforcement",
  "vehiclesSpecial",
  "vehiclesBusiness",
  "vehiclesOther",
] as const;
const date = { slot: "text", field: "assetsDate", gap: "截止日" } as const satisfies Slot;
const car = { slot: "entered", with: kinds, gap: "公务用车实有数", show: "number" } as const;

export const assetsSections = [
  /** The heading, with its parts as sections of their own. */
  { id: "s11", heading: "十一、国有资产占有使用情况", level: 1, sentences: [] },
  {
    id: "s11.vehicles",
    heading: "1、车辆情况",
    headingAliases: ["1、车辆情况：", "1.车辆情况", "（一）车辆情况"],
    level: 2,
    sentences: [
      sentence({
        id: "s11.vehicles",
        text: "截至{lastYear}年{date}，{unit}共有公务用车编制{quota}辆，实有{present}辆，其中：领导用车{leading}辆，机要通信用车{confidential}辆，应急保障用车{emergency}辆，执法执勤用车{enforcement}辆，特种专业技术用车{special}辆，事业单位业务用车{business}辆，其他公务用车{other}辆。",
        slots: {
          date,
          unit,
          quota: { slot: "entered", fields: ["vehicleQuota"], gap: "公务用车编制数", show: "number" },
          present: { ...car, fields: kinds },
          leading: { ...car, fields: ["vehiclesLeading"] },
          confidential: { ...car, fields: ["vehiclesConfidential"] },
          emergency: { ...car, fields: ["vehiclesEmergency"] },
          enforcement: { ...car, fields: ["vehiclesEnforcement"] },
          special: { ...car, fields: ["vehiclesSpecial"] },
          business: { ...car, fields: ["vehiclesBusiness"] },
          other: { ...car, fields: ["vehiclesOther"] },
        },
      }),
    ],
  },
  {
    id: "s11.buildings",
    heading: "2、房屋情况",
    headingAliases: ["2、房屋情况：", "2.房屋情况", "（二）房屋情况"],
    level: 2,
    sentences: [
      sentence({
        id: "s11.buildings",
        text: "截至{lastYear}年{date}，{unit}使用的办公用房建筑总面积{area}平方米。",
        slots: {
          date,
          unit,
          area: { slot: "entered", fields: ["officeArea"], gap: "办公用房建筑面积", show: "number" },
        },
      }),
    ],
  },
  {
    id: "s11.equipment",
    heading: "3、其他国有资产占有使用情况",
    headingAliases: ["3、其他国有资产占有使用情况：", "3.其他国有资产占有使用情况", "（三）其他国有资产占有使用情况"],
    level: 2,
    sentences: [
      sentence({
        id: "s11.equipment",
        text: "截至{lastYear}年{date}，{unit}占有使用价值50万元（原值）以上的通用设备{over50}台（套）；{unit}占有使用价值100万元（原值）以上的通用设备{over100}台（套）。",
        slots: {
          date,
          unit,
          over50: { slot: "entered", fields: ["equipmentOver50"], gap: "价值50万元以上的通用设备", show: "number" },
          over100: { slot: "entered", fields: ["equipmentOver100"], gap: "价值100万元以上的通用设备", show: "number" },
        },
      }),
    ],
  },
] satisfies readonly Section[];
