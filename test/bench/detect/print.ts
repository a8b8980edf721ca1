/** The printout of npm run bench:detect. */
import { textTable } from "../../../src/cli/textTable";
import { FAULT_KINDS } from "./cells";
import type { Goal } from "./goals";
import { atMostGoal, GOALS, percent, shareGoal } from "./goals";
import type { Verdict } from "./judged";
import type { Results } from "./run";
import { STYLES } from "./styles";
import type { Tally } from "./tally";
import { doublesOf, groupedBy, percentile, singlesOf, tallyOf } from "./tally";

const WEAKEST = 3;

export function printResults(results: Results): void {
  const { verdicts } = results;
  const singles = singlesOf(verdicts);
  const doubles = doublesOf(verdicts);
  printMade(verdicts);
  printTable("一处错", "错法", groupedBy(singles, kindOf), singles);
  printTable(
    "一处错",
    "表式",
    groupedBy(singles, (verdict) => verdict.broken.pack.id),
    singles,
  );
  printTable(
    "一处错",
    "样式",
    groupedBy(singles, (verdict) => STYLES[verdict.broken.style]),
    singles,
  );
  printTable(
    "两处错",
    "表式",
    groupedBy(doubles, (verdict) => verdict.broken.pack.id),
    doubles,
  );
  printTable(
    "两处错",
    "样式",
    groupedBy(doubles, (verdict) => STYLES[verdict.broken.style]),
    doubles,
  );
  console.log(
    `一次检查的毫秒数，95% 不超过 ${percentile(results.milliseconds, 0.95).toFixed(1)}（中位数 ${percentile(results.milliseconds, 0.5).toFixed(1)}）`,
  );
}

function kindOf(verdict: Verdict): string {
  return verdict.broken.faults.map((fault) => FAULT_KINDS[fault.kind]).join("＋");
}

function printMade(verdicts: readonly Verdict[]): void {
  const live = verdicts.filter((verdict) => verdict.broken.style === "live").length;
  console.log(
    `有错的工作簿 ${String(verdicts.length)} 本：公开件 ${String(verdicts.length - live)} 本，各单元格都可能改错；带公式 ${String(live)} 本，金额只改有公式的单元格（改后重算），填报的数一处填、处处跟着变，不算错。全部计入下列各数。`,
  );
}

const HEAD = ["本数", "发现", "首个疑点", "前三个", "前四个"];

function printTable(
  title: string,
  head: string,
  groups: ReadonlyMap<string, readonly Verdict[]>,
  all: readonly Verdict[],
): void {
  const row = (name: string, verdicts: readonly Verdict[]): readonly string[] => {
    const tally = tallyOf(verdicts);
    return [
      name,
      String(tally.count),
      ...[tally.seen, tally.first, tally.firstThree, tally.firstFour].map((count) => percent(count, tally.count)),
    ];
  };
  const rows = [...groups].map(([name, verdicts]) => row(name, verdicts));
  console.log(`\n${title}，按${head}\n${textTable([head, ...HEAD], [...rows, row("合计", all)])}`);
  const weakest = (count: (tally: Tally) => number): string =>
    [...groups]
      .map(([name, verdicts]) => ({ name, tally: tallyOf(verdicts) }))
      .filter(({ tally }) => count(tally) < tally.count)
      .sort((a, b) => count(a.tally) / a.tally.count - count(b.tally) / b.tally.count)
      .slice(0, WEAKEST)
      .map(({ name, tally }) => `${name} ${percent(count(tally), tally.count)}`)
      .join("，") || "无";
  if (head === "错法")
    console.log(
      `最弱：发现 ${weakest((tally) => tally.seen)}；首个疑点 ${weakest((tally) => tally.first)}；前三个 ${weakest((tally) => tally.firstThree)}`,
    );
}

/** `sampled`: see shareGoal. */
export function slipGoals({ verdicts, unbroken, accused }: Results, sampled: boolean): readonly Goal[] {
  const [all, singles, doubles] = [tallyOf(verdicts), tallyOf(singlesOf(verdicts)), tallyOf(doublesOf(verdicts))];
  const { seen, first, firstThree, firstFour } = GOALS.slips;
  return [
    shareGoal("有错的工作簿被发现", all.seen, all.count, seen, sampled),
    shareGoal("一处错，真错格是首个疑点", singles.first, singles.count, first, sampled),
    shareGoal("一处错，真错格在前三个疑点中", singles.firstThree, singles.count, firstThree, sampled),
    shareGoal("两处错，都在前四个疑点中", doubles.firstFour, doubles.count, firstFour, sampled),
    atMostGoal("无错的工作簿被误报", accused.length, 0, `${accused.length} / ${unbroken} 本，目标 0`),
  ];
}
