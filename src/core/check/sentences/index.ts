/** Works out what a paragraph states about itself, without knowing the form. */
import { judgeChanges } from "./changes";
import type { Fault } from "./fault";
import type { Told } from "./roles";
import { toldFigures } from "./roles";

export interface WorkedOut {
  readonly faults: readonly Fault[];
  /** Figures that agree with the others of their sentence. */
  readonly proven: readonly Told[];
}

/** A paragraph with more figures than that is a table in disguise. */
const MOST = 150;

/** `plain`: the comparable form, years in digits. */
export function workOut(plain: string, year: number): WorkedOut {
  const told = toldFigures(plain, year);
  if (told.length > MOST) return { faults: [], proven: [] };
  return judgeChanges(plain, told, year);
}
