/** What the workbook has for the public, or should have, and the document has not. */
import { parseTypedAmount } from "../amount/amount";
import { contextOf } from "../report/check";
import type { BookPage } from "../check/book/pages";
import { bookPages, isPublished } from "../check/book/pages";
import { columnLetters } from "../model/columnLetters";
import type { LocatedWorkbook } from "../locate/locate";
import { columnCount, isBlank, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import { findNarrativeSheet } from "../locate/narrativeSheet";
import { isAttachmentName, isFormName } from "../pages/attached";
import { amountColumns } from "../declare/lookups";
import { isPrinted, within } from "./printed";
import type { Publication } from "./publication";

export interface MissingPage {
  readonly name: string;
  readonly why: "absent" | "hidden" | "blank";
}

/** Row or column of a sheet, from 0. */
export interface HiddenLine {
  readonly sheet: string;
  readonly kind: "row" | "column";
  readonly index: number;
}

export interface Omissions {
  /** Pages of the form; tables that are not there are told by the check. */
  readonly missing: readonly MissingPage[];
  /** Hidden ones on public pages that hold something. */
  readonly hidden: readonly HiddenLine[];
}

export function omissionsOf(located: LocatedWorkbook, { parts }: Publication): Omissions {
  const pages = bookPages(contextOf(located));
  const shown = new Set(parts.flatMap((part) => (part.kind === "title" ? [] : [part.sheet])));
  return {
    missing: missingPages(located, pages),
    hidden: pages
      .filter(
        (page) => page.sheet.visible && page.role !== "contents" && (isPublished(page) || shown.has(page.sheet.name)),
      )
      .flatMap(({ sheet }) => hiddenLines(located, sheet)),
  };
}

function missingPages({ pack, snapshot, tables }: LocatedWorkbook, pages: readonly BookPage[]): readonly MissingPage[] {
  const state = (name: string, sheet: SheetSnapshot | undefined): readonly MissingPage[] => {
    if (sheet === undefined) return [{ name, why: "absent" }];
    if (!sheet.visible) return [{ name, why: "hidden" }];
    return sheet.values.every((row) => row.every(isBlank)) ? [{ name, why: "blank" }] : [];
  };
  return [
    ...(pack.textPages ?? []).flatMap((page) =>
      state(page.sheet, pages.find(({ textPage }) => textPage === page)?.sheet),
    ),
    ...pack.narratives.flatMap((narrative) => state(narrative.sheet, findNarrativeSheet(narrative, snapshot))),
    ...pages
      .filter(
        ({ role, sheet }) =>
          role === "other" && sheet.visible && (isAttachmentName(sheet.name) || isFormName(sheet.name)),
      )
      .flatMap(({ sheet }) => state(sheet.name, sheet)),
    ...pack.tables.flatMap(({ id, formNo, shortName }) => {
      const sheet = tables.get(id)?.sheet;
      return formNo === null || sheet === undefined || sheet.visible
        ? []
        : [{ name: shortName, why: "hidden" } as const];
    }),
  ];
}

/** Rows of a table that have no figure may be hidden: the document leaves many of them out itself. */
function hiddenLines({ tables }: LocatedWorkbook, sheet: SheetSnapshot): readonly HiddenLine[] {
  const { hiddenRows = [], hiddenColumns = [] } = sheet;
  if (hiddenRows.length + hiddenColumns.length === 0) return [];
  const maps = [...tables.values()].map(({ map }) => map);
  const printed = (row: number, column: number): boolean =>
    isPrinted(sheet, row, column) && !isBlank(valueAt(sheet, row, column));
  const columns = Array.from({ length: columnCount(sheet) }, (_, column) => column);
  const says = (row: number): boolean =>
    columns.some((column) => !within(hiddenColumns, column) && printed(row, column)) &&
    (!isTableRow(maps, sheet, row) || hasFigure(maps, sheet, row));
  return [
    ...sheet.values.flatMap((_, index) =>
      within(hiddenRows, index) && says(index) ? [{ sheet: sheet.name, kind: "row", index } as const] : [],
    ),
    ...columns
      .filter((column) => within(hiddenColumns, column) && sheet.values.some((_, row) => printed(row, column)))
      .map((index) => ({ sheet: sheet.name, kind: "column", index }) as const),
  ];
}

function isTableRow(maps: readonly TableMap[], { name }: SheetSnapshot, row: number): boolean {
  return maps.some((map) => map.rows.some((place) => place.row === row && (place.site ?? map).sheet === name));
}

function hasFigure(maps: readonly TableMap[], sheet: SheetSnapshot, row: number): boolean {
  return maps.some((map) =>
    map.rows.some((place) => {
      const site = place.site ?? map;
      const block = map.table.blocks.find(({ id }) => id === place.block);
      if (place.row !== row || site.sheet !== sheet.name || block === undefined) return false;
      return amountColumns(map.table, block).some((id) => {
        const column = site.columns.get(id);
        const value = column === undefined ? null : valueAt(sheet, row, column);
        return !isBlank(value) && (typeof value === "number" ? value !== 0 : parseTypedAmount(String(value)) !== 0);
      });
    }),
  );
}

/** 表6 E 列, 概况第 5 行 */
export function lineName({ sheet, kind, index }: HiddenLine): string {
  return kind === "row" ? `${sheet}第 ${index + 1} 行` : `${sheet} ${columnLetters(index)} 列`;
}
