/** Rings among formulas whose results a spreadsheet program has worked out: it shows 0, or any number, where they stand. */
import type { UnknownCell, WorkbookSnapshot } from "../model/snapshot";
import type { DefinedName } from "./names";
import { recalculate } from "./recalculate";
import { unknownCells } from "./unknowns";

/** By sheet name: the cells of rings and all that read them; nearly always none. `names`: as far as the caller knows them. */
export function circularCells(
  snapshot: WorkbookSnapshot,
  names: readonly DefinedName[],
): ReadonlyMap<string, readonly UnknownCell[]> {
  const { circular } = recalculate(snapshot, names);
  return circular.length === 0 ? new Map() : unknownCells(snapshot, { snapshot, unsupported: [], circular });
}
