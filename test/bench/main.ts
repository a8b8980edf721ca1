/** npm run bench: how long the work takes for the sample and for units ten and forty times as large. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDataFile } from "../../src/core/data/dataFile";
import type { Inputs } from "../../src/core/model/inputs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { benchCore } from "./coreBench";
import type { CoreTimes } from "./coreBench";
import type { Traffic } from "./excelBench";
import { benchExcel } from "./excelBench";
import { benchFile } from "./fileBench";
import { benchRecheck } from "./recheckBench";
import { LONG_KINDS, benchLong } from "./longBench";
import type { RecheckTimes } from "./recheckBench";
import { scaledInputs } from "./scaledInputs";
import { textTable } from "../../src/cli/textTable";

const FACTORS = [1, 10, 40];
/** How many of them go through the embedded host, which takes minutes for the largest. */
const EXCEL_UNITS = 2;
/** Milliseconds for one check of the sample in Node. */
const CHECK_TARGET = 50;
/** Milliseconds for the diagnosis of the sample with ten wrong figures. */
const DIAGNOSIS_TARGET = 300;
/** Milliseconds for one check of the unit forty times as large, one figure wrong. */
const LARGE_CHECK_TARGET = 1000;
/** More than this over the growth in rules is no longer in proportion. */
const GROWTH_TARGET = 1.5;
/** The re-check after one edit over the full check, at this size and without the diagnosis. */
const RECHECK_TARGET = 0.1;
const RECHECK_FACTOR = 10;

const LONG_ROWS = [250, 500, 1000, 2000];
/** Eight times the rows, with room for n·log n. */
const LONG_GROWTH_TARGET = 11;

function sampleInputs(): Inputs {
  const reading = readDataFile(readFileSync(join(__dirname, "../../assets/samples/zezhou-2026.json"), "utf8"), pack);
  if (!reading.ok) throw new Error("the sample has issues");
  return reading.inputs;
}

async function main(): Promise<void> {
  const sample = sampleInputs();
  const units = FACTORS.map((factor) => ({ name: `样例×${factor}`, inputs: scaledInputs(sample, factor) }));
  await printCore(units);
  printRecheck(units);
  await printLong(sample);
  await printFile(units);
  await printExcel(units.slice(0, EXCEL_UNITS));
}

type Units = readonly { readonly name: string; readonly inputs: Inputs }[];

async function printCore(units: Units): Promise<void> {
  const measured: CoreTimes[] = [];
  for (const unit of units) measured.push(await benchCore(pack, unit.inputs));
  const first = measured[0];
  if (!first) return;
  const keys = ["plan", "check", "checkWrong", "diagnoseTen", "narrate", "recalculate"] as const;
  print(
    "核心（毫秒，括号内为样例的倍数）",
    ["", "表行", "规则", "单元格", ...keys],
    units.map((unit, index) => {
      const times = measured[index] ?? first;
      const sizes = (["rows", "rules", "cells"] as const).map(
        (key) => `${times[key]} (${ratio(times[key], first[key])})`,
      );
      return [unit.name, ...sizes, ...keys.map((key) => `${times[key].toFixed(1)} (${ratio(times[key], first[key])})`)];
    }),
  );
  verdict("样例检查", first.check, CHECK_TARGET, "毫秒");
  verdict("样例有十处错时的诊断", first.diagnoseTen, DIAGNOSIS_TARGET, "毫秒");
  const last = measured.at(-1) ?? first;
  verdict("最大一份有错时的检查", last.checkWrong, LARGE_CHECK_TARGET, "毫秒");
  for (const key of ["check", "checkWrong"] as const)
    verdict(`${key} 的增长比规则数的增长`, last[key] / first[key] / (last.rules / first.rules), GROWTH_TARGET, "倍");
}

function printRecheck(units: Units): void {
  const measured = units.map(({ name, inputs }) => ({ name, ...benchRecheck(pack, inputs) }));
  const share = ({ full, recheck, diagnosis }: RecheckTimes): number => (recheck - diagnosis) / (full - diagnosis);
  const line = (name: string, times: RecheckTimes): string[] => [
    name,
    String(times.changed),
    times.full.toFixed(1),
    times.recheck.toFixed(1),
    times.diagnosis.toFixed(1),
    `${(share(times) * 100).toFixed(1)}%`,
  ];
  print(
    "改一个数之后的再检查（毫秒，含前后两次读数的比较）",
    ["", "变动单元格", "全部检查", "再检查", "其中诊断", "不计诊断的比"],
    measured.flatMap(({ name, agreeing, failing }) => [
      line(`${name}，相符`, agreeing),
      line(`${name}，有不平`, failing),
    ]),
  );
  const target = measured[FACTORS.indexOf(RECHECK_FACTOR)];
  if (target) verdict(`样例×${RECHECK_FACTOR} 相符时再检查比全部检查`, share(target.agreeing), RECHECK_TARGET, "倍");
}

async function printLong(sample: Inputs): Promise<void> {
  const rows: string[][] = [];
  for (const [kind, row] of Object.entries(LONG_KINDS)) {
    const times = await benchLong(pack, sample, row, LONG_ROWS);
    rows.push([kind, ...times.map((time) => `${time.toFixed(0)} (${ratio(time, times[0] ?? 1)})`)]);
    verdict(
      `${LONG_ROWS.at(-1) ?? 0} 行“${kind}”比 ${LONG_ROWS[0] ?? 0} 行`,
      (times.at(-1) ?? 0) / (times[0] ?? 1),
      LONG_GROWTH_TARGET,
      "倍",
    );
  }
  print("成千的行（打开和检查用的处理器时间，毫秒）", ["", ...LONG_ROWS.map((count) => `${count} 行`)], rows);
}

async function printFile(units: Units): Promise<void> {
  const rows: string[][] = [];
  for (const unit of units) {
    const times = await benchFile(pack, unit.inputs);
    rows.push([
      unit.name,
      kilobytes(times.bytes),
      times.generate.toFixed(0),
      times.open.toFixed(0),
      times.check.toFixed(0),
    ]);
  }
  print("文件（毫秒）", ["", "KB", "generate", "open", "check"], rows);
}

async function printExcel(units: Units): Promise<void> {
  const cells = ({ roundTrips, bytes, time }: Traffic): string[] => [
    `${roundTrips}`,
    kilobytes(bytes),
    time.toFixed(0),
  ];
  const rows: string[][] = [];
  for (const unit of units) {
    const traffic = await benchExcel(pack, unit.inputs);
    rows.push([
      unit.name,
      ...cells(traffic.generate),
      ...cells(traffic.firstCheck),
      ...cells(traffic.recheck),
      ...cells(traffic.nothing),
      ...cells(traffic.refresh),
    ]);
  }
  const head = ["生成", "首次检查", "改一格后再检查", "没有要更新的", "更新五行并检查"].flatMap((name) => [
    `${name}：往返`,
    "KB",
    "毫秒",
  ]);
  print("Excel（内嵌主机，毫秒不代表 Excel 的速度）", ["", ...head], rows);
}

function ratio(value: number, base: number): string {
  return `×${(value / base).toFixed(1)}`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}\n${textTable(head, rows)}`);
}

function verdict(what: string, value: number, target: number, unit: string): void {
  console.log(
    `${what}：${value.toFixed(value < 1 ? 3 : 1)} ${unit}，目标不超过 ${target}，${value <= target ? "达到" : "没有达到"}`,
  );
}

void main();
