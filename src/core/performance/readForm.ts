/** The performance forms of a workbook, read as far as they can be read: what had to be guessed is said in `slips`. */
import type { SheetSnapshot } from "../model/snapshot";
import type { PerformanceSpec } from "../spec/performance";
import { normalizeText } from "../text/normalize";
import { standsForNothing } from "../text/reader/amount";
import type { FormRow } from "./grid";
import { said } from "./grid";
import type { FormSlip, ReadForm, Said } from "./model";
import { missingFields, readFields } from "./readFields";
import { readIndicators } from "./readIndicators";
import { readMoney } from "./readMoney";
import type { FormRegion } from "./regions";
import { regionsOn } from "./regions";

/** In the order of their rows. */
export function formsOn(spec: PerformanceSpec, sheet: SheetSnapshot): readonly ReadForm[] {
  if (!mayHoldForm(sheet)) return [];
  const regions = [...regionsOn(sheet, "project", spec.project), ...(spec.overall ? regionsOn(sheet, "overall", spec.overall) : [])];
  return regions.map((region) => readForm(sheet.name, region)).sort((a, b) => a.rows.first - b.rows.first);
}

/** Forms have indicators, which hardly another sheet speaks of. */
export function mayHoldForm({ values }: SheetSnapshot): boolean {
  return values.some((cells) => cells.some((value) => typeof value === "string" && value.includes("指标")));
}

function readForm(sheet: string, { kind, form, title, rows }: FormRegion): ReadForm {
  const cells = rows.flat();
  const fields = readFields(form, rows);
  const money = readMoney(form, rows);
  const { indicators, slips } = readIndicators(form, rows);
  const gone = missingFields(form, rows).filter(({ long }) => long === true).map((field): FormSlip => ({ kind: "label", at: null, what: field.label }));
  const unread = [...money.values()].filter(({ amount }) => amount === null).map((one): FormSlip => ({ kind: "money", at: said(one), what: one.text }));
  return {
    kind, sheet, fields, money, indicators,
    title: title && said(title),
    name: fields.get(form.nameField) ?? null,
    rows: { first: Math.min(...cells.map(({ row }) => row)), last: Math.max(...cells.map(({ row }) => row)) },
    pairs: form.pairs ? pairsIn(form.pairs.heads, rows) : [],
    slips: [...gone, ...unread, ...slips],
  };
}

/** Rows under 核心职能 and 重点任务, up to the next label. */
function pairsIn(heads: readonly [string, string], rows: readonly FormRow[]): ReadForm["pairs"] {
  const header = rows.findIndex((row) => heads.every((head) => row.some(({ text }) => normalizeText(text) === head)));
  const second = rows[header]?.find(({ text }) => normalizeText(text) === heads[1])?.column;
  if (second === undefined) return [];
  const pairs: (readonly [Said | null, Said | null])[] = [];
  for (const row of rows.slice(header + 1)) {
    if (row.some(({ label }) => label !== null)) break;
    const texts = row.filter(({ text }) => !standsForNothing(text));
    const pair = [texts.find(({ column }) => column < second), texts.find(({ column }) => column >= second)] as const;
    if (pair[0] || pair[1]) pairs.push([pair[0] ? said(pair[0]) : null, pair[1] ? said(pair[1]) : null]);
  }
  return pairs;
}
