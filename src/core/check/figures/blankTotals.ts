/**
 * Identities that hold only where certain figures are nothing (表三 = 表五 where there is no other money). A total that is blank while what
 * it adds up has figures is not nothing: it is still to be filled in, and until then nobody knows whether the identity is to hold.
 */
import { isBlank, valueAt } from "../../model/cellText";
import { addressKey } from "../../model/address";
import type { Book, Missing } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { evaluate } from "../../terms/evaluate";
import { derived } from "../../declare/derived";
import type { IdentityRule } from "../../declare/rule";
import { termsOf } from "../../terms/inner";
import type { CheckContext } from "../../finding/context";
import { hasFormula } from "../../finding/context";
import { definitions } from "../../identity/definitions";
import type { Instance } from "../../identity/instances";
import type { Judgement } from "../../identity/judge";

const kept = new WeakMap<Book["tables"], ReadonlyMap<string, Instance>>();

function definitionsIn({ pack, book }: CheckContext): ReadonlyMap<string, Instance> {
  const known = kept.get(book.tables) ?? definitions(pack, book, ["defines"]);
  kept.set(book.tables, known);
  return known;
}

export function withoutBlankTotals(context: CheckContext, { rule }: Instance, judgement: Judgement): Judgement {
  if (!rule.when || rule.when.kind === "field") return judgement;
  if (judgement.outcome === "missingInput" || judgement.outcome === "ruleError") return judgement;
  for (const { table, row, column } of conditionCells(rule)) {
    const missing = blankTotal(context, table, row, column);
    if (missing) return { ...judgement, outcome: "missingInput", agreement: "equal", missing };
  }
  return judgement;
}

/** The cells that its condition names. */
const conditionCells = derived(({ when }: IdentityRule) =>
  when && when.kind !== "field" ? when.terms.flatMap((term) => termsOf("cell", term)) : [],
);

function blankTotal(context: CheckContext, table: string, key: string, column: string): Missing | null {
  const map = context.book.tables.get(table);
  const row = map?.byKey.get(key);
  const at = map && row ? cellAt(map, row, column) : null;
  const sheet = at && context.sheets.get(at.sheet);
  if (!at || !sheet || !isBlank(valueAt(sheet, at.row, at.column)) || hasFormula(context, at)) return null;
  const definition = definitionsIn(context).get(addressKey(at));
  if (!definition) return null;
  const { rule, map: own } = definition;
  const right = evaluate(rule.right, { book: context.book, map: own, row: definition.row, column: definition.column });
  return right.ok && right.amount === 0 ? null : { kind: "blank", table, detail: column, at };
}
