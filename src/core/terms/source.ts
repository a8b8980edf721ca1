/** Where a sentence takes its figures and texts from: the workbook, or for a repeated sentence the row that it is about. */
import type { Amount } from "../amount/amount";
import type { CellAddress } from "../model/snapshot";
import type { Book, Missing, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { DrawnField } from "./drawnFields";
import type { Figure, NarrativeSpec, Sentence, TextSource } from "../declare/narrative";
import type { PackSpec } from "../declare/pack";
import type { Term } from "../declare/term";
import { evaluate } from "./evaluate";
import { isUnreadable } from "./unreadable";
import { fieldLabel } from "./words";
import { termsOf } from "./inner";

export interface Source {
  readonly pack: PackSpec;
  readonly book: Book;
  readonly year: number;
  readonly zero: NarrativeSpec["zero"];
  /** The unit that the tables print, for workbooks without the field for it; absent where none is known. */
  readonly unit?: string;
  /** Fields of 基础信息 that have to be filled in before it is known of which category the projects without a performance form are; none where it is known. */
  readonly uncategorised: readonly string[];
  /** Blank fields that the workbook tells elsewhere; absent where none is. */
  readonly drawn?: ReadonlyMap<string, DrawnField>;
  /** Null outside repeated sentences. */
  readonly item: Item | null;
}

/** The row of a repeated sentence. */
export interface Item {
  readonly map: TableMap;
  readonly row: RowPlace;
  /** Position among the rows of the sentence, from 1. */
  readonly number: number;
}

/** Something that the user has still to enter. */
export interface Gap {
  /** Id of a field of 基础信息, or `<table>/<code>.<column>` of a text column. */
  readonly id: string;
  /** Sheet and name of the cell, for messages. */
  readonly sheet: string;
  readonly label: string;
  readonly kind: "reason" | "text" | "figure";
  /** It was entered, and is more than what it is a part of. As people write them. */
  readonly exceeds?: { readonly taken: string; readonly whole: string; readonly cells: readonly CellAddress[] };
}

export type FigureReading =
  | { readonly ok: true; readonly amount: Amount; readonly cells: readonly CellAddress[] }
  | { readonly ok: false; readonly missing: Missing };

/** Read outside any table, so that every figure comes in hundredths of 万元 whatever the unit of its table. */
export function readFigure(figure: Figure, source: Source): FigureReading {
  const value = evaluate("term" in figure ? figure : rowTerm(figure, source), {
    book: source.book,
    map: null,
    row: null,
    column: null,
  });
  return value.ok ? { ok: true, amount: value.amount, cells: value.cells } : value;
}

/** A figure of the row as a term that names its cells in full. */
function rowTerm(figure: Exclude<Figure, Term>, source: Source): Term {
  if (source.item === null) throw new Error("a figure of a row outside a repeated sentence");
  const { map, row } = source.item;
  if (figure.row === "own") return { term: "cell", table: map.table.id, row: row.key, column: figure.column };
  const cells = sameCode(figure.table, source).map((other): Term => ({
    term: "cell",
    table: figure.table,
    row: other.key,
    column: figure.column,
  }));
  return cells.length === 0 ? { term: "zero" } : { term: "add", of: cells };
}

function sameCode(table: string, { book, item }: Source): readonly RowPlace[] {
  const code = item?.row.code ?? null;
  return code === null ? [] : (book.tables.get(table)?.rows ?? []).filter((row) => row.code === code);
}

/** The text without blanks at its ends; null when its field or row was not found. */
export function readText(from: TextSource, source: Source): string | null {
  if (typeof from === "string")
    return (
      source.book.infoText(from)?.trim() ?? (from === source.pack.info.unitName && source.unit ? source.unit : null)
    );
  const map = source.book.tables.get(from.table);
  const texts = map
    ? sameCode(from.table, source).map((row) => source.book.text(map, row, from.column)?.trim() ?? "")
    : [];
  return texts.find((text) => text !== "") ?? (texts.length > 0 ? "" : null);
}

/** Where such a text stands. */
export function textCells(from: TextSource, source: Source): readonly CellAddress[] {
  if (typeof from === "string") return [source.book.infoAddress(from) ?? []].flat();
  const map = source.book.tables.get(from.table);
  return map ? sameCode(from.table, source).flatMap((row) => cellAt(map, row, from.column) ?? []) : [];
}

export function gapAt(from: TextSource, kind: Gap["kind"], { pack, item }: Source): Gap {
  if (typeof from === "string") return { id: from, sheet: pack.info.sheet, label: fieldLabel(pack.info, from), kind };
  const table = pack.tables.find((candidate) => candidate.id === from.table);
  const column = table?.columns.find((candidate) => candidate.id === from.column)?.label ?? from.column;
  const row = item?.row;
  return {
    id: `${from.table}/${row?.code ?? ""}.${from.column}`,
    sheet: table?.sheet ?? from.table,
    kind,
    label: [row?.code, row?.label, column]
      .filter((part) => part !== undefined && part !== null && part !== "")
      .join(" "),
  };
}

/** The fields of 基础信息 behind a figure when every one of them is blank or not there; null when one is filled or there are none. */
export function blankFields(figure: Figure, source: Source): readonly string[] | null {
  const fields = "term" in figure ? termsOf("info", figure).map(({ field }) => field) : [];
  return fields.length > 0 && !fields.some((field) => isEntered(field, source)) ? fields : null;
}

export function isEntered(field: string, { book }: Source): boolean {
  return (book.infoText(field) ?? "").trim() !== "";
}

/** Nobody has entered the figure of the row: another table has no row with its code, or only blank cells there. */
export function isBlankRowFigure(figure: Figure, source: Source): boolean {
  if ("term" in figure || figure.row !== "sameCode") return false;
  const map = source.book.tables.get(figure.table);
  return (
    !map || sameCode(figure.table, source).every((row) => (source.book.text(map, row, figure.column) ?? "") === "")
  );
}

/** The rows that a repeated sentence is about: the lowest ones with a figure, or with one that cannot be read. Null when a table is missing, or one of its rows has a code that cannot be read. */
export function itemsOf(each: NonNullable<Sentence["each"]>, book: Book): readonly Item[] | null {
  const items: Item[] = [];
  for (const { table, group, column } of each) {
    const map = book.tables.get(table);
    if (!map || map.rows.some((row) => row.group === group && isUnreadable(map, row))) return null;
    for (const row of map.rows) {
      if (row.group !== group || row.children.length > 0) continue;
      const read = book.amount(map, row, column);
      if (!read.ok || read.amount !== 0) items.push({ map, row, number: items.length + 1 });
    }
  }
  return items;
}

interface PathName {
  /** "" where the table does not print the row. */
  readonly name: string;
  readonly suffix: string;
  readonly code: string;
}

/** 社会保障和就业支出（类）行政事业单位养老支出（款）…: the names from the top of the tree down to the row, each with the suffix of its level. */
export function pathNames(
  { map, row }: Item,
  suffixes: readonly string[],
  levels: readonly number[],
): readonly PathName[] {
  const names: PathName[] = [];
  let top = row;
  for (
    let place: RowPlace | undefined = row;
    place;
    place = place.parent === null ? undefined : map.byKey.get(place.parent)
  ) {
    const suffix = place.level === null ? "" : (suffixes[place.level] ?? "");
    names.unshift({ name: place.label, suffix, code: place.code ?? "" });
    top = place;
  }
  const code = top.code ?? "";
  const above = levels.slice(0, top.level ?? 0);
  return [
    ...above.map((length, level) => ({ name: "", suffix: suffixes[level] ?? "", code: code.slice(0, length) })),
    ...names,
  ];
}
