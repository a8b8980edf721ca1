/**
 * Draft → inputs. The draft is written into a data file and read by the reader of data files, so that what the pane lets through and what a
 * file may hold cannot drift apart.
 */
import { readEntries } from "../readEntries";
import type { DataReading } from "../../core/data/dataFile";
import type { PackSpec } from "../../core/declare/pack";
import type { Draft } from "./draft";
import { draftDataFile } from "./draftFile";

export function buildInputs(draft: Draft, pack: PackSpec): DataReading {
  return readEntries(JSON.stringify(draftDataFile(draft, pack)), pack);
}
