/** A copy of the tracked files in which one mutant at a time stands, and jest runs over it. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Mutant } from "./mutants";
import { mutated } from "./mutants";
import { nearTests } from "./nearTests";

export type Verdict = "killed" | "survived" | "endless";

/** A mutant that runs longer has no end; the slowest step of near tests takes a third of it. */
const MILLISECONDS = 300_000;

export interface MutationLane {
  /** Throws where the tests do not pass without a mutant. */
  tryOne(mutant: Mutant): Verdict;
  remove(): void;
}

export function createLane(root: string): MutationLane {
  const copy = mkdtempSync(path.join(os.tmpdir(), "mutation-"));
  for (const file of execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0")) {
    if (file === "") continue;
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  const sound = new Set<string>();
  const run = (tests: readonly string[]): number | null =>
    spawnSync(
      process.execPath,
      [
        "node_modules/jest/bin/jest.js",
        "-c",
        "jest.short.config.cjs",
        "--runInBand",
        "--bail",
        "--silent",
        "--runTestsByPath",
        ...tests,
      ],
      { cwd: copy, stdio: "ignore", timeout: MILLISECONDS, killSignal: "SIGKILL" },
    ).status;
  const demand = (tests: readonly string[]): void => {
    const key = tests.join(" ");
    if (sound.has(key)) return;
    if (run(tests) !== 0) throw new Error(`没有改动时，这些测试就不通过：${key}`);
    sound.add(key);
  };
  return {
    tryOne(mutant) {
      const target = path.join(copy, mutant.file);
      const source = readFileSync(target, "utf8");
      try {
        for (const tests of nearTests(copy, mutant.file)) {
          demand(tests);
          writeFileSync(target, mutated(source, mutant));
          const status = run(tests);
          writeFileSync(target, source);
          if (status !== 0) return status === null ? "endless" : "killed";
        }
        return "survived";
      } finally {
        writeFileSync(target, source);
      }
    },
    remove: () => {
      rmSync(copy, { recursive: true, force: true });
    },
  };
}
