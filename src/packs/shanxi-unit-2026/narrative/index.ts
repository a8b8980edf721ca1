/** 第三部分 预算情况说明, sections 一 to 十二. */
import type { NarrativeSpec } from "../../../core/declare/narrative";
import { agencySection } from "./agency";
import { assetsSections } from "./assets";
import { balanceSection } from "./balance";
import { basicSection } from "./basic";
import { expenditureSection } from "./expenditure";
import { fiscalSection } from "./fiscal";
import { generalSections } from "./general";
import { incomeSection } from "./income";
import { otherMattersSections } from "./otherMatters";
import { textPage } from "./page";
import { performanceSections } from "./performance";
import { procurementSection } from "./procurement";
import { threePublicSection } from "./threePublic";

export const narrative = {
  id: "narrative",
  sheet: "情况说明",
  title: "第三部分  {year}年度单位预算情况说明",
  titleAliases: ["预算情况说明"],
  zero: "0",
  position: "afterTables",
  page: textPage,
  sections: [
    balanceSection,
    incomeSection,
    expenditureSection,
    fiscalSection,
    ...generalSections,
    basicSection,
    threePublicSection,
    agencySection,
    procurementSection,
    ...performanceSections,
    ...assetsSections,
    ...otherMattersSections,
  ],
} as const satisfies NarrativeSpec;
