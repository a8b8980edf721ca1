/** The space of a search from a judged workbook. */
import type { Amount } from "../../amount/amount";
import type { CheckContext } from "../../finding/context";
import { hasFormula } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import { definitions } from "../../identity/definitions";
import type { Instance } from "../../identity/instances";
import { instancesOf } from "../../identity/instances";
import { addressKey } from "../../model/address";
import { cellAt } from "../../model/tableMap";
import { evaluate } from "../../terms/evaluate";
import type { CellKey } from "./cells";
import { figuresOf, isBlankCell } from "./cells";
import type { LinearForm, Formulas } from "./forms";
import { formsOf } from "./forms";
import type { SearchSpace } from "./space";
import { problemOf } from "./state";

export function spaceOf(context: CheckContext, judged: readonly JudgedInstance[], formulas: Formulas): SearchSpace {
  const forms = formsOf(context, judged, formulas);
  const overwritten = constantsAmongFormulas(context);
  return {
    problem: problemOf(forms),
    figures: figuresOf(context),
    overwritten,
    prefilled: new Set(definitions(context.pack, context.book, ["prefills"]).keys()),
    wrongFormulas: wrongFormulas(context, forms),
    oddRows: new Set([...overwritten.keys()].map((key) => key.slice(0, key.lastIndexOf("|")))),
  };
}

/** A formula that moves by itself is one that was not followed: it does not give what the pack says. */
function wrongFormulas(context: CheckContext, forms: readonly LinearForm[]): ReadonlyMap<CellKey, number> {
  return new Map(
    forms.flatMap(({ instance: { rule, map, row, column }, shares }, index): readonly [CellKey, number][] => {
      const address = rule.role === "checks" ? null : cellAt(map, row, column);
      return address && shares.get(addressKey(address)) === 1 && hasFormula(context, address)
        ? [[addressKey(address), index]]
        : [];
    }),
  );
}

/** Of the cells that one rule gives a formula most have it, and these have not → what their formulas would give, as far as that is known. */
function constantsAmongFormulas(context: CheckContext): ReadonlyMap<CellKey, readonly Amount[]> {
  const found = new Map<CellKey, Amount[]>();
  for (const rule of context.pack.rules) {
    const map = rule.kind === "identity" && rule.role !== "checks" ? context.book.tables.get(rule.table) : undefined;
    if (!map || rule.kind !== "identity") continue;
    const cells = instancesOf(rule, map).flatMap((instance) => {
      const address = cellAt(map, instance.row, instance.column);
      return address ? [{ instance, address }] : [];
    });
    const constants = cells.filter(({ address }) => !hasFormula(context, address));
    // A form with few rows may have a single cell of the kind.
    if (
      constants.length === 0 ||
      (cells.length > 1 && constants.length * 2 > cells.length) ||
      (cells.length === 1 && !calculates(context, map.sheet))
    )
      continue;
    for (const { instance, address } of constants) {
      found.set(addressKey(address), [...(found.get(addressKey(address)) ?? []), ...valuesOf(context, instance)]);
    }
  }
  return found;
}

function calculates(context: CheckContext, sheet: string): boolean {
  return context.sheets.get(sheet)?.formulas.some((row) => row.some((formula) => formula !== null)) ?? false;
}

/** Nothing where all that the formula adds up is still blank: that a typed sum should be 0 is no more likely than that its parts are not filled in. */
function valuesOf(context: CheckContext, { rule, map, row, column }: Instance): readonly Amount[] {
  const value = evaluate(rule.right, { book: context.book, map, row, column });
  if (
    !value.ok ||
    (value.cells.length > 0 && value.cells.every((cell) => isBlankCell(context, cell) && !hasFormula(context, cell)))
  )
    return [];
  return [value.amount];
}
