/** What holds within the eight tables and between them. The numbers (F1-01, FX-05) are those of the catalogue of identities. */
import type { Rule } from "../../../core/declare/rule";
import { withStructure } from "../../../core/declare/structure";
import { payrollRules } from "../../payroll";
import { tables } from "../tables";
import { words } from "../words";
import { t01Rules } from "./t01";
import { t02Rules } from "./t02";
import { t03Rules } from "./t03";
import { t04Rules } from "./t04";
import { t05Rules } from "./t05";
import { t06Rules } from "./t06";
import { t07Rules } from "./t07";

const declared = {
  t01: t01Rules,
  t02: t02Rules,
  t03: t03Rules,
  t04: t04Rules,
  t05: t05Rules,
  t06: t06Rules,
  t07: t07Rules,
  t08: [],
};

export const rules: readonly Rule[] = [
  ...tables.flatMap((table) => withStructure(table, words, declared[table.id])),
  ...payrollRules,
];
