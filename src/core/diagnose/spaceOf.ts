/** The space of a search from a judged workbook. */
import type { CheckContext } from "../check/context";
import { hasFormula } from "../check/context";
import type { JudgedInstance } from "../check/identities";
import { cellAt } from "../model/tableMap";
import type { CellKey } from "./cells";
import { figuresOf, keyOf } from "./cells";
import type { Form, Formulas } from "./forms";
import { formsOf } from "./forms";
import type { SearchSpace } from "./space";
import { problemOf } from "./state";

export function spaceOf(context: CheckContext, judged: readonly JudgedInstance[], formulas: Formulas): SearchSpace {
  const forms = formsOf(context, judged, formulas);
  const defining = definingForms(forms);
  const overwritten = new Map([...constantsAmongFormulas(context, forms, defining)]);
  return {
    problem: problemOf(forms),
    figures: figuresOf(context),
    overwritten,
    wrongFormulas: new Map([...defining].filter(([key, index]) => !overwritten.has(key) && forms[index]?.shares.get(key) === 1 && isFormula(context, forms[index]))),
    oddRows: new Set([...overwritten.keys()].map((key) => key.slice(0, key.lastIndexOf("|")))),
  };
}

/** Cell → the form that says what its formula gives. */
function definingForms(forms: readonly Form[]): ReadonlyMap<CellKey, number> {
  return new Map(forms.flatMap(({ instance: { rule, map, row, column } }, index): readonly [CellKey, number][] => {
    const address = rule.role === "checks" ? null : cellAt(map, row, column);
    return address ? [[keyOf(address), index]] : [];
  }));
}

function isFormula(context: CheckContext, form: Form | undefined): boolean {
  const address = form ? cellAt(form.instance.map, form.instance.row, form.instance.column) : null;
  return address !== null && hasFormula(context, address);
}

/** Of the cells that one rule defines most have their formula, and these have not. */
function constantsAmongFormulas(context: CheckContext, forms: readonly Form[], defining: ReadonlyMap<CellKey, number>): readonly (readonly [CellKey, number])[] {
  const byRule = new Map<string, { readonly constants: [CellKey, number][]; formulas: number }>();
  for (const [key, index] of defining) {
    const form = forms[index];
    if (!form) continue;
    const { rule, column } = form.instance;
    const id = `${rule.id}|${column}`;
    const own = byRule.get(id) ?? { constants: [], formulas: 0 };
    if (isFormula(context, form)) own.formulas += 1;
    else own.constants.push([key, index]);
    byRule.set(id, own);
  }
  const kept = [...byRule.values()].reduce((sum, { formulas }) => sum + formulas, 0);
  const lost = [...byRule.values()].reduce((sum, { constants }) => sum + constants.length, 0);
  return kept > lost ? [...byRule.values()].flatMap(({ constants, formulas }) => (formulas > constants.length || constants.length === 1 ? constants : [])) : [];
}
