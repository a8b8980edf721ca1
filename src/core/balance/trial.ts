/**
 * Tries a change of some parts: what is tied to them follows, literal rounding differences are taken back, and then everything that
 * agreed must agree still. Formulas are recalculated, nothing is assumed about them.
 */
import type { Amount } from "../amount/amount";
import { toNumber } from "../amount/amount";
import { lastPlace } from "../amount/money";
import { addressKey } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { ChangeRole } from "./proposal";
import { literalOf, withLiteral } from "./literal";
import { isStatedTotal } from "./places";
import type { Edit, JudgedIdentity, Work } from "./work";
import { cellState, edited } from "./work";

export interface RoledEdit extends Edit {
  readonly role: ChangeRole;
}

export type Trial =
  | { readonly ok: true; readonly work: Work; readonly edits: readonly RoledEdit[] }
  | { readonly ok: false; readonly breaks: string };

/** Copies and subtotals that may follow one part; more would be another document. */
const MOST_EDITS = 40;

/** `target` is an index into the work's identities. */
export function tryParts(base: Work, target: number, parts: readonly RoledEdit[]): Trial {
  let edits = parts;
  let work = edited(base, edits);
  for (;;) {
    const next = literalEdit(base, work, edits) ?? follower(base, work, target, edits);
    if (next === null) return { ok: true, work, edits };
    if (typeof next === "string") return { ok: false, breaks: next };
    if (edits.length >= MOST_EDITS) return { ok: false, breaks: "" };
    edits = [...edits, next];
    work = edited(base, edits);
  }
}

/** A total that is a formula with its rounding difference: it loses as much as its parts have got. Inner totals before outer ones. */
function literalEdit(base: Work, work: Work, edits: readonly Edit[]): RoledEdit | null {
  const known = keysOf(edits);
  const open = base.judged.flatMap(
    (
      { instance, judgement },
      index,
    ): readonly {
      readonly at: CellAddress;
      readonly cells: readonly CellAddress[];
      readonly got: Amount;
      readonly gap: Amount;
    }[] => {
      const after = work.judged[index]?.judgement;
      const gap = judgement.actual - judgement.expected;
      const got = (after?.expected ?? 0) - judgement.expected;
      if (
        judgement.agreement !== "rounding" ||
        instance.rule.role !== "defines" ||
        Math.sign(got) !== Math.sign(gap) ||
        Math.abs(got) > Math.abs(gap)
      )
        return [];
      const at = cellAt(instance.map, instance.row, instance.column);
      const formula = at && cellState(base, at)?.formula;
      return at && !known.has(addressKey(at)) && formula != null && literalOf(formula) === gap
        ? [{ at, cells: judgement.cells, got, gap }]
        : [];
    },
  );
  const places = new Set(open.map(({ at }) => addressKey(at)));
  const inner = open.find(({ cells }) => !cells.some((cell) => places.has(addressKey(cell)))) ?? open[0];
  const state = inner && cellState(base, inner.at);
  return inner && state?.formula != null
    ? {
        role: "total",
        address: inner.at,
        formula: withLiteral(state.formula, inner.gap - inner.got),
        value: state.value,
      }
    : null;
}

/**
 * The next cell that has to follow, the label of what cannot hold, or null when all is well. What does not hold on the way may hold in
 * the end, so whatever can follow follows first: what a cell is defined by before what is merely compared.
 */
function follower(base: Work, work: Work, target: number, edits: readonly Edit[]): RoledEdit | string | null {
  const fixed = new Set([...keysOf(edits), ...statedTotals(base)]);
  const broken = base.judged.flatMap((before, index): readonly JudgedIdentity[] => {
    const after = work.judged[index];
    return after && index !== target && !holdsStill(before, after) ? [after] : [];
  });
  const equalities = broken.filter(({ instance }) => instance.rule.relation === "equals");
  for (const find of [definedCell, copyHere, copyThere]) {
    for (const one of equalities) {
      const next = find(base, one, fixed);
      if (next) return next;
    }
  }
  const moved = base.judged.find(
    ({ instance, judgement }, index) =>
      isStatedTotal(instance) && work.judged[index]?.judgement.actual !== judgement.actual,
  );
  const first = broken.find(({ instance }) => instance.rule.compared !== false) ?? moved;
  if (first) return labelOf(first);
  const [was, is] = [base.judged[target], work.judged[target]?.judgement];
  return is && was && is.actual === is.expected && is.actual === was.judgement.actual ? null : was ? labelOf(was) : "";
}

/** 表五 合计 = 各类之和 */
function labelOf({ instance: { rule, map } }: JudgedIdentity): string {
  return rule.label.includes(map.table.shortName) ? rule.label : `${map.table.shortName} ${rule.label}`;
}

function statedTotals(base: Work): readonly string[] {
  return base.judged.flatMap(({ instance }) => {
    const at = isStatedTotal(instance) ? cellAt(instance.map, instance.row, instance.column) : null;
    return at ? [addressKey(at)] : [];
  });
}

function holdsStill({ judgement: before }: JudgedIdentity, { judgement: after }: JudgedIdentity): boolean {
  if (after.outcome !== before.outcome) return false;
  if (before.outcome !== "pass" && before.outcome !== "fail") return true;
  if (before.agreement === "equal") return after.agreement === "equal";
  const [was, is] = [before.actual - before.expected, after.actual - after.expected];
  return is === 0 || (Math.sign(is) === Math.sign(was) && Math.abs(is) <= Math.abs(was));
}

/** A typed figure that others define follows them; formulas follow by themselves or not at all. */
function definedCell(base: Work, one: JudgedIdentity, fixed: ReadonlySet<string>): RoledEdit | null {
  return one.instance.rule.role === "checks" ? null : leftFollows(base, one, fixed);
}

function copyHere(base: Work, one: JudgedIdentity, fixed: ReadonlySet<string>): RoledEdit | null {
  return copiedCell(one) ? leftFollows(base, one, fixed) : null;
}

function copyThere(base: Work, one: JudgedIdentity, fixed: ReadonlySet<string>): RoledEdit | null {
  const copied = copiedCell(one);
  return copied && isNear(one) && isFree(base, copied, fixed) && sameUnit(base, copied, one.instance.map.money.unit)
    ? follow(copied, one.judgement.actual)
    : null;
}

/** The one cell that this one must equal to the last place. */
function copiedCell({ instance, judgement }: JudgedIdentity): CellAddress | undefined {
  return instance.rule.tolerance === "exact" && judgement.cells.length === 1 ? judgement.cells[0] : undefined;
}

function leftFollows(base: Work, one: JudgedIdentity, fixed: ReadonlySet<string>): RoledEdit | null {
  const { map, row, column } = one.instance;
  const left = cellAt(map, row, column);
  return left && isNear(one) && isFree(base, left, fixed) ? follow(left, one.judgement.expected) : null;
}

/** What follows a last place moves by a few of them. */
function isNear({ instance, judgement }: JudgedIdentity): boolean {
  return Math.abs(judgement.actual - judgement.expected) <= lastPlace(instance.map.money) * MOST_EDITS;
}

function follow(address: CellAddress, amount: Amount): RoledEdit {
  return { role: "follows", address, formula: null, value: toNumber(amount) };
}

function isFree(base: Work, at: CellAddress, fixed: ReadonlySet<string>): boolean {
  const state = cellState(base, at);
  return state !== null && state.formula === null && !fixed.has(addressKey(at));
}

function sameUnit(work: Work, at: CellAddress, unit: string): boolean {
  const map = [...work.book.tables.values()].find(
    (candidate) => candidate.sheet === at.sheet || candidate.rows.some((row) => row.site?.sheet === at.sheet),
  );
  return map?.money.unit === unit;
}

function keysOf(edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(edits.map(({ address }) => addressKey(address)));
}
