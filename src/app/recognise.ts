/** Which pack a workbook belongs to: the one that it was made from, else the one most of whose tables it holds. */
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { TableChoices } from "../core/locate/choices";
import { locateWorkbook } from "../core/locate/locate";
import type { PackSpec } from "../core/spec/pack";
import { readState } from "../core/state/state";

/** Fewer tables than this are a coincidence of titles, not a disclosure. */
const FEWEST_TABLES = 3;

export function recognise(packs: readonly PackSpec[], snapshot: WorkbookSnapshot, choices?: TableChoices): PackSpec | null {
  const made = readState(snapshot.state)?.pack;
  const counted = packs
    .map((pack) => ({ pack, tables: locateWorkbook(pack, snapshot, choices).tables.size, made: pack.id === made }))
    .filter((candidate) => candidate.tables >= FEWEST_TABLES)
    .sort((a, b) => Number(b.made) - Number(a.made) || b.tables - a.tables);
  return counted[0]?.pack ?? null;
}
