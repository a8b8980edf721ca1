/** The plan of the sample's workbook, and the sheet of text with its charts. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { ChartPlan, SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";

/** @throws Error when the sample no longer reads */
export function samplePlan(): WorkbookPlan {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  return planWorkbook(pack, sample.inputs);
}

export const FIGURES = pack.charts?.sheet ?? "";

export function textOf(plan: WorkbookPlan): SheetPlan & { readonly charts: readonly ChartPlan[] } {
  const sheet = plan.sheets.find(({ charts = [] }) => charts.length > 0);
  if (!sheet?.charts) throw new Error("no sheet with charts");
  return { ...sheet, charts: sheet.charts };
}
