/** Codes in the cells of their names: [2130301]行政运行, 30101 基本工资; in one column, or in one for each level. */
import type { PrintedRow } from "../locate/printedRows";
import type { TableSite } from "../model/tableMap";
import { textAt } from "../model/cellText";
import { codeWithName } from "../text/reader/code";
import type { CodeText } from "../text/reader/code";
import type { Body, FoundBlock, FoundColumn } from "./columns";
import { FUNCTION_LEVELS } from "./codedRows";
import { columnId } from "./ids";

const FEWEST = 3;
/** The others are totals, and items without a code. */
const SHARE = 0.6;

/** What the lowest filled name of a row says; null where it says no code. */
interface Joined extends CodeText {
  /** Sheet column from 0. */
  readonly column: number;
}

/** Whether the names of a block without columns of codes have them before or behind. */
export function joinsCodes({ codes, labels }: FoundBlock, { sheet, rows }: Body): boolean {
  if (codes.length > 0 || labels.length === 0) return false;
  const texts = rows.flatMap((row) => lowest(labels, sheet, row) ?? []);
  const joined = joinedRows(labels, { sheet, rows });
  return joined.size >= FEWEST && joined.size >= texts.length * SHARE;
}

/** The column of codes that the table would have. */
export function joinedColumn({ index }: FoundColumn): string {
  return `${columnId(index)}-code`;
}

/** `all`: rows as printed. Codes that stand with their names in several columns are those of the lowest one that is filled. */
export function withJoinedCodes(
  block: string,
  { labels }: FoundBlock,
  body: Body,
  site: TableSite,
  all: readonly PrintedRow[],
): readonly PrintedRow[] {
  const own = labels.at(-1)?.index;
  const joined = joinedRows(labels, body);
  const sites = new Map<number, TableSite>(
    labels.map(({ index }) => [index, { ...site, names: new Map([...site.names, [block, index] as const]) }]),
  );
  return all.map((printed): PrintedRow => {
    const found = joined.get(printed.row);
    if (found === undefined || found.column === own) return printed;
    const { code, name, column } = found;
    const elsewhere = sites.get(column);
    return { ...printed, codes: [code], code, name, ...(elsewhere ? { site: elsewhere } : {}) };
  });
}

function joinedRows(labels: readonly FoundColumn[], { sheet, rows }: Body): ReadonlyMap<number, Joined> {
  return new Map(
    rows.flatMap((row): readonly (readonly [number, Joined])[] => {
      const found = lowest(labels, sheet, row);
      const read = found && codeWithName(found.text, FUNCTION_LEVELS);
      return read ? [[row, { ...read, column: found.column }]] : [];
    }),
  );
}

/** The text furthest right. */
function lowest(
  labels: readonly FoundColumn[],
  sheet: Body["sheet"],
  row: number,
): { readonly text: string; readonly column: number } | null {
  return labels.reduce<{ readonly text: string; readonly column: number } | null>((last, { index }) => {
    const text = textAt(sheet, row, index).trim();
    return text === "" ? last : { text, column: index };
  }, null);
}
