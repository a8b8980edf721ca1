/** Checks of the whole workbook that only this form has. */
import type { BookCheck } from "../../core/declare/bookCheck";

export const vehiclesWithinQuota = {
  kind: "fieldsWithin",
  id: "book.vehicles-within-quota",
  form: "N11-01",
  label: "公务用车实有数不多于编制数",
  severity: "info",
  noun: "实有公务用车",
  measure: "辆",
  fields: [
    "vehiclesLeading",
    "vehiclesConfidential",
    "vehiclesEmergency",
    "vehiclesEnforcement",
    "vehiclesSpecial",
    "vehiclesBusiness",
    "vehiclesOther",
  ],
  most: "vehicleQuota",
  basis: "党政机关公务用车实行编制管理",
  explanation: "实有数多于编制数的，核对两个数；待报废、借用等确有原因的可以不改。实有数是各类车辆之和。",
} as const satisfies BookCheck;
