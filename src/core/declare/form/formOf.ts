/** What the declarations of one form are written with: terms, rules and sentences that know its names. */
import type { InfoSpec } from "../info";
import type { AnyTable, TableOf } from "./names";
import type { Bases, TableRules } from "./rules";
import { rulesOn } from "./rules";
import type { Sentences } from "./sentences";
import { sentencesOf } from "./sentences";
import type { FormTerms } from "./terms";
import { termsOf } from "./terms";

export interface Form<All extends AnyTable, Info extends InfoSpec> extends FormTerms<All, Info>, Sentences<All, Info> {
  rulesOn<Id extends All["id"]>(table: Id): TableRules<All, TableOf<All, Id>>;
}

/** @param _tables, _info are there for their names, which the compiler knows */
export function formOf<All extends AnyTable, Info extends InfoSpec>(
  _tables: readonly All[],
  _info: Info,
  bases: Bases,
): Form<All, Info> {
  return { ...termsOf<All, Info>(), ...sentencesOf<All, Info>(), rulesOn: (table) => rulesOn(table, bases) };
}
