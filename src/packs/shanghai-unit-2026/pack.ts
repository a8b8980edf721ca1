/** 上海（区级）单位预算公开，2024 to 2026: nine tables. What units and departments share is declared in ../shanghai. */
import type { PackSpec } from "../../core/declare/pack";
import { amountsAreRounded, bookChecks, unitSelfName } from "../book/checks";
import { economic2026 } from "../codes/economic-2026";
import { functions2026 } from "../codes/functions-2026";
import { unitContents, unitCover } from "../shanghai/front/unit";
import { statedChecks } from "../shanghai/bookChecks";
import { glossary } from "../shanghai/glossary";
import { unitInfo } from "../shanghai/info/unit";
import { listImport } from "../shanghai/listImport";
import { unitNarratives } from "../shanghai/narrative/unit";
import { unitTextPages } from "../shanghai/textPages/unit";
import { unitWords, years } from "../shanghai/words";
import { head } from "./head";
import { rules } from "./rules";
import { tables } from "./tables";

export const shanghaiUnit2026: PackSpec = {
  ...head,
  year: 2026,
  years,
  words: unitWords,
  cover: unitCover,
  contents: unitContents,
  info: unitInfo,
  tables,
  rules,
  bookChecks: [...bookChecks, unitSelfName, amountsAreRounded, ...statedChecks],
  narratives: unitNarratives,
  textPages: unitTextPages,
  glossary,
  checkSheet: { sheet: "勾稽检查", title: "勾稽检查" },
  catalogues: { function: functions2026, economic: economic2026 },
  listImport,
};
