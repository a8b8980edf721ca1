/** A judged identity as a linear form over the cells that hold constants: how much each of them moves left − right, and what is allowed. */
import type { Amount } from "../amount/amount";
import { unitFactor } from "../amount/money";
import type { CheckContext } from "../check/context";
import { hasFormula, moneyAt } from "../check/context";
import type { JudgedInstance } from "../check/identities";
import type { Instance } from "../check/instances";
import { instancesOf } from "../check/instances";
import { envelopeOf } from "../check/judge";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { Term } from "../spec/term";
import { evaluate } from "../terms/evaluate";
import type { Scope } from "../terms/scope";
import { unitOf } from "../terms/scope";
import type { CellKey } from "./cells";
import { figuresOf, keyOf } from "./cells";

/** Change of (left − right) for a change of 1 in each cell; never 0. */
export type Shares = ReadonlyMap<CellKey, number>;

/** Not a cell: what the formulas between the cells and the two sides add by themselves. */
const LITERALS: CellKey = "";

export interface Form {
  readonly instance: Instance;
  /** Left − right as the workbook stands, in hundredths of the left cell's unit. */
  readonly residual: Amount;
  /** The identity holds while left − right is in this range. */
  readonly low: number;
  readonly high: number;
  readonly shares: Shares;
  /** How much it counts that the identity holds: a plausibility counts less. */
  readonly weight: number;
}

const WEIGHTS = { error: 1, warning: 1, info: 0.25 } as const;

/**
 * shown: a formula is judged by what it shows, and one that does not give what the pack says is itself a cell that can be wrong.
 * followed: every formula is taken to follow its cells, as it would after a correction.
 */
export type Formulas = "shown" | "followed";

export function formsOf(context: CheckContext, judged: readonly JudgedInstance[], formulas: Formulas): readonly Form[] {
  const unfaithful = new Set(formulas === "followed" ? [] : wrongFormulas(context, judged));
  const sharesOf = shareReader(context, (address) => hasFormula(context, address) && !unfaithful.has(keyOf(address)));
  const figures = formulas === "followed" ? figuresOf(context) : null;
  return judged.flatMap(({ instance, judgement }) => {
    if (judgement.outcome !== "pass" && judgement.outcome !== "fail") return [];
    const parts = sharesOf(instance);
    const shares = new Map([...parts].filter(([key]) => key !== LITERALS));
    if (shares.size === 0) return [];
    const residual = figures === null ? judgement.actual - judgement.expected : [...shares].reduce((sum, [key, share]) => sum + share * (figures.get(key)?.amount ?? 0), parts.get(LITERALS) ?? 0);
    // One conversion rounds before the change, another after it.
    const slack = envelopeOf(instance, context.book) + ([...shares.values()].every(Number.isInteger) ? 0 : 1);
    const { relation, severity } = instance.rule;
    return [{
      instance, shares, residual, weight: WEIGHTS[severity],
      low: relation === "atMost" ? -Infinity : -slack,
      high: relation === "atLeast" ? Infinity : slack,
    }];
  });
}

/** Cells whose formula yields something else than the pack says: a row is missing in its range, or it is another formula. */
export function wrongFormulas(context: CheckContext, judged: readonly JudgedInstance[]): readonly CellKey[] {
  return judged.flatMap(({ instance, judgement }) => {
    const { rule, map, row, column } = instance;
    const address = rule.role === "checks" || judgement.outcome !== "fail" ? null : cellAt(map, row, column);
    return address && hasFormula(context, address) ? [keyOf(address)] : [];
  });
}

export function failsWithoutMending(form: Form): boolean {
  return !holdsAt(form, form.residual);
}

/** Conversions make fractions that are not exact. */
const NOISE = 1e-6;

export function holdsAt(form: Form, residual: number): boolean {
  return residual >= form.low - NOISE && residual <= form.high + NOISE;
}

/** The same instance in two judgements of one workbook: codes may have changed between them, places not. */
export function instanceId({ rule, map, row, column }: Instance): string {
  const address = cellAt(map, row, column);
  return `${rule.id}|${address ? keyOf(address) : ""}`;
}

/** A cell with its formula is moved by what the formula reads, any other cell only by itself. */
function shareReader(context: CheckContext, follows: (address: CellAddress) => boolean): (instance: Instance) => Shares {
  const defining = definitions(context);
  const known = new Map<CellKey, Shares>();

  function cellShares(address: CellAddress): Shares {
    const key = keyOf(address);
    const done = known.get(key);
    if (done) return done;
    const itself: Shares = new Map([[key, 1]]);
    // A circle of formulas ends at the cell itself.
    known.set(key, itself);
    const definition = follows(address) ? defining.get(key) : undefined;
    const shares = definition ? addShares([[termShares(definition.rule.right, { book: context.book, ...placeOf(definition) }), 1], [new Map([[LITERALS, literalOf(context, definition)]]), 1]]) : itself;
    known.set(key, shares);
    return shares;
  }

  function termShares(term: Term, scope: Scope): Shares {
    if (term.term === "subtract") return addShares([[termShares(term.from, scope), 1], ...term.less.map((less): [Shares, number] => [termShares(less, scope), -1])]);
    if (term.term === "add") return addShares(term.of.map((part): [Shares, number] => [termShares(part, scope), 1]));
    const value = evaluate(term, scope);
    if (!value.ok || value.cells.length === 0) return new Map();
    if (term.term === "onlyFor") return termShares(term.then, scope);
    return addShares(value.cells.map((cell): [Shares, number] => [cellShares(cell), unitFactor(moneyAt(context, cell).unit, unitOf(scope))]));
  }

  return (instance) => {
    const left = cellAt(instance.map, instance.row, instance.column);
    const right = termShares(instance.rule.right, { book: context.book, ...placeOf(instance) });
    const shares = addShares([[left ? cellShares(left) : new Map(), 1], [right, -1]]);
    return new Map([...shares].filter(([, share]) => share !== 0));
  };
}

/** What a formula adds to its parts because the budget system rounded their sum from exact figures (statedTotals); any other difference is a fault. */
function literalOf({ book }: CheckContext, definition: Instance): Amount {
  const shown = book.amount(definition.map, definition.row, definition.column);
  const sum = evaluate(definition.rule.right, { book, ...placeOf(definition) });
  const literal = shown.ok && sum.ok ? shown.amount - sum.amount : 0;
  return Math.abs(literal) <= envelopeOf(definition, book) ? literal : 0;
}

function placeOf(instance: Instance): Pick<Scope, "map" | "row" | "column"> {
  return { map: instance.map, row: instance.row, column: instance.column };
}

function addShares(parts: readonly (readonly [Shares, number])[]): Shares {
  const sum = new Map<CellKey, number>();
  for (const [shares, factor] of parts) for (const [key, share] of shares) sum.set(key, (sum.get(key) ?? 0) + factor * share);
  return sum;
}

/** What each cell's formula says, where the pack gives it one. */
export function definitions(context: CheckContext): ReadonlyMap<CellKey, Instance> {
  const found = new Map<CellKey, Instance>();
  for (const rule of context.pack.rules) {
    const map = rule.kind === "identity" && rule.role !== "checks" ? context.book.tables.get(rule.table) : undefined;
    if (!map || rule.kind !== "identity") continue;
    for (const instance of instancesOf(rule, map)) {
      const address = cellAt(map, instance.row, instance.column);
      if (address) found.set(keyOf(address), instance);
    }
  }
  return found;
}
