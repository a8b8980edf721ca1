/** Cells whose value nobody knows: error values, functions that are not worked out, rings; and ranges that leave something out. */
import { recalculate, unknownCells } from "../../../../../src/core/formula/index";
import type { CellAddress, WorkbookSnapshot } from "../../../../../src/core/model/snapshot";
import { recalculated, typedOver, written } from "../edits";
import type { Ground } from "../ground";
import type { Situation } from "../situation";

export function errorTyped(ground: Ground): Situation | null {
  const [cell] = ground.figures();
  const value = ground.random.pick(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?"]) ?? "#REF!";
  return cell
    ? {
        snapshot: typedOver(ground.snapshot, [{ address: cell.address, value }]),
        causes: [[cell.address]],
        wrong: [cell.address],
      }
    : null;
}

function formulaCells(ground: Ground): readonly CellAddress[] {
  return ground
    .figures()
    .map(({ address }) => address)
    .filter((address) => ground.formula(address) !== null);
}

/** A formula that lost what it pointed to. */
export function errorFormula(ground: Ground): Situation | null {
  const [at] = formulaCells(ground);
  return at
    ? {
        snapshot: recalculated(written(ground.snapshot, [{ address: at, value: null, formula: "=#REF!+1" }])),
        causes: [[at]],
        wrong: [at],
      }
    : null;
}

/** As the readers of files tell it. */
function withUnknown(stored: WorkbookSnapshot): WorkbookSnapshot {
  const result = recalculate(stored, []);
  const unknown = unknownCells(stored, result);
  return {
    ...result.snapshot,
    sheets: result.snapshot.sheets.map((sheet, index) => {
      const before = stored.sheets[index];
      const kept = new Set(
        result.unsupported.filter((cell) => cell.sheet === sheet.name).map(({ row, column }) => `${row},${column}`),
      );
      const values = sheet.values.map((line, row) =>
        line.map((value, column) => (kept.has(`${row},${column}`) ? (before?.values[row]?.[column] ?? null) : value)),
      );
      return { ...sheet, values, unknown: unknown.get(sheet.name) ?? [] };
    }),
  };
}

/** Saved by a program that stored no result. */
export function unknownFormula(ground: Ground): Situation | null {
  const [at] = formulaCells(ground);
  return at
    ? {
        snapshot: withUnknown(
          written(ground.snapshot, [{ address: at, value: null, formula: "=FILTER(A1:A9,A1:A9>0)" }]),
        ),
        causes: [[at]],
        wrong: [at],
      }
    : null;
}

export function ring(ground: Ground): Situation | null {
  const [first] = formulaCells(ground);
  const second =
    first &&
    ground.random.pick(formulaCells(ground).filter(({ sheet, row }) => sheet === first.sheet && row !== first.row));
  if (!first || !second) return null;
  const added = (at: CellAddress, to: CellAddress): string =>
    `${ground.formula(at) ?? ""}+${letters(to.column)}${to.row + 1}`;
  const snapshot = withUnknown(
    written(ground.snapshot, [
      { address: first, value: ground.at(first), formula: added(first, second) },
      { address: second, value: ground.at(second), formula: added(second, first) },
    ]),
  );
  return { snapshot, causes: [[first, second]], wrong: [first, second] };
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}

/** The last row of a sum's range or list left out. */
export function rangeShort(ground: Ground): Situation | null {
  for (const address of formulaCells(ground)) {
    const formula = shortened(ground.formula(address) ?? "");
    if (formula === null) continue;
    const snapshot = recalculated(written(ground.snapshot, [{ address, value: null, formula }]));
    if (ground.without(snapshot, new Set()).figure(address) !== ground.figure(address))
      return { snapshot, causes: [[address]], wrong: [address] };
  }
  return null;
}

function shortened(formula: string): string | null {
  const range = /SUM\(([A-Z]+)(\d+):\1(\d+)\)/.exec(formula);
  if (range) {
    const [whole, column = "", from = "", to = ""] = range;
    return Number(to) - Number(from) < 2
      ? null
      : formula.replace(whole, `SUM(${column}${from}:${column}${Number(to) - 1})`);
  }
  const list = /SUM\(((?:[A-Z]+\d+,)+)[A-Z]+\d+\)/.exec(formula);
  return list ? formula.replace(list[0], `SUM(${(list[1] ?? "").slice(0, -1)})`) : null;
}
