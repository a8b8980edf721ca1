/** The package as a snapshot with fresh results: what a file remembers of its formulas may be missing or stale. */
import { createCalculator, isFormulaError, parseFormula, recalculate, unknownCells } from "../../../core/formula";
import type { Recalculation } from "../../../core/formula";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../../core/model/snapshot";
import { withoutCovered } from "../../covered";
import { withoutVerdictCells } from "../../verdicts";
import { definedNames } from "../parts/definedNames";
import type { OfficePackage } from "../parts/officePackage";
import { readSnapshot } from "./snapshot";

export interface CalculatedWorkbook {
  /** As `whole`, with the results that the file remembers. */
  readonly stored: WorkbookSnapshot;
  /** With what merged areas hide, which counts in formulas. */
  readonly whole: WorkbookSnapshot;
  /** As it is seen. */
  readonly seen: WorkbookSnapshot;
  /** What the verdicts yield that have another result in the file. Nothing reads them but colours, so that only whoever writes asks. */
  readonly staleVerdicts: () => readonly VerdictResult[];
}

export interface VerdictResult extends CellAddress {
  readonly value: CellValue;
}

/** Where a formula cannot be calculated (a function we do not know, a circle) the result in the file stands, null when there is none. */
export function calculatedWorkbook(pkg: OfficePackage, workbookPath: string): CalculatedWorkbook {
  const { snapshot: inFile, merges } = readSnapshot(pkg, workbookPath);
  const names = definedNames(pkg, workbookPath);
  const stored = withoutVerdictCells(inFile, names);
  const result = recalculate(stored, names);
  const failed = [...result.unsupported, ...result.circular];
  const whole =
    failed.length === 0 ? result.snapshot : withUnknown(withStored(result.snapshot, stored, failed), stored, result);
  return {
    stored,
    whole,
    seen: withoutCovered(whole, (sheet) => merges[sheet] ?? []),
    staleVerdicts: () => staleVerdicts(whole, inFile),
  };
}

function staleVerdicts(whole: WorkbookSnapshot, inFile: WorkbookSnapshot): readonly VerdictResult[] {
  const calculator = createCalculator(whole);
  return whole.sheets.flatMap(({ name, verdicts }, index) =>
    (verdicts?.formulas ?? []).flatMap((formulas, row) =>
      formulas.flatMap((text, offset): readonly VerdictResult[] => {
        const parsed = text === null ? null : parseFormula(text);
        if (verdicts === undefined || parsed === null || isFormulaError(parsed)) return [];
        const at = { sheet: name, row, column: verdicts.area.left + offset };
        const value = calculator.evaluate(parsed, at);
        return (typeof value !== "string" && typeof value !== "number") ||
          inFile.sheets[index]?.values[row]?.[at.column] === value
          ? []
          : [{ ...at, value }];
      }),
    ),
  );
}

function withUnknown(calculated: WorkbookSnapshot, stored: WorkbookSnapshot, result: Recalculation): WorkbookSnapshot {
  const cells = unknownCells(stored, result);
  return {
    ...calculated,
    sheets: calculated.sheets.map((sheet) => ({ ...sheet, unknown: cells.get(sheet.name) ?? [] })),
  };
}

function withStored(
  calculated: WorkbookSnapshot,
  stored: WorkbookSnapshot,
  cells: readonly CellAddress[],
): WorkbookSnapshot {
  const places = new Map(
    calculated.sheets.map(({ name }, index) => [name, { index, rows: new Map<number, CellValue[]>() }]),
  );
  for (const { sheet, row, column } of cells) {
    const place = places.get(sheet);
    if (place === undefined) continue;
    const copy = place.rows.get(row) ?? [...(calculated.sheets[place.index]?.values[row] ?? [])];
    copy[column] = stored.sheets[place.index]?.values[row]?.[column] ?? null;
    place.rows.set(row, copy);
  }
  const sheets = calculated.sheets.map((sheet) => {
    const changed = places.get(sheet.name)?.rows ?? new Map<number, CellValue[]>();
    return changed.size === 0
      ? sheet
      : { ...sheet, values: sheet.values.map((row, index) => changed.get(index) ?? row) };
  });
  return { ...calculated, sheets };
}
