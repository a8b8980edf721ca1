/** What was recognised and by what, as plain data: so that people can see where a table was read, and say where it really stands. */
import { derived } from "../declare/derived";
import { lacksOptional } from "../model/tableMap";
import type { TableSpec } from "../declare/table";
import type { TableChoices } from "./choices";
import { freeKey, rowText } from "./choices";
import type { RegionEvidence, TableRegion } from "./regions";
import type { LocatedTable, LocatedWorkbook } from "./locate";
import { findMoneyLine, moneyInHeader } from "./moneyLine";
import { columnCount, isBlank, textAt } from "../model/cellText";

export interface RecognisedColumn {
  readonly id: string;
  readonly label: string;
  /** Sheet column from 0; null where it was not found. */
  readonly column: number | null;
}

export interface RecognisedPlace {
  readonly sheet: string;
  /** Header rows from 0, both ends included. */
  readonly headerTop: number;
  readonly headerBottom: number;
}

export interface RecognisedTable {
  readonly id: string;
  readonly shortName: string;
  /** False for working sheets that are not published. */
  readonly published: boolean;
  /** The form says nothing of it. */
  readonly beside?: true;
  readonly evidence: RegionEvidence;
  /** As printed; null where the sheet's name or the header told. */
  readonly title: string | null;
  /** As printed; null where none is stated. */
  readonly moneyUnit: string | null;
  /** The first one first. */
  readonly places: readonly RecognisedPlace[];
  readonly rows: number;
  /** Amount and text columns; those of the code are counted in `codeColumns`. */
  readonly columns: readonly RecognisedColumn[];
  readonly codeColumns: number;
  /** What stands in the header of each sheet column, from the top down, of those with any text. */
  readonly headerTexts: readonly { readonly column: number; readonly text: string }[];
  /** Sheets that hold the table again and were not read. */
  readonly copies: readonly string[];
  /** Of a table that no form declares: what the user can say of it. */
  readonly free?: FreeTable;
}

export interface FreeTable {
  /** See freeKey. */
  readonly key: string;
  /** Columns of amounts: sheet columns from 0. */
  readonly amounts: readonly { readonly column: number; readonly label: string }[];
  /** Texts of the rows that were read, once each, and what stands there. */
  readonly rows: readonly { readonly text: string; readonly row: number; readonly words: string }[];
}

export interface Recognition {
  readonly pack: string;
  /** What the user has said about it. */
  readonly choices: TableChoices;
  readonly tables: readonly RecognisedTable[];
  /** Published tables that were not found. */
  readonly missing: readonly { readonly id: string; readonly shortName: string; readonly title: string }[];
  /** Sheets with contents that no table was read from, in the order of the workbook. */
  readonly otherSheets: readonly string[];
  /** All sheets, in the order of the workbook. */
  readonly sheets: readonly string[];
}

export const recognitionOf = derived((located: LocatedWorkbook): Recognition => {
  const { pack, snapshot, tables } = located;
  const used = new Set([...tables.values()].flatMap((table) => table.places.map((place) => place.sheet)));
  return {
    pack: pack.id,
    choices: located.choices,
    tables: pack.tables.flatMap((table) => {
      const found = tables.get(table.id);
      return found
        ? [{ ...recognised(table, found), ...(pack.formless ? { free: freeTable(table, found) } : {}) }]
        : [];
    }),
    missing: pack.tables
      .filter((table) => table.formNo !== null && !tables.has(table.id))
      .map(({ id, shortName, title }) => ({ id, shortName, title: title.replace(/\{year\}年?/g, "") })),
    otherSheets: snapshot.sheets
      .filter((sheet) => !used.has(sheet) && sheet.values.some((row) => row.some((value) => !isBlank(value))))
      .map((sheet) => sheet.name),
    sheets: snapshot.sheets.map((sheet) => sheet.name),
  };
});

function recognised(table: TableSpec, found: LocatedTable): RecognisedTable {
  const codeIds = new Set(table.blocks.flatMap((block) => block.codeColumns));
  return {
    id: table.id,
    shortName: table.shortName,
    published: table.formNo !== null,
    evidence: found.evidence,
    title: found.title && textAt(found.sheet, found.title.row, found.title.column).trim(),
    moneyUnit: findMoneyLine(found)?.text ?? moneyInHeader(found.sheet, found.header)[0] ?? null,
    places: found.places.map(placeOf),
    rows: found.map.rows.length,
    columns: table.columns
      .filter((column) => !codeIds.has(column.id) && !lacksOptional(found.map, column.id))
      .map(({ id, label }) => ({
        id,
        label: label.replace(/\{year\}年?/g, "") || "预算数",
        column: found.map.columns.get(id) ?? null,
      })),
    codeColumns: Math.max(0, ...[...found.map.codes.values()].map((columns) => columns.length)),
    headerTexts: headerTexts(found),
    copies: found.copies,
  };
}

function freeTable(table: TableSpec, { map, sheet, title }: LocatedTable): FreeTable {
  const amounts = table.columns.flatMap(({ id, kind, label }) =>
    kind === "amount" && map.columns.has(id) ? [{ column: map.columns.get(id) ?? 0, label }] : [],
  );
  const rows = new Map<string, FreeTable["rows"][number]>();
  for (const { row, label } of map.rows) {
    const text = rowText(sheet, row);
    if (text !== "" && !rows.has(text)) rows.set(text, { text, row, words: label });
  }
  return {
    key: freeKey(sheet.name, title && textAt(sheet, title.row, title.column)),
    amounts,
    rows: [...rows.values()],
  };
}

function headerTexts({ sheet, header }: LocatedTable): RecognisedTable["headerTexts"] {
  return Array.from({ length: columnCount(sheet) }, (_, column) => column).flatMap((column) => {
    const texts = Array.from({ length: header.bottom - header.top + 1 }, (_, row) =>
      textAt(sheet, header.top + row, column).trim(),
    );
    const text = texts.filter((part) => part !== "").join(" ");
    return text === "" ? [] : [{ column, text }];
  });
}

function placeOf({ sheet, header }: TableRegion): RecognisedPlace {
  return { sheet: sheet.name, headerTop: header.top, headerBottom: header.bottom };
}
