/** What a data file, or the catalogue, has for cells that are blank. What somebody typed otherwise stays and is told. */
import type { Amount } from "../amount/amount";
import { parseTypedAmount, toAmount, toDecimalString, toNumber } from "../amount/amount";
import { entryGroups } from "../data/entries";
import { catalogueTexts } from "../data/government";
import type { InputRow } from "../model/inputs";
import { formulaAt, isBlank, textAt, valueAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import { amountColumns, infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";
import { placeWords } from "../terms/words";
import type { FilledCell, IdleRow, KeptCell } from "./account";
import type { Additions } from "./additions";

export interface Filling {
  readonly pack: PackSpec;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly tables: ReadonlyMap<string, TableMap>;
  readonly book: Book;
  readonly additions: Additions;
  /** Rows that are ours to fill in. */
  readonly isNew: (map: TableMap, row: RowPlace) => boolean;
}

export interface Filled {
  readonly cells: readonly FilledCell[];
  readonly kept: readonly KeptCell[];
  readonly idle: readonly IdleRow[];
}

export function fillBlanks(filling: Filling): Filled {
  return join(...[...filling.tables.values()].flatMap((map) => map.rows.map((row) => fillRow(filling, map, row))));
}

const NOTHING: Filled = { cells: [], kept: [], idle: [] };

function fillRow(filling: Filling, map: TableMap, row: RowPlace): Filled {
  const { additions } = filling;
  const entered = additions.rows.get(row.group) ?? [];
  const input = entered.find((candidate) => isOf(candidate, row));
  const known = filling.isNew(map, row) ? fillTexts(filling, map, row, ownTexts(filling, row)) : NOTHING;
  if (input === undefined)
    return join(known, additions.complete && additions.rows.has(row.group) ? unlisted(filling, map, row) : NOTHING);
  return join(
    known,
    fillTexts(filling, map, row, input.texts),
    ...[...input.amounts].map(([column, amount]) => fillAmount(filling, map, row, column, amount)),
  );
}

function isOf(input: InputRow, row: RowPlace): boolean {
  if (row.kind === "fixed") return input.rowId === row.key;
  if (row.kind === "tree") return row.code !== null && input.code === row.code;
  return row.label !== "" && normalizeText(input.name) === normalizeText(row.label);
}

/** The government's classification beside an economic item. */
function ownTexts({ pack, book }: Filling, row: RowPlace): ReadonlyMap<string, string> {
  const entry = entryGroups(pack).get(row.group);
  const info = new Map(infoFields(pack.info).map((field) => [field.id, book.infoText(field.id) ?? ""]));
  return entry && row.kind === "tree" ? catalogueTexts(pack, entry, row.code, info) : new Map();
}

function fillTexts({ sheets }: Filling, map: TableMap, row: RowPlace, texts: ReadonlyMap<string, string>): Filled {
  return join(
    ...[...texts].map(([column, text]): Filled => {
      const at = cellAt(map, row, column);
      const sheet = at ? sheets.get(at.sheet) : undefined;
      if (!at || !sheet || text === "") return NOTHING;
      const words = placeWords(map, row, column);
      const standing = textAt(sheet, at.row, at.column).trim();
      if (standing === "" && formulaAt(sheet, at.row, at.column) === null)
        return { ...NOTHING, cells: [{ words, at, value: text }] };
      return standing === text.trim()
        ? NOTHING
        : { ...NOTHING, kept: [{ kind: "differs", words, at, found: standing, expected: text }] };
    }),
  );
}

function fillAmount({ sheets }: Filling, map: TableMap, row: RowPlace, column: string, amount: Amount): Filled {
  const at = cellAt(map, row, column);
  const sheet = at ? sheets.get(at.sheet) : undefined;
  if (!at || !sheet) return NOTHING;
  const words = placeWords(map, row, column);
  const value = valueAt(sheet, at.row, at.column);
  const isFormula = formulaAt(sheet, at.row, at.column) !== null;
  if (isBlank(value) && !isFormula) return { ...NOTHING, cells: [{ words, at, value: toNumber(amount) }] };
  const number =
    typeof value === "number" ? value : typeof value === "string" ? parseTypedAmount(value, map.money.unit) : null;
  if (number !== null && toAmount(number, map.money.places) === amount) return NOTHING;
  return {
    ...NOTHING,
    kept: [{ kind: "differs", words, at, found: value, expected: toDecimalString(amount, map.money.places) }],
  };
}

/** A row of somebody's that the file no longer has. */
function unlisted({ sheets }: Filling, map: TableMap, row: RowPlace): Filled {
  const block = map.table.blocks.find((candidate) => candidate.id === row.block);
  if (row.kind === "fixed" || row.children.length > 0 || (row.code === null && row.label === "") || !block)
    return NOTHING;
  const typed = typedIn(map, row, amountColumns(map.table, block), sheets);
  const words = {
    table: map.table.shortName,
    code: row.kind === "tree" ? row.code : null,
    name: row.label,
    at: { sheet: (row.site ?? map).sheet, row: row.row, column: 0 },
  };
  if (typed === null) return { ...NOTHING, idle: [words] };
  return {
    ...NOTHING,
    kept: [
      {
        kind: "notInData",
        words: `${map.table.shortName} ${[words.code, row.label].filter((text) => text).join(" ")}`,
        at: typed,
        found: null,
        expected: null,
      },
    ],
  };
}

/** The first cell with something typed, null where there is none. */
export function typedIn(
  map: TableMap,
  row: RowPlace,
  columns: readonly string[],
  sheets: ReadonlyMap<string, SheetSnapshot>,
): CellAddress | null {
  return (
    columns
      .map((column) => cellAt(map, row, column))
      .find((at) => {
        const sheet = at ? sheets.get(at.sheet) : undefined;
        return (
          at !== null &&
          sheet !== undefined &&
          formulaAt(sheet, at.row, at.column) === null &&
          !isBlank(valueAt(sheet, at.row, at.column))
        );
      }) ?? null
  );
}

/** Fields of 基础信息. */
export function fillInfo({ pack, sheets, book, additions }: Omit<Filling, "tables" | "isNew">): Filled {
  return join(
    ...infoFields(pack.info).map((field): Filled => {
      const text = additions.info.get(field.id) ?? "";
      const at = book.infoAddress(field.id);
      const sheet = at ? sheets.get(at.sheet) : undefined;
      if (text === "" || !at || !sheet) return NOTHING;
      const words = `${pack.info.sheet} ${field.label}`;
      const standing = book.infoText(field.id) ?? "";
      const number = field.kind === "text" || field.kind === "choice" ? null : Number(text);
      if (standing.trim() === "") return { ...NOTHING, cells: [{ words, at, value: number ?? text }] };
      const same = number === null ? normalizeText(standing) === normalizeText(text) : Number(standing) === number;
      // What a new workbook begins with is nobody's choice.
      if (same || text === field.initial) return NOTHING;
      return { ...NOTHING, kept: [{ kind: "differs", words, at, found: standing, expected: text }] };
    }),
  );
}

export function join(...parts: readonly Filled[]): Filled {
  return {
    cells: parts.flatMap(({ cells }) => cells),
    kept: parts.flatMap(({ kept }) => kept),
    idle: parts.flatMap(({ idle }) => idle),
  };
}
