/** Every function that formulas may call. */
import { abs } from "./abs";
import { and } from "./and";
import { average } from "./average";
import { column } from "./column";
import { concatenate } from "./concatenate";
import { count } from "./count";
import { countA } from "./countA";
import { countIf } from "./countIf";
import { countIfs } from "./countIfs";
import { hyperlink } from "./hyperlink";
import { ifError } from "./ifError";
import { ifFunction } from "./ifFunction";
import { indexFunction } from "./indexFunction";
import { int } from "./int";
import { isBlank } from "./isBlank";
import { isNumber } from "./isNumber";
import { left } from "./left";
import { len } from "./len";
import { match } from "./match";
import { max } from "./max";
import { mid } from "./mid";
import { min } from "./min";
import { mod } from "./mod";
import { n } from "./n";
import { not } from "./not";
import { or } from "./or";
import { product } from "./product";
import { right } from "./right";
import { round } from "./round";
import { roundDown } from "./roundDown";
import { roundUp } from "./roundUp";
import { row } from "./row";
import { subtotal } from "./subtotal";
import { sum } from "./sum";
import { sumIf } from "./sumIf";
import { sumIfs } from "./sumIfs";
import { sumProduct } from "./sumProduct";
import { t } from "./t";
import { text } from "./text";
import { trim } from "./trim";
import { value } from "./value";
import { vlookup } from "./vlookup";
import type { FormulaFunction } from "./definition";

const all: readonly FormulaFunction[] = [
  abs, and, average, column, concatenate, count, countA, countIf, countIfs,
  hyperlink, ifError, ifFunction, indexFunction, int, isBlank, isNumber, left,
  len, match, max, mid, min, mod, n, not,
  or, product, right, round, roundDown, roundUp, row, subtotal,
  sum, sumIf, sumIfs, sumProduct, t, text, trim, value,
  vlookup,
];

/** By upper-case name. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map(all.map((definition) => [definition.name, definition]));
