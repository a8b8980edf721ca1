/** One run of the real command over a folder, watched from outside. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ROOT = join(__dirname, "../..");

export interface BatchRun {
  /** From the start of npm to its end, in seconds. */
  readonly seconds: number;
  /** Resident memory of the checking process in MB when so many files had been reported; empty where /proc does not say. */
  readonly memory: ReadonlyMap<number, number>;
  readonly peak: number | null;
  /** Processor time of the checking process, all threads, in seconds: what the time would be without other programs, times the threads. */
  readonly processor: number | null;
  readonly withErrors: number;
}

/** `marks`: after how many files the memory is looked at. Fails unless every file was checked. */
export async function runBatch(
  folder: string,
  workers: number,
  files: number,
  marks: readonly number[],
): Promise<BatchRun> {
  const started = performance.now();
  const command = ["run", "-s", "cli", "--", "check", "--ndjson", "--workers", String(workers), folder];
  const npm = spawn("npm", command, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  const ended = new Promise((resolve) => npm.on("close", resolve));
  const memory = new Map<number, number>();
  let [lines, withErrors, peak, processor, checker] = [0, 0, 0, 0, 0];
  for await (const line of createInterface({ input: npm.stdout })) {
    const result = JSON.parse(line) as {
      readonly error?: unknown;
      readonly findings?: readonly { readonly severity: string }[];
    };
    if (result.error !== undefined) throw new Error(line);
    if (result.findings?.some((finding) => finding.severity === "error") === true) withErrors += 1;
    lines += 1;
    checker ||= largestBelow(npm.pid ?? 0);
    const mark = marks.includes(lines) ? megabytes(checker, "VmRSS") : null;
    if (mark !== null) memory.set(lines, mark);
    if (lines % 10 !== 0) continue;
    peak = megabytes(checker, "VmHWM") ?? peak;
    processor = processorTime(checker) ?? processor;
  }
  await ended;
  if (lines !== files) throw new Error(`${lines} of ${files} files were reported`);
  return {
    seconds: (performance.now() - started) / 1000,
    memory,
    peak: peak || null,
    processor: processor || null,
    withErrors,
  };
}

/** The process with the most memory among those that npm started: the one that checks. 0 without /proc. */
function largestBelow(pid: number): number {
  const all = processes();
  const parents = new Map(all.map((id) => [id, parentOf(id)]));
  const isBelow = (id: number | null | undefined): boolean =>
    typeof id === "number" && id !== 0 && (parents.get(id) === pid || isBelow(parents.get(id)));
  const sizes = all.filter(isBelow).map((id) => ({ id, size: megabytes(id, "VmRSS") ?? 0 }));
  return sizes.sort((a, b) => b.size - a.size)[0]?.id ?? 0;
}

function processes(): readonly number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function parentOf(pid: number): number | null {
  return Number(/^PPid:\s+(\d+)$/m.exec(statusOf(pid))?.[1] ?? 0) || null;
}

function megabytes(pid: number, field: "VmRSS" | "VmHWM"): number | null {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(statusOf(pid))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** Linux counts it in hundredths of a second, user and system apart (proc(5), fields 14 and 15). */
function processorTime(pid: number): number | null {
  const fields = procFile(pid, "stat")
    .replace(/^.*\) /, "")
    .split(" ");
  return fields.length < 13 ? null : (Number(fields[11]) + Number(fields[12])) / 100;
}

function statusOf(pid: number): string {
  return procFile(pid, "status");
}

/** "" for a process that has ended meanwhile. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
