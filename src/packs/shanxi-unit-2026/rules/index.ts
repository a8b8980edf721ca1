/** All rules of the pack, table by table. A rule stands in the file of the table whose cell it judges. */
import { carryRules } from "./carry";
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

export const rules = [
  ...t01IncomeRules,
  ...t01ExpenditureRules,
  ...t02Rules,
  ...t03Rules,
  ...t04IncomeRules,
  ...t04ExpenditureRules,
  ...t04WithoutCarryoverRules,
  ...t05Rules,
  ...t06Rules,
  ...t07Rules,
  ...t08Rules,
  ...t09Rules,
  ...t10Rules,
  ...t11Rules,
  ...t12Rules,
  ...t13Rules,
  ...carryRules,
  ...servicesRules,
  ...usualRules,
] as const;
