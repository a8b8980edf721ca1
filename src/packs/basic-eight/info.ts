/** 基础信息: what stands in no table. */
import type { InfoSpec } from "../../core/declare/info";

export const info = {
  sheet: "基础信息",
  title: "基础信息",
  unitName: "unitName",
  year: "year",
  sections: [
    {
      label: "单位",
      fields: [
        { id: "unitName", label: "单位名称", kind: "text", hint: "与印章一致的全称，各表的单位名称都取自这里" },
        { id: "year", label: "预算年度", kind: "year", initial: "2026" },
        {
          id: "sameSubjects",
          label: "收入与支出按同一科目编报",
          kind: "choice",
          choices: ["是", "否"],
          initial: "是",
          hint: "选“是”时核对表二与表三各科目是否相等",
        },
      ],
    },
    {
      label: "上年预算数和增减原因（用于说明）",
      fields: [
        {
          id: "lastTotal",
          label: "上年收支总计",
          kind: "amount",
          hint: "上年公开的表一",
          takenFrom: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
        {
          id: "lastGeneral",
          label: "上年一般公共预算支出",
          kind: "amount",
          hint: "上年公开的表五合计",
          takenFrom: { term: "cell", table: "t05", row: "total", column: "total" },
        },
        {
          id: "lastThreePublic",
          label: "上年“三公”经费",
          kind: "amount",
          hint: "上年公开的表七合计",
          takenFrom: { term: "cell", table: "t07", row: "total", column: "total" },
        },
        { id: "totalReason", label: "收支总计增减原因", kind: "text", hint: "只写原因，不写“主要原因是”" },
        { id: "generalReason", label: "一般公共预算支出增减原因", kind: "text" },
        { id: "threePublicReason", label: "“三公”经费增减原因", kind: "text" },
      ],
    },
  ],
} as const satisfies InfoSpec;
