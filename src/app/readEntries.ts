/** A data file, read and checked as far as it can be before anything is written. */
import type { DataReading } from "../core/data/dataFile";
import { readDataFile } from "../core/data/dataFile";
import { statedTotalIssues } from "../core/plan/statedTotals";
import type { PackSpec } from "../core/declare/pack";

export function readEntries(text: string, pack: PackSpec): DataReading {
  const reading = readDataFile(text, pack);
  if (!reading.ok) return reading;
  const issues = statedTotalIssues(pack, reading.inputs);
  return issues.length === 0 ? reading : { ok: false, issues };
}
