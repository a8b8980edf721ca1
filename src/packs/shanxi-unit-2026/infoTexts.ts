/** 基础信息 for 第三部分 九 to 十二. A group that is blank is asked for in the text; a unit that has none enters 0. */
import type { InfoSpec } from "../../core/declare/info";

export const textSections = [
  {
    label: "政府采购预算（万元；没有的填 0，填了其中一项时其余空着的按 0 计）",
    fields: [
      { id: "procurementGoods", label: "政府采购货物预算", kind: "amount", hint: "政府采购预算表的货物类合计" },
      { id: "procurementWorks", label: "政府采购工程预算", kind: "amount", hint: "政府采购预算表的工程类合计" },
      {
        id: "procurementServices",
        label: "政府采购服务预算",
        kind: "amount",
        hint: "政府采购预算表的服务类合计；不填时取“购买服务明细”的合计",
        drawnFrom: { term: "cell", table: "services", row: "total", column: "amount" },
      },
    ],
  },
  {
    label: "项目绩效目标（项目总数和总额取自表十二）",
    fields: [
      { id: "specialProjects", label: "特定目标类项目个数", kind: "count", hint: "没有的填 0；其余项目算作其他运转类" },
      { id: "specialProjectAmount", label: "特定目标类项目金额", kind: "amount", hint: "万元，没有的填 0" },
      {
        id: "withheldOther",
        label: "不公开绩效目标的其他运转类项目个数",
        kind: "count",
        hint: "因涉密等原因不公开的才填",
      },
      { id: "withheldOtherAmount", label: "不公开绩效目标的其他运转类项目金额", kind: "amount", hint: "万元" },
      {
        id: "withheldSpecial",
        label: "不公开绩效目标的特定目标类项目个数",
        kind: "count",
        hint: "因涉密等原因不公开的才填",
      },
      { id: "withheldSpecialAmount", label: "不公开绩效目标的特定目标类项目金额", kind: "amount", hint: "万元" },
    ],
  },
  {
    label: "国有资产占有使用情况（车辆没有的填 0，填了其中一项时其余空着的按 0 计）",
    fields: [
      { id: "assetsDate", label: "资产统计截止日（上年）", kind: "text", initial: "12月31日", hint: "如 12月31日" },
      { id: "vehicleQuota", label: "公务用车编制数", kind: "count", hint: "辆，没有的填 0" },
      { id: "vehiclesLeading", label: "实有领导用车", kind: "count", hint: "辆" },
      { id: "vehiclesConfidential", label: "实有机要通信用车", kind: "count", hint: "辆" },
      { id: "vehiclesEmergency", label: "实有应急保障用车", kind: "count", hint: "辆" },
      { id: "vehiclesEnforcement", label: "实有执法执勤用车", kind: "count", hint: "辆" },
      { id: "vehiclesSpecial", label: "实有特种专业技术用车", kind: "count", hint: "辆" },
      { id: "vehiclesBusiness", label: "实有事业单位业务用车", kind: "count", hint: "辆" },
      { id: "vehiclesOther", label: "实有其他公务用车", kind: "count", hint: "辆" },
      { id: "officeArea", label: "办公用房建筑面积", kind: "quantity", hint: "平方米" },
      { id: "equipmentOver50", label: "价值50万元以上的通用设备", kind: "count", hint: "台（套），按原值，没有的填 0" },
      {
        id: "equipmentOver100",
        label: "价值100万元以上的通用设备",
        kind: "count",
        hint: "台（套），按原值，没有的填 0",
      },
    ],
  },
  {
    label: "其他说明",
    fields: [
      {
        id: "otherMatters",
        label: "其他需要说明的事项",
        kind: "text",
        initial: "本单位无其他需要特别说明的事项。",
        hint: "一段完整的话；有需要说明的请改写",
      },
    ],
  },
] as const satisfies InfoSpec["sections"];
