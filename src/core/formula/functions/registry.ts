/** Every function that formulas may call. */
import { abs } from "./abs";
import { and } from "./and";
import { average } from "./average";
import { choose } from "./choose";
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
import { indirect } from "./indirect";
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
import { offset } from "./offset";
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
import { trunc } from "./trunc";
import { value } from "./value";
import { vlookup } from "./vlookup";
import { xlookup } from "./xlookup";
import type { FormulaFunction } from "./definition";

const all: readonly FormulaFunction[] = [
  abs,
  and,
  average,
  choose,
  column,
  concatenate,
  count,
  countA,
  countIf,
  countIfs,
  hyperlink,
  ifError,
  ifFunction,
  indexFunction,
  indirect,
  int,
  isBlank,
  isNumber,
  left,
  len,
  match,
  max,
  mid,
  min,
  mod,
  n,
  not,
  offset,
  or,
  product,
  right,
  round,
  roundDown,
  roundUp,
  row,
  subtotal,
  sum,
  sumIf,
  sumIfs,
  sumProduct,
  t,
  text,
  trim,
  trunc,
  value,
  vlookup,
  xlookup,
];

/** By name. */
const functions: ReadonlyMap<string, FormulaFunction> = new Map(all.map((definition) => [definition.name, definition]));

/** The function of that upper-case name; files write newer ones with a prefix. Undefined for one that is not reproduced. */
export function functionOf(name: string): FormulaFunction | undefined {
  return functions.get(name) ?? functions.get(plainName(name));
}

/** "_XLFN._XLWS.FILTER" → "FILTER" */
export function plainName(name: string): string {
  return name.replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
}
