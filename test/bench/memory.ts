/**
 * npm run bench:memory: generate, check and refresh the sample forty times as large, fifty times in one process: what is held afterwards must
 * not grow. Options: --factor 40, --times 50.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { NO_WISHES, refresh } from "../../src/app/refresh";
import { check, generate } from "../../src/app/useCases";
import { readDataFile } from "../../src/core/data/dataFile";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { median } from "./measure";
import { scaledInputs } from "./scaledInputs";

const { values } = parseArgs({ options: { factor: { type: "string" }, times: { type: "string" } } });
/** What the second half holds over the first, without the first few, in which caches fill. */
const GOAL = 1.05;
const WARM_UP = 5;

async function main(): Promise<void> {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("node --expose-gc");
  const reading = readDataFile(readFileSync(join(__dirname, "../../assets/samples/zezhou-2026.json"), "utf8"), pack);
  if (!reading.ok) throw new Error("the sample has issues");
  const inputs = scaledInputs(reading.inputs, Number(values.factor ?? 40));
  const times = Number(values.times ?? 50);
  const held: number[] = [];
  for (let time = 1; time <= times; time += 1) {
    const workbook = createWorkbookFile();
    await generate(workbook, pack, inputs);
    const opened = await openWorkbookFile(await workbook.toBytes());
    await check(opened, [pack]);
    await refresh(opened, [pack], NO_WISHES);
    await check(opened, [pack]);
    collect();
    held.push(process.memoryUsage().heapUsed / 2 ** 20);
    if (time % 10 === 0)
      console.log(
        `第 ${time} 次后：堆 ${held.at(-1)?.toFixed(0) ?? ""} MB，进程 ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
      );
  }
  const later = held.slice(WARM_UP);
  const half = Math.floor(later.length / 2);
  const growth = median(later.slice(half)) / median(later.slice(0, half));
  const holds = later.length >= 2 && growth <= GOAL;
  console.log(`${times} 次，后一半比前一半：×${growth.toFixed(3)}，目标不超过 ×${GOAL}，${holds ? "达到" : "未达到"}`);
  process.exitCode = holds ? 0 : 1;
}

void main();
