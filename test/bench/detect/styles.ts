/** A unit's workbook as it is published (plain values, without the working sheets), or live with its formulas. */
import type { Inputs } from "../../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { narrate } from "../../../src/core/narrate/narrate";
import { planWorkbook } from "../../../src/core/plan/plan";
import type { PackSpec } from "../../../src/core/declare/pack";
import { applied } from "../../support/applied";
import { plainValues, withoutSheets } from "../../support/foreignSnapshot";
import { snapshotOf } from "../../support/snapshotOf";

export const STYLES = { published: "公开件", live: "带公式" } as const;
export type Style = keyof typeof STYLES;

/** `told`: with the 情况说明 written, which sees more than the tables alone. */
export function workbookIn(style: Style, pack: PackSpec, inputs: Inputs, told = false): WorkbookSnapshot {
  const silent = snapshotOf(planWorkbook(pack, inputs));
  const live = told ? applied(silent, narrate(pack, silent).plan) : silent;
  return style === "live" ? live : publishedOf(pack, live);
}

export function publishedOf(pack: PackSpec, live: WorkbookSnapshot): WorkbookSnapshot {
  const working = pack.tables.filter((table) => table.formNo === null).map((table) => table.sheet);
  return plainValues(withoutSheets(live, [pack.info.sheet, pack.checkSheet.sheet, ...working]));
}
