/**
 * What the two sides of an identity read in the end: the cells that are typed in, through the formulas before them. A typed 0 is a
 * figure; only a cell that holds nothing is blank. So is a formula while all that it reads is blank.
 */
import { isFormulaError, listReferences, parseFormula } from "../../formula";
import { formulaAt, isBlank, isErrorValue, textAt, valueAt } from "../../model/cellText";
import { saysEmpty } from "../../locate/notes";
import { addressKey } from "../../model/address";
import type { CellAddress, SheetSnapshot } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { Term } from "../../declare/term";
import { evaluate } from "../../terms/evaluate";
import type { Scope } from "../../terms/scope";
import type { CheckContext } from "../../finding/context";
import { hasFormula } from "../../finding/context";
import { definitions } from "../../identity/definitions";
import type { Instance } from "../../identity/instances";
import { waitingRows } from "./namedRows";

/** A cell that is typed in; a table without any row to type in stands for itself, at its first amount. */
export interface Leaf {
  readonly key: string;
  readonly address: CellAddress;
  readonly blank: boolean;
  /** Null for a field of 基础信息 and for cells outside the tables. */
  readonly place: { readonly map: TableMap; readonly row: RowPlace | null; readonly column: string | null } | null;
  /** Whether a figure in it makes the side larger or smaller. */
  readonly sign: 1 | -1;
}

export interface InputSide {
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** There is nothing: every leaf is blank, and no cell shows a figure. */
  readonly nothing: boolean;
  /** There is nothing of what it is to hold, and something is already taken off. */
  readonly onlyTakenOff: boolean;
}

export interface InputReader {
  left(instance: Instance): InputSide;
  right(instance: Instance): InputSide;
  /** What has to be nothing for the identity to hold at all; empty where nothing has. */
  nothingOf(instance: Instance): readonly Leaf[];
  /** No amount of the table is typed in, and no typed note says that this is so on purpose. */
  isBlankTable(map: TableMap): boolean;
  /** The same, and no formula that could show any: it is filled in by hand, all of it. */
  isBareTable(map: TableMap): boolean;
  /** Nobody has typed an amount into it or a note that it is empty, whatever its formulas show. */
  isUntypedTable(map: TableMap): boolean;
  /** The blank cells of a column in which nothing is typed; none where something is. */
  blankColumn(map: TableMap, column: string): readonly string[];
  /** What a cell reads in the end, by their keys; itself where it is typed in. */
  leavesOf(address: CellAddress): readonly string[];
  /** A form's formula stands at the cell, but a constant in its place. */
  isTypedOver(address: CellAddress): boolean;
}

/** Cells of a formula outside the form's tables that are looked through. */
const MOST_CELLS = 2_000;

interface Known {
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** Something that is no blank and no leaf: an error value, a figure that nothing explains, a ring. */
  readonly opaque: boolean;
}

const NOTHING: Known = { leaves: new Map(), opaque: false };
const OPAQUE: Known = { leaves: new Map(), opaque: true };

export function inputReader(context: CheckContext): InputReader {
  const { pack, book, sheets } = context;
  const defines = definitions(pack, book, ["defines"]);
  const formulas = definitions(pack, book);
  const places = placesOf(context);
  const known = new Map<string, Known>();
  const blankTables = new Map<TableMap, boolean>();
  const bareTables = new Map<TableMap, boolean>();
  const untypedTables = new Map<TableMap, boolean>();

  function isBlankTable(map: TableMap): boolean {
    const done = blankTables.get(map) ?? (!hasTyped(context, map) && !isDeclaredEmpty(context, map));
    blankTables.set(map, done);
    return done;
  }

  function isBareTable(map: TableMap): boolean {
    const done = bareTables.get(map) ?? (isBlankTable(map) && !hasFormulas(context, map));
    bareTables.set(map, done);
    return done;
  }

  function isUntyped(map: TableMap): boolean {
    const done = untypedTables.get(map) ?? isUntypedTable(context, map);
    untypedTables.set(map, done);
    return done;
  }

  function cell(address: CellAddress): Known {
    const key = addressKey(address);
    const done = known.get(key);
    if (done) return done;
    known.set(key, OPAQUE);
    const read = readCell(address, key);
    known.set(key, read);
    return read;
  }

  function readCell(address: CellAddress, key: string): Known {
    const sheet = sheets.get(address.sheet);
    if (!sheet) return OPAQUE;
    const value = valueAt(sheet, address.row, address.column);
    const formula = formulaAt(sheet, address.row, address.column);
    if (formula === null) return isBlank(value) ? blankCell(address, key) : leafOf(address, key, false);
    if (isErrorValue(value)) return OPAQUE;
    const definition = formulas.get(key);
    const read = definition
      ? term(definition.rule.right, { book, map: definition.map, row: definition.row, column: definition.column })
      : references(sheet, formula);
    const own = definition && read.leaves.size === 0 ? tableItself(definition.map) : read;
    // A figure that none of its cells holds: something typed into the formula.
    const shows = typeof value === "number" && value !== 0;
    return shows && allBlank(own) ? { ...own, opaque: true } : own;
  }

  /**
   * Where the form has a formula, a blank is a lost one unless all that it would read is blank as well. A table without any formula that
   * is blank throughout is filled in by hand, all of it.
   */
  function blankCell(address: CellAddress, key: string): Known {
    const definition = defines.has(key) ? formulas.get(key) : undefined;
    if (!definition || isBareTable(definition.map)) return leafOf(address, key, !isSaidEmpty(key));
    const read = term(definition.rule.right, {
      book,
      map: definition.map,
      row: definition.row,
      column: definition.column,
    });
    return read.leaves.size === 0 ? tableItself(definition.map) : read;
  }

  function isSaidEmpty(key: string): boolean {
    const map = places.get(key)?.map;
    return map !== undefined && !hasTyped(context, map) && isDeclaredEmpty(context, map);
  }

  function leafOf(address: CellAddress, key: string, blank: boolean): Known {
    return {
      leaves: new Map([[key, { key, address, blank, place: places.get(key) ?? null, sign: 1 }]]),
      opaque: false,
    };
  }

  function tableItself(map: TableMap): Known {
    const at = firstAmount(map);
    if (!at || !isBlankTable(map)) return NOTHING;
    const key = `table|${map.table.id}`;
    return {
      leaves: new Map([[key, { key, address: at, blank: true, place: { map, row: null, column: null }, sign: 1 }]]),
      opaque: false,
    };
  }

  function term(of: Term, scope: Scope): Known {
    if (of.term === "zero") return NOTHING;
    if (of.term === "subtract")
      return joined([[term(of.from, scope), 1], ...of.less.map((less): [Known, -1] => [term(less, scope), -1])]);
    if (of.term === "add") return joined(of.of.map((part): [Known, 1] => [term(part, scope), 1]));
    const value = evaluate(of, scope);
    if (!value.ok) return OPAQUE;
    if (of.term === "onlyFor") return value.cells.length === 0 ? NOTHING : term(of.then, scope);
    const waiting = waitingCells(of, scope);
    if (value.cells.length === 0) return waiting.leaves.size > 0 ? waiting : emptyRows(of, scope);
    return joined([...value.cells.map((at): [Known, 1] => [cell(at), 1]), [waiting, 1]]);
  }

  /** Of a list that is added up: the cells of its last rows, which are not read before they hold a figure. */
  function waitingCells(of: Term, scope: Scope): Known {
    const map = of.term === "rows" ? (of.table === undefined ? scope.map : book.tables.get(of.table)) : null;
    const column = of.term === "rows" ? (of.column ?? scope.column) : null;
    if (of.term !== "rows" || !map || column === null) return NOTHING;
    const leaves = waitingRows(context, map, of.group).flatMap((row): [string, Leaf][] => {
      const address = cellAt(map, row, column);
      return address && !hasFormula(context, address)
        ? [
            [
              addressKey(address),
              { key: addressKey(address), address, blank: true, place: { map, row, column }, sign: 1 },
            ],
          ]
        : [];
    });
    return { leaves: new Map(leaves), opaque: false };
  }

  /** A table that is blank throughout has no rows yet; in any other one such a row is missing, and that is something else. */
  function emptyRows(of: Term, scope: Scope): Known {
    const id = of.term === "lookup" ? of.table : of.term === "rows" ? (of.table ?? scope.map?.table.id) : undefined;
    const map = id === undefined ? undefined : book.tables.get(id);
    return map ? tableItself(map) : NOTHING;
  }

  function references(own: SheetSnapshot, text: string): Known {
    const formula = parseFormula(text);
    if (isFormulaError(formula)) return OPAQUE;
    const areas = listReferences(formula);
    const parts: [Known, 1][] = [];
    for (const area of areas) {
      const sheet =
        area.sheet === null
          ? own
          : [...sheets.values()].find(({ name }) => name.toLowerCase() === area.sheet?.toLowerCase());
      if (!sheet) return OPAQUE;
      for (let row = area.top; row <= Math.min(area.bottom, sheet.values.length - 1); row += 1) {
        for (
          let column = area.left;
          column <= Math.min(area.right, (sheet.values[row]?.length ?? 0) - 1);
          column += 1
        ) {
          if (parts.length >= MOST_CELLS) return OPAQUE;
          const value = valueAt(sheet, row, column);
          // Labels and codes are no figures.
          if (typeof value === "string" && !isBlank(value) && !isErrorValue(value)) continue;
          parts.push([cell({ sheet: sheet.name, row, column }), 1]);
        }
      }
    }
    return parts.length === 0 ? OPAQUE : joined(parts);
  }

  function sideOf(read: Known, amount: number): InputSide {
    const added = [...read.leaves.values()].filter(({ sign }) => sign === 1);
    return {
      leaves: read.leaves,
      nothing: amount === 0 && allBlank(read),
      onlyTakenOff: amount < 0 && !read.opaque && added.every(({ blank }) => blank),
    };
  }

  return {
    left({ map, row, column }) {
      const at = cellAt(map, row, column);
      const amount = book.amount(map, row, column);
      return at && amount.ok ? sideOf(cell(at), amount.amount) : sideOf(OPAQUE, 0);
    },
    right({ rule, map, row, column }) {
      const scope: Scope = { book, map, row, column };
      const value = evaluate(rule.right, scope);
      return value.ok ? sideOf(term(rule.right, scope), value.amount) : sideOf(OPAQUE, 0);
    },
    nothingOf({ rule, map, row, column }) {
      if (rule.when?.kind !== "allZero") return [];
      return rule.when.terms.flatMap((one) => [...term(one, { book, map, row, column }).leaves.values()]);
    },
    isBlankTable,
    isBareTable,
    isUntypedTable: isUntyped,
    blankColumn: (map, column) => blankColumn(context, map, column),
    leavesOf: (address) => [...cell(address).leaves.keys()],
    isTypedOver: (address) => defines.has(addressKey(address)) && !hasFormula(context, address),
  };
}

function allBlank({ leaves, opaque }: Known): boolean {
  return !opaque && [...leaves.values()].every(({ blank }) => blank);
}

function joined(parts: readonly (readonly [Known, 1 | -1])[]): Known {
  const [first] = parts;
  if (parts.length === 1 && first?.[1] === 1) return first[0];
  const leaves = new Map<string, Leaf>();
  for (const [read, sign] of parts)
    for (const [key, leaf] of read.leaves)
      leaves.set(key, sign === 1 ? leaf : { ...leaf, sign: leaf.sign === 1 ? -1 : 1 });
  return { leaves, opaque: parts.some(([read]) => read.opaque) };
}

export function firstAmount(map: TableMap): CellAddress | null {
  for (const row of map.rows) {
    const block = blockSpec(map.table, row.block);
    for (const column of block ? amountColumns(map.table, block) : []) {
      const at = cellAt(map, row, column);
      if (at) return at;
    }
  }
  // Emptied with the labels of its rows: where the first figure would stand.
  const first = map.table.columns.find(({ id, kind }) => kind === "amount" && map.columns.has(id));
  const column = first && map.columns.get(first.id);
  return column === undefined ? null : { sheet: map.sheet, row: map.firstRow, column };
}

function placesOf({
  book,
}: CheckContext): ReadonlyMap<string, { readonly map: TableMap; readonly row: RowPlace; readonly column: string }> {
  const places = new Map<string, { readonly map: TableMap; readonly row: RowPlace; readonly column: string }>();
  for (const map of book.tables.values()) {
    for (const row of map.rows) {
      const block = blockSpec(map.table, row.block);
      for (const column of block ? amountColumns(map.table, block) : []) {
        const at = cellAt(map, row, column);
        if (at) places.set(addressKey(at), { map, row, column });
      }
    }
  }
  return places;
}

function blankColumn(context: CheckContext, map: TableMap, column: string): readonly string[] {
  const keys: string[] = [];
  for (const row of map.rows) {
    const at = cellAt(map, row, column);
    const sheet = at ? context.sheets.get(at.sheet) : undefined;
    if (!at || !sheet || hasFormula(context, at)) continue;
    if (!isBlank(valueAt(sheet, at.row, at.column))) return [];
    keys.push(addressKey(at));
  }
  return keys;
}

function isUntypedTable(context: CheckContext, map: TableMap): boolean {
  const typed = (row: RowPlace): boolean => {
    const block = blockSpec(map.table, row.block);
    return (block ? amountColumns(map.table, block) : []).some((column) => {
      const at = cellAt(map, row, column);
      const sheet = at ? context.sheets.get(at.sheet) : undefined;
      return (
        at !== null && sheet !== undefined && !hasFormula(context, at) && !isBlank(valueAt(sheet, at.row, at.column))
      );
    });
  };
  return hasFormulas(context, map) && !map.rows.some(typed) && !isDeclaredEmpty(context, map);
}

/** A figure was typed into the table, a 0 or a dash too, or one of its formulas shows something. */
function hasTyped(context: CheckContext, map: TableMap): boolean {
  return map.rows.some((row) => {
    const block = blockSpec(map.table, row.block);
    return (
      block !== undefined &&
      amountColumns(map.table, block).some((column) => {
        const at = cellAt(map, row, column);
        const sheet = at ? context.sheets.get(at.sheet) : undefined;
        const value = at && sheet ? valueAt(sheet, at.row, at.column) : null;
        return at !== null && !isBlank(value) && !(value === 0 && hasFormula(context, at));
      })
    );
  });
}

export function hasFormulas(context: CheckContext, map: TableMap): boolean {
  return map.rows.some((row) =>
    [...map.columns.keys()].some((column) => {
      const at = cellAt(map, row, column);
      return at !== null && hasFormula(context, at);
    }),
  );
}

/** A note that the form's own formula shows says nothing: it stands there as long as nothing was filled in. */
export function isDeclaredEmpty({ located }: CheckContext, map: TableMap): boolean {
  const note = located.tables.get(map.table.id)?.note ?? null;
  const sheet = note && located.snapshot.sheets.find(({ name }) => name === note.sheet);
  if (!note || !sheet || formulaAt(sheet, note.row, note.column) !== null) return false;
  return saysEmpty(textAt(sheet, note.row, note.column));
}
