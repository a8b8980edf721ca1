/** What rules and sentences of the form are written with: a table, row, column or field that it does not have does not compile. */
import { formOf } from "../../core/declare/form/formOf";
import type { info as fields } from "./info";
import type { tables } from "./tables";

export const { cell, fieldIs, info, lookup, rowCalled, rulesOn, sentence } = formOf<typeof tables, typeof fields>({
  within: "八张基本表，表内关系",
  between: "八张基本表，表间关系",
});
