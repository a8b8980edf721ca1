/** The performance forms of a workbook, read as far as they can be read: what had to be guessed is said in `slips`. */
import type { SheetSnapshot } from "../model/snapshot";
import type { PerformanceForm, PerformanceSpec } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import { standsForNothing } from "../text/reader/amount";
import { blanksOf } from "./blanks";
import { classNames } from "./classes";
import { isFormTitle } from "./formTitle";
import type { FormRow } from "./grid";
import { headsOf, said } from "./grid";
import type { FormSlip, ReadForm, SaidInCell } from "./model";
import { missingFields, readFields } from "./readFields";
import { readIndicators } from "./readIndicators";
import { readMoney } from "./readMoney";
import type { FormRegion } from "./regions";
import { regionsOn } from "./regions";

/** In the order of their rows. */
export function formsOn(spec: PerformanceSpec, sheet: SheetSnapshot): readonly ReadForm[] {
  if (!mayHoldForm(sheet)) return [];
  const regions = [
    ...regionsOn(sheet, "project", spec.project),
    ...(spec.overall ? regionsOn(sheet, "overall", spec.overall) : []),
  ];
  return regions.map((region) => readForm(sheet, region)).sort((a, b) => a.rows.first - b.rows.first);
}

/** Forms have indicators, which hardly another sheet speaks of. */
export function mayHoldForm({ values }: SheetSnapshot): boolean {
  return values.some((cells) => cells.some((value) => typeof value === "string" && value.includes("指标")));
}

function readForm(sheet: SheetSnapshot, { kind, form, title, heading, rows }: FormRegion): ReadForm {
  const cells = rows.flat();
  const fields = readFields(form, rows);
  const money = readMoney(form, rows);
  const { indicators, slips } = readIndicators(form, rows);
  const gone = missingFields(form, rows)
    .filter(({ long }) => long === true)
    .map((field): FormSlip => ({ kind: "label", at: null, what: field.label }));
  const unread = [...money.values()]
    .filter(({ amount }) => amount === null)
    .map((one): FormSlip => ({ kind: "money", at: said(one), what: one.text }));
  const pairs = form.pairs ? pairsIn(form.pairs.heads, rows) : [];
  return {
    kind,
    sheet: sheet.name,
    fields,
    money,
    indicators,
    pairs,
    title: title && said(title),
    heading: heading && said(heading),
    year: yearOf(rows),
    name: fields.get(form.nameField) ?? null,
    rows: { first: Math.min(...cells.map(({ row }) => row)), last: Math.max(...cells.map(({ row }) => row)) },
    slips: [...gone, ...unread, ...slips],
    blanks: blanksOf(form, sheet, rows, { fields, money, indicators, pairs }),
    rest: restOf(form, rows, [
      ...fields.values(),
      ...money.values(),
      ...indicators.flatMap(({ name, value }) => [name, value]),
      ...pairs.flat(),
    ]),
  };
}

/** （2025年度） or (2025)年度 over the first label. */
function yearOf(rows: readonly FormRow[]): number | null {
  const first = firstLabel(rows);
  const [year] = rows
    .slice(0, Math.max(0, first))
    .flatMap((row) => row.flatMap(({ text }) => YEAR.exec(normalizeText(text))?.[1] ?? []));
  return year === undefined ? null : Number(year);
}

/** No date: 打印于2025年10月27日. */
const YEAR = /(20\d\d)\)?年(?!\d{1,2}月)/;

function firstLabel(rows: readonly FormRow[]): number {
  return rows.findIndex((row) => row.some(({ label }) => label !== null && label.kind !== "head"));
}

/** Behind an amount. */
const UNIT = /^(?:元|万元)$/;

/** What stands before the first label is the title with its year and number. */
function restOf(
  form: PerformanceForm,
  rows: readonly FormRow[],
  read: readonly (SaidInCell | null)[],
): ReadForm["rest"] {
  const known = new Set(read.flatMap((one) => (one === null ? [] : [`${one.address.row}|${one.address.column}`])));
  // The same again beside it is a merged cell that was filled.
  const again = new Set(read.flatMap((one) => (one === null ? [] : [`${one.address.row}|${one.text}`])));
  const { classes, kinds } = classNames(form);
  const heads = headsOf(rows);
  const isWord = (text: string): boolean =>
    heads.has(text) || classes.has(text) || kinds.has(text) || UNIT.test(text) || isFormTitle(form, text);
  return rows.slice(Math.max(0, firstLabel(rows))).flatMap((row) => {
    const own = row.filter(
      ({ label, text, address }) =>
        label === null &&
        !known.has(`${address.row}|${address.column}`) &&
        !again.has(`${address.row}|${text}`) &&
        !standsForNothing(text) &&
        !isWord(normalizeText(text)),
    );
    return own.length === 0 ? [] : [own.map(said)];
  });
}

/** Rows under 核心职能 and 重点任务, up to the next label. */
function pairsIn(heads: readonly [string, string], rows: readonly FormRow[]): ReadForm["pairs"] {
  const header = rows.findIndex((row) => heads.every((head) => row.some(({ text }) => normalizeText(text) === head)));
  const second = rows[header]?.find(({ text }) => normalizeText(text) === heads[1])?.column;
  if (second === undefined) return [];
  const pairs: (readonly [SaidInCell | null, SaidInCell | null])[] = [];
  for (const row of rows.slice(header + 1)) {
    if (row.some(({ label }) => label !== null)) break;
    const texts = row.filter(({ text }) => !standsForNothing(text));
    // Two texts are a pair also where the row slipped.
    const pair =
      texts.length === 2
        ? ([texts[0], texts[1]] as const)
        : ([texts.find(({ column }) => column < second), texts.find(({ column }) => column >= second)] as const);
    if (pair[0] || pair[1]) pairs.push([pair[0] ? said(pair[0]) : null, pair[1] ? said(pair[1]) : null]);
  }
  return pairs;
}
