/** 第三部分 预算情况说明, sections 一 to 八. */
import type { NarrativeSpec } from "../../../core/spec/narrative";
import { agencySection } from "./agency";
import { balanceSection } from "./balance";
import { basicSection } from "./basic";
import { expenditureSection } from "./expenditure";
import { fiscalSection } from "./fiscal";
import { generalSection, generalScaleSection, generalStructureSection } from "./general";
import { incomeSection } from "./income";
import { threePublicSection } from "./threePublic";

export const narrative = {
  id: "narrative",
  sheet: "情况说明",
  title: "第三部分  {year}年度单位预算情况说明",
  titleAliases: ["预算情况说明"],
  zero: "0",
  position: "afterTables",
  page: { orientation: "portrait", columnWidths: [80], centerHorizontally: true, font: { name: "仿宋", size: 14 }, titleHeight: 36, footer: "— &P —" },
  sections: [
    balanceSection,
    incomeSection,
    expenditureSection,
    fiscalSection,
    generalSection,
    generalScaleSection,
    generalStructureSection,
    basicSection,
    threePublicSection,
    agencySection,
  ],
} as const satisfies NarrativeSpec;
