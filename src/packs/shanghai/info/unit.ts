/** 基础信息 of a single unit. */
import type { InfoSpec } from "../../../core/declare/info";
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

export const unitInfo = {
  ...sheet,
  sections: [
    {
      label: "单位",
      fields: [
        { id: "unitName", label: "单位名称", kind: "text", hint: "与印章一致的全称，如 上海市普陀区某某单位" },
        yearField,
        regionField,
        {
          id: "unitKind",
          label: "单位性质",
          kind: "choice",
          choices: ["行政单位", "参公事业单位", "事业单位"],
          initial: "行政单位",
          hint: "行政单位和参公事业单位有机关运行经费",
        },
      ],
    },
    lastYearSection,
    reasonSection,
    { label: "政府采购", fields: procurementFields },
    { label: "绩效目标", fields: performanceFields },
    assetsSection,
    purchaseSection,
  ],
} as const satisfies InfoSpec;
