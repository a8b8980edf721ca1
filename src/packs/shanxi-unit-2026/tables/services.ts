/** Working sheet: the services that the unit buys, item by item in 元, for 十二（一）. No published table has them. */
import type { DeclaredTable } from "../../../core/declare/structure";

export const services = {
  id: "services",
  formNo: null,
  shortName: "购买服务明细",
  sheet: "购买服务明细",
  title: "{year}年政府购买服务明细（工作表，不公开）",
  moneyUnit: "元",
  orientation: "portrait",
  columns: [
    { id: "itemCode", label: "购买服务品目代码", kind: "text", width: 20 },
    { id: "name", label: "购买服务品目名称", kind: "name", width: 40 },
    { id: "amount", label: "购买服务金额", kind: "amount", width: 18 },
  ],
  header: [{ column: "itemCode" }, { column: "name" }, { column: "amount" }],
  blocks: [
    {
      id: "main",
      codeColumns: [],
      nameColumn: "name",
      columns: ["itemCode", "name", "amount"],
      bands: [
        [{ kind: "fixed", id: "servicesTotal", rows: [{ id: "total", label: "合计", bold: true }] }],
        [{ kind: "list", id: "purchasedServices", noun: "品目" }],
      ],
    },
  ],
  basis: "说明十二（一）按政府购买服务指导性目录逐项列出",
} as const satisfies DeclaredTable;
