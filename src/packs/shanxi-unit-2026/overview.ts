/** 第一部分 概况: the unit's own words, which nobody writes but the unit. */
import type { PartsPage } from "../../core/declare/page";
import { textPage } from "./narrative/page";

export const overview = {
  id: "overview",
  sheet: "概况",
  title: "第一部分  概况",
  position: "beforeTables",
  page: textPage,
  parts: [
    { id: "duties", heading: "一、本单位职责", gap: "本单位职责", rows: 16 },
    { id: "organisation", heading: "二、机构设置情况", gap: "机构设置情况", rows: 6 },
  ],
} as const satisfies PartsPage;
