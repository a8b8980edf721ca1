/** Working sheet: the services that the unit buys, item by item in 元, for 十二（一）. No published table has them. */
import { declareTable } from "../../../core/declare/declaredTable";
import { totalRow } from "./shared";

export const services = declareTable({
  id: "services",
  formNo: null,
  shortName: "购买服务明细",
  sheet: "购买服务明细",
  title: "{year}年政府购买服务明细（工作表，不公开）",
  moneyUnit: "元",
  orientation: "portrait",
  header: [
    { id: "itemCode", label: "购买服务品目代码", kind: "text", width: 20 },
    { id: "name", label: "购买服务品目名称", kind: "name", width: 40 },
    { id: "amount", label: "购买服务金额", kind: "amount", width: 18 },
  ],
  blocks: {
    main: [
      {
        id: "servicesTotal",
        rows: [{ ...totalRow, sum: { of: "purchasedServices", form: "FC-04", basis: "说明十二（一）逐项列出的品目" } }],
      },
      { kind: "list", id: "purchasedServices", noun: "品目" },
    ],
  },
  basis: "说明十二（一）按政府购买服务指导性目录逐项列出",
});
