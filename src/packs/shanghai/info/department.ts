/** 基础信息 of a department with its units. */
import type { InfoSpec } from "../../../core/declare/info";
import { projectSection } from "./project";
import {
  assetsSection,
  lastYearSection,
  performanceFields,
  procurementFields,
  purchaseSection,
  reasonSection,
  regionField,
  sheet,
  yearField,
} from "./shared";

export const departmentInfo = {
  ...sheet,
  sections: [
    {
      label: "部门",
      fields: [
        { id: "unitName", label: "部门名称", kind: "text", hint: "与印章一致的全称，如 上海市普陀区某某局" },
        yearField,
        regionField,
        {
          id: "unitKind",
          label: "编报范围",
          kind: "choice",
          choices: ["部门", "行政单位", "参公事业单位", "事业单位"],
          initial: "部门",
          hint: "有下属预算单位的选“部门”",
        },
        { id: "agencyUnits", label: "有机关运行经费的机关家数", kind: "count" },
        { id: "managedUnits", label: "有机关运行经费的参公事业单位家数", kind: "count" },
      ],
    },
    lastYearSection,
    reasonSection,
    {
      label: "政府采购",
      fields: [
        ...procurementFields,
        {
          id: "procurementSmall",
          label: "面向中小企业预留政府采购预算",
          kind: "amount",
          hint: "万元，不大于政府采购预算",
        },
        { id: "procurementMicro", label: "其中：预留给小型和微型企业", kind: "amount", hint: "万元" },
      ],
    },
    {
      label: "绩效目标",
      fields: [{ id: "performanceUnits", label: "编报绩效目标的预算单位数", kind: "count" }, ...performanceFields],
    },
    assetsSection,
    purchaseSection,
    projectSection,
  ],
} as const satisfies InfoSpec;
