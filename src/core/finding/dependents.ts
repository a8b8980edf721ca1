/** Which formula cells follow a cell, through however many formulas. */
import type { CheckContext, BookLayout } from "./context";
import { layoutOf } from "./context";
import { followersOf, hasReader, readersIn } from "../formula";
import type { FormulaReaders } from "../formula";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { sheetsThatLead } from "./sheetsThatLead";

export interface Dependents {
  /** Formula cells that read one of the cells, directly or not, on sheets from which figures of the tables follow. */
  of(cells: readonly CellAddress[]): readonly CellAddress[];
  /** Whether any formula of the workbook reads the cell. */
  reads(cell: CellAddress): boolean;
}

interface Kept {
  readonly formulas: readonly SheetSnapshot["formulas"][];
  readonly dependents: Dependents;
}

const kept = new WeakMap<BookLayout, Kept>();

/** The same as long as no formula changes. References that a formula works out (OFFSET, INDIRECT) and names are not followed. */
export function dependentsIn(context: CheckContext): Dependents {
  const sheets = [...context.sheets.values()];
  const formulas = sheets.map((sheet) => sheet.formulas);
  const known = kept.get(layoutOf(context));
  if (known?.formulas.length === formulas.length && known.formulas.every((one, index) => one === formulas[index]))
    return known.dependents;
  const leads = sheetsThatLead(context);
  const leading = readersIn(sheets.filter(({ name }) => leads.has(name)));
  let others: FormulaReaders | null = null;
  const dependents: Dependents = {
    of: (cells) => followersOf(leading, cells),
    reads: (cell) =>
      hasReader(leading, cell) ||
      hasReader((others ??= readersIn(sheets.filter(({ name }) => !leads.has(name)))), cell),
  };
  kept.set(layoutOf(context), { formulas, dependents });
  return dependents;
}
