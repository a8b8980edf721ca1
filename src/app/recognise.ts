/** Which pack a workbook belongs to: the one that it was made from, else the one that most of its titles and sheet names, then most of its headers, speak for. */
import type { WorkbookSnapshot } from "../core/model/snapshot";
import { locateWorkbook } from "../core/locate/locate";
import type { PackSpec } from "../core/spec/pack";
import { readState } from "../core/state/state";

/** Fewer tables than this are a coincidence of titles, not a disclosure. */
const FEWEST_TABLES = 3;

export function recognise(packs: readonly PackSpec[], snapshot: WorkbookSnapshot): PackSpec | null {
  const made = readState(snapshot.state)?.pack;
  const counted = packs
    .map((pack) => {
      const tables = [...locateWorkbook(pack, snapshot).tables.values()];
      return { pack, tables: tables.length, named: tables.filter((table) => table.evidence !== "header").length, made: pack.id === made };
    })
    .filter((candidate) => candidate.tables >= FEWEST_TABLES)
    .sort((a, b) => Number(b.made) - Number(a.made) || b.named - a.named || b.tables - a.tables);
  return counted[0]?.pack ?? null;
}
