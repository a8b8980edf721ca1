/** Which formula cells follow a cell, through however many formulas. */
import type { CheckContext, Layout } from "../check/context";
import { layoutOf } from "../check/context";
import { isFormulaError, listReferences, parseFormula } from "../formula";
import type { ReferencedArea } from "../formula";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { sheetsThatLead } from "./sheetsThatLead";

export interface Dependents {
  /** Formula cells that read one of the cells, directly or not, on sheets from which figures of the tables follow. */
  of(cells: readonly CellAddress[]): readonly CellAddress[];
  /** Whether any formula of the workbook reads the cell. */
  reads(cell: CellAddress): boolean;
}

interface Reader extends Pick<ReferencedArea, "top" | "bottom"> {
  /** One object for each formula cell. */
  readonly at: CellAddress;
}

/** Sheet and column → what reads of it; what reads more than `WIDEST` columns stands under its sheet. */
type Readers = ReadonlyMap<string, readonly Reader[]>;

/** An area over more columns than this is looked at for every cell of its sheet. */
const WIDEST = 40;

interface Kept {
  readonly formulas: readonly SheetSnapshot["formulas"][];
  readonly dependents: Dependents;
}

const kept = new WeakMap<Layout, Kept>();

/** The same as long as no formula changes. References that a formula works out (OFFSET, INDIRECT) and names are not followed. */
export function dependentsIn(context: CheckContext): Dependents {
  const sheets = [...context.sheets.values()];
  const formulas = sheets.map((sheet) => sheet.formulas);
  const known = kept.get(layoutOf(context));
  if (known?.formulas.length === formulas.length && known.formulas.every((one, index) => one === formulas[index])) return known.dependents;
  const leads = sheetsThatLead(context);
  const leading = readersIn(sheets.filter(({ name }) => leads.has(name)));
  let others: Readers | null = null;
  const dependents: Dependents = {
    of: (cells) => follow(leading, cells),
    reads: (cell) => hasReader(leading, cell) || hasReader((others ??= readersIn(sheets.filter(({ name }) => !leads.has(name)))), cell),
  };
  kept.set(layoutOf(context), { formulas, dependents });
  return dependents;
}

function readersIn(sheets: readonly SheetSnapshot[]): Readers {
  const readers = new Map<string, Reader[]>();
  const add = (key: string, reader: Reader): void => {
    const known = readers.get(key);
    if (known) known.push(reader);
    else readers.set(key, [reader]);
  };
  for (const { name, formulas } of sheets) {
    formulas.forEach((cells, row) => cells.forEach((text, column) => {
      if (text === null) return;
      const at = { sheet: name, row, column };
      for (const area of areasOf(text)) {
        const reader = { at, top: area.top, bottom: area.bottom };
        const sheet = (area.sheet ?? name).toLowerCase();
        if (area.right - area.left >= WIDEST) add(sheet, reader);
        else for (let at = area.left; at <= area.right; at += 1) add(`${sheet}|${String(at)}`, reader);
      }
    }));
  }
  return readers;
}

function areasOf(text: string): readonly ReferencedArea[] {
  const formula = parseFormula(text);
  return isFormulaError(formula) ? [] : listReferences(formula);
}

function readersOf(readers: Readers, { sheet, column }: CellAddress): readonly (readonly Reader[])[] {
  const name = sheet.toLowerCase();
  return [readers.get(`${name}|${String(column)}`) ?? [], readers.get(name) ?? []];
}

function hasReader(readers: Readers, cell: CellAddress): boolean {
  return readersOf(readers, cell).some((list) => list.some(({ top, bottom }) => cell.row >= top && cell.row <= bottom));
}

function follow(readers: Readers, cells: readonly CellAddress[]): readonly CellAddress[] {
  const found = new Set<CellAddress>();
  const waiting = [...cells];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const { row } = cell;
    for (const list of readersOf(readers, cell)) {
      for (const { at, top, bottom } of list) {
        if (row < top || row > bottom || found.has(at)) continue;
        found.add(at);
        waiting.push(at);
      }
    }
  }
  return [...found];
}
