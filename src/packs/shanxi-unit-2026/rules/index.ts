/**
 * All rules of the pack, table by table: those that a table's structure says (its sums, codes, head and note), and those that are declared.
 * A rule stands in the file of the table whose cell it judges; an id alone there is that of a rule which its table says.
 */
import type { Rule } from "../../../core/declare/rule";
import { withStructure } from "../../../core/declare/structure";
import { tables } from "../tables";
import { t01Rules } from "./t01";
import { t02Rules } from "./t02";
import { t03Rules } from "./t03";
import { t04Rules } from "./t04";
import { t05Rules } from "./t05";
import { t06Rules } from "./t06";
import { t07Rules } from "./t07";
import { t08Rules } from "./t08";
import { t09Rules } from "./t09";
import { t10Rules } from "./t10";
import { t11Rules } from "./t11";
import { t12Rules } from "./t12";
import { t13Rules } from "./t13";
import { usualRules } from "./usual";
import { words } from "./words";

const declared = {
  t01: t01Rules,
  t02: t02Rules,
  t03: t03Rules,
  t04: t04Rules,
  t05: t05Rules,
  t06: t06Rules,
  t07: t07Rules,
  t08: t08Rules,
  t09: t09Rules,
  t10: t10Rules,
  t11: t11Rules,
  t12: t12Rules,
  t13: t13Rules,
  carry: [],
  services: [],
};

export const rules: readonly Rule[] = [
  ...tables.flatMap((table) => withStructure(table, words, declared[table.id])),
  ...usualRules,
];
