/** What people really do, beside slips of the pen: advice that is no value for a cell. */
import type { CheckContext } from "../check/context";
import type { JudgedInstance } from "../check/identities";
import type { Cause, Finding } from "../check/report";
import { addressKey } from "../model/address";
import { cellAt } from "../model/tableMap";
import type { Instance } from "../check/instances";
import { missingRows } from "./missingRows";
import { notFilled } from "./notFilled";
import { shortRanges } from "./shortRanges";
import type { SearchSpace } from "./space";
import { failing, residualsOf } from "./state";
import type { Trials } from "./trial";

/** A cause before the report's findings are looked up: the forms that it explains, by position. */
export interface FoundCause extends Pick<Cause, "kind" | "words" | "cells"> {
  readonly forms: readonly number[];
}

/** What the causes are looked for in. */
export interface CauseSearch {
  readonly context: CheckContext;
  readonly space: SearchSpace;
  readonly judged: readonly JudgedInstance[];
  readonly trials: Trials;
  /** Positions of the failing forms that hang on no unknown. */
  readonly left: readonly number[];
}

export function causesIn(search: Omit<CauseSearch, "left">, isKnown: (form: number) => boolean): readonly FoundCause[] {
  const { problem } = search.space;
  const all = { ...search, left: failing(problem, residualsOf(problem)).filter(isKnown) };
  return [shortRanges, missingRows, notFilled].flatMap((find) => find(all)).filter(({ forms }) => forms.length > 0).sort((a, b) => b.forms.length - a.forms.length);
}

export function toCause(space: SearchSpace, findings: readonly Finding[], { forms, ...cause }: FoundCause): Cause {
  return { ...cause, findings: mismatchesOf(findings, forms.flatMap((form) => space.problem.forms[form]?.instance ?? [])) };
}

/** Positions of the findings about these instances. */
export function mismatchesOf(findings: readonly Finding[], instances: readonly Instance[]): readonly number[] {
  const ids = new Set(instances.map(({ rule, map, row, column }) => {
    const at = cellAt(map, row, column);
    return `${rule.id}|${at ? addressKey(at) : ""}`;
  }));
  return findings.flatMap((finding, index) => {
    const at = finding.kind === "mismatch" ? finding.cells[0]?.address : undefined;
    return at && ids.has(`${finding.rule}|${addressKey(at)}`) ? [index] : [];
  });
}
