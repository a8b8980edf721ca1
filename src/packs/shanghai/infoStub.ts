/** Stands in for 基础信息 and the narrative of this form until they are written; to be replaced as a whole. */
import type { InfoSpec } from "../../core/spec/info";
import type { NarrativeSpec } from "../../core/spec/narrative";

const unitFields = [
  { id: "unitName", label: "单位名称", kind: "text", hint: "各表的编制单位都取自这里" },
  { id: "year", label: "预算年度", kind: "year", initial: "2026" },
] as const;

export const unitInfo = {
  sheet: "基础信息",
  title: "基础信息",
  unitName: "unitName",
  year: "year",
  sections: [
    {
      label: "单位",
      fields: [...unitFields, { id: "unitKind", label: "单位性质", kind: "choice", choices: ["行政单位", "参公事业单位", "事业单位"], initial: "行政单位", hint: "行政单位和参公事业单位填列机关运行经费" }],
    },
  ],
} as const satisfies InfoSpec;

export const departmentInfo = {
  ...unitInfo,
  sections: [
    { label: "部门", fields: [...unitFields, { id: "unitKind", label: "单位性质", kind: "choice", choices: ["行政单位", "参公事业单位", "事业单位", "部门"], initial: "部门" }] },
  ],
} as const satisfies InfoSpec;

const income = { term: "cell", table: "t01", row: "incomeTotal", column: "income" } as const;

/** One sentence, so that what is made from sentences has something to work on. */
const sections = [
  {
    id: "s1",
    heading: "一、收入预算",
    level: 1,
    sentences: [
      {
        id: "s1.income",
        text: "{year}年，{unit}收入预算{income}万元。",
        slots: { year: { slot: "year", offset: 0 }, unit: { slot: "text", field: "unitName" }, income: { slot: "amount", of: income } },
      },
    ],
  },
] as const;

export const unitNarrative = { sheet: "单位编制说明", title: "{year}年单位预算编制说明", sections } as const satisfies NarrativeSpec;
export const departmentNarrative = { sheet: "部门编制说明", title: "{year}年部门预算编制说明", sections } as const satisfies NarrativeSpec;
