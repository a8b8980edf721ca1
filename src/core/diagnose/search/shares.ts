/** How much each cell that holds a constant moves the two sides of an identity, through the formulas between them. */
import type { Amount } from "../../amount/amount";
import { unitFactor } from "../../amount/money";
import type { CheckContext, BookLayout } from "../../finding/context";
import { hasFormula, layoutOf, moneyAt } from "../../finding/context";
import { definitions } from "../../identity/definitions";
import type { Instance } from "../../identity/instances";
import type { JudgedInstance } from "../../check/figures/identities";
import type { Judgement } from "../../identity/judge";
import { rightSideOf } from "../../identity/judge";
import { addressKey } from "../../model/address";
import type { CellAddress, SheetSnapshot } from "../../model/snapshot";
import { cellAt } from "../../model/tableMap";
import { infoFields } from "../../declare/lookups";
import { weightedCells } from "../../terms/evaluate";
import { isPlainSum } from "../../terms/inner";
import type { WeightedCell } from "../../terms/kinds/kind";
import type { Scope } from "../../terms/scope";
import { unitOf } from "../../terms/scope";
import type { CellKey } from "./cells";

/** Change of (left − right) for a change of 1 in each cell; never 0. */
export type Shares = ReadonlyMap<CellKey, number>;

export type SharesOf = (instance: Instance) => Shares;

/** Not a cell: what the formulas between the cells and the two sides add by themselves. */
export const LITERALS: CellKey = "";

interface KeptShares {
  readonly fields: readonly (string | null)[];
  readonly formulas: readonly SheetSnapshot["formulas"][];
  readonly unfaithful: readonly CellKey[];
  readonly sharesOf: SharesOf;
}

const kept = new WeakMap<BookLayout, KeptShares>();

/** Without LITERALS. They depend on where everything stands, not on the figures: after an edit of a figure they are the ones from before. */
export function keptShares(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  unfaithful: readonly CellKey[],
): SharesOf {
  const fields = infoFields(context.pack.info).map(({ id }) => context.book.infoText(id));
  const formulas = [...context.sheets.values()].map((sheet) => sheet.formulas);
  const known = kept.get(layoutOf(context));
  if (
    known &&
    areSame(known.fields, fields) &&
    areSame(known.formulas, formulas) &&
    areSame(known.unfaithful, unfaithful)
  )
    return known.sharesOf;
  const read = shareReader(context, judged, new Set(unfaithful));
  const seen = new Map<Instance, Shares>();
  const sharesOf: SharesOf = (instance) => {
    const shares = seen.get(instance) ?? withoutLiterals(read(instance));
    seen.set(instance, shares);
    return shares;
  };
  kept.set(layoutOf(context), { fields, formulas, unfaithful, sharesOf });
  return sharesOf;
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

export function withoutLiterals(shares: Shares): Shares {
  if (!shares.has(LITERALS)) return shares;
  const cells = new Map(shares);
  cells.delete(LITERALS);
  return cells;
}

/** A cell with its formula is moved by what the formula reads, any other cell only by itself. `unfaithful`: cells whose formula is not what the pack says. */
export function shareReader(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  unfaithful: ReadonlySet<CellKey>,
): SharesOf {
  const defining = definitions(context.pack, context.book);
  // What was compared need not be read again.
  const compared = new Map(
    judged
      .filter(({ judgement: { outcome } }) => outcome === "pass" || outcome === "fail")
      .map(({ instance, judgement }) => [instance, judgement]),
  );
  const known = new Map<CellKey, Shares>();

  function cellShares(address: CellAddress): Shares {
    const key = addressKey(address);
    const done = known.get(key);
    if (done) return done;
    const itself: Shares = new Map([[key, 1]]);
    // A circle of formulas ends at the cell itself.
    known.set(key, itself);
    const definition = hasFormula(context, address) && !unfaithful.has(key) ? defining.get(key) : undefined;
    const shares = definition
      ? addShares([
          [rightShares(definition), 1],
          [new Map([[LITERALS, literalOf(context, definition, compared.get(definition))]]), 1],
        ])
      : itself;
    known.set(key, shares);
    return shares;
  }

  function rightShares(instance: Instance): Shares {
    const scope: Scope = { book: context.book, ...placeOf(instance) };
    const judgement = isPlainSum(instance.rule.right) ? compared.get(instance) : undefined;
    return sumShares(
      judgement ? judgement.cells.map((cell) => [cell, 1]) : weightedCells(instance.rule.right, scope),
      scope,
    );
  }

  function sumShares(cells: readonly WeightedCell[], scope: Scope): Shares {
    const unit = unitOf(scope);
    return addShares(
      cells.map(([cell, times]): [Shares, number] => [
        cellShares(cell),
        times * unitFactor(moneyAt(context, cell).unit, unit),
      ]),
    );
  }

  return (instance) => {
    const left = cellAt(instance.map, instance.row, instance.column);
    const right = rightShares(instance);
    const shares = addShares([
      [left ? cellShares(left) : new Map(), 1],
      [right, -1],
    ]);
    for (const [key, share] of shares) if (share === 0) shares.delete(key);
    return shares;
  };
}

/** What a formula adds to its parts because the budget system rounded their sum from exact figures (statedTotals); any other difference is a fault. */
function literalOf({ book }: CheckContext, definition: Instance, compared: Judgement | undefined): Amount {
  if (compared)
    return Math.abs(compared.actual - compared.expected) <= compared.envelope ? compared.actual - compared.expected : 0;
  const shown = book.amount(definition.map, definition.row, definition.column);
  const sum = rightSideOf(definition, book);
  if (!shown.ok || !sum.ok) return 0;
  const literal = shown.amount - sum.amount;
  return Math.abs(literal) <= sum.allowance ? literal : 0;
}

function placeOf(instance: Instance): Pick<Scope, "map" | "row" | "column"> {
  return { map: instance.map, row: instance.row, column: instance.column };
}

function addShares(parts: readonly (readonly [Shares, number])[]): Map<CellKey, number> {
  const sum = new Map<CellKey, number>();
  for (const [shares, factor] of parts)
    for (const [key, share] of shares) sum.set(key, (sum.get(key) ?? 0) + factor * share);
  return sum;
}
