/**
 * All rules of the pack, table by table: those that a table's structure says (its sums, codes, head and note), and those that are declared.
 * A rule stands in the file of the table whose cell it judges.
 */
import type { Rule } from "../../../core/declare/rule";
import { withStructure } from "../../../core/declare/structure";
import { carry } from "../tables/carry";
import { services } from "../tables/services";
import { t01 } from "../tables/t01";
import { t02 } from "../tables/t02";
import { t03 } from "../tables/t03";
import { t04 } from "../tables/t04";
import { t05 } from "../tables/t05";
import { t06 } from "../tables/t06";
import { t07 } from "../tables/t07";
import { t08 } from "../tables/t08";
import { t09 } from "../tables/t09";
import { t10 } from "../tables/t10";
import { t11 } from "../tables/t11";
import { t12 } from "../tables/t12";
import { t13 } from "../tables/t13";
import { servicesRules } from "./services";
import { t01ExpenditureRules } from "./t01Expenditure";
import { t01IncomeRules } from "./t01Income";
import { t02Rules } from "./t02";
import { t03Rules } from "./t03";
import { t04ExpenditureRules } from "./t04Expenditure";
import { t04IncomeRules } from "./t04Income";
import { t04WithoutCarryoverRules } from "./t04WithoutCarryover";
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

export const rules: readonly Rule[] = [
  ...withStructure(t01, words, [...t01IncomeRules, ...t01ExpenditureRules]),
  ...withStructure(t02, words, t02Rules),
  ...withStructure(t03, words, t03Rules),
  ...withStructure(t04, words, [...t04IncomeRules, ...t04ExpenditureRules]),
  ...t04WithoutCarryoverRules,
  ...withStructure(t05, words, t05Rules),
  ...withStructure(t06, words, t06Rules),
  ...withStructure(t07, words, t07Rules),
  ...withStructure(t08, words, t08Rules),
  ...withStructure(t09, words, t09Rules),
  ...withStructure(t10, words, t10Rules),
  ...withStructure(t11, words, t11Rules),
  ...withStructure(t12, words, t12Rules),
  ...withStructure(t13, words, t13Rules),
  ...withStructure(carry, words, []),
  ...withStructure(services, words, servicesRules),
  ...usualRules,
];
