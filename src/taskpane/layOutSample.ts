import type { Desk } from "../app/entry/desk";
import { openDataFile } from "../app/entry/openFile";
import type { Sample } from "./sample";
import { sampleOf } from "./sample";

/** A sample is laid out with its form; samples have no issues (a test reads them), so nothing is said. */
export function layOutSample(desk: Desk, samples: readonly Sample[]): void {
  const sample = sampleOf(samples, desk.state.pack.id);
  if (!sample) return;
  desk.choose(sample.pack);
  const { drafts, pack } = desk.state;
  const opened = openDataFile(pack, sample.label, sample.text);
  if (opened.ok) drafts.replace(opened.draft);
}
