/** 预算公开表10 2026年财政拨款安排“三公”经费支出预算表. */
import { declareTable } from "../../../core/declare/declaredTable";
import { emptyNote, fiscal, total, totalRow } from "./shared";

export const t10 = declareTable({
  id: "t10",
  formNo: "预算公开表10",
  shortName: "表十",
  sheet: "表10",
  title: "{year}年财政拨款安排“三公”经费支出预算表",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [
    { id: "item", label: "项目", kind: "name", width: 30 },
    {
      label: "{year}年预算数",
      children: [
        { ...total, width: 16, sum: { of: fiscal, form: "F10-01", id: "total-is-sum-of-funds" } },
        { id: "general", label: "一般公共预算", kind: "amount", width: 16 },
        { id: "fund", label: "政府性基金预算", kind: "amount", width: 16 },
        { id: "capital", label: "国有资本经营预算", kind: "amount", width: 18 },
      ],
    },
  ],
  blocks: {
    main: [
      {
        id: "threePublic",
        rows: [
          { id: "abroad", label: "因公出国（境）费" },
          { id: "reception", label: "公务接待费" },
          {
            id: "vehicles",
            label: "公务用车购置及运行费",
            sum: {
              rows: ["vehiclePurchase", "vehicleRunning"],
              form: "F10-02",
              id: "vehicles-is-purchase-plus-running",
              label: "公务用车购置及运行费 = 购置费＋运行维护费",
              check: {
                id: "vehicles-total-is-purchase-plus-running",
                label: "公务用车购置及运行费合计 = 购置费＋运行维护费",
              },
            },
          },
          { id: "vehiclePurchase", label: "①公务用车购置费", indent: 1, aliases: ["公务用车购置费"] },
          { id: "vehicleRunning", label: "②公务用车运行维护费", indent: 1, aliases: ["公务用车运行维护费"] },
          {
            ...totalRow,
            sum: {
              rows: ["abroad", "reception", "vehicles"],
              form: "F10-03",
              id: "grand-total-is-sum",
              check: { id: "grand-total-column-is-sum", label: "合计行的合计 = 三项合计之和" },
            },
          },
        ],
      },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有财政拨款安排的“三公”经费支出" },
  basis: "县级单位预算公开标准表式，预算公开表10",
});
