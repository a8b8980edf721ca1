/** What has been run, one line each, so that an interrupted run goes on where it was. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Verdict } from "./judge";
import type { Step } from "./plan";
import { keyOf } from "./plan";
import { COUNTS } from "./settings";

export interface Entry extends Step, Verdict {
  readonly kind: string;
  readonly file: string;
}

/** Of what the bench itself is; the product may be another one meanwhile: --fresh starts anew. */
const SETTINGS = Object.values(COUNTS).join("-");

export function journalPath(folder: string, seed: number): string {
  return join(folder, `${seed}-${SETTINGS}.ndjson`);
}

export class Journal {
  private readonly known = new Map<string, Entry>();

  /** `path` null: nothing is kept. */
  constructor(
    private readonly path: string | null,
    fresh: boolean,
  ) {
    if (path === null) return;
    mkdirSync(dirname(path), { recursive: true });
    if (fresh) rmSync(path, { force: true });
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    // The next entry does not go on a line that was cut off.
    if (text !== "" && !text.endsWith("\n")) appendFileSync(path, "\n");
    for (const line of text.split("\n")) {
      const entry = readEntry(line);
      if (entry) this.known.set(keyOf(entry), entry);
    }
  }

  has(step: Step): boolean {
    return this.known.has(keyOf(step));
  }

  add(entry: Entry): void {
    this.known.set(keyOf(entry), entry);
    if (this.path !== null) appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }

  entries(): readonly Entry[] {
    return [...this.known.values()];
  }
}

/** Null for the line that an interruption cut off. */
function readEntry(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
