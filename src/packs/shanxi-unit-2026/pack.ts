/** 山西式（13 张表）单位预算公开，2026 年. The table of contents of the pack: declarations stand in the folders beside it. */
import type { PackSpec } from "../../core/declare/pack";
import { plainTable } from "../../core/declare/declaredTable";
import { bookChecks, unitSelfName } from "../book/checks";
import { economic2026 } from "../codes/economic-2026";
import { functions2026 } from "../codes/functions-2026";
import { vehiclesWithinQuota } from "./bookChecks";
import { charts } from "./charts";
import { contents, cover, tablesTitle } from "./front";
import { glossary, glossarySheet } from "./glossary";
import { head } from "./head";
import { info } from "./info";
import { listImport } from "./listImport";
import { narrative } from "./narrative";
import { overview } from "./overview";
import { performance } from "./performance";
import { rules } from "./rules";
import { serviceGuide } from "./serviceGuide";
import { tables } from "./tables";

export const shanxiUnit2026: PackSpec = {
  ...head,
  year: 2026,
  cover,
  contents,
  tablesTitle,
  info,
  tables: tables.map(plainTable),
  rules,
  bookChecks: [...bookChecks, unitSelfName, vehiclesWithinQuota],
  narratives: [narrative, glossarySheet],
  textPages: [overview],
  glossary,
  charts,
  performance,
  serviceGuide,
  checkSheet: { sheet: "勾稽检查", title: "勾稽检查" },
  catalogues: { function: functions2026, economic: economic2026 },
  listImport,
};
