/** 上海（区级）部门预算公开，2024 to 2026: nine tables. What units and departments share is declared in ../shanghai. */
import type { PackSpec } from "../../core/declare/pack";
import { amountsAreRounded, bookChecks, departmentSelfName } from "../book/checks";
import { economic2026 } from "../codes/economic-2026";
import { functions2026 } from "../codes/functions-2026";
import { departmentContents, departmentCover } from "../shanghai/front/department";
import { projectPageCheck, statedChecks } from "../shanghai/bookChecks";
import { glossary } from "../shanghai/glossary";
import { departmentInfo } from "../shanghai/info/department";
import { listImport } from "../shanghai/listImport";
import { departmentNarratives } from "../shanghai/narrative/department";
import { departmentTextPages } from "../shanghai/textPages/department";
import { departmentWords, years } from "../shanghai/words";
import { head } from "./head";
import { rules } from "./rules";
import { tables } from "./tables";

export const shanghaiDepartment2026: PackSpec = {
  ...head,
  year: 2026,
  years,
  words: departmentWords,
  cover: departmentCover,
  contents: departmentContents,
  info: departmentInfo,
  tables,
  rules,
  bookChecks: [...bookChecks, departmentSelfName, amountsAreRounded, ...statedChecks, projectPageCheck],
  narratives: departmentNarratives,
  textPages: departmentTextPages,
  glossary,
  checkSheet: { sheet: "勾稽检查", title: "勾稽检查" },
  catalogues: { function: functions2026, economic: economic2026 },
  listImport,
};
