/** A unit's workbook as it is published (plain values, without the working sheets), or live with its formulas. */
import type { Inputs } from "../../../src/core/data/inputs";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { planWorkbook } from "../../../src/core/plan/plan";
import type { PackSpec } from "../../../src/core/spec/pack";
import { plainValues, withoutSheets } from "../../support/foreignSnapshot";
import { snapshotOf } from "../../support/snapshotOf";

export const STYLES = { published: "公开件", live: "带公式" } as const;
export type Style = keyof typeof STYLES;

export function workbookIn(style: Style, pack: PackSpec, inputs: Inputs): WorkbookSnapshot {
  const live = snapshotOf(planWorkbook(pack, inputs));
  if (style === "live") return live;
  const working = pack.tables.filter((table) => table.formNo === null).map((table) => table.sheet);
  return plainValues(withoutSheets(live, [pack.info.sheet, pack.checkSheet.sheet, ...working]));
}
