import type { Desk } from "../app/entry/desk";
import type { Sample } from "./sample";
import { sampleOf } from "./sample";

/**
 * A sample is laid out with its form; samples have no issues (a test reads them), so nothing is said. Rejects, and changes nothing of what was
 * entered, where a part of the program cannot be had.
 */
export async function layOutSample(desk: Desk, samples: readonly Sample[]): Promise<void> {
  const sample = sampleOf(samples, desk.state.pack.id);
  if (!sample) return;
  const [text, { openDataFile }] = await Promise.all([sample.read(), import("../app/entry/openFile")]);
  await desk.choose(sample.pack);
  const { drafts, pack } = desk.state;
  const opened = openDataFile(pack, sample.label, text);
  if (opened.ok) drafts.replace(opened.draft);
}
