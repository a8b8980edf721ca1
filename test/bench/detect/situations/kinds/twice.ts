/** Two things done to one workbook, on different sheets. */
import type { Ground } from "../ground";
import type { Make, Situation } from "../situation";
import { digitsExchanged, letterForDigit } from "./codes";
import { columnAside, tableInOtherUnit } from "./pasted";
import { rowTwice } from "./rows";
import { titleOfLastYear, unitNameChanged } from "./sheets";
import { rowBlank } from "./unfinished";
import { words } from "./written";

const KINDS: readonly Make[] = [
  rowTwice,
  columnAside,
  tableInOtherUnit,
  letterForDigit,
  digitsExchanged,
  words,
  unitNameChanged,
  titleOfLastYear,
  rowBlank,
];

function sheetsOf({ causes, sheets = [] }: Situation): ReadonlySet<string> {
  return new Set([...causes.flat().map(({ sheet }) => sheet), ...sheets]);
}

export function twoThings(ground: Ground): Situation | null {
  const done: Situation[] = [];
  let now = ground;
  for (const make of ground.random.shuffled(KINDS)) {
    const one = make(now);
    if (!one) continue;
    done.push(one);
    if (done.length === 2) break;
    now = ground.without(one.snapshot, sheetsOf(one));
  }
  const last = done.at(-1);
  if (!last || done.length < 2) return null;
  return {
    snapshot: last.snapshot,
    causes: done.flatMap(({ causes }) => causes),
    wrong: done.flatMap(({ wrong }) => wrong),
  };
}
