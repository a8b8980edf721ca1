/**
 * When a line of 勾稽检查 that does not hold only waits, as a formula that is short: one side is blank throughout, with every cell that is
 * typed in in the columns that it adds up, or a total is blank that says whether the identity applies. What the check decides beyond
 * that (docs/adr/0022) stays 不平 on the sheet.
 */
import type { Instance } from "../identity/instances";
import { definitions } from "../identity/definitions";
import { judge } from "../identity/judge";
import { evaluate } from "../terms/evaluate";
import { toFormula } from "../terms/formula";
import { tablesOf, termsOf } from "../terms/inner";
import { addressKey, areaName, quoteSheet, reference } from "../model/address";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { blockOf, cellAt, sitesOf } from "../model/tableMap";
import type { Area } from "../model/workbookPlan";
import type { PackSpec } from "../declare/pack";
import type { Term } from "../declare/term";
import type { IdentityContext } from "./context";

/** Without "=", TRUE where it waits. `now`: what the formula yields. */
export interface WaitingFormula {
  readonly formula: string;
  readonly now: boolean;
}

/** Both sides as the line or the colour has them, without "=". */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

/** A side that is gathered from more places is too long to be told in a formula. */
const MOST_AREAS = 3;

/**
 * Of an identity that does not hold: whether a side is blank throughout. Null where the sheet cannot tell: within one table a blank beside
 * typed totals is a contradiction; a row of a tree may be one deleted figure; where the formulas are not ours nobody knows what is typed.
 */
export function blankSide(
  context: IdentityContext,
  instance: Instance,
  sheet: string,
  sides: Sides,
): WaitingFormula | null {
  const { rule, map, row, column } = instance;
  const own = termsOf("info", rule.right).length === 0 && tablesOf(rule.right).every((table) => table === rule.table);
  if (context.tells || rule.role !== "checks" || own || row.kind !== "fixed") return null;
  const reader = readerOf(context);
  const scope = { book: context.book, map, row, column };
  const { actual, expected } = judge(instance, context.book);
  const wanted = [
    {
      mayLack: rule.relation !== "atMost",
      typed: reader.cell(map, row, column),
      lacking: sides.left,
      other: sides.right,
      amount: expected,
    },
    {
      mayLack: rule.relation !== "atLeast",
      typed: reader.term(rule.right, scope),
      lacking: sides.right,
      other: sides.left,
      amount: actual,
    },
  ];
  const parts = wanted.flatMap(({ mayLack, typed, lacking, other, amount }): readonly WaitingFormula[] => {
    const blank = mayLack && typed ? blankFormula(context, typed, sheet) : null;
    if (!blank) return [];
    return [{ formula: `AND(${lacking}=0,${other}>0,${blank.formula})`, now: blank.now && amount > 0 }];
  });
  return either(parts);
}

/** Whether it is to hold at all hangs on a total that is blank over figures: only of those that are blank now. */
export function openCondition(
  { pack, book }: IdentityContext,
  { rule }: Instance,
  sheet: string,
): WaitingFormula | null {
  if (!rule.when || rule.when.kind === "field") return null;
  const cells = rule.when.terms.flatMap((term) => termsOf("cell", term));
  const parts = cells.flatMap(({ table, row: key, column }): readonly WaitingFormula[] => {
    const map = book.tables.get(table);
    const row = map?.byKey.get(key);
    const at = map && row ? cellAt(map, row, column) : null;
    if (!map || !row || !at || !book.isBlank(map, row, column)) return [];
    const definition = definedIn(pack, book).totals.get(addressKey(at));
    if (!definition) return [];
    const scope = { book, map: definition.map, row: definition.row, column: definition.column };
    const [sum, value] = [toFormula(definition.rule.right, scope, sheet), evaluate(definition.rule.right, scope)];
    return sum === null || !value.ok
      ? []
      : [{ formula: `AND(${reference(at, sheet)}="",${sum}<>0)`, now: value.amount !== 0 }];
  });
  return either(parts);
}

function either(parts: readonly WaitingFormula[]): WaitingFormula | null {
  const [first] = parts;
  if (first === undefined) return null;
  const formulas = [...new Set(parts.map(({ formula }) => formula))];
  return {
    formula: formulas.length === 1 ? first.formula : `OR(${formulas.join(",")})`,
    now: parts.some(({ now }) => now),
  };
}

/** Where figures are typed in the end: whole columns of a table whose rows are the unit's own, and single cells of rows that the form fixes. */
type Typed = ReadonlyMap<string, { readonly map: TableMap; readonly row: RowPlace | null; readonly column: string }>;

interface Defined {
  readonly all: ReadonlyMap<string, Instance>;
  readonly totals: ReadonlyMap<string, Instance>;
  readonly places: ReadonlyMap<string, { readonly map: TableMap; readonly row: RowPlace; readonly column: string }>;
}

const kept = new WeakMap<Book["tables"], Map<PackSpec, Defined>>();

function definedIn(pack: PackSpec, book: Book): Defined {
  const byPack = kept.get(book.tables) ?? new Map<PackSpec, Defined>();
  kept.set(book.tables, byPack);
  const known = byPack.get(pack) ?? {
    all: definitions(pack, book),
    totals: definitions(pack, book, ["defines"]),
    places: new Map(
      [...book.tables.values()].flatMap((map) =>
        map.rows.flatMap((row) =>
          [...map.columns.keys()].flatMap((column) => {
            const at = uses(map, row, column) ? cellAt(map, row, column) : null;
            return at ? [[addressKey(at), { map, row, column }] as const] : [];
          }),
        ),
      ),
    ),
  };
  byPack.set(pack, known);
  return known;
}

function uses(map: TableMap, row: RowPlace, column: string): boolean {
  return (row.columns === null || row.columns.includes(column)) && blockOf(map.table, column) === row.block;
}

interface Reader {
  readonly cell: (map: TableMap, row: RowPlace, column: string) => Typed | null;
  readonly term: (term: Term, scope: { book: Book; map: TableMap; row: RowPlace; column: string }) => Typed | null;
}

const readers = new WeakMap<Book, Map<PackSpec, Reader>>();

function readerOf({ pack, book }: IdentityContext): Reader {
  const byPack = readers.get(book) ?? new Map<PackSpec, Reader>();
  readers.set(book, byPack);
  const reader = byPack.get(pack) ?? newReader(pack, book);
  byPack.set(pack, reader);
  return reader;
}

function newReader(pack: PackSpec, book: Book): Reader {
  const { all, places } = definedIn(pack, book);
  const known = new Map<string, Typed | null>();

  const cell: Reader["cell"] = (map, row, column) => {
    const at = cellAt(map, row, column);
    if (!at) return null;
    const key = addressKey(at);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, null);
    const definition = all.get(key);
    const typed = definition
      ? term(definition.rule.right, { book, map: definition.map, row: definition.row, column: definition.column })
      : leaf(map, row, column);
    known.set(key, typed);
    return typed;
  };

  const term: Reader["term"] = (of, scope) => {
    if (of.term === "zero") return new Map();
    if (of.term === "subtract" || termsOf("subtract", of).length > 0 || termsOf("info", of).length > 0) return null;
    if (of.term === "add") return joined(of.of.map((part) => term(part, scope)));
    const value = evaluate(of, scope);
    if (!value.ok) return null;
    const cells = value.cells.map((at) => places.get(addressKey(at)));
    return joined([
      ...cells.map((place) => (place ? cell(place.map, place.row, place.column) : null)),
      ...termsOf("rows", of).map((one) => ownRows(one, scope)),
    ]);
  };

  /** A list that has no row yet is blank as well. */
  function ownRows(
    { table, group, column }: Extract<Term, { term: "rows" }>,
    scope: { readonly map: TableMap; readonly column: string },
  ): Typed | null {
    const map = table === undefined ? scope.map : book.tables.get(table);
    const id = column ?? scope.column;
    if (!map?.columns.has(id)) return new Map();
    const first = map.rows.find((row) => row.group === group && row.kind !== "fixed" && uses(map, row, id));
    return first ? cell(map, first, id) : new Map();
  }

  return { cell, term };
}

function leaf(map: TableMap, row: RowPlace, column: string): Typed {
  const own = row.kind === "fixed" ? row : null;
  return new Map([[`${map.table.id}|${own?.key ?? ""}|${column}`, { map, row: own, column }]]);
}

function joined(parts: readonly (Typed | null)[]): Typed | null {
  const all = new Map<string, { map: TableMap; row: RowPlace | null; column: string }>();
  for (const part of parts) {
    if (!part) return null;
    for (const [key, one] of part) all.set(key, one);
  }
  return all;
}

interface Block {
  readonly map: TableMap;
  readonly area: Area;
  /** The formulas within, which are something to COUNTA. */
  readonly formulas: number;
  readonly isBlank: boolean;
}

/** COUNTA finds the formulas and nothing else. */
function blankFormula(context: IdentityContext, typed: Typed, sheet: string): WaitingFormula | null {
  const blocks = blocksOf(context, typed);
  if (blocks === null || blocks.length === 0 || blocks.length > MOST_AREAS) return null;
  const areas = blocks.map(
    ({ map, area }) => `${map.sheet === sheet ? "" : `${quoteSheet(map.sheet)}!`}${areaName(area)}`,
  );
  const formulas = blocks.reduce((sum, block) => sum + block.formulas, 0);
  return { formula: `COUNTA(${areas.join(",")})=${formulas}`, now: blocks.every(({ isBlank }) => isBlank) };
}

/** Null where a table goes on in another place. Columns side by side are one. */
function blocksOf({ pack, book }: IdentityContext, typed: Typed): readonly Block[] | null {
  const { all } = definedIn(pack, book);
  const blocks: Block[] = [];
  for (const { map, row, column } of typed.values()) {
    const at = map.columns.get(column);
    if (at === undefined || sitesOf(map).length > 1) return null;
    const rows = row ? [row] : map.rows.filter((one) => uses(map, one, column));
    const isFormula = rows.map((one) => all.has(addressKey({ sheet: map.sheet, row: one.row, column: at })));
    const [top, bottom] = row ? [row.row, row.row] : [map.firstRow, map.lastRow];
    blocks.push({
      map,
      area: { top, left: at, bottom, right: at },
      formulas: isFormula.filter(Boolean).length,
      isBlank: rows.every((one, index) =>
        isFormula[index] === true ? isNothing(book, map, one, column) : book.isBlank(map, one, column),
      ),
    });
  }
  blocks.sort((a, b) => a.area.left - b.area.left);
  return blocks.reduce<readonly Block[]>((merged, block) => {
    const before = merged.findIndex(
      ({ map, area }) =>
        map === block.map &&
        area.right + 1 === block.area.left &&
        area.top === block.area.top &&
        area.bottom === block.area.bottom,
    );
    return before < 0 ? [...merged, block] : merged.map((one, index) => (index === before ? beside(one, block) : one));
  }, []);
}

function beside(left: Block, right: Block): Block {
  return {
    map: left.map,
    area: { ...left.area, right: right.area.right },
    formulas: left.formulas + right.formulas,
    isBlank: left.isBlank && right.isBlank,
  };
}

function isNothing(book: Book, map: TableMap, row: RowPlace, column: string): boolean {
  const read = book.amount(map, row, column);
  return read.ok && read.amount === 0;
}
