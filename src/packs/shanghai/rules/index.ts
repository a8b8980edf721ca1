/** The rules that units and departments share, table by table. */
import { itemNotesRules } from "./itemNotes";
import { t01Rules } from "./t01";
import { t02Rules } from "./t02";
import { t03Rules } from "./t03";
import { t04Rules } from "./t04";
import { t05Rules } from "./t05";
import { t06Rules } from "./t06";
import { t07Rules } from "./t07";
import { t08Rules } from "./t08";
import { t09Rules } from "./t09";
import { usualRules } from "./usual";

export const sharedRules = [
  ...t01Rules,
  ...t02Rules,
  ...t03Rules,
  ...t04Rules,
  ...t05Rules,
  ...t06Rules,
  ...t07Rules,
  ...t08Rules,
  ...t09Rules,
  ...itemNotesRules,
  ...usualRules,
] as const;
