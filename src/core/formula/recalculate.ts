/** A snapshot whose formula cells show what their formulas yield now. */
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { createCalculator } from "./calculator";
import type { Calculator } from "./calculator";
import type { DefinedName } from "./names";
import { isFailure } from "./scalars";
import type { Scalar } from "./scalars";

/** A cell whose value could not be worked out; `what` names the function or piece of Excel that is not reproduced. */
export interface UnsupportedCell extends CellAddress {
  readonly what: string;
}

/** The snapshot has null at the cells listed beside it. */
export interface Recalculation {
  readonly snapshot: WorkbookSnapshot;
  readonly unsupported: readonly UnsupportedCell[];
  readonly circular: readonly CellAddress[];
}

interface Troubles {
  readonly unsupported: UnsupportedCell[];
  readonly circular: CellAddress[];
}

function shownValue(value: Scalar, address: CellAddress, troubles: Troubles): CellValue {
  if (!isFailure(value)) return value;
  if (value.kind === "error") return value.code;
  if (value.kind === "circular") troubles.circular.push(address);
  else troubles.unsupported.push({ ...address, what: value.what });
  return null;
}

function recalculatedSheet(sheet: SheetSnapshot, calculator: Calculator, troubles: Troubles): SheetSnapshot {
  const cells = calculator.sheet(sheet.name);
  const values: (readonly CellValue[])[] = [...sheet.values];
  sheet.formulas.forEach((formulas, row) => {
    let changed: CellValue[] | null = null;
    for (let column = 0; column < formulas.length; column += 1) {
      if (typeof formulas[column] !== "string") continue;
      changed ??= filledRow(sheet.values[row] ?? [], formulas.length);
      changed[column] = shownValue(cells?.value(row, column) ?? null, { sheet: sheet.name, row, column }, troubles);
    }
    if (changed) values[row] = changed;
  });
  for (let row = 0; row < values.length; row += 1) values[row] ??= [];
  return { ...sheet, values };
}

/** A copy with room for every formula of the row. */
function filledRow(values: readonly CellValue[], length: number): CellValue[] {
  const copy = [...values];
  while (copy.length < length) copy.push(null);
  return copy;
}

/** Computes every formula of a snapshot afresh; what was stored as their values is not used. Rows without formulas are shared. */
export function recalculate(snapshot: WorkbookSnapshot, names: readonly DefinedName[] | null = null): Recalculation {
  const calculator = createCalculator(snapshot, names);
  const troubles: Troubles = { unsupported: [], circular: [] };
  const sheets = snapshot.sheets.map((sheet) => recalculatedSheet(sheet, calculator, troubles));
  return { snapshot: { ...snapshot, sheets }, ...troubles };
}
