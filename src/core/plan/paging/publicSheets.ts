/** The public sheets of the form in the order of publication, with what decides where their pages end. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { areChartsApart } from "../chartsInText";
import { drawnRows } from "../drawnLines";
import { findNarrativeSheet } from "../../locate/narrativeSheet";
import { formerChartPage } from "../formerCharts";
import { CHART_HEIGHT } from "../textCharts";
import { rowHeights } from "../tableSheet";
import { heightOfLines, wrappedLines } from "../textHeight";
import { explainsTerms } from "../../declare/lookups";
import type { OwnPage, Page, Position } from "../../declare/page";
import type { PackSpec } from "../../declare/pack";
import { normalizeText } from "../../text/normalize";
import { isBlank, textAt } from "../../model/cellText";
import { MARGINS } from "./paging";
import type { PagedRow } from "./paging";
import type { PageRows, PageSource } from "./pageSource";

export interface PagedBook {
  readonly pack: PackSpec;
  readonly year: number;
  readonly tables: ReadonlyMap<string, TableMap>;
  readonly snapshot: WorkbookSnapshot;
  /** Performance forms and sheets of the user's own for the public, in their order. */
  readonly attached: readonly PageSource[];
}

/** A row of a table that nobody has given a height: programs differ, this is as high as any. */
const USUAL_ROW = 17;
/** A blank line of a page of text. */
const BLANK_LINE = 1.7;
const HEADING_HEIGHT = 26;
/** Lines break before their end, at punctuation and figures, and fonts differ between machines. */
const WRAPPING_LOSS = 0.88;
const LONGEST_HEADING = 30;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}、)/;
/** What a column is wider in a file than its width in characters: padding, in digits. */
const FILE_PADDING = 5 / 7;

/** Hidden sheets and those that are not there are none; 封面 and 目录 have no numbers. */
export function publicSheets({ pack, year, tables, snapshot, attached }: PagedBook): readonly PageSource[] {
  const named = (name: string): SheetSnapshot | undefined =>
    snapshot.sheets.find((sheet) => normalizeText(sheet.name) === normalizeText(name));
  const shown = (
    sheet: SheetSnapshot | undefined,
    rows: (sheet: SheetSnapshot) => PageRows | null,
  ): readonly PageSource[] => (sheet === undefined || !sheet.visible ? [] : [{ sheet: sheet.name, rows: rows(sheet) }]);
  const own = (position: Position): readonly PageSource[] =>
    (pack.textPages ?? [])
      .filter((page) => page.position === position)
      .flatMap((page) => shown(named(page.sheet), (sheet) => textRows(page.page, sheet, linesOf(page), new Map())));
  const written = (position: Position, explaining: boolean): readonly PageSource[] =>
    pack.narratives
      .filter((narrative) => narrative.position === position && explainsTerms(narrative) === explaining)
      .flatMap((narrative) =>
        shown(findNarrativeSheet(narrative, snapshot), (sheet) =>
          textRows(narrative.page, sheet, 0, drawnRows(pack, sheet)),
        ),
      );
  const title = pack.tablesTitle;
  const { charts } = pack;
  const all = [
    ...own("beforeTables"),
    ...written("beforeTables", false),
    ...written("beforeTables", true),
    ...(title === undefined ? [] : shown(named(title.sheet), () => ({ ...look(title.page), rows: [{ height: 1 }] }))),
    ...tableSheets(pack, year, tables, snapshot),
    ...written("afterTables", false),
    ...(charts === undefined || !areChartsApart(pack, snapshot)
      ? []
      : shown(named(charts.sheet), () => ({ ...formerChartPage(charts), margins: MARGINS, repeated: 0 }))),
    ...attached,
    ...written("afterTables", true),
    ...own("afterTables"),
  ];
  return all.filter(({ sheet }, index) => all.findIndex((other) => other.sheet === sheet) === index);
}

function look({ orientation, columnWidths }: Page): Omit<PageRows, "rows"> {
  return { orientation, margins: MARGINS, widths: columnWidths, repeated: 0 };
}

/** Rows that a page keeps, whatever stands in them. */
function linesOf(page: OwnPage): number {
  return "parts" in page ? 2 + page.parts.reduce((sum, { rows }) => sum + rows + 1, 0) : page.area.lastRow;
}

/** A heading stays with what follows it, and the title with both. `drawn`: rows of charts. */
function textRows(page: Page, sheet: SheetSnapshot, least: number, drawn: ReadonlyMap<number, unknown>): PageRows {
  const width = (page.columnWidths[0] ?? 80) * WRAPPING_LOSS;
  const { size } = page.font;
  const rows = Array.from({ length: Math.max(least, sheet.values.length) }, (_, row): PagedRow => {
    const text = textAt(sheet, row, 0);
    if (row === 0) return { height: page.titleHeight, leads: true };
    if (drawn.has(row)) return { height: CHART_HEIGHT };
    if (text === "") return { height: page.rowHeight ?? size * BLANK_LINE, leads: row === 1 };
    const height = text.split("\n").reduce((sum, line) => sum + wrappedLines(line, width, { fontSize: size }), 0);
    const isHeading = text.length <= LONGEST_HEADING && HEADING.test(text) && !/[。；：]/.test(text);
    return isHeading
      ? { height: Math.max(HEADING_HEIGHT, heightOfLines(height, size)), leads: true }
      : { height: heightOfLines(height, size) };
  });
  return { ...look(page), rows };
}

/** A sheet with one table of the form; where several stand on it, or one goes on on another sheet, the pages are the user's. */
function tableSheets(
  pack: PackSpec,
  year: number,
  tables: ReadonlyMap<string, TableMap>,
  snapshot: WorkbookSnapshot,
): readonly PageSource[] {
  const maps = pack.tables.flatMap(({ id, formNo }) => {
    const map = tables.get(id);
    return formNo === null || map === undefined ? [] : [map];
  });
  return maps.flatMap((map): readonly PageSource[] => {
    const sheet = snapshot.sheets.find(({ name }) => name === map.sheet);
    if (sheet === undefined || !sheet.visible) return [];
    const parts = map.rows.flatMap(({ site }) =>
      site === undefined || site.sheet === map.sheet ? [] : [{ sheet: site.sheet, rows: null }],
    );
    const isAlone =
      maps.every((other) => other === map || other.sheet !== map.sheet) &&
      map.rows.every(({ site }) => site === undefined);
    return [{ sheet: sheet.name, rows: isAlone ? tableRows(map, year, sheet) : null }, ...parts];
  });
}

function tableRows(map: TableMap, year: number, sheet: SheetSnapshot): PageRows {
  const { table } = map;
  const heights = new Map(rowHeights(map, year).map(({ row, height }) => [row, height]));
  // A blank note has room below the last line, and is no page of its own.
  const last = Math.max(map.lastRow, lastFilled(sheet, table.columns.length));
  const rows = Array.from({ length: last + 1 }, (_, row): PagedRow => ({
    height: Math.max(USUAL_ROW, heights.get(row) ?? 0),
    leads: row < map.firstRow,
  }));
  const repeated = rows.slice(table.form?.header ?? 0, map.firstRow).reduce((sum, { height }) => sum + height, 0);
  return {
    orientation: table.orientation,
    margins: table.form?.margins ?? MARGINS,
    widths: widthsOf(map, sheet),
    rows,
    repeated,
  };
}

function lastFilled({ values }: SheetSnapshot, columns: number): number {
  return values.reduce(
    (last, cells, row) => (cells.slice(0, columns).some((value) => !isBlank(value)) ? row : last),
    0,
  );
}

/** As the file has them where it tells; the form's own where nobody has changed them. */
function widthsOf({ table }: TableMap, { columnWidths }: SheetSnapshot): readonly number[] {
  return table.columns.map(({ width }, column) => {
    const own = columnWidths?.[column];
    return own === undefined || Math.abs(own - FILE_PADDING - width) < 0.5 ? width : Math.max(0, own - FILE_PADDING);
  });
}
