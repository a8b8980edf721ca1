/** A subtotal with a literal rounding difference, =ROUND(SUM(D8:D17)+0.01,2): see docs/ARCHITECTURE.md, change (d). */
import type { Amount } from "../amount/amount";
import { toAmount, toDecimalString } from "../amount/amount";

const WITH_LITERAL = /^=ROUND\((.+)([+-]\d+(?:\.\d+)?),(\d)\)$/;

/** The literal in hundredths, null for a formula without one. */
export function literalOf(formula: string): Amount | null {
  const literal = WITH_LITERAL.exec(formula)?.[2];
  return literal === undefined ? null : toAmount(Number(literal));
}

/** The same formula with another literal, or with one where it has none; 0 leaves it out. */
export function withLiteral(formula: string, literal: Amount): string {
  const bare = formula.replace(
    WITH_LITERAL,
    (_, body: string, __: string, places: string) => `=ROUND(${body},${places})`,
  );
  if (literal === 0) return bare;
  return bare.replace(
    /^=ROUND\((.+),(\d)\)$/,
    (_, body: string, places: string) =>
      `=ROUND(${body}${literal > 0 ? "+" : ""}${toDecimalString(literal, Number(places))},${places})`,
  );
}
