/** 基础信息: what the unit's and the department's form both ask for. Amounts in 万元, as the texts print them. */
import type { InfoField, InfoSpec } from "../../../core/declare/info";

type Section = InfoSpec["sections"][number];

export const sheet = { sheet: "基础信息", title: "基础信息", unitName: "unitName", year: "year" } as const;

export const yearField = {
  id: "year",
  label: "预算年度",
  kind: "year",
  initial: "2026",
  hint: "各表和说明里的年度都取自这里",
} as const satisfies InfoField;
export const regionField = {
  id: "region",
  label: "所在区",
  kind: "text",
  initial: "上海市普陀区",
  hint: "印在封面上",
} as const satisfies InfoField;

export const lastYearSection = {
  label: "上年预算数（万元，用于说明增减；上年没有的填 0）",
  fields: [
    {
      id: "lastGeneral",
      label: "上年一般公共预算拨款支出预算",
      kind: "amount",
      hint: "上年公开的编制说明",
      takenFrom: { term: "cell", table: "t05", row: "total", column: "total" },
    },
    {
      id: "lastFund",
      label: "上年政府性基金拨款支出预算",
      kind: "amount",
      hint: "上年公开的编制说明",
      takenFrom: { term: "cell", table: "t06", row: "total", column: "total" },
    },
    {
      id: "lastCapital",
      label: "上年国有资本经营预算拨款支出预算",
      kind: "amount",
      hint: "上年公开的编制说明",
      takenFrom: { term: "cell", table: "t07", row: "total", column: "total" },
    },
    {
      id: "lastAbroad",
      label: "上年因公出国（境）费",
      kind: "amount",
      hint: "上年公开的“三公”经费表",
      takenFrom: { term: "cell", table: "t09", row: "budget", column: "abroad" },
    },
    {
      id: "lastReception",
      label: "上年公务接待费",
      kind: "amount",
      hint: "上年公开的“三公”经费表",
      takenFrom: { term: "cell", table: "t09", row: "budget", column: "reception" },
    },
    {
      id: "lastVehiclePurchase",
      label: "上年公务用车购置费",
      kind: "amount",
      hint: "上年公开的“三公”经费表",
      takenFrom: { term: "cell", table: "t09", row: "budget", column: "vehiclePurchase" },
    },
    {
      id: "lastVehicleRunning",
      label: "上年公务用车运行费",
      kind: "amount",
      hint: "上年公开的“三公”经费表",
      takenFrom: { term: "cell", table: "t09", row: "budget", column: "vehicleRunning" },
    },
  ],
} as const satisfies Section;

export const reasonSection = {
  label: "增减原因（有增减时必须填写）",
  fields: [
    { id: "fiscalReason", label: "财政拨款收入支出增减原因", kind: "text", hint: "只写原因，不写“主要原因是”" },
    { id: "abroadReason", label: "因公出国（境）费增减原因", kind: "text" },
    { id: "vehiclesReason", label: "公务用车购置及运行费增减原因", kind: "text" },
    { id: "vehiclePurchaseReason", label: "公务用车购置费增减原因", kind: "text" },
    { id: "vehicleRunningReason", label: "公务用车运行费增减原因", kind: "text" },
    { id: "receptionReason", label: "公务接待费增减原因", kind: "text" },
  ],
} as const satisfies Section;

export const procurementFields = [
  { id: "procurementGoods", label: "政府采购货物预算", kind: "amount", hint: "万元" },
  { id: "procurementWorks", label: "政府采购工程预算", kind: "amount", hint: "万元" },
  { id: "procurementServices", label: "政府采购服务预算", kind: "amount", hint: "万元" },
] as const satisfies readonly InfoField[];

export const performanceFields = [
  { id: "performanceProjects", label: "编报绩效目标的项目数", kind: "count" },
  { id: "performanceAmount", label: "编报绩效目标的项目预算资金", kind: "amount", hint: "万元，不大于项目支出合计" },
] as const satisfies readonly InfoField[];

export const assetsSection = {
  label: "国有资产占有使用情况",
  fields: [
    {
      id: "assetsDate",
      label: "资产统计截止日（上年）",
      kind: "text",
      initial: "8月31日",
      hint: "如 8月31日、12月31日",
    },
    { id: "vehiclesMinisterial", label: "现有部级领导干部用车", kind: "count", hint: "辆" },
    { id: "vehiclesLeading", label: "现有主要领导干部用车", kind: "count", hint: "辆" },
    { id: "vehiclesConfidential", label: "现有机要通信用车", kind: "count", hint: "辆" },
    { id: "vehiclesEmergency", label: "现有应急保障用车", kind: "count", hint: "辆" },
    { id: "vehiclesEnforcement", label: "现有执法执勤用车", kind: "count", hint: "辆" },
    { id: "vehiclesSpecial", label: "现有特种专业技术用车", kind: "count", hint: "辆" },
    { id: "vehiclesRetired", label: "现有离退休干部用车", kind: "count", hint: "辆" },
    { id: "vehiclesOther", label: "现有其他用车", kind: "count", hint: "辆" },
    { id: "equipment", label: "现有单价100万元（含）以上设备", kind: "count", hint: "台（套），不含车辆" },
  ],
} as const satisfies Section;

export const purchaseSection = {
  label: "本年预算安排购置",
  fields: [
    { id: "newVehiclesMinisterial", label: "购置部级领导干部用车", kind: "count", hint: "辆" },
    { id: "newVehiclesLeading", label: "购置主要领导干部用车", kind: "count", hint: "辆" },
    { id: "newVehiclesConfidential", label: "购置机要通信用车", kind: "count", hint: "辆" },
    { id: "newVehiclesEmergency", label: "购置应急保障用车", kind: "count", hint: "辆" },
    { id: "newVehiclesEnforcement", label: "购置执法执勤用车", kind: "count", hint: "辆" },
    { id: "newVehiclesSpecial", label: "购置特种专业技术用车", kind: "count", hint: "辆" },
    { id: "newVehiclesRetired", label: "购置离退休干部用车", kind: "count", hint: "辆" },
    { id: "newVehiclesOther", label: "购置其他用车", kind: "count", hint: "辆" },
    { id: "newEquipment", label: "购置单价100万元（含）以上设备", kind: "count", hint: "台（套），不含车辆" },
  ],
} as const satisfies Section;
