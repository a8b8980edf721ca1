/** A table of a document as rows of texts, each at its place in the grid (ECMA-376 part 1, 17.4). */
import type { Area } from "../../../core/model/workbookPlan";
import { childOf, childrenOf } from "../../file/xml/element";
import type { XmlElement } from "../../file/xml/element";
import { WorkbookError } from "../../port";
import { isOn, valueOf } from "./attributes";
import type { GridColumnOf, GridSpan } from "./gridColumns";
import { gridColumns } from "./gridColumns";
import { readParagraph } from "./paragraphs";
import type { DocumentReading } from "./paragraphs";
import { childValue } from "./styles";

export interface DocumentTable {
  /** "" where a merged cell covers the place, null where there is no cell. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly merges: readonly Area[];
  /** Rows that are repeated on every page. */
  readonly headerRows: number;
}

/** Word itself has no more than 63. */
const MOST_COLUMNS = 128;
/** Of all tables of a document: a hostile one makes many of few bytes. */
const MOST_CELLS = 2_000_000;

const CONTAINERS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo"]);

export function readTable(table: XmlElement, reading: DocumentReading): DocumentTable {
  const rows: (string | null)[][] = [];
  const spans: { readonly area: { top: number; left: number; bottom: number; right: number } }[] = [];
  let headerRows = 0;
  let open = new Map<number, (typeof spans)[number]>();
  const columnOf = gridColumns(table, within(table, "tr").flatMap(gridSpans));
  for (const row of within(table, "tr")) {
    const properties = childOf(row, "trPr");
    if (properties && childOf(properties, "del") !== undefined) {
      reading.account.add("trackedChanges");
      continue;
    }
    const header = properties && childOf(properties, "tblHeader");
    const isHeader = header !== undefined && isOn(valueOf(header.attributes, "val"));
    if (isHeader && headerRows === rows.length) headerRows += 1;
    const { cells, merged, continued } = readRow(row, rows.length, columnOf, open, reading);
    open = continued;
    reading.cells.count += cells.length;
    if (reading.cells.count > MOST_CELLS) throw new WorkbookError("tooLarge", "too many cells");
    rows.push(cells);
    spans.push(...merged);
  }
  const widths = new Set(rows.map((row) => row.length));
  if (widths.size > 1) reading.account.add("unevenTables");
  return {
    rows,
    merges: spans.map(({ area }) => area).filter(({ top, bottom, left, right }) => bottom > top || right > left),
    headerRows,
  };
}

export function widthOf({ rows }: DocumentTable): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

interface Span {
  readonly area: { top: number; left: number; bottom: number; right: number };
}

function readRow(
  row: XmlElement,
  index: number,
  columnOf: GridColumnOf,
  open: ReadonlyMap<number, Span>,
  reading: DocumentReading,
): { readonly cells: (string | null)[]; readonly merged: readonly Span[]; readonly continued: Map<number, Span> } {
  const cells: (string | null)[] = Array.from({ length: columnOf(placesBefore(row)) }, () => null);
  let place = placesBefore(row);
  const merged: Span[] = [];
  const continued = new Map<number, Span>();
  for (const cell of within(row, "tc")) {
    const properties = childOf(cell, "tcPr");
    const end = place + placesAcross(cell);
    const across = columnOf(end) - columnOf(place);
    place = end;
    const down = properties && childOf(properties, "vMerge");
    const left = cells.length;
    if (left + across > MOST_COLUMNS) break;
    const above = down !== undefined && valueOf(down.attributes, "val") !== "restart" ? open.get(left) : undefined;
    const span: Span = above ?? { area: { top: index, left, bottom: index, right: left + across - 1 } };
    if (above) above.area.bottom = index;
    else merged.push(span);
    if (down !== undefined) continued.set(left, span);
    cells.push(above ? "" : cellText(cell, reading), ...Array.from({ length: across - 1 }, () => ""));
  }
  return { cells, merged, continued };
}

/** The cells of a row in the grid. */
function gridSpans(row: XmlElement): readonly GridSpan[] {
  let left = placesBefore(row);
  return within(row, "tc").map((cell) => {
    const span = { left, across: placesAcross(cell) };
    left += span.across;
    return span;
  });
}

function placesBefore(row: XmlElement): number {
  const properties = childOf(row, "trPr");
  return clamp(Number((properties && childValue(properties, "gridBefore")) ?? 0));
}

function placesAcross(cell: XmlElement): number {
  const properties = childOf(cell, "tcPr");
  return Math.max(1, clamp(Number((properties && childValue(properties, "gridSpan")) ?? 1)));
}

function clamp(number: number): number {
  return Number.isInteger(number) && number > 0 && number < MOST_COLUMNS ? number : 0;
}

/** Paragraphs of a cell on lines of their own; those of a table in it behind each other. */
function cellText(cell: XmlElement, reading: DocumentReading): string {
  const lines = [...cell.children].flatMap((child): readonly string[] => {
    if (typeof child === "string") return [];
    if (child.name === "p") {
      const { text, boxes } = readParagraph(child, reading);
      reading.account.add("inCells", boxes.length);
      return [text];
    }
    if (child.name === "tbl") {
      reading.account.add("nestedTables");
      return readTable(child, reading).rows.map((row) => row.filter((text) => text !== null && text !== "").join(" "));
    }
    return CONTAINERS.has(child.name) ? [cellText(child, reading)] : [];
  });
  return lines.join("\n").trim();
}

/** The cell of a table that has only this one, around a table: such a frame is none of the document's tables. */
export function framedCell(table: XmlElement): XmlElement | null {
  const [row, ...rows] = within(table, "tr");
  const [cell, ...cells] = row === undefined ? [] : within(row, "tc");
  return cell !== undefined && rows.length === 0 && cells.length === 0 && childOf(cell, "tbl") !== undefined
    ? cell
    : null;
}

function within(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === name ? [child] : CONTAINERS.has(child.name) ? within(child, name) : [],
  );
}
