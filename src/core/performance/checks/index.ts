/** Every check of performance forms, in the order in which a form's findings are listed. */
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { amounts } from "./amounts";
import { blanks } from "./blanks";
import { ceilings } from "./ceilings";
import { checkFormContents } from "./contents";
import { counted } from "./counted";
import { duties } from "./duties";
import { heads } from "./heads";
import { kinds } from "./kinds";
import { oneForEach } from "./oneForEach";
import { moved } from "./moved";
import { overall } from "./overall";
import { slips } from "./slips";

const CHECKS: readonly ((context: FormsContext) => readonly FormFault[])[] = [
  slips,
  oneForEach,
  moved,
  heads,
  amounts,
  blanks,
  kinds,
  counted,
  overall,
  ceilings,
  duties,
  ({ forms, spec, year }) => checkFormContents(forms, spec, year),
];

export function formFaults(context: FormsContext): readonly FormFault[] {
  return CHECKS.flatMap((check) => check(context));
}
