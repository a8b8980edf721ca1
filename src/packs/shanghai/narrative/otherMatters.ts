/** 其他相关情况说明: what the unit's and the department's sheet share. */
import type { NarrativeSpec } from "../../../core/declare/narrative";
import { textPageLook } from "./page";

export const otherMatters = {
  id: "otherMatters",
  sheet: "其他相关情况说明",
  title: "其他相关情况说明",
  zero: "0.00",
  position: "afterTables",
  page: textPageLook,
} as const satisfies Omit<NarrativeSpec, "sections">;
