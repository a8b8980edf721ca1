/** 基础信息: everything that is entered once and stands in no table as a figure of its own. */
import type { InfoSpec } from "../../core/declare/info";
import { textSections } from "./infoTexts";

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
        { id: "year", label: "预算年度", kind: "year", initial: "2026", hint: "本模板用于 2026 年" },
        {
          id: "unitKind",
          label: "单位性质",
          kind: "choice",
          choices: ["行政单位", "参公事业单位", "事业单位"],
          initial: "行政单位",
          hint: "行政单位和参公事业单位填列机关运行经费（表十一）",
        },
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
      label: "年终结转（一般为空）",
      fields: [
        { id: "yearEndGeneral", label: "年终结转：一般公共预算", kind: "amount" },
        { id: "yearEndFund", label: "年终结转：政府性基金预算", kind: "amount" },
        { id: "yearEndCapital", label: "年终结转：国有资本经营预算", kind: "amount" },
        { id: "yearEndOther", label: "年终结转：财政专户管理资金和单位资金", kind: "amount" },
      ],
    },
    {
      label: "上年预算数（用于说明增减；没有的填 0，“三公”经费填了其中一项时其余空着的按 0 计）",
      fields: [
        {
          id: "lastIncomeTotal",
          label: "上年收入总计",
          kind: "amount",
          hint: "上年公开的表一",
          takenFrom: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
        {
          id: "lastExpenditureTotal",
          label: "上年支出总计",
          kind: "amount",
          hint: "上年公开的表一",
          takenFrom: { term: "cell", table: "t01", row: "expenditureTotal", column: "total" },
        },
        {
          id: "lastGeneral",
          label: "上年一般公共预算当年支出",
          kind: "amount",
          hint: "上年公开的表五合计",
          takenFrom: { term: "cell", table: "t05", row: "total", column: "total" },
        },
        {
          id: "lastAbroad",
          label: "上年因公出国（境）费",
          kind: "amount",
          hint: "上年公开的表十",
          takenFrom: { term: "cell", table: "t10", row: "abroad", column: "total" },
        },
        {
          id: "lastReception",
          label: "上年公务接待费",
          kind: "amount",
          hint: "上年公开的表十",
          takenFrom: { term: "cell", table: "t10", row: "reception", column: "total" },
        },
        {
          id: "lastVehiclePurchase",
          label: "上年公务用车购置费",
          kind: "amount",
          hint: "上年公开的表十",
          takenFrom: { term: "cell", table: "t10", row: "vehiclePurchase", column: "total" },
        },
        {
          id: "lastVehicleRunning",
          label: "上年公务用车运行维护费",
          kind: "amount",
          hint: "上年公开的表十",
          takenFrom: { term: "cell", table: "t10", row: "vehicleRunning", column: "total" },
        },
        {
          id: "lastAgencyRunning",
          label: "上年机关运行经费",
          kind: "amount",
          hint: "上年公开的表十一合计",
          takenFrom: { term: "cell", table: "t11", row: "total", column: "total" },
        },
      ],
    },
    {
      label: "增减原因（有增减时必须填写）",
      fields: [
        { id: "incomeReason", label: "收入总计增减原因", kind: "text", hint: "只写原因，不写“主要原因是”" },
        { id: "expenditureReason", label: "支出总计增减原因", kind: "text" },
        { id: "abroadReason", label: "因公出国（境）费增减原因", kind: "text" },
        { id: "receptionReason", label: "公务接待费增减原因", kind: "text" },
        { id: "vehiclePurchaseReason", label: "公务用车购置费增减原因", kind: "text" },
        { id: "vehicleRunningReason", label: "公务用车运行维护费增减原因", kind: "text" },
        { id: "agencyRunningReason", label: "机关运行经费增减原因", kind: "text" },
      ],
    },
    ...textSections,
  ],
} as const satisfies InfoSpec;
