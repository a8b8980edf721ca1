/** Which formula cells read a cell, directly or through others. References that a formula works out (OFFSET, INDIRECT) and names are not followed. */
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { isFormulaError } from "./formula";
import { parseFormula } from "./parse";
import { listReferences } from "./references";
import type { ReferencedArea } from "./references";

interface Reader extends Pick<ReferencedArea, "top" | "bottom"> {
  /** One object for each formula cell. */
  readonly at: CellAddress;
}

/** Sheet and column → what reads of it; what reads more than `WIDEST` columns stands under its sheet. */
export type FormulaReaders = ReadonlyMap<string, readonly Reader[]>;

/** An area over more columns than this is looked at for every cell of its sheet. */
const WIDEST = 40;

export function readersIn(sheets: readonly SheetSnapshot[]): FormulaReaders {
  const readers = new Map<string, Reader[]>();
  const add = (key: string, reader: Reader): void => {
    const known = readers.get(key);
    if (known) known.push(reader);
    else readers.set(key, [reader]);
  };
  for (const { name, formulas } of sheets) {
    formulas.forEach((cells, row) =>
      cells.forEach((text, column) => {
        if (text === null) return;
        const at = { sheet: name, row, column };
        for (const area of areasOf(text)) {
          const reader = { at, top: area.top, bottom: area.bottom };
          const sheet = (area.sheet ?? name).toLowerCase();
          if (area.right - area.left >= WIDEST) add(sheet, reader);
          else for (let at = area.left; at <= area.right; at += 1) add(`${sheet}|${String(at)}`, reader);
        }
      }),
    );
  }
  return readers;
}

function areasOf(text: string): readonly ReferencedArea[] {
  const formula = parseFormula(text);
  return isFormulaError(formula) ? [] : listReferences(formula);
}

function readersOf(readers: FormulaReaders, { sheet, column }: CellAddress): readonly (readonly Reader[])[] {
  const name = sheet.toLowerCase();
  return [readers.get(`${name}|${String(column)}`) ?? [], readers.get(name) ?? []];
}

/** Whether any formula reads the cell. */
export function hasReader(readers: FormulaReaders, cell: CellAddress): boolean {
  return readersOf(readers, cell).some((list) => list.some(({ top, bottom }) => cell.row >= top && cell.row <= bottom));
}

/** The formula cells that read one of the cells, each once. `before`: those that need not be found again; what is found is added. */
export function followersOf(
  readers: FormulaReaders,
  cells: readonly CellAddress[],
  before = new Set<CellAddress>(),
): readonly CellAddress[] {
  const found: CellAddress[] = [];
  const waiting = [...cells];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const { row } = cell;
    for (const list of readersOf(readers, cell)) {
      for (const { at, top, bottom } of list) {
        if (row < top || row > bottom || before.has(at)) continue;
        before.add(at);
        found.push(at);
        waiting.push(at);
      }
    }
  }
  return found;
}
