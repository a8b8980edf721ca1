/** The journal of npm run bench:hostile: one command on one file each. */
import { join } from "node:path";
import { Journal } from "../journal";
import type { Verdict } from "./judge";
import type { Step } from "./plan";
import { keyOf } from "./plan";
import { COUNTS } from "./settings";

export interface Entry extends Step, Verdict {
  readonly kind: string;
  readonly file: string;
}

export type HostileJournal = Journal<Step, Entry>;

/** Of what the bench itself is; the product may be another one meanwhile: --fresh starts anew. */
const SETTINGS = Object.values(COUNTS).join("-");

export function journalPath(folder: string, seed: number): string {
  return join(folder, `${seed}-${SETTINGS}.ndjson`);
}

/** `path` null: nothing is kept. */
export function journalIn(path: string | null, fresh: boolean): HostileJournal {
  return new Journal<Step, Entry>(path, fresh, keyOf);
}
