/** Text with separators → rows of cells. What no sheet can hold is refused before anything is made of it. */
import Papa from "papaparse";
import type { ListSheet } from "../../core/list/list";
import { maxColumns, maxRows } from "../address";
import { WorkbookError } from "../port";
import { settleQuotes } from "./quotes";

const SEPARATORS = [",", "\t", ";"] as const;
/** The line by which Excel is told the separator; it shows no such row. */
const SAID = /^sep=([,\t;])\n/i;
/** As of a workbook: blank ones between two separators count. */
const MOST_CELLS = 5_000_000;

/**
 * Title lines have no separators and amounts may have commas, so the separator is the one that gives most rows the same number of cells.
 * Throws WorkbookError unsupportedFormat where there is none, tooManyRows, tooManyColumns or tooLarge.
 */
export function readSeparated(text: string): Pick<ListSheet, "rows" | "separated" | "brokenQuotes"> {
  const lines = withLineFeeds(text);
  const said = SAID.exec(lines);
  const body = said === null ? lines : lines.slice(said[0].length);
  // One that the text does not have makes no columns, and a million rows of one cell would be made to see it.
  const separators = (said?.[1] === undefined ? SEPARATORS : [said[1]]).filter((separator) => body.includes(separator));
  for (const separator of separators) refuseBeyondSheet(body, separator);
  let best: Parsed | null = null;
  for (const separator of separators) {
    const parsed = parse(body, separator);
    if (best === null || parsed.score > best.score) best = parsed;
  }
  if (best === null || best.score === 0) throw new WorkbookError("unsupportedFormat", "text without separated columns");
  return { rows: best.rows, separated: true, brokenQuotes: best.broken };
}

/** CR, CR LF and CR CR LF end a line as LF does; the parser by itself takes one kind for the whole file. */
function withLineFeeds(text: string): string {
  if (!text.includes("\r")) return text;
  const lines = text.replaceAll("\r\n", "\n");
  return lines.includes("\r")
    ? lines.replace(/\r+\n?/g, (ends) => (ends.endsWith("\n") ? "\n" : "\n".repeat(ends.length)))
    : lines;
}

const LINE_FEED = 10;

/** A separator within quotation marks counts as well: a text with thousands of them is no cell either. */
function refuseBeyondSheet(text: string, separator: string): void {
  const code = separator.charCodeAt(0);
  let [line, inLine, all] = [1, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === code) {
      all += 1;
      inLine += 1;
      if (inLine >= maxColumns) throw new WorkbookError("tooManyColumns", String(line));
    } else if (character === LINE_FEED) {
      line += 1;
      inLine = 0;
    }
  }
  const rows = text.endsWith("\n") ? line - 1 : line;
  if (rows > maxRows) throw new WorkbookError("tooManyRows", String(rows));
  if (all + rows > MOST_CELLS) throw new WorkbookError("tooLarge", `${all + rows} cells`);
}

interface Parsed {
  readonly rows: readonly (readonly string[])[];
  readonly broken: readonly number[];
  readonly score: number;
}

function parse(text: string, separator: string): Parsed {
  const settled = settleQuotes(text, separator);
  const rows = Papa.parse<string[]>(settled.text, { delimiter: separator, newline: "\n", skipEmptyLines: false }).data;
  return { rows, broken: settled.broken, score: evenRows(rows) };
}

/** Cells in rows of the most frequent width above one. */
function evenRows(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + row.length);
  return [...widths.values()].reduce((most, cells) => Math.max(most, cells), 0);
}
