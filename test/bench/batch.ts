/** npm run bench:batch: how fast, and in how much memory, the real command checks the workbooks of 400 units. Ends with 1 when a goal is missed. */
import { readFileSync, rmSync, statSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { textTable } from "../../src/cli/textTable";
import { parseXml } from "../../src/workbook/file/xml/parse";
import { writeBatch } from "./batchFiles";
import type { BatchRun } from "./batchRun";
import { runBatch } from "./batchRun";

const FILES = 400;
/** After how many files memory is looked at; shown are those of each quarter. */
const MARKS = Array.from({ length: FILES / 10 }, (_, index) => (index + 1) * 10);
const SHOWN = [100, 200, 300, 400];
/** Files a second on two cores. */
const SPEED_TARGET = 12;
/** The most memory at any mark of the second half over the most of the first: what is kept of a file would double it. */
const GROWTH_TARGET = 1.2;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "batch-"));
  try {
    console.log(`生成 ${FILES} 个随机单位的工作簿，一半带公式，一半只有数值……`);
    const paths = await writeBatch(folder, FILES);
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    console.log(
      `平均每个 ${Math.round(bytes / FILES / 1024)} KB。处理器 ${availableParallelism()} 个，Node ${process.version}。`,
    );
    const parsing = timeOfParsing(paths);
    const counts = [...new Set([1, availableParallelism()])];
    const runs: { readonly workers: number; readonly run: BatchRun }[] = [];
    for (const workers of counts) runs.push({ workers, run: await runBatch(folder, workers, FILES, MARKS) });
    const head = [
      "",
      "秒",
      "个/秒",
      "处理器毫秒/个",
      ...SHOWN.map((mark) => `第 ${mark} 个后 MB`),
      "最多 MB",
      "有错误",
    ];
    const rows = runs.map(({ workers, run }) => [
      `check，${workers} 个线程，含启动`,
      ...speed(run),
      ...SHOWN.map((mark) => String(run.memory.get(mark) ?? "—")),
      String(run.peak ?? "—"),
      String(run.withErrors),
    ]);
    console.log(`\n${textTable(head, [["只解压和解析，1 个线程", ...speed(parsing)], ...rows])}\n`);
    const last = runs.at(-1)?.run;
    if (last && !meetsGoals(last)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What reading costs at the least: every part unpacked, every XML part parsed, nothing understood. */
function timeOfParsing(paths: readonly string[]): Times {
  const [started, used] = [performance.now(), process.cpuUsage()];
  for (const path of paths) {
    for (const [part, content] of Object.entries(unzipSync(readFileSync(path))))
      if (/\.(xml|rels)$/.test(part)) parseXml(strFromU8(content), part);
  }
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

type Times = Pick<BatchRun, "seconds" | "processor">;

function speed({ seconds, processor }: Times): readonly string[] {
  return [
    seconds.toFixed(1),
    (FILES / seconds).toFixed(1),
    processor === null ? "—" : ((processor / FILES) * 1000).toFixed(0),
  ];
}

/** Prints the goals beside what was measured; where /proc says nothing about memory, that is said. */
function meetsGoals({ seconds, memory }: BatchRun): boolean {
  const perSecond = FILES / seconds;
  console.log(
    `速度：每秒 ${perSecond.toFixed(1)} 个，目标（两个处理器）至少 ${SPEED_TARGET} 个，${verdict(perSecond >= SPEED_TARGET)}`,
  );
  const growth = growthOf(memory);
  console.log(
    growth === null
      ? "内存：这台机器看不到，没有量"
      : `内存：后一半最多是前一半最多的 ${growth.toFixed(2)} 倍，目标不超过 ${GROWTH_TARGET} 倍，${verdict(growth <= GROWTH_TARGET)}`,
  );
  return perSecond >= SPEED_TARGET && growth !== null && growth <= GROWTH_TARGET;
}

function growthOf(memory: BatchRun["memory"]): number | null {
  const half = (later: boolean): readonly number[] =>
    [...memory].filter(([mark]) => mark > FILES / 2 === later).map(([, size]) => size);
  const [first, second] = [half(false), half(true)];
  return first.length > 0 && second.length > 0 ? Math.max(...second) / Math.max(...first) : null;
}

const verdict = (isMet: boolean): string => (isMet ? "达到" : "没有达到");

void main();
