/** Which pack a workbook belongs to: the one that it was made from, else the one whose tables are there with the best evidence. */
import { settleMoney } from "../core/check/settleMoney";
import { stateOf } from "../core/state/state";
import { NO_CHOICES } from "../core/locate/choices";
import type { TableChoices } from "../core/locate/choices";
import type { LocatedWorkbook } from "../core/locate/locate";
import { locateWorkbook } from "../core/locate/locate";
import type { Evidence } from "../core/locate/regions";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/spec/pack";

/** Fewer tables than this are a coincidence of titles, not a disclosure. */
const FEWEST_TABLES = 3;

const WEIGHT: Readonly<Record<Evidence, number>> = { chosen: 4, title: 3, sheetName: 2, header: 1 };

/** Null when no pack has three of its tables there. Choices that the workbook remembers count where none are given. */
export function recognise(packs: readonly PackSpec[], snapshot: WorkbookSnapshot, choices?: TableChoices): LocatedWorkbook | null {
  const state = stateOf(snapshot);
  const fitting = (pack: PackSpec, said: TableChoices): readonly LocatedWorkbook[] => {
    const located = locateWorkbook(pack, snapshot, said);
    return located.tables.size >= FEWEST_TABLES ? [located] : [];
  };
  // Locating costs as much as a third of a check: the others are tried only when this one does not fit.
  const made = packs.filter((pack) => pack.id === state?.pack).flatMap((pack) => fitting(pack, choices ?? state?.choices ?? NO_CHOICES));
  const best = made[0] ?? packs.flatMap((pack) => fitting(pack, choices ?? NO_CHOICES)).sort((a, b) => scoreOf(b) - scoreOf(a))[0];
  return best ? settleMoney(best) : null;
}

function scoreOf(located: LocatedWorkbook): number {
  return [...located.tables.values()].reduce((sum, table) => sum + WEIGHT[table.evidence] * table.header.share, 0);
}
