/** Indicators whose sign, number and unit stand in columns of their own (指标符号 ≥, 指标值 95, 计量单位 %), put together as the form prints them. */
import type { PerformanceForm } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import type { FormCell, FormRow } from "./grid";
import { isHeader } from "./indicatorColumns";

const SIGN_HEADS: ReadonlySet<string> = new Set(["指标符号", "指标值符号", "运算符", "运算符号", "比较符", "符号"]);
const UNIT_HEADS: ReadonlySet<string> = new Set(["计量单位", "度量单位", "指标单位", "指标值单位", "单位"]);
/** 定性 says what kind of value stands beside, and = what any number means. */
const SIGNS: Readonly<Record<string, string>> = {
  "≥": "≥",
  ">=": "≥",
  大于等于: "≥",
  "≤": "≤",
  "<=": "≤",
  小于等于: "≤",
  ">": ">",
  大于: ">",
  "<": "<",
  小于: "<",
  "=": "",
  等于: "",
  定性: "",
};
/** No unit is longer: 万元/人·天. */
const LONGEST_UNIT = 8;

interface Columns {
  readonly value: number;
  readonly sign: number | null;
  readonly unit: number | null;
}

/** Rows below the header have the whole value in the column of 指标值; the others stay as they are. */
export function withWholeValues(form: PerformanceForm, rows: readonly FormRow[]): readonly FormRow[] {
  const at = rows.findIndex((row) => isHeader(form, row));
  const columns = at < 0 ? [] : columnsOf(form, rows[at] ?? []);
  if (columns.every(({ sign, unit }) => sign === null && unit === null)) return rows;
  return rows.map((row, index) => (index <= at ? row : columns.reduce(joined, row)));
}

function columnsOf({ indicatorHeads: [, , name, value] }: PerformanceForm, header: FormRow): readonly Columns[] {
  const values = header.filter(({ text }) => normalizeText(text) === value);
  return values.map(({ column }, index): Columns => {
    const before = values[index - 1]?.column ?? -1;
    const next = header.find((cell) => cell.column > column && normalizeText(cell.text) === name)?.column ?? Infinity;
    const from = header.filter((cell) => cell.column < column && normalizeText(cell.text) === name).at(-1)?.column;
    const head = (of: ReadonlySet<string>, first: number, last: number): number | null =>
      header.find((cell) => cell.column > first && cell.column < last && of.has(normalizeText(cell.text)))?.column ??
      null;
    return {
      value: column,
      sign: head(SIGN_HEADS, from ?? before, column),
      unit: head(UNIT_HEADS, column, next),
    };
  });
}

function joined(row: FormRow, { value, sign, unit }: Columns): FormRow {
  const cellAt = (column: number | null): FormCell | undefined => row.find((cell) => cell.column === column);
  const [own, before, behind] = [cellAt(value), cellAt(sign), cellAt(unit)];
  if (!own || own.label !== null) return row;
  const mark = before && before.label === null ? SIGNS[normalizeText(before.text)] : undefined;
  const isUnit = behind !== undefined && behind.label === null && behind.text.length <= LONGEST_UNIT;
  const counted = isUnit && !own.text.endsWith(behind.text) ? behind.text : "";
  const taken = new Set([...(mark === undefined ? [] : [before]), ...(isUnit ? [behind] : [])]);
  const text = `${mark !== undefined && !own.text.startsWith(mark) ? mark : ""}${own.text}${counted}`;
  return row.flatMap((cell) => (taken.has(cell) ? [] : [cell === own ? { ...cell, text, isText: true } : cell]));
}
