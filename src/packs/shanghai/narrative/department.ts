/** The texts of a department. */
import type { NarrativeSpec } from "../../../core/declare/narrative";
import { departmentAgencySection } from "./agency";
import { assetsSection } from "./assets";
import { compilation } from "./compilation";
import { otherMatters } from "./otherMatters";
import { departmentPerformanceSection } from "./performance";
import { departmentProcurementSection } from "./procurement";
import { projectPage } from "./projects";
import { threePublicSection } from "./threePublic";

export const departmentNarratives = [
  { ...compilation, sheet: "部门编制说明", title: "{year}年部门预算编制说明" },
  {
    ...otherMatters,
    sections: [
      threePublicSection,
      departmentAgencySection,
      departmentProcurementSection,
      departmentPerformanceSection,
      assetsSection,
    ],
  },
  projectPage,
] as const satisfies readonly NarrativeSpec[];
