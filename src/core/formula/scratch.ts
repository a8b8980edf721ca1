/** Formulas tried on the figures as they are, before they are written anywhere. */
import { recalculate } from "./index";
import { addressKey } from "../model/address";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { SheetPlan } from "../model/workbookPlan";

/** A planned sheet as it will be read. */
export function plannedSheet(plan: SheetPlan): SheetSnapshot {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (const { row, column, content } of plan.cells) {
    while (values.length <= row) {
      values.push([]);
      formulas.push([]);
    }
    put(values[row], column, content.value);
    put(formulas[row], column, content.kind === "formula" ? content.formula : null);
  }
  return { name: plan.name, visible: true, values, formulas };
}

function put<T>(cells: (T | null)[] | undefined, column: number, cell: T | null): void {
  if (!cells) return;
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}

/** What each formula yields on a sheet of this name. The workbook's own formulas stand as their values: we do not know its names. */
export function tryFormulas(
  snapshot: WorkbookSnapshot,
  sheet: string,
  formulas: readonly string[],
): readonly CellValue[] {
  const fixed = snapshot.sheets.map((one) => ({ ...one, formulas: [] }));
  const scratch: SheetSnapshot = {
    name: sheet,
    visible: true,
    values: formulas.map(() => [null]),
    formulas: formulas.map((formula) => [formula]),
  };
  const tried = recalculate({ state: null, sheets: [...fixed, scratch] }).snapshot.sheets.at(-1);
  return formulas.map((_, row) => tried?.values[row]?.[0] ?? null);
}

export interface NewFormula extends CellAddress {
  readonly formula: string;
}

/** Those of the new formulas that the workbook's own formulas lead back to. */
export function circularAmong(snapshot: WorkbookSnapshot, written: readonly NewFormula[]): ReadonlySet<NewFormula> {
  const sheets = snapshot.sheets.map((sheet): SheetSnapshot => {
    const own = written.filter((cell) => cell.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const formulas = sheet.formulas.map((row) => [...row]);
    for (const { row, column, formula } of own) {
      while (formulas.length <= row) formulas.push([]);
      put(formulas[row], column, formula);
    }
    return { ...sheet, formulas };
  });
  const circular = new Set(recalculate({ ...snapshot, sheets }).circular.map(addressKey));
  return new Set(written.filter((cell) => circular.has(addressKey(cell))));
}
