/** A judged identity as a linear form over the cells that hold constants: how much each of them moves left − right, and what is allowed. */
import type { Amount } from "../../amount/amount";
import type { CheckContext } from "../../finding/context";
import { hasFormula } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import type { Instance } from "../../identity/instances";
import { definitions } from "../../identity/definitions";
import type { Judgement } from "../../identity/judge";
import { judge } from "../../identity/judge";
import { addressKey } from "../../model/address";
import { cellAt } from "../../model/tableMap";
import type { CellKey, Figures } from "./cells";
import { figuresOf } from "./cells";
import type { Shares, SharesOf } from "./shares";
import { keptShares, LITERALS, shareReader, withoutLiterals } from "./shares";

export interface LinearForm {
  readonly instance: Instance;
  /** Left − right as the workbook stands, in hundredths of the left cell's unit. */
  readonly residual: Amount;
  /** The identity holds while left − right is in this range. */
  readonly low: number;
  readonly high: number;
  readonly shares: Shares;
  /** How much it counts that the identity holds: a hint counts less. */
  readonly weight: number;
}

const WEIGHTS = { error: 1, warning: 1, info: 0.25 } as const;

/**
 * shown: a formula is judged by what it shows, and one that does not give what the pack says is itself a cell that can be wrong.
 * followed: every formula is taken to follow its cells, as it would after a correction.
 */
export type Formulas = "shown" | "followed";

export function formsOf(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  formulas: Formulas,
): readonly LinearForm[] {
  if (formulas === "shown") {
    const sharesOf = keptShares(context, judged, wrongFormulas(context, judged));
    return judged.flatMap((one) => formOf(one, sharesOf, null) ?? []);
  }
  return (calculates(context) ? formsFollowed(context, judged) : formsOfConstants(context, judged)).filter(
    (form) => form !== null,
  );
}

function formsFollowed(context: CheckContext, judged: readonly JudgedInstance[]): readonly (LinearForm | null)[] {
  const sharesOf = shareReader(context, judged, new Set());
  const figures = figuresOf(context);
  return judged.map((one) => formOf(one, sharesOf, figures));
}

const known = new WeakMap<JudgedInstance, LinearForm | null>();

/** Without formulas a form depends on nothing but the judgement, which trials of other codes share with the workbook as it stands. */
function formsOfConstants(context: CheckContext, judged: readonly JudgedInstance[]): readonly (LinearForm | null)[] {
  const missing = judged.filter((one) => !known.has(one));
  if (missing.length > 0)
    formsFollowed(context, missing).forEach((form, index) => known.set(missing[index] as JudgedInstance, form));
  return judged.map((one) => known.get(one) ?? null);
}

/** `figures`: of what the formulas follow; null where the judgement is taken as it is shown. */
function formOf(
  { instance, judgement }: JudgedInstance,
  sharesOf: SharesOf,
  figures: Figures | null,
): LinearForm | null {
  if (judgement.outcome !== "pass" && judgement.outcome !== "fail") return null;
  const parts = sharesOf(instance);
  const shares = figures === null ? parts : withoutLiterals(parts);
  if (shares.size === 0) return null;
  const residual =
    figures === null ? judgement.actual - judgement.expected : movedBy(shares, figures, parts.get(LITERALS) ?? 0);
  // One conversion rounds before the change, another after it.
  const slack = judgement.envelope + (allWhole(shares) ? 0 : 1);
  const { relation, severity } = instance.rule;
  return {
    instance,
    shares,
    residual,
    weight: WEIGHTS[severity],
    low: relation === "atMost" ? -Infinity : -slack,
    high: relation === "atLeast" ? Infinity : slack,
  };
}

/** Whether any figure of a table is worked out. */
export function calculates(context: CheckContext): boolean {
  return [...context.book.tables.values()].some((map) =>
    map.rows.some((row) =>
      [...map.columns.values()].some((column) => hasFormula(context, { sheet: map.sheet, row: row.row, column })),
    ),
  );
}

function movedBy(shares: Shares, figures: Figures, literals: Amount): Amount {
  let sum = literals;
  for (const [key, share] of shares) sum += share * (figures.get(key)?.amount ?? 0);
  return sum;
}

function allWhole(shares: Shares): boolean {
  for (const share of shares.values()) if (!Number.isInteger(share)) return false;
  return true;
}

/** Cells whose formula yields something else than the pack says: a row is missing in its range, or it is another formula. */
export function wrongFormulas(context: CheckContext, judged: readonly JudgedInstance[]): readonly CellKey[] {
  const compared = judged.flatMap(({ instance, judgement }) => {
    const { rule, map, row, column } = instance;
    const address = rule.role === "checks" || judgement.outcome !== "fail" ? null : cellAt(map, row, column);
    return address && hasFormula(context, address) ? [addressKey(address)] : [];
  });
  return [
    ...compared,
    ...(judged.some(({ judgement }) => judgement.outcome === "fail")
      ? otherPrefills(context).map(({ key }) => key)
      : []),
  ];
}

export interface OtherPrefill {
  readonly key: CellKey;
  readonly instance: Instance;
  readonly judgement: Judgement;
}

/** A prefill may be replaced by any other formula, so nobody is told of one; but then it does not follow what the form says. */
export function otherPrefills(context: CheckContext): readonly OtherPrefill[] {
  return [...definitions(context.pack, context.book)].flatMap(([key, instance]) => {
    const { rule, map, row, column } = instance;
    const address = rule.compared === false ? cellAt(map, row, column) : null;
    const judgement = address && hasFormula(context, address) ? judge(instance, context.book) : null;
    return judgement?.outcome === "fail" ? [{ key, instance, judgement }] : [];
  });
}

export function failsWithoutMending(form: LinearForm): boolean {
  return !holdsAt(form, form.residual);
}

/** Conversions make fractions that are not exact. */
const NOISE = 1e-6;

export function holdsAt(form: LinearForm, residual: number): boolean {
  return residual >= form.low - NOISE && residual <= form.high + NOISE;
}

/** An equality, and of a bound that its sides are just equal: any large figure would satisfy a bound. */
export function isEvenAt({ low, high }: LinearForm, residual: number): boolean {
  return Math.abs(residual) <= Math.min(-low, high) + NOISE;
}

/** The same instance in two judgements of one workbook: codes may have changed between them, places not. */
export function instanceId({ rule, map, row, column }: Instance): string {
  const address = cellAt(map, row, column);
  return `${rule.id}|${address ? addressKey(address) : ""}`;
}
