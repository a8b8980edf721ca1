/** Print areas that cut rows or columns off a page that is published. A sheet without one is printed whole. */
import { columnLetters } from "../../model/columnLetters";
import { isBlank, valueAt } from "../../model/cellText";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Area } from "../../model/workbookPlan";
import { sitesOf } from "../../model/tableMap";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import type { BookPage } from "./pages";
import { isPublished } from "./pages";

export function printAreas(book: BookContext, declared: BookCheckOf<"printAreas">): BookVerdict {
  const pages = book.pages.filter(isPublished);
  if (pages.every(({ sheet }) => sheet.printAreas === undefined)) return null;
  return pages.flatMap((page) => ((page.sheet.printAreas ?? []).length === 0 ? [] : cutOff(book, page, declared)));
}

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function cutOff(book: BookContext, page: BookPage, declared: BookCheckOf<"printAreas">): readonly Finding[] {
  const { sheet } = page;
  const { printAreas: areas = [] } = sheet;
  const shown = page.role === "table" ? linesOfTables(book, sheet) : linesOf(sheet);
  const rows = shown.rows.filter((row) => !areas.some(({ top, bottom }) => row >= top && row <= bottom));
  const columns = shown.columns.filter((column) => !areas.some(({ left, right }) => column >= left && column <= right));
  if (rows.length + columns.length === 0) return [];
  const lines = [
    ...(rows.length > 0 ? [`第 ${spans(rows).join("、")} 行`] : []),
    ...(columns.length > 0 ? [`${columns.map(columnLetters).join("、")} 列`] : []),
  ].join("和");
  const [row = 0, column = 0] = [rows[0] ?? shown.rows[0], columns[0] ?? shown.columns[0]];
  const cells = [
    {
      address: { sheet: sheet.name, row, column },
      words: sheet.name.trim(),
      printed: String(valueAt(sheet, row, column) ?? ""),
    },
  ];
  return [
    bookFinding(declared, {
      template: "bookPrintAreaCuts",
      kind: "publication",
      words: { sheet: sheet.name.trim(), areas: areas.map(nameOf).join("、"), lines },
      cells,
    }),
  ];
}

/** Rows and columns of the tables with something in them, and their notes; what stands beside a table may be somebody's working. */
function linesOfTables({ check }: BookContext, sheet: SheetSnapshot): Lines {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const { map, note } of check.located.tables.values()) {
    const sites = sitesOf(map).filter((site) => site.sheet === sheet.name);
    if (sites.length === 0) continue;
    const own = sites.flatMap((site) => [...site.columns.values(), ...[...site.codes.values()].flat()]);
    for (const column of own) columns.add(column);
    for (const { row, site } of map.rows)
      if ((site ?? map).sheet === sheet.name && own.some((column) => !isBlank(valueAt(sheet, row, column))))
        rows.add(row);
    if (note?.sheet === sheet.name) rows.add(note.row);
  }
  return { rows: sorted(rows), columns: sorted(columns) };
}

function linesOf(sheet: SheetSnapshot): Lines {
  const rows = sheet.values.flatMap((cells, row) => (cells.some((value) => !isBlank(value)) ? [row] : []));
  const columns = new Set(
    sheet.values.flatMap((cells) => cells.flatMap((value, column) => (isBlank(value) ? [] : [column]))),
  );
  return { rows, columns: sorted(columns) };
}

const sorted = (indexes: ReadonlySet<number>): readonly number[] => [...indexes].sort((a, b) => a - b);

/** 21—23, 25 of rows from 0. */
function spans(rows: readonly number[]): readonly string[] {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.last === row - 1) last.last = row;
    else found.push({ first: row, last: row });
  }
  return found.map(({ first, last }) => (first === last ? String(first + 1) : `${first + 1}—${last + 1}`));
}

function nameOf({ top, left, bottom, right }: Area): string {
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
}
