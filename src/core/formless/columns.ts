/** What the columns of a table of an unknown form hold, and which of them stand together as a block: codes, names, amounts. */
import { parseTypedAmount } from "../amount/amount";
import { isBlank, isNothing, textAt, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import { codeWithName, plainCode } from "../text/reader/code";
import type { FoundHeader, LabelledColumn } from "./header";

export type ColumnKind = "code" | "label" | "amount" | "other";

export interface FoundColumn extends LabelledColumn {
  readonly kind: ColumnKind;
}

export interface FoundBlock {
  readonly codes: readonly FoundColumn[];
  readonly labels: readonly FoundColumn[];
  readonly amounts: readonly FoundColumn[];
}

/** Numbers under these are no amounts of money. */
const NO_MONEY =
  /序号|行次|栏次|数量|人数|个数|户数|面积|比例|占比|比重|[%％]|增长|增幅|年份|编号|电话|单价|日期|时间|率$|文号/;
const CODE_LABEL = /(?:编码|代码)$|^[类款项]级?$/;
const NUMBERED = /(?:编码|代码|编号)$/;
/** 218 县水务局 is no 科目. */
const UNITS = /(?:单位|部门|机构|项目)(?:编码|代码|编号)$/;
const SAYS_CODE = /[编码号类款项]|代码|科目/;
const TEXT_LABEL = /备注|说明|名称|类别|方式|依据|用途$|大类|单位$|部门$|形式|内容|项目$|科目$|对象|级次/;
const CODE = /^\d{3}(?:\d{2}){0,3}$/;
/** Of 类, 款 and 项: 213-03-01 is a code in parts. */
const LENGTHS = [3, 5, 7];
const TOTAL = /^(?:合计|总计|小计)$/;
/** Parts of a code: 01 under 款. */
const PART = /^\d{2,3}$/;
const PART_LABEL = /^[款项]级?(?:编码|代码)?$/;

/** The rows of the body. */
export interface Body {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly number[];
}

/** Columns of amounts in which texts stand as well, and of texts with amounts, are `slipped`: nothing can be added up in them. */
export function columnsOf(
  header: FoundHeader,
  body: Body,
): { readonly columns: readonly FoundColumn[]; readonly slipped: boolean } {
  const columns = withParts(
    header.columns.map((column) => ({ ...column, kind: kindOf(column, body) })),
    body,
  ).map((column) => ({ column, mixed: isMixed(column.kind, column.index, body) }));
  const settled = columns.map(({ column, mixed }): FoundColumn =>
    mixed && column.kind === "amount" ? { ...column, kind: "other" } : column,
  );
  return { columns: settled, slipped: columns.some(({ mixed }) => mixed) || hasStrayFigure(settled, body) };
}

/** Right of the codes of 类: 款 and 项 may be numbers, of which the zeros are gone, and stand under the label that the columns of a code share. */
function withParts(columns: readonly FoundColumn[], body: Body): readonly FoundColumn[] {
  const kinds: FoundColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const before = kinds.at(-1);
    const isNext = before?.kind === "code" && before.index === column.index - 1;
    const isUnnamed = column.own === "" && columns.slice(at + 1).find(({ own }) => own !== "")?.kind === "label";
    const isPart = isNext && (PART_LABEL.test(column.own) || isUnnamed) && holdsParts(column.index, body);
    kinds.push(isPart ? { ...column, kind: "code" } : column);
  }
  return kinds;
}

/** Nothing but parts of a code, and whole ones, stands in it. */
function holdsParts(index: number, { sheet, rows }: Body): boolean {
  const texts = rows.map((row) => normalizeText(textAt(sheet, row, index))).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => /^\d{1,2}$/.test(text) || CODE.test(text) || TOTAL.test(text));
}

/** A row whose only figure stands among the texts of another column. */
function hasStrayFigure(columns: readonly FoundColumn[], body: Body): boolean {
  const { sheet, rows } = body;
  const isNumber =
    (row: number) =>
    ({ index }: FoundColumn): boolean =>
      typeof valueAt(sheet, row, index) === "number";
  const amounts = columns.filter(({ kind }) => kind === "amount");
  return columns
    .filter(({ kind, index }) => kind === "other" && countsOf(index, body).texts > 1)
    .some((column) => rows.some((row) => isNumber(row)(column) && !amounts.some(isNumber(row))));
}

/** An amount among texts, or several texts among amounts. */
function isMixed(kind: ColumnKind, index: number, body: Body): boolean {
  if (kind !== "label" && kind !== "amount") return false;
  const { numbers, texts } = countsOf(index, body);
  return kind === "label" ? numbers > 0 && texts > 0 : texts >= 2 && texts * 10 > numbers;
}

/** Numbers, and texts of at least two Chinese characters. */
function countsOf(index: number, { sheet, rows }: Body): Readonly<Record<"numbers" | "texts", number>> {
  const values = rows.map((row) => valueAt(sheet, row, index));
  return {
    numbers: values.filter((value) => typeof value === "number").length,
    texts: values.filter((value) => typeof value === "string" && /[\u4e00-\u9fff]{2}/.test(value)).length,
  };
}

function kindOf({ own, index, above }: LabelledColumn, body: Body): ColumnKind {
  const { codes, whole, parts, numbers, texts } = counts(body, index);
  const filled = numbers + texts;
  if (NO_MONEY.test(own)) return "other";
  if (UNITS.test(own)) return isClassified(index, body) ? "code" : "other";
  if (isCodes(own, { codes, whole, parts, filled }, () => isItem(own, index, body))) return "code";
  // 单位代码 105001 is no amount, whatever it is the code of.
  if (NUMBERED.test(own)) return CODE_LABEL.test(own) && holdsNames(index, body) ? "label" : "other";
  if (own === "") return numbers > 0 && numbers >= texts && above.length > 0 ? "amount" : texts > 0 ? "label" : "other";
  // A text among amounts is worth a word, one among scores and targets is not.
  if (numbers > texts) return texts === 0 || isMoney(own) || above.some(isMoney) ? "amount" : "other";
  if (texts > 0) return "label";
  return TEXT_LABEL.test(own) ? (own.endsWith("名称") ? "label" : "other") : "amount";
}

/** 单位编码 over the codes of its 科目: 类, 款 and 项 stand under each other, as no codes of units do. */
function isClassified(index: number, { sheet, rows }: Body): boolean {
  const codes = new Set(rows.map((row) => plainCode(normalizeText(textAt(sheet, row, index)), LENGTHS)));
  const items = [...codes].filter((code) => /^[1235]\d{6}$/.test(code));
  return items.length > 1 && items.every((code) => codes.has(code.slice(0, 5)) && codes.has(code.slice(0, 3)));
}

/** 行政运行（2130301） under 科目编码: most of what stands there is a code with its name. */
function holdsNames(index: number, { sheet, rows }: Body): boolean {
  const texts = rows.map((row) => textAt(sheet, row, index).trim()).filter((text) => text !== "");
  return texts.filter((text) => codeWithName(text, LENGTHS) !== null).length * 2 > texts.length;
}

/** 42140 and 1267800 under 住房公积金 are amounts: numbers under a label that says nothing of codes, unless 类, 款 and 项 stand under each other. */
function isItem(label: string, index: number, body: Body): boolean {
  const { sheet, rows } = body;
  return (
    !SAYS_CODE.test(label) &&
    rows.every((row) => isBlank(valueAt(sheet, row, index)) || typeof valueAt(sheet, row, index) === "number") &&
    !isClassified(index, body)
  );
}

/** `whole`: without points, which amounts have as well as codes. */
function isCodes(
  label: string,
  { codes, whole, parts, filled }: Readonly<Record<"codes" | "whole" | "parts" | "filled", number>>,
  isAmounts: () => boolean,
): boolean {
  return (
    (CODE_LABEL.test(label) && codes + parts >= filled - codes - parts) ||
    (label !== "" && whole > 1 && whole * 5 >= filled * 4 && !isMoney(label) && !isAmounts())
  );
}

function isMoney(label: string): boolean {
  return /金额|预算|[合总小]计|支出|收入|拨款|经费|资金|基金|费$|补助|结转|结余|数$/.test(label);
}

function counts(
  { sheet, rows }: Body,
  column: number,
): Readonly<Record<"codes" | "whole" | "parts" | "numbers" | "texts", number>> {
  const found = { codes: 0, whole: 0, parts: 0, numbers: 0, texts: 0 };
  for (const row of rows) {
    const value = valueAt(sheet, row, column);
    if (isBlank(value) || isNothing(value)) continue;
    const text = normalizeText(textAt(sheet, row, column));
    if (CODE.test(text)) found.whole += 1;
    if (CODE.test(plainCode(text, LENGTHS))) found.codes += 1;
    else if (PART.test(text)) found.parts += 1;
    if (typeof value === "number" || (typeof value === "string" && parseTypedAmount(value) !== null))
      found.numbers += 1;
    else if (!TOTAL.test(text)) found.texts += 1;
  }
  return found;
}

function ofGovernment({ own, above }: FoundColumn): boolean {
  return [...above, own].some((label) => /^政府(?:预算)?(?:支出)?经济/.test(label));
}

/** From the left: a block begins with the first code or name behind amounts, where amounts follow again. */
export function blocksOf(columns: readonly FoundColumn[]): readonly FoundBlock[] {
  const blocks: { codes: FoundColumn[]; labels: FoundColumn[]; amounts: FoundColumn[] }[] = [];
  let current: (typeof blocks)[number] = { codes: [], labels: [], amounts: [] };
  const lastAmount = columns.reduce((last, { kind }, at) => (kind === "amount" ? at : last), -1);
  for (const [at, column] of columns.entries()) {
    if (column.kind === "other" || at > lastAmount) continue;
    if (column.kind === "amount") {
      current.amounts.push(column);
      continue;
    }
    if (current.amounts.length > 0) {
      blocks.push(current);
      current = { codes: [], labels: [], amounts: [] };
    }
    // 政府经济科目 beside 部门经济科目 in one row: what a row is, the first says.
    if (ofGovernment(column) && current.codes.some((code) => !ofGovernment(code))) continue;
    (column.kind === "code" ? current.codes : current.labels).push(column);
  }
  return [...blocks, current].filter(({ amounts }) => amounts.length > 0);
}
