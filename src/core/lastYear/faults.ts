/** What last year's file's own check says against the figures that are taken from it. */
import { PRINTED } from "../amount/money";
import { findingsIn } from "../report/check";
import type { LocatedWorkbook } from "../locate/locate";
import { addressKey } from "../model/address";
import type { CellAddress } from "../model/snapshot";

/** A line 单位：… that is not the form's. */
interface UnitLine {
  readonly at: CellAddress;
  /** As printed. */
  readonly text: string;
}

export interface Faults {
  /** The keys of cells whose figures are called wrong. */
  readonly cells: ReadonlySet<string>;
  /** By sheet. */
  readonly unitLines: ReadonlyMap<string, UnitLine>;
}

/** Errors only; a constant in place of a formula is no wrong figure. */
export function faultsOf(last: LocatedWorkbook): Faults {
  const errors = findingsIn(last).filter(({ severity, kind }) => severity === "error" && kind !== "overwrittenFormula");
  const ofUnit = errors.filter(({ kind }) => kind === "unit");
  return {
    cells: new Set(
      errors
        .filter(({ kind }) => kind !== "unit")
        .flatMap(({ cells }) => cells.map(({ address }) => addressKey(address))),
    ),
    unitLines: new Map(
      ofUnit.flatMap(({ cells, words }) =>
        cells.map(({ address }) => [address.sheet, { at: address, text: words.unit ?? "" }] as const),
      ),
    ),
  };
}

export function isWrong({ cells }: Faults, cell: CellAddress): boolean {
  return cells.has(addressKey(cell));
}

/** Worth a look: called wrong, or under a unit of money that is not the form's. */
export function isDoubtful(faults: Faults, cell: CellAddress): boolean {
  return isWrong(faults, cell) || faults.unitLines.has(cell.sheet);
}

/** The line over a cell that says a unit other than 元 and 万元: what the figure comes to cannot be known. */
export function unknownUnitOver({ unitLines }: Faults, { sheet }: CellAddress): UnitLine | null {
  const line = unitLines.get(sheet);
  return line && !(line.text in PRINTED) ? line : null;
}
