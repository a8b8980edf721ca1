/** The Shanghai sample as a generated workbook, with its narrative written. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanghaiUnit2026 as pack } from "../../src/packs/shanghai-unit-2026/pack";
import { applied } from "./applied";
import { snapshotOf } from "./snapshotOf";

let made: WorkbookSnapshot | null = null;

export function shanghaiSample(): WorkbookSnapshot {
  if (made) return made;
  const sample = readDataFile(readFileSync("assets/samples/fuliyuan-2024.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const plain = snapshotOf(planWorkbook(pack, sample.inputs));
  made = applied(plain, narrate(pack, plain).plan);
  return made;
}
