/** 预算公开表2 2026年预算收入总表. 本年收入合计 leaves 上年结转 out: it stands in a column of its own. */
import { declareTable } from "../../../core/declare/declaredTable";
import { code, functions, funds, name, total, totalRow } from "./shared";

export const t02 = declareTable({
  id: "t02",
  formNo: "预算公开表2",
  shortName: "表二",
  sheet: "表2",
  title: "{year}年预算收入总表",
  moneyUnit: "万元",
  orientation: "landscape",
  header: [
    { label: "项目", children: [{ ...code, width: 10 }, name] },
    {
      label: "本年收入",
      children: [
        { ...total, width: 12, sum: { of: funds, form: "F2-01" } },
        { id: "general", label: "一般公共预算", kind: "amount", width: 12 },
        { id: "fund", label: "政府性基金", kind: "amount", width: 11 },
        { id: "capital", label: "国有资本经营预算", kind: "amount", width: 11 },
        { id: "special", label: "财政专户管理资金", kind: "amount", width: 11 },
        { id: "unitFunds", label: "单位资金", kind: "amount", width: 11 },
      ],
    },
    { id: "carry", label: "上年结转", kind: "amount", width: 11 },
  ],
  blocks: {
    main: [
      { id: "t02Total", rows: [{ ...totalRow, sum: { of: "otherFunds", form: "F2-03" } }] },
      {
        ...functions,
        id: "otherFunds",
        codesFrom: ["generalBudget", "governmentFund", "stateCapital", "carryover", "expenditure"],
        sums: { form: "F2-02" },
      },
    ],
  },
  basis: "县级单位预算公开标准表式，预算公开表2",
});
