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

/** `Tables` and `Info` are the form's own, `typeof tables` and `typeof info`: only their names are needed, and only by the compiler. */
export function formOf<Tables extends readonly AnyTable[], Info extends InfoSpec>(
  bases: Bases,
): Form<Tables[number], Info> {
  return {
    ...termsOf<Tables[number], Info>(),
    ...sentencesOf<Tables[number], Info>(),
    rulesOn: (table) => rulesOn(table, bases),
  };
}
