/** What would make a plan fail is found before anything is written. */
import { findArgumentFault, isFormulaError, parseFormula } from "../core/formula";
import type { CellContent, SheetPlan, WorkbookPlan } from "../core/model/workbookPlan";
import { WorkbookError } from "./port";
import { areaName, cellName, maxCellText, maxColumns, maxRows } from "./address";

/** Excel's rule for the name of a tab. */
const badName = /[:\\/?*[\]]|^'|'$/;
const maxNameLength = 31;
/** A list is kept as one literal, whose items commas divide. */
const maxListLiteral = 255;

/** Throws sheetExists, sheetMissing, cellTooLong or rejected. Sheet names differ by more than case. */
export function checkPlan(plan: WorkbookPlan, existing: readonly string[]): void {
  const known = new Set(existing.map((name) => name.toLowerCase()));
  for (const sheet of plan.sheets) {
    const key = sheet.name.toLowerCase();
    if (sheet.mode === "create" && known.has(key)) throw new WorkbookError("sheetExists", sheet.name);
    if (sheet.mode === "update" && !known.has(key)) throw new WorkbookError("sheetMissing", sheet.name);
    if (sheet.name.trim() === "" || sheet.name.length > maxNameLength || badName.test(sheet.name))
      throw new WorkbookError("rejected", `sheet name ${sheet.name}`);
    known.add(key);
    if (sheet.mode === "create" && sheet.rows !== undefined)
      throw new WorkbookError("rejected", `${sheet.name}: rows of a new sheet`);
    checkCells(sheet);
    checkValidations(sheet);
  }
  for (const { name, sheet } of plan.names) {
    if (!known.has(sheet.toLowerCase())) throw new WorkbookError("sheetMissing", sheet);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new WorkbookError("rejected", `name ${name}`);
  }
  if (plan.activate !== null && !known.has(plan.activate.toLowerCase()))
    throw new WorkbookError("sheetMissing", plan.activate);
}

function checkCells(sheet: SheetPlan): void {
  for (const { row, column, content } of sheet.cells) {
    if (row < 0 || row >= maxRows || column < 0 || column >= maxColumns)
      throw new WorkbookError("rejected", `${sheet.name}: cell ${row},${column}`);
    if (content.kind === "value" && typeof content.value === "string" && content.value.length > maxCellText) {
      throw new WorkbookError("cellTooLong", `${sheet.name}!${cellName(row, column)}（${content.value.length} 个字）`);
    }
    const fault = contentFault(content);
    if (fault !== null) throw new WorkbookError("rejected", `${sheet.name}!${cellName(row, column)}: ${fault}`);
  }
  for (const { area, formula } of sheet.conditionalFormats ?? []) {
    const fault = formulaFault(formula);
    if (fault !== null) throw new WorkbookError("rejected", `${sheet.name}: condition of ${areaName(area)}: ${fault}`);
  }
}

/** Excel refuses a whole batch for one bad cell, and repairs a file that has one. */
function contentFault(content: CellContent): string | null {
  if (content.kind === "formula") return formulaFault(content.formula);
  if (typeof content.value === "string") return null;
  return Number.isFinite(content.value) ? null : String(content.value);
}

/** Only what Excel would not take either; good Excel that our parser does not read passes. */
function formulaFault(text: string): string | null {
  const parsed = parseFormula(text);
  const error = isFormulaError(parsed) ? parsed : findArgumentFault(parsed);
  return error === null || error.code === "notSupported" ? null : `formula ${error.code} at ${error.position}`;
}

function checkValidations(sheet: SheetPlan): void {
  for (const validation of sheet.validations ?? []) {
    if (validation.kind !== "list") continue;
    if (validation.values.join(",").length > maxListLiteral || validation.values.some((value) => value.includes(","))) {
      throw new WorkbookError(
        "rejected",
        `${sheet.name}: list of ${areaName(validation.area)} has commas or more than ${maxListLiteral} characters`,
      );
    }
  }
}
