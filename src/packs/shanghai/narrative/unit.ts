/** The texts of a single unit. */
import type { NarrativeSpec } from "../../../core/declare/narrative";
import { unitAgencySection } from "./agency";
import { assetsSection } from "./assets";
import { compilation } from "./compilation";
import { otherMatters } from "./otherMatters";
import { unitPerformanceSection } from "./performance";
import { unitProcurementSection } from "./procurement";
import { threePublicSection } from "./threePublic";

export const unitNarratives = [
  { ...compilation, sheet: "单位编制说明", title: "{year}年单位预算编制说明" },
  {
    ...otherMatters,
    sections: [threePublicSection, unitAgencySection, unitProcurementSection, unitPerformanceSection, assetsSection],
  },
] as const satisfies readonly NarrativeSpec[];
