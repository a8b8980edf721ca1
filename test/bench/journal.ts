/** What a long bench has run, one line of JSON each, so that an interrupted run goes on where it was. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** `Step` is what is run, `Entry` the same with what came out. */
export class Journal<Step, Entry extends Step> {
  private readonly known = new Map<string, Entry>();

  /** `path` null: nothing is kept. `keyOf` tells steps apart. */
  constructor(
    private readonly path: string | null,
    fresh: boolean,
    private readonly keyOf: (step: Step) => string,
  ) {
    if (path === null) return;
    mkdirSync(dirname(path), { recursive: true });
    if (fresh) rmSync(path, { force: true });
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    // The next entry does not go on a line that was cut off.
    if (text !== "" && !text.endsWith("\n")) appendFileSync(path, "\n");
    for (const line of text.split("\n")) {
      const entry = readEntry<Entry>(line);
      if (entry) this.known.set(keyOf(entry), entry);
    }
  }

  has(step: Step): boolean {
    return this.known.has(this.keyOf(step));
  }

  get(step: Step): Entry | undefined {
    return this.known.get(this.keyOf(step));
  }

  add(entry: Entry): void {
    this.known.set(this.keyOf(entry), entry);
    if (this.path !== null) appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }

  entries(): readonly Entry[] {
    return [...this.known.values()];
  }
}

/** Null for the line that an interruption cut off. */
function readEntry<Entry>(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
