/** Which formula cells follow a cell, through however many formulas. */
import type { CheckContext, Layout } from "../check/context";
import { layoutOf } from "../check/context";
import { isFormulaError, listReferences, parseFormula } from "../formula";
import type { ReferencedArea } from "../formula";
import { addressKey } from "../model/address";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";

export interface Dependents {
  /** Formula cells that read one of the cells, directly or not. */
  of(cells: readonly CellAddress[]): readonly CellAddress[];
}

interface Reader extends Pick<ReferencedArea, "top" | "bottom"> {
  readonly at: CellAddress;
}

/** Sheet and column → what reads of it; an area over more columns than this is looked at for every cell of its sheet. */
const WIDEST = 40;

interface Kept {
  readonly formulas: readonly SheetSnapshot["formulas"][];
  readonly dependents: Dependents;
}

const kept = new WeakMap<Layout, Kept>();

/** The same as long as no formula changes. References that a formula works out (OFFSET, INDIRECT) and names are not followed. */
export function dependentsIn(context: CheckContext): Dependents {
  const formulas = [...context.sheets.values()].map((sheet) => sheet.formulas);
  const known = kept.get(layoutOf(context));
  if (known?.formulas.length === formulas.length && known.formulas.every((one, index) => one === formulas[index])) return known.dependents;
  const dependents = readDependents([...context.sheets.values()]);
  kept.set(layoutOf(context), { formulas, dependents });
  return dependents;
}

function readDependents(sheets: readonly SheetSnapshot[]): Dependents {
  const readers = new Map<string, Reader[]>();
  const add = (key: string, reader: Reader): void => {
    const known = readers.get(key);
    if (known) known.push(reader);
    else readers.set(key, [reader]);
  };
  const parsed = new Map<string, readonly ReferencedArea[]>();
  for (const { name, formulas } of sheets) {
    formulas.forEach((cells, row) => cells.forEach((text, column) => {
      if (text === null) return;
      const areas = parsed.get(text) ?? areasOf(text);
      parsed.set(text, areas);
      for (const area of areas) {
        const reader = { at: { sheet: name, row, column }, top: area.top, bottom: area.bottom };
        const sheet = (area.sheet ?? name).toLowerCase();
        if (area.right - area.left >= WIDEST) add(sheet, reader);
        else for (let at = area.left; at <= area.right; at += 1) add(`${sheet}|${String(at)}`, reader);
      }
    }));
  }
  return { of: (cells) => follow(readers, cells) };
}

function areasOf(text: string): readonly ReferencedArea[] {
  const formula = parseFormula(text);
  return isFormulaError(formula) ? [] : listReferences(formula);
}

function follow(readers: ReadonlyMap<string, readonly Reader[]>, cells: readonly CellAddress[]): readonly CellAddress[] {
  const found = new Map<string, CellAddress>();
  const waiting = [...cells];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const { row } = cell;
    const sheet = cell.sheet.toLowerCase();
    for (const list of [readers.get(`${sheet}|${String(cell.column)}`) ?? [], readers.get(sheet) ?? []]) {
      for (const { at, top, bottom } of list) {
        if (row < top || row > bottom || found.has(addressKey(at))) continue;
        found.set(addressKey(at), at);
        waiting.push(at);
      }
    }
  }
  return [...found.values()];
}
