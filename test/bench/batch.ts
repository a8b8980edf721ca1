/** npm run bench:batch: how fast, and in how much memory, the real command checks the workbooks of 200 units. */
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

const FILES = 200;
const MARKS = [50, 100, 150, 200];
/** Files a second on two cores. */
const SPEED_TARGET = 12;
/** The memory at any later mark over the memory at the first. */
const GROWTH_TARGET = 1.2;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "batch-"));
  try {
    console.log(`生成 ${FILES} 个随机单位的工作簿，一半带公式，一半只有数值……`);
    const paths = await writeBatch(folder, FILES);
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    console.log(`平均每个 ${Math.round(bytes / FILES / 1024)} KB。处理器 ${availableParallelism()} 个，Node ${process.version}。`);
    const parsing = timeOfParsing(paths);
    const counts = [...new Set([1, availableParallelism()])];
    const runs: { readonly workers: number; readonly run: BatchRun }[] = [];
    for (const workers of counts) runs.push({ workers, run: await runBatch(folder, workers, FILES, MARKS) });
    const head = ["", "秒", "个/秒", "处理器毫秒/个", ...MARKS.map((mark) => `第 ${mark} 个后 MB`), "最多 MB", "有错误"];
    const rows = runs.map(({ workers, run }) => [`check，${workers} 个线程，含启动`, ...speed(run), ...MARKS.map((mark) => String(run.memory.get(mark) ?? "—")), String(run.peak ?? "—"), String(run.withErrors)]);
    console.log(`\n${textTable(head, [["只解压和解析，1 个线程", ...speed(parsing)], ...rows])}\n`);
    const last = runs.at(-1)?.run;
    if (last) printVerdicts(last);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What reading costs at the least: every part unpacked, every XML part parsed, nothing understood. */
function timeOfParsing(paths: readonly string[]): Times {
  const [started, used] = [performance.now(), process.cpuUsage()];
  for (const path of paths) {
    for (const [part, content] of Object.entries(unzipSync(readFileSync(path)))) if (/\.(xml|rels)$/.test(part)) parseXml(strFromU8(content), part);
  }
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

type Times = Pick<BatchRun, "seconds" | "processor">;

function speed({ seconds, processor }: Times): readonly string[] {
  return [seconds.toFixed(1), (FILES / seconds).toFixed(1), processor === null ? "—" : ((processor / FILES) * 1000).toFixed(0)];
}

function printVerdicts({ seconds, memory }: BatchRun): void {
  const perSecond = FILES / seconds;
  console.log(`速度：每秒 ${perSecond.toFixed(1)} 个，目标（两个处理器）至少 ${SPEED_TARGET} 个，${perSecond >= SPEED_TARGET ? "达到" : "没有达到"}`);
  const [first] = memory.values();
  if (first === undefined) return;
  const growth = Math.max(...memory.values()) / first;
  console.log(`内存：最多是查完 ${MARKS[0]} 个时的 ${growth.toFixed(2)} 倍，目标不超过 ${GROWTH_TARGET} 倍，${growth <= GROWTH_TARGET ? "达到" : "没有达到"}`);
}

void main();
