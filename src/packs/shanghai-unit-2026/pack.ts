/** 上海（区级）单位预算公开，2026 年: nine tables. What units and departments share is declared in ../shanghai. */
import type { PackSpec } from "../../core/spec/pack";
import { economic2026 } from "../codes/economic-2026";
import { functions2026 } from "../codes/functions-2026";
import { unitInfo, unitNarrative } from "../shanghai/infoStub";
import { rules } from "./rules";
import { tables } from "./tables";

export const shanghaiUnit2026: PackSpec = {
  id: "shanghai-unit-2026",
  title: "单位预算公开（上海区级，9 张表）",
  year: 2026,
  cover: { sheet: "封面", lines: ["{unitName}", "{year}年单位预算"] },
  contents: { sheet: "目录", title: "目  录" },
  info: unitInfo,
  tables,
  rules,
  narrative: unitNarrative,
  checkSheet: { sheet: "勾稽检查", title: "勾稽检查" },
  catalogues: { function: functions2026, economic: economic2026 },
};
