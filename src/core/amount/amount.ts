/** Amounts (hundredths.ts), and how they are read where people have typed them. */
import { readAmountIn } from "../text/reader/amount";

export * from "./hundredths";

/**
 * Reads an amount as people type it in a cell (core/text/reader/amount): separators, blanks, ￥, brackets, footnote marks and Chinese
 * numerals are understood. Null when it is no number, could be more than one, or names another unit than `unit`.
 */
export function parseTypedAmount(text: string, unit?: "元" | "万元"): number | null {
  return readAmountIn(text, unit)?.value ?? null;
}
