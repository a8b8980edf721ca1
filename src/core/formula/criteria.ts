/** The criteria of SUMIF, SUMIFS, COUNTIF and COUNTIFS. */
import { compareValues, foldText } from "./compare";
import type { Comparison } from "./compare";
import { ERROR_CODES } from "./formula";
import { numberFromText, sameNumber } from "./numberText";
import { isFailure, unsupported } from "./scalars";
import type { Failure, Scalar } from "./scalars";
import { LONGEST_PATTERN, textPatternOf } from "./wildcards";

/** `equals` is set when the criterion asks for one value, which an index finds faster than `matches`. */
export interface Criterion {
  readonly kind: "criterion";
  readonly equals: number | string | boolean | null;
  readonly matches: (value: Scalar) => boolean | Failure;
}

const OPERATOR = /^(<>|<=|>=|=|<|>)?([^]*)$/;

/** Text in a cell counts as the number that it spells: "0201" equals 201, a known trait of these functions. */
function equalsNumber(value: Scalar, number: number): boolean {
  if (typeof value === "number") return sameNumber(value, number);
  if (typeof value !== "string") return false;
  const read = numberFromText(value);
  return typeof read === "number" && sameNumber(read, number);
}

function equalityTest(wanted: string): Pick<Criterion, "equals" | "matches"> | Failure {
  const number = numberFromText(wanted);
  if (number === "uncertain") return unsupported(`criterion: ${wanted}`);
  if (typeof number === "number") return { equals: number, matches: (value) => equalsNumber(value, number) };
  const upper = wanted.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE")
    return { equals: upper === "TRUE", matches: (value) => value === (upper === "TRUE") };
  if (ERROR_CODES.some((code) => code === upper))
    return { equals: null, matches: (value) => isFailure(value) && value.kind === "error" && value.code === upper };
  const pattern = textPatternOf(wanted);
  if (pattern === null) {
    const folded = foldText(wanted);
    return { equals: folded, matches: (value) => typeof value === "string" && foldText(value) === folded };
  }
  if (wanted.length > LONGEST_PATTERN) return unsupported(`criterion of ${wanted.length} characters`);
  return { equals: null, matches: (value) => typeof value === "string" && pattern.test(value) };
}

function orderTest(operator: Comparison, wanted: string): Pick<Criterion, "equals" | "matches"> | Failure {
  const number = numberFromText(wanted);
  if (number === "uncertain" || wanted === "") return unsupported(`criterion: ${operator}${wanted}`);
  const limit = number === "none" ? wanted : number;
  return {
    equals: null,
    matches: (value) => typeof value === typeof limit && !isFailure(value) && compareValues(operator, value, limit),
  };
}

function fromText(text: string): Pick<Criterion, "equals" | "matches"> | Failure {
  const [, operator, wanted = ""] = OPERATOR.exec(text) ?? [];
  if (wanted === "" && operator === undefined)
    return { equals: null, matches: (value) => value === null || value === "" };
  if (wanted === "" && operator === "=") return { equals: null, matches: (value) => value === null };
  if (wanted === "" && operator === "<>") return { equals: null, matches: (value) => value !== null };
  if (operator === undefined || operator === "=") return equalityTest(wanted);
  if (operator !== "<>") return orderTest(operator as Comparison, wanted);
  const test = equalityTest(wanted);
  if ("kind" in test) return test;
  return { equals: null, matches: (value) => test.matches(value) === false };
}

/** What a criterion asks for. An empty cell as a criterion asks for 0. */
export function readCriterion(value: Scalar): Criterion | Failure {
  if (isFailure(value)) return value.kind === "error" ? readCriterion(value.code) : value;
  const test =
    typeof value === "string"
      ? fromText(value)
      : typeof value === "boolean"
        ? { equals: value, matches: (cell: Scalar): boolean => cell === value }
        : { equals: value ?? 0, matches: (cell: Scalar): boolean => equalsNumber(cell, value ?? 0) };
  return "kind" in test ? test : { kind: "criterion", ...test };
}
