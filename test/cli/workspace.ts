/** A folder of its own for every test, and the command line called as a function in it. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/runCli";

export const ROOT = join(__dirname, "../..");
export const SAMPLE_DATA = join(ROOT, "assets/samples/zezhou-2026.json");
export const PACK = "shanxi-unit-2026";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), "cli-"));

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  read(name: string): Uint8Array {
    return new Uint8Array(readFileSync(this.path(name)));
  }

  files(): readonly string[] {
    return readdirSync(this.folder).sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

export async function run(...argv: string[]): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(argv, { out: (text) => void out.push(text), err: (text) => void err.push(text) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

let sample: Promise<Uint8Array> | null = null;

/** The bytes of the workbook that the command line makes from the sample. */
export function sampleWorkbook(): Promise<Uint8Array> {
  sample ??= makeSample();
  return sample;
}

async function makeSample(): Promise<Uint8Array> {
  const work = new Workspace();
  try {
    const { code, err } = await run("generate", "--pack", PACK, "--data", SAMPLE_DATA, "--out", work.path("样例.xlsx"));
    if (code !== 0) throw new Error(err);
    return work.read("样例.xlsx");
  } finally {
    work.remove();
  }
}
