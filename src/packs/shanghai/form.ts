/**
 * What the rules of units and departments are written with: a table, row, column or field that neither form has does not compile.
 * Where the two differ (收支总表), the names of both are known.
 */
import { formOf } from "../../core/declare/form/formOf";
import type { tables as department } from "../shanghai-department-2026/tables";
import type { tables as unit } from "../shanghai-unit-2026/tables";
import type { unitInfo } from "./info/unit";

export const { cell, fieldIs, lookup, onlyFor, rowCalled, rulesOn } = formOf<
  readonly [...typeof unit, ...typeof department],
  typeof unitInfo
>({
  within: "上海市普陀区2026年预算公开空白表，表内关系",
  between: "上海市普陀区2026年预算公开空白表，表间关系",
});
