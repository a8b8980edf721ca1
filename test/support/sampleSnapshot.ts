/** The workbook of the sample as a snapshot, with its narrative written. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { CellAddress, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "./applied";
import { snapshotOf } from "./snapshotOf";

let made: WorkbookSnapshot | null = null;

export function sampleSnapshot(): WorkbookSnapshot {
  if (made) return made;
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const plain = snapshotOf(planWorkbook(pack, sample.inputs));
  made = applied(plain, narrate(pack, plain).plan);
  return made;
}

/** The cell in the row whose first column, or the one named, reads so. */
export function cellBeside(
  snapshot: WorkbookSnapshot,
  sheet: string,
  label: string,
  column: number,
  labelColumn = 0,
): CellAddress {
  const rows = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
  const row = rows.findIndex((cells) => String(cells[labelColumn] ?? "").trim() === label);
  if (row < 0) throw new Error(`no ${label} in ${sheet}`);
  return { sheet, row, column };
}
