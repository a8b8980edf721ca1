/** What random units of every form are made of: rows, codes with their names, sums that are split into parts. Nothing is asked of the rules. */
import fc from "fast-check";
import type { InputRow } from "../../src/core/model/inputs";
import { economic2026 } from "../../src/packs/codes/economic-2026";
import { functions2026 } from "../../src/packs/codes/functions-2026";

export type Amounts = Readonly<Record<string, number>>;

/** A figure of zero is left blank, unless it is typed over one that would come by itself. */
export function row(
  parts: { code?: string; name?: string; rowId?: string; amounts?: Amounts },
  keepZero = false,
): InputRow {
  return {
    rowId: parts.rowId ?? null,
    code: parts.code ?? null,
    name: parts.name ?? "",
    texts: new Map(),
    amounts: new Map(Object.entries(parts.amounts ?? {}).filter(([, amount]) => keepZero || amount !== 0)),
  };
}

/** Parts of whole cents that add up to the total; as many as there are weights. */
export function split(total: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const parts = shares.map((share) => Math.floor((total * share) / sum));
  parts[0] = (parts[0] ?? 0) + total - parts.reduce((a, b) => a + b, 0);
  return parts;
}

/** 类 of the catalogue. */
export const classCodes = functions2026.entries.map((entry) => entry.code).filter((code) => code.length === 3);

/** A 项 under one of the 类, whether the catalogue has it or not. */
export function itemCode(classes: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...classes), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99 }))
    .map(([top, middle, last]) => `${top}${String(middle).padStart(2, "0")}${String(last).padStart(2, "0")}`);
}

/** 款 of 经济分类 that 基本支出 has. */
export const basicItems = economic2026.entries
  .map((entry) => entry.code)
  .filter((code) => /^(30[123]|310)\d\d$/.test(code));

/** 表六: a total over 款, each in the column of its kind of money. `unit`: what is not split further. */
export function rowsByItem(
  items: readonly string[],
  total: number,
  weights: readonly number[],
  unit = 1,
): readonly InputRow[] {
  const parts = split(
    total / unit,
    items.map((_, index) => weights[index] ?? 0.5),
  );
  return items.map((code, index) =>
    row({ code, amounts: { [/^30[13]/.test(code) ? "staff" : "operating"]: (parts[index] ?? 0) * unit } }),
  );
}

/** What 表六 has of a 款 in 公用经费. */
export function operatingOf(rows: readonly InputRow[], code: string): number {
  return rows.find((one) => one.code === code)?.amounts.get("operating") ?? 0;
}

const names = new Map<string, string>(functions2026.entries.map((entry) => [entry.code, entry.name]));

/** 款 and 项 with the names that the catalogue fixes; any other code may have any name. */
export function namesOf(leaves: readonly { readonly code: string }[]): InputRow[] {
  const codes = new Set(leaves.flatMap(({ code }) => [code.slice(0, 5), code]));
  return [...codes].map((code) => row({ code, name: names.get(code) ?? `科目${code}` }));
}
