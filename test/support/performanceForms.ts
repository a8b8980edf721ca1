/** Performance forms of a small unit as planned sheets and as a workbook that was read. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import { recalculate } from "../../src/core/formula/index";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { snapshotOf } from "./snapshotOf";

/** 甲 has money of both years; the name of 丙 looks like a formula. */
export const TABLES = {
  generalBudget: [{ code: "2010302", project: "12.77" }],
  projects: [
    { name: "甲（一）", general: "2.77" },
    { name: "=丙", general: "10.00" },
  ],
  carryoverProjects: [
    { name: "甲(一)", general: "1.00" },
    { name: "丁", fund: "5.00" },
  ],
};

export function planOf(performance: unknown, tables: unknown = TABLES): WorkbookPlan {
  return planOfText(
    JSON.stringify({
      schema: "budget-disclosure/data@1",
      pack: pack.id,
      info: { unitName: "某县某局" },
      tables,
      ...(performance === undefined ? {} : { performance }),
    }),
  );
}

function planOfText(text: string): WorkbookPlan {
  const reading = readDataFile(text, pack);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return planWorkbook(pack, reading.inputs);
}

export function samplePlan(): WorkbookPlan {
  return planOfText(readFileSync("assets/samples/zezhou-2026-performance.json", "utf8"));
}

/** Calculated, so that a formula shows what it yields and not what the plan says. */
export function calculated(plan: WorkbookPlan): WorkbookSnapshot {
  return recalculate(snapshotOf(plan)).snapshot;
}

export function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The texts and figures right of the first cell that reads so, blanks left out. */
export function beside(sheet: SheetSnapshot, label: string): readonly CellValue[] {
  for (const cells of sheet.values) {
    const column = cells.indexOf(label);
    if (column >= 0) return cells.slice(column + 1).filter((value) => value !== null && value !== "");
  }
  throw new Error(`no ${label} on ${sheet.name}`);
}

/** The formula right of the label. */
export function formulaBeside(sheet: SheetSnapshot, label: string): string | null {
  for (const [row, cells] of sheet.values.entries()) {
    const column = cells.indexOf(label);
    if (column >= 0) return (sheet.formulas[row] ?? []).slice(column + 1).find((formula) => formula != null) ?? null;
  }
  throw new Error(`no ${label} on ${sheet.name}`);
}
