/** Working sheet: carried-over money by 科目 and fund. 表四 needs both at once, and no published table prints them together. */
import { declareTable } from "../../../core/declare/declaredTable";
import { code, functions, funds, name, total, totalRow } from "./shared";

export const carry = declareTable({
  id: "carry",
  formNo: null,
  shortName: "上年结转明细",
  sheet: "上年结转明细",
  title: "{year}年上年结转明细（工作表，不公开）",
  moneyUnit: "万元",
  orientation: "landscape",
  header: [
    { label: "项目", children: [{ ...code, width: 10 }, name] },
    {
      label: "上年结转",
      children: [
        { ...total, width: 12, sum: { of: funds, form: "FC-01" } },
        { id: "general", label: "一般公共预算", kind: "amount", width: 12 },
        { id: "fund", label: "政府性基金", kind: "amount", width: 12 },
        { id: "capital", label: "国有资本经营预算", kind: "amount", width: 12 },
        { id: "special", label: "财政专户管理资金", kind: "amount", width: 12 },
        { id: "unitFunds", label: "单位资金", kind: "amount", width: 12 },
      ],
    },
  ],
  blocks: {
    main: [
      { id: "carryTotal", rows: [{ ...totalRow, sum: { of: "carryover", form: "FC-03" } }] },
      { ...functions, id: "carryover", sums: { form: "FC-02" } },
    ],
  },
  basis: "表四 支出各列含上年结转，按科目和资金分列",
});
