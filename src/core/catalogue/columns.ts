/** Where a list of 科目 holds codes, names and years: told by its header, or by what stands in the columns where it has none. */
import { cellText } from "../list/list";
import { unspoiltCode } from "../text/reader/storedCode";
import type { CellValue } from "../model/snapshot";
import { normalizeText } from "../text/normalize";

type Rows = readonly (readonly CellValue[])[];

export interface CatalogueColumns {
  /** First row that is no header, from 0. */
  readonly firstRow: number;
  /** One column with the whole code, or one for each level. */
  readonly codes: readonly number[];
  /** Null where the name stands behind the code in its cell. */
  readonly name: number | null;
  readonly year: number | null;
}

/** Titles above a list take a few lines; a header further down is not looked for. */
const LAST_ROW = 50;
/** The code of the level above, or of another classification, is not the row's own. */
const NOT_OWN = /上级|父级|父项|政府|对应|单位|项目/;
const CODE = /(?:编码|代码|编号)$/;
const NAME = /(?:名称|科目)$/;
const YEAR = /^(?:预算|适用|启用)?(?:年度|年份|年)$/;
const LEVELS = [/^类(?:级)?(?:编码|代码)?$/, /^款(?:级)?(?:编码|代码)?$/, /^项(?:级)?(?:编码|代码)?$/] as const;

/** Null when no column holds codes. */
export function findColumns(rows: Rows): CatalogueColumns | null {
  const top = rows.slice(0, LAST_ROW);
  for (const [index] of top.entries()) {
    const found = byHeader(rows, index);
    if (found) return found;
  }
  return byContent(rows);
}

/** 类, 款 and 项 often stand on a second line, below 科目编码. */
function byHeader(rows: Rows, index: number): CatalogueColumns | null {
  const upper = (rows[index] ?? []).map(headerText);
  const lower = (rows[index + 1] ?? []).map(headerText);
  const name = best(upper, NAME, ["科目名称", "名称"]);
  if (name === null) return null;
  const year = upper.findIndex((text) => YEAR.test(text));
  const rest = { name, year: year < 0 ? null : year };
  const parts = levelColumns(upper);
  if (parts.length > 1) return { ...rest, firstRow: index + 1, codes: parts };
  const below = levelColumns(lower);
  if (below.length > 1) return { ...rest, firstRow: index + 2, codes: below };
  const code = best(upper, CODE, ["科目编码", "编码", "科目代码", "代码"]);
  return code === null || code === name ? null : { ...rest, firstRow: index + 1, codes: [code] };
}

function headerText(value: CellValue): string {
  return normalizeText(cellText(value));
}

/** The column with the plainest header of those that fit. */
function best(texts: readonly string[], pattern: RegExp, plain: readonly string[]): number | null {
  const fitting = texts.flatMap((text, column) =>
    pattern.test(text) && !NOT_OWN.test(text) ? [{ text, column }] : [],
  );
  const [first] = [...plain.flatMap((wanted) => fitting.filter(({ text }) => text === wanted)), ...fitting];
  return first?.column ?? null;
}

function levelColumns(texts: readonly string[]): readonly number[] {
  const columns = LEVELS.map((pattern) => texts.findIndex((text) => pattern.test(text)));
  const end = columns.findIndex((column) => column < 0);
  return end < 0 ? columns : columns.slice(0, end);
}

/** A list without a header: the column with the most codes, and the names in the next column with texts or behind the codes. */
function byContent(rows: Rows): CatalogueColumns | null {
  const counts = countIn(rows, looksLikeCode);
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const code = counts.indexOf(most);
  if (most === 0) return null;
  const named = rows.filter((row) => looksLikeCode(row[code]));
  const texts = countIn(named, (value) => /[\u4e00-\u9fff]/.test(cellText(value)));
  const name = texts.findIndex((count, column) => column > code && count * 2 > named.length);
  // A line with a single text is a title, which may say the year.
  const firstRow = rows.findIndex(
    (row) => looksLikeCode(row[code]) || row.filter((value) => cellText(value) !== "").length > 1,
  );
  return { firstRow, codes: [code], name: name < 0 ? null : name, year: null };
}

/** How many cells of each column are so. Every row is as long as it is: the longest may have thousands of columns, the others one. */
function countIn(rows: Rows, isCounted: (value: CellValue) => boolean): readonly number[] {
  const counts: number[] = [];
  for (const row of rows)
    row.forEach((value, column) => {
      while (counts.length <= column) counts.push(0);
      if (isCounted(value)) counts[column] = (counts[column] ?? 0) + 1;
    });
  return counts;
}

function looksLikeCode(value: CellValue | undefined): boolean {
  const text = unspoiltCode(cellText(value).normalize("NFKC"));
  return /^(?:\d{3}|\d{5}|\d{7})(?:\D|$)/.test(text) && !/^20\d\d年/.test(text);
}
