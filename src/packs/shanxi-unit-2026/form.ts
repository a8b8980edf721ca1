/** What rules and sentences of the form are written with: a table, row, column or field that it does not have does not compile. */
import { formOf } from "../../core/declare/form/formOf";
import type { info as fields } from "./info";
import type { tables } from "./tables";

export const { cell, fieldIs, info, lookup, onlyFor, rowCalled, rowsIn, rulesOn, sentence } = formOf<
  typeof tables,
  typeof fields
>({
  within: "县级单位预算公开标准表式，表内关系",
  between: "县级单位预算公开标准表式，表间关系",
});
