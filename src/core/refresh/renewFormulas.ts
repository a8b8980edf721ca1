/** Our formulas over the rows of today: blank and broken ones are written, those of another day renewed, and what people typed is kept. */
import { toDecimalString, toNumber } from "../amount/amount";
import { lastPlace } from "../amount/money";
import { roundingEnvelope } from "../amount/tolerance";
import { literalOf, withLiteral } from "../balance/literal";
import { definitions } from "../identity/definitions";
import type { Instance } from "../identity/instances";
import { judge } from "../identity/judge";
import type { StatedTotal } from "../model/inputs";
import type { Recalculation } from "../formula/index";
import { recalculate } from "../formula/index";
import { bookOf } from "../locate/book";
import { formulaAt, isBlank, printsNothing, valueAt } from "../model/cellText";
import { addressKey } from "../model/address";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { CellWrite } from "../model/workbookPlan";
import { amountColumns } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { evaluate } from "../terms/evaluate";
import { toCellFormula } from "../terms/formula";
import { placeWords } from "../terms/words";
import type { ChangedFormula, KeptCell } from "./account";
import { isBroken, isOursOfOld, isSameButRows, isSpelledAlike, looksOurs } from "../formula/formulaShape";
import { closingRings, keptOf } from "./leadsBack";
import { withCells } from "../formula/movedSnapshot";
import type { RefreshReading } from "./reading";

export interface Renewing {
  readonly pack: PackSpec;
  /** With the new rows, their codes and names. */
  readonly snapshot: WorkbookSnapshot;
  readonly tables: ReadonlyMap<string, TableMap>;
  readonly book: Book;
  /** Whether the whole row is ours to fill in; else blank cells of rows that are there are left to their owner. */
  readonly isNew: (map: TableMap, row: RowPlace) => boolean;
  /** The workbook was there before us: its constants and blanks are its form. */
  readonly adopted: boolean;
  /** Nothing has moved since it was last written: a formula there that is not ours to the letter was changed by somebody. */
  readonly isChanged: (at: CellAddress) => boolean;
  /** Nothing was written since it was read, so that every formula shows what it yields. */
  readonly isWorkedOut: boolean;
  /** Subtotals that miss their printed parts by the rounding of these. */
  readonly stated: readonly StatedTotal[];
}

export interface Renewal {
  readonly writes: ReadonlyMap<string, readonly CellWrite[]>;
  readonly formulas: readonly ChangedFormula[];
  readonly kept: readonly KeptCell[];
  /** With all of it, worked out. */
  readonly snapshot: WorkbookSnapshot;
}

interface FormulaCell {
  readonly instance: Instance;
  readonly at: CellAddress;
  readonly expected: string;
  readonly standing: string | null;
  readonly value: CellValue;
}

/** `write`: at once; `compare`: kept unless its result is that of our formula. */
type Decision = { readonly write: ChangedFormula["kind"] } | { readonly compare: "constant" | "ownFormula" } | null;

export function renewFormulas(renewing: Renewing): Renewal {
  const { pack, snapshot, tables, book } = renewing;
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const known = ourSheets(pack, tables);
  const cells = formulaCells(pack, { ...book, tables }, sheets);
  const decided = cells.map((cell) => ({ cell, decision: decide(cell, renewing, known) }));
  const wanted = decided.flatMap(({ cell, decision }) =>
    decision !== null && "write" in decision ? [changeOf(cell, decision.write)] : [],
  );
  const cleared = brokenInputs(tables, sheets, known, new Set(definitions(pack, { ...book, tables }).keys()));
  const tried =
    renewing.isWorkedOut && wanted.length + cleared.length === 0
      ? { snapshot, circular: [] }
      : worked(snapshot, [...wanted, ...cleared]);
  const closing = closingRings(wanted, tried, snapshot);
  const first = wanted.filter((change) => !closing.has(change));
  const before = closing.size === 0 ? tried.snapshot : worked(snapshot, [...first, ...cleared]).snapshot;
  const values = bookOf(pack, before, tables);
  const judged = decided.flatMap(({ cell, decision }) =>
    decision !== null && "compare" in decision
      ? [compared(cell, decision.compare, before, values, renewing.adopted)]
      : [],
  );
  const agreeing = judged.flatMap(({ change }) => change ?? []);
  // A figure may equal its formula's result only because that reads it.
  const circles =
    agreeing.length === 0 ? new Set<ChangedFormula>() : closingRings(agreeing, worked(before, agreeing), before);
  const constants = agreeing.filter((change) => !circles.has(change));
  const adjusted = statedChanges(
    cells,
    renewing.stated,
    values,
    new Map(first.map((one) => [addressKey(one.at), one])),
  );
  const replaced = new Set(adjusted.map(({ at }) => addressKey(at)));
  const formulas = [...first.filter(({ at }) => !replaced.has(addressKey(at))), ...cleared, ...constants, ...adjusted];
  // What a constant agrees with is what the formula over it yields: nothing has to be worked out again.
  const after = withCells(before, writesOf(constants, before));
  return {
    writes: writesOf(formulas),
    formulas,
    kept: [...judged.flatMap(({ kept }) => kept ?? []), ...[...closing, ...circles].map(keptOf)],
    snapshot: adjusted.length === 0 ? after : worked(after, adjusted).snapshot,
  };
}

/** A formula without a rounding difference of its own gets the one that was stated. */
function statedChanges(
  cells: readonly FormulaCell[],
  stated: readonly StatedTotal[],
  book: Book,
  changed: ReadonlyMap<string, ChangedFormula>,
): readonly ChangedFormula[] {
  return stated.flatMap((total): readonly ChangedFormula[] => {
    const cell = cells.find(
      ({ instance: { map, row, column } }) =>
        map.table.id === total.table && row.key === total.row && column === total.column,
    );
    if (cell === undefined || literalOf(cell.expected) !== null) return [];
    const {
      instance: { rule, map, row, column },
      at,
      standing,
      expected,
    } = cell;
    const right = evaluate(rule.right, { book, map, row, column });
    const literal = right.ok ? total.amount - right.amount : 0;
    const allowed = right.ok && right.parts > 1 ? roundingEnvelope(right.parts, lastPlace(map.money)) : 0;
    if (literal === 0 || Math.abs(literal) > allowed || (standing === null && !changed.has(addressKey(at)))) return [];
    const { kind, before, words } = changed.get(addressKey(at)) ?? {
      kind: "renewed",
      before: standing,
      words: placeWords(map, row, column),
    };
    return [{ kind, words, at, before, after: withLiteral(expected, literal) }];
  });
}

/** Lower case: those of our tables and of 基础信息. */
function ourSheets(pack: PackSpec, tables: ReadonlyMap<string, TableMap>): ReadonlySet<string> {
  return new Set(
    [pack.info.sheet, ...pack.tables.map((table) => table.sheet), ...[...tables.values()].map((map) => map.sheet)].map(
      (name) => name.toLowerCase(),
    ),
  );
}

function formulaCells(pack: PackSpec, book: Book, sheets: ReadonlyMap<string, SheetSnapshot>): readonly FormulaCell[] {
  return [...definitions(pack, book).values()].flatMap((instance): readonly FormulaCell[] => {
    const { rule, map, row, column } = instance;
    const at = cellAt(map, row, column);
    const sheet = at ? sheets.get(at.sheet) : undefined;
    const bare = at && toCellFormula(rule.right, { book, map, row, column }, at.sheet);
    if (!at || !sheet || bare === null) return [];
    const standing = formulaAt(sheet, at.row, at.column);
    const literal = standing === null ? null : literalOf(standing);
    return [
      {
        instance,
        at,
        standing,
        expected: literal === null ? bare : withLiteral(bare, literal),
        value: valueAt(sheet, at.row, at.column),
      },
    ];
  });
}

/** Where a formula stands that is not what the form says. */
export function deviatingFormulas({
  located: { pack },
  tables,
  book,
  sheets,
}: Pick<RefreshReading, "located" | "tables" | "book" | "sheets">): readonly CellAddress[] {
  return formulaCells(pack, { ...book, tables }, sheets)
    .filter(({ at, standing, expected }) => standing !== null && !isSpelledAlike(standing, expected, at.sheet))
    .map(({ at }) => at);
}

function decide(
  { instance: { rule, map, row }, at, expected, standing, value }: FormulaCell,
  { isNew, adopted, isChanged }: Renewing,
  known: ReadonlySet<string>,
): Decision {
  const prefill = rule.role === "prefills";
  if (standing !== null) {
    if (isSpelledAlike(standing, expected, at.sheet)) return null;
    if (!isBroken(standing) && isChanged(at)) return prefill ? null : { compare: "ownFormula" };
    if (prefill && !isBroken(standing) && !isSameButRows(standing, expected)) return null;
    if (isOursOfOld(standing, expected, known)) return { write: isBroken(standing) ? "mended" : "renewed" };
    if (isBroken(standing) && looksOurs(standing, known)) return { write: "mended" };
    return prefill ? null : { compare: "ownFormula" };
  }
  if (isBlank(value)) return isNew(map, row) || (!prefill && !adopted) ? { write: "mended" } : null;
  return prefill ? null : { compare: "constant" };
}

function changeOf(
  { instance, at, expected, standing, value }: FormulaCell,
  kind: ChangedFormula["kind"],
): ChangedFormula {
  const before = standing ?? (typeof value === "boolean" ? String(value) : value);
  return { kind, words: placeWords(instance.map, instance.row, instance.column), at, before, after: expected };
}

/**
 * Sums of rows that are gone, where nothing is left to add up: the cell is an input again, and the formula was ours. Where a column or a table
 * is gone it stays an error: blanks would look like figures that nobody has filled in, and no prefill comes back to a blank.
 */
function brokenInputs(
  tables: ReadonlyMap<string, TableMap>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  known: ReadonlySet<string>,
  defined: ReadonlySet<string>,
): readonly ChangedFormula[] {
  return [...tables.values()].flatMap((map) =>
    map.rows.flatMap((row) => {
      const block = map.table.blocks.find((candidate) => candidate.id === row.block);
      return (block ? amountColumns(map.table, block) : []).flatMap((column): readonly ChangedFormula[] => {
        const at = row.columns === null || row.columns.includes(column) ? cellAt(map, row, column) : null;
        const sheet = at && sheets.get(at.sheet);
        const standing = sheet && at ? formulaAt(sheet, at.row, at.column) : null;
        if (
          !at ||
          standing === null ||
          defined.has(addressKey(at)) ||
          !isBroken(standing) ||
          !looksOurs(standing, known)
        )
          return [];
        return [{ kind: "mended", words: placeWords(map, row, column), at, before: standing, after: null }];
      });
    }),
  );
}

function worked(
  snapshot: WorkbookSnapshot,
  changes: readonly ChangedFormula[],
): Pick<Recalculation, "snapshot" | "circular"> {
  return recalculate(withCells(snapshot, writesOf(changes)));
}

interface Judged {
  readonly change?: ChangedFormula;
  readonly kept?: KeptCell;
}

function compared(
  { instance, at, expected, standing, value }: FormulaCell,
  what: "constant" | "ownFormula",
  snapshot: WorkbookSnapshot,
  book: Book,
  adopted: boolean,
): Judged {
  const { rule, map, row, column } = instance;
  const words = placeWords(map, row, column);
  const right = evaluate(rule.right, { book, map, row, column });
  const shown = valueAt(snapshot.sheets.find((sheet) => sheet.name === at.sheet) ?? NO_SHEET, at.row, at.column);
  const agrees =
    right.ok &&
    (typeof shown === "number"
      ? Math.abs(shown - toNumber(right.amount)) < 1e-9 * Math.max(1, Math.abs(shown))
      : printsNothing(shown) && right.amount === 0);
  if (agrees && what === "constant" && !adopted && typeof value === "number")
    return { change: { kind: "constant", words, at, before: value, after: expected } };
  if (agrees) return {};
  const isRounded = standing === null && judge(instance, book).outcome === "pass";
  // A printed total that misses its printed parts by their rounding is the form of such a workbook.
  if (isRounded && adopted) return {};
  return {
    kept: {
      kind: isRounded ? "rounded" : what,
      words,
      at,
      found: standing ?? value,
      expected: right.ok ? toDecimalString(right.amount, map.money.places) : null,
    },
  };
}

const NO_SHEET: SheetSnapshot = { name: "", visible: true, values: [], formulas: [] };

/** `shown` has the values that stand there already. */
function writesOf(
  changes: readonly ChangedFormula[],
  shown?: WorkbookSnapshot,
): ReadonlyMap<string, readonly CellWrite[]> {
  const writes = new Map<string, CellWrite[]>();
  for (const {
    at: { sheet, row, column },
    after,
    before,
  } of changes) {
    const value = shown === undefined ? null : before;
    const content =
      after === null ? { kind: "value" as const, value: "" } : { kind: "formula" as const, formula: after, value };
    writes.set(sheet, [...(writes.get(sheet) ?? []), { row, column, content }]);
  }
  return writes;
}
