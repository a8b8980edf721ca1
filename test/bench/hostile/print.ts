/** The printout of npm run bench:hostile. */
import { textTable } from "../../../src/cli/textTable";
import type { Entry } from "./journal";
import type { Case, Step } from "./plan";
import { kindOf } from "./plan";
import type { Fault } from "./judge";
import { FAULTS } from "./judge";
import { GOALS } from "./settings";
import { USE_NAMES } from "./uses";

const HEAD = ["次数", "有结果", "有说明的错误", "没有结果", "不合要求", "最多 MB", "最多秒"];
const SHOWN_FAULTS = 40;
const SHOWN_LACKING = 10;

export function printResults(entries: readonly Entry[], seed: number): boolean {
  printTable(
    "命令",
    USE_NAMES.map((use) => [use, entries.filter((entry) => entry.use === use)]),
    entries,
  );
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  printTable(
    "改法",
    kinds.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)]),
    entries,
  );
  printFaults(
    entries.filter(({ faults }) => faults.length > 0),
    seed,
  );
  return printGoals(entries);
}

function printTable(
  head: string,
  groups: readonly (readonly [string, readonly Entry[]])[],
  all: readonly Entry[],
): void {
  const row = (name: string, list: readonly Entry[]): readonly string[] => {
    const count = (holds: (entry: Entry) => boolean): string => String(list.filter(holds).length);
    return [
      name,
      String(list.length),
      count(({ ended }) => ended === "result"),
      count(({ ended }) => ended === "refused"),
      count(({ ended }) => ended === "lost"),
      count(({ faults }) => faults.length > 0),
      String(highest(list, "megabytes")),
      highest(list, "seconds").toFixed(1),
    ];
  };
  const rows = groups.filter(([, list]) => list.length > 0).map(([name, list]) => row(name, list));
  console.log(`\n按${head}\n${textTable([head, ...HEAD], [...rows, row("合计", all)])}`);
}

function highest(entries: readonly Entry[], field: "megabytes" | "seconds"): number {
  return entries.reduce((most, entry) => Math.max(most, entry[field]), 0);
}

function printFaults(faulty: readonly Entry[], seed: number): void {
  if (faulty.length === 0) return;
  console.log(`\n不合要求的（前 ${SHOWN_FAULTS} 个；重做一个：--seed ${seed} --only 编号）`);
  for (const { index, use, kind, file, faults, seconds, megabytes, detail } of faulty.slice(0, SHOWN_FAULTS)) {
    const line = detail.split("\n").find((text) => text.trim() !== "") ?? "";
    console.log(
      `  ${index} ${use}：${faults.map((fault) => FAULTS[fault]).join("、")}（${kind}；${file}；${seconds.toFixed(1)} 秒，${megabytes} MB）${line.slice(0, 200)}`,
    );
  }
}

/** Whether every goal is met. */
export function printGoals(entries: readonly Entry[]): boolean {
  const verdicts = (Object.keys(FAULTS) as Fault[])
    .filter((fault) => fault !== "memory" && fault !== "time")
    .map((fault) => {
      const count = entries.filter(({ faults }) => faults.includes(fault)).length;
      return verdict(FAULTS[fault], `${count} 次`, "0 次", count === 0);
    });
  const [megabytes, seconds] = [highest(entries, "megabytes"), highest(entries, "seconds")];
  console.log("");
  return [
    ...verdicts,
    verdict("内存最多", `${megabytes} MB`, `不超过 ${GOALS.megabytes} MB`, megabytes <= GOALS.megabytes),
    verdict("处理器时间最多", `${seconds.toFixed(1)} 秒`, `不超过 ${GOALS.seconds} 秒`, seconds <= GOALS.seconds),
  ]
    .map(({ line, met }) => {
      console.log(line);
      return met;
    })
    .every(Boolean);
}

/** Whether the sample has every kind and every command that it must have: on a machine that is too busy the minute is over before. */
export function printCoverage(must: readonly Step[], cases: readonly Case[], entries: readonly Entry[]): boolean {
  const kinds = must.flatMap(({ index }) => (cases[index] ? [kindOf(cases[index])] : []));
  const missing = (wanted: readonly string[], had: readonly string[]): readonly string[] =>
    [...new Set(wanted)].filter((one) => !had.includes(one));
  const lacking = [
    ...missing(
      kinds,
      entries.map(({ kind }) => kind),
    ),
    ...missing(
      must.map(({ use }) => use),
      entries.map(({ use }) => use),
    ),
  ];
  const all = new Set(kinds).size + USE_NAMES.length;
  const words =
    lacking.length === 0
      ? ""
      : `（一分钟里没有轮到：${lacking.slice(0, SHOWN_LACKING).join("、")}${lacking.length > SHOWN_LACKING ? "……" : ""}）`;
  const { line, met } = verdict(
    "改法和命令至少各一次",
    `${all - lacking.length} 种`,
    `${all} 种`,
    lacking.length === 0,
  );
  console.log(`${line}${words}`);
  return met;
}

function verdict(
  what: string,
  measured: string,
  goal: string,
  met: boolean,
): { readonly line: string; readonly met: boolean } {
  return { line: `${what}：${measured}，目标 ${goal}，${met ? "达到" : "没有达到"}`, met };
}
