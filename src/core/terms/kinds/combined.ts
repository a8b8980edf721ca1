/** What terms have in common that put other terms together. */
import type { Term } from "../../declare/term";
import type { Evaluated, Evaluation } from "./kind";
import { NOTHING } from "./kind";

export function combine(
  plus: readonly Term[],
  minus: readonly Term[],
  valueOf: (inner: Term) => Evaluation,
): Evaluation {
  let sum: Evaluated = NOTHING;
  for (const [index, part] of [...plus, ...minus].entries()) {
    const value = valueOf(part);
    if (!value.ok) return value;
    sum = join(sum, value, index < plus.length ? 1 : -1);
  }
  return sum;
}

export function join(sum: Evaluated, part: Evaluated, sign: 1 | -1): Evaluated {
  return {
    ok: true,
    amount: sum.amount + sign * part.amount,
    parts: sum.parts + part.parts,
    cells: [...sum.cells, ...part.cells],
  };
}

/** Null when one of them is. */
export function together(terms: readonly Term[], write: (inner: Term) => string | null): string | null {
  const texts = terms.map(write);
  return texts.some((text) => text === null) ? null : texts.join("+");
}
