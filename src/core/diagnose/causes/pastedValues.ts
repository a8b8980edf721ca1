/** Figures that were pasted over the formulas of a column: they are constants where the form calculates, and no longer what it would give. */
import { cellOf, hasFormula } from "../../finding/context";
import type { Instance } from "../../identity/instances";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import { cellAt } from "../../model/tableMap";
import { columnLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { holdsAt } from "../search/forms";
import type { LinearForm } from "../search/forms";
import { changed } from "../search/state";
import type { CellShift, Residuals } from "../search/state";
import { mendedBy } from "./undone";

/** Constants of one column, and those of them that would change, below which single cells were typed over. */
const CONSTANTS = 3;
const CHANGED = 2;
/** Sums above sums. */
const LEVELS = 8;
const NAMED = 4;

interface Defined {
  readonly index: number;
  readonly form: LinearForm;
  readonly address: CellAddress;
  readonly key: string;
}

export function pastedValues(search: CauseSearch): readonly FoundCause[] {
  const { context, space, judged } = search;
  const constants = space.problem.forms
    .flatMap((form, index) => definedBy(form, index))
    .filter(({ address }) => !hasFormula(context, address));
  if (constants.length < CONSTANTS) return [];
  // A formula that follows its cells leaves no form.
  const formulas = judged
    .flatMap(({ instance }) => (instance.rule.role === "checks" ? [] : (leftOf(instance) ?? [])))
    .filter((address) => hasFormula(context, address));
  const calculating = new Set(formulas.map(({ sheet }) => sheet));
  const columns = new Map<string, Defined[]>();
  for (const one of constants) {
    if (!calculating.has(one.address.sheet) && formulas.length <= constants.length) continue;
    const id = `${one.form.instance.map.table.id}|${one.form.instance.column}`;
    const known = columns.get(id);
    if (known) known.push(one);
    else columns.set(id, [one]);
  }
  return [...columns.values()]
    .filter((cells) => cells.length >= CONSTANTS)
    .flatMap((cells): readonly FoundCause[] => {
      const changes = recalculated(search, cells);
      const forms = changes.length < CHANGED ? [] : mendedBy(search, changes);
      if (forms.length === 0) return [];
      const [first] = cells;
      const { map, column } = (first as Defined).form.instance;
      const moved = new Set(changes.map(({ key }) => key));
      const named = cells
        .filter(({ key }) => moved.has(key))
        .slice(0, NAMED)
        .flatMap(({ form: { instance } }) => cellOf(context, instance.map, instance.row, instance.column) ?? []);
      return [
        {
          kind: "pastedValues",
          words: { table: map.table.shortName, column: columnLabel(map.table, column), count: String(changes.length) },
          cells: named,
          forms,
        },
      ];
    });
}

function leftOf({ map, row, column }: Instance): CellAddress | null {
  return cellAt(map, row, column);
}

function definedBy(form: LinearForm, index: number): readonly Defined[] {
  const { rule } = form.instance;
  const address = rule.role === "checks" || rule.relation !== "equals" ? null : leftOf(form.instance);
  return address && form.shares.get(addressKey(address)) === 1
    ? [{ index, form, address, key: addressKey(address) }]
    : [];
}

/** What the formulas would give, from the lowest sums up. */
function recalculated({ space, start }: CauseSearch, cells: readonly Defined[]): readonly CellShift[] {
  const by = new Map<string, number>();
  let now: Residuals = start;
  for (let level = 0; level < LEVELS; level += 1) {
    const wrong = cells.filter(({ form, index }) => !holdsAt(form, now[index] ?? 0));
    if (wrong.length === 0) break;
    const step = wrong.map(({ key, index }): CellShift => ({ key, by: -Math.round(now[index] ?? 0) }));
    for (const change of step) by.set(change.key, (by.get(change.key) ?? 0) + change.by);
    now = changed(space.problem, now, step);
  }
  return [...by].filter(([, moved]) => moved !== 0).map(([key, moved]) => ({ key, by: moved }));
}
