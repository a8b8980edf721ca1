/** Which pack a workbook belongs to: the one that it was made from, else the one most of whose tables it holds. */
import type { WorkbookSnapshot } from "../core/model/snapshot";
import { locateWorkbook } from "../core/locate/locate";
import type { PackSpec } from "../core/spec/pack";
import { readState } from "../core/state/state";

/** Fewer tables than this are a coincidence of titles, not a disclosure. */
const FEWEST_TABLES = 3;

export function recognise(packs: readonly PackSpec[], snapshot: WorkbookSnapshot): PackSpec | null {
  const tables = (pack: PackSpec): number => locateWorkbook(pack, snapshot).tables.size;
  const made = packs.find((pack) => pack.id === readState(snapshot.state)?.pack);
  // Locating costs as much as a third of a check: the others are tried only when this one does not fit.
  if (made && tables(made) >= FEWEST_TABLES) return made;
  const counted = packs.map((pack) => ({ pack, tables: tables(pack) })).filter((candidate) => candidate.tables >= FEWEST_TABLES);
  return counted.sort((a, b) => b.tables - a.tables)[0]?.pack ?? null;
}
