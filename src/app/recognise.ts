/** Which pack a workbook belongs to: the one that it was made from, else the one whose tables are there with the best evidence. */
import { settleMoney } from "../core/locate/settleMoney";
import { stateOf } from "../core/state/state";
import { NO_CHOICES } from "../core/locate/choices";
import type { TableChoices } from "../core/locate/choices";
import type { LocatedWorkbook } from "../core/locate/locate";
import { locateWorkbook } from "../core/locate/locate";
import type { RegionEvidence } from "../core/locate/regions";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import { packOfWorkbook, withAtHand } from "./packFiles";

/** Fewer tables than this are a coincidence of titles, not a disclosure. */
const FEWEST_TABLES = 3;

/** Of a form that was asked for or made the workbook: it may have fewer tables altogether. */
export function fewestTables({ tables }: PackSpec): number {
  return Math.min(FEWEST_TABLES, tables.length);
}

const WEIGHT: Readonly<Record<RegionEvidence, number>> = { chosen: 4, title: 3, sheetName: 2, header: 1 };

/** The workbook brings its own form along, and it cannot be used: whatever another form said of it would be about something else. */
export class OwnPackUnreadable extends Error {
  constructor(readonly faults: readonly string[]) {
    super("the pack that the workbook brings along cannot be used");
    this.name = "OwnPackUnreadable";
  }
}

/** With the pack that the workbook brings along, first and in place of one with its id. A single pack is one that was asked for. Throws OwnPackUnreadable. */
export function packsFor(packs: readonly PackSpec[], snapshot: WorkbookSnapshot): readonly PackSpec[] {
  if (packs.length === 1) return packs;
  const reading = packOfWorkbook(snapshot);
  if (reading === null) return packs;
  if (!reading.ok) throw new OwnPackUnreadable(reading.faults);
  const own = withAtHand(reading.pack, packs[0]?.atHand);
  return [own, ...packs.filter(({ id }) => id !== own.id)];
}

/** None where there is no such pack; never throws. */
export function packNamed(id: string, packs: readonly PackSpec[], snapshot: WorkbookSnapshot): readonly PackSpec[] {
  const reading = packOfWorkbook(snapshot);
  return reading?.ok === true && reading.pack.id === id
    ? [withAtHand(reading.pack, packs[0]?.atHand)]
    : packs.filter((pack) => pack.id === id);
}

/** Null when no pack has three of its tables there, or all of fewer. Choices that the workbook remembers count where none are given. Throws OwnPackUnreadable. */
export function recognise(
  given: readonly PackSpec[],
  snapshot: WorkbookSnapshot,
  choices?: TableChoices,
): LocatedWorkbook | null {
  const packs = packsFor(given, snapshot);
  const state = stateOf(snapshot);
  const isAskedFor = packs.length === 1;
  const fitting = (pack: PackSpec, said: TableChoices): readonly LocatedWorkbook[] => {
    const located = locateWorkbook(pack, snapshot, said);
    const fewest = isAskedFor || pack.id === state?.pack ? fewestTables(pack) : FEWEST_TABLES;
    return located.tables.size >= fewest ? [located] : [];
  };
  // Locating costs as much as a third of a check: the others are tried only when this one does not fit.
  const made = packs
    .filter((pack) => pack.id === state?.pack)
    .flatMap((pack) => fitting(pack, choices ?? state?.choices ?? NO_CHOICES));
  const best =
    made[0] ?? packs.flatMap((pack) => fitting(pack, choices ?? NO_CHOICES)).sort((a, b) => scoreOf(b) - scoreOf(a))[0];
  return best ? settleMoney(best) : null;
}

function scoreOf(located: LocatedWorkbook): number {
  return [...located.tables.values()].reduce((sum, table) => sum + WEIGHT[table.evidence] * table.header.share, 0);
}
