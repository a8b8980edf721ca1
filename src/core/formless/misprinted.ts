/** Codes that are a slip of the hand away from what their names and their places say: 2030301 行政运行 under 21303, 213301. */
import type { Catalogue } from "../declare/pack";
import { derived } from "../declare/derived";
import { namedCodes } from "../catalogue/known";
import { comparableName } from "../text/normalize";
import { isOneSlip } from "../text/slip";

export interface PrintedCode {
  readonly code: string;
  readonly name: string;
}

const byName = derived((catalogue: Catalogue): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { code, name } of namedCodes(catalogue).values()) {
    const plain = comparableName(name);
    names.set(plain, [...(names.get(plain) ?? []), code]);
  }
  return names;
});

/** Codes with the row's name that the printed one may have been meant to be. */
export function meantCodes(catalogue: Catalogue, { code, name }: PrintedCode): readonly string[] {
  const named = byName(catalogue).get(comparableName(name)) ?? [];
  return named.includes(code) ? [] : named.filter((other) => isOneSlip(code, other) || areExchanged(code, other));
}

/** 2130503 for 2130305: 款 and 项 changed places. */
function areExchanged(written: string, meant: string): boolean {
  return (
    written.length === 7 &&
    meant.length === 7 &&
    written.slice(0, 3) === meant.slice(0, 3) &&
    written.slice(3, 5) === meant.slice(5) &&
    written.slice(5) === meant.slice(3, 5)
  );
}

/**
 * Index of a row → its code. Only where the printed one is out of its place, and the only code with the name that is not lies between
 * the rows above and below and stands nowhere else in the table. `levels`: lengths of whole codes; rows in the order of the sheet.
 */
export function misprinted(
  catalogue: Catalogue,
  levels: readonly number[],
  rows: readonly PrintedCode[],
): ReadonlyMap<number, string> {
  const codes = new Set(rows.map(({ code }) => code));
  const corrections = new Map<number, string>();
  for (const [at, row] of rows.entries()) {
    const [before, after] = [neighbour(rows, at, -1, levels), neighbour(rows, at, 1, levels)];
    const isBetween = (code: string): boolean =>
      (before === null || before < code) && (after === null || code < after) && (before !== null || after !== null);
    if (levels.includes(row.code.length) && isBetween(row.code) && hasParent(row.code, codes, levels)) continue;
    const [only, ...more] = meantCodes(catalogue, row).filter(
      (code) => levels.includes(code.length) && !codes.has(code) && isBetween(code) && hasParent(code, codes, levels),
    );
    if (only !== undefined && more.length === 0) corrections.set(at, only);
  }
  return corrections;
}

function neighbour(rows: readonly PrintedCode[], at: number, step: 1 | -1, levels: readonly number[]): string | null {
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    const code = rows[index]?.code ?? "";
    if (levels.includes(code.length)) return code;
  }
  return null;
}

/** The level right above, where the table prints that level at all. */
function hasParent(code: string, codes: ReadonlySet<string>, levels: readonly number[]): boolean {
  const above = levels.filter((length) => length < code.length).at(-1);
  return above === undefined || codes.has(code.slice(0, above)) || ![...codes].some(({ length }) => length === above);
}
