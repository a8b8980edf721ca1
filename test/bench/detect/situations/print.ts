/** The printout of the situations. */
import { textTable } from "../../../../src/cli/textTable";
import type { Goal } from "../goals";
import { atMostGoal, GOALS, percent, shareGoal } from "../goals";
import { SITUATION_KINDS, specOf } from "./kinds";
import type { Outcome } from "./run";
import type { Mode } from "./situation";
import { isFirst, tallyOf } from "./tally";

const MODES: Readonly<Record<Mode, string>> = { wrong: "错", waiting: "没填", noted: "提示", read: "照读" };
const HEAD = ["做法", "应为", "本数", "看出", "原因在前", "会改错（只有）", "会改错（其他）", "有错误的", "处数"];

export function printSituations(outcomes: readonly Outcome[]): void {
  const row = (name: string, mode: string, list: readonly Outcome[]): readonly string[] => {
    const tally = tallyOf(list);
    return [
      name,
      mode,
      String(tally.count),
      percent(tally.handled, tally.count),
      percent(tally.first, tally.named),
      String(tally.certain),
      String(tally.other),
      String(tally.errors),
      String(tally.roots),
    ];
  };
  const rows = SITUATION_KINDS.map((kind) =>
    row(
      specOf(kind).words,
      MODES[specOf(kind).mode],
      outcomes.filter((outcome) => outcome.kind === kind),
    ),
  );
  const packs = [...new Set(outcomes.map(({ pack }) => pack))].map((pack) =>
    row(
      pack,
      "",
      outcomes.filter((outcome) => outcome.pack === pack),
    ),
  );
  console.log(`\n人常做的事，按做法\n${textTable(HEAD, [...rows, row("合计", "", outcomes)])}`);
  console.log(`\n人常做的事，按表式\n${textTable(["表式", ...HEAD.slice(1)], packs)}`);
  console.log(
    "看出：错的有错误、警告或指出原因；没填的没有错误；提示的指出是什么，别处没有错误；照读的没有错误和警告。会改错：每处疑点的第一个（并列的都算）会改到本来对的格。处数：一件事引出的错误和警告。\n",
  );
}

/** `sampled`: see shareGoal. */
export function situationGoals(outcomes: readonly Outcome[], sampled: boolean): readonly Goal[] {
  const all = tallyOf(outcomes);
  const told = tallyOf(outcomes.filter(({ places }) => places.length > 0));
  const waiting = tallyOf(outcomes.filter(({ kind }) => specOf(kind).mode === "waiting"));
  const { first, other, roots } = GOALS.situations;
  const most = sampled ? Math.ceil(outcomes.length * other) : Math.floor(outcomes.length * other);
  return [
    shareGoal("人常做的事，原因排在第一", all.first, all.named, first, sampled),
    atMostGoal("会改错本来对的格，说只有这一处", all.certain, 0, `${all.certain} 本，目标 0`),
    atMostGoal("会改错本来对的格，其他", all.other, most, `${all.other} / ${all.count} 本，目标 200 本里至多 1 本`),
    atMostGoal("一件要说的事引出的错误和警告", told.roots, roots, `中位数 ${told.roots}，目标 ${roots}`),
    atMostGoal("没填完的有错误", waiting.errors, 0, `${waiting.errors} / ${waiting.count} 本，目标 0`),
  ];
}

export function printSituationMisses(outcomes: readonly Outcome[], most: number): void {
  const missed = outcomes.filter(
    (outcome) =>
      !outcome.handled ||
      (outcome.places.length > 0 && !isFirst(outcome)) ||
      outcome.harm.certain + outcome.harm.other > 0,
  );
  for (const kind of SITUATION_KINDS) {
    for (const { pack, unit, said } of missed.filter((outcome) => outcome.kind === kind).slice(0, most)) {
      console.log(`\n${specOf(kind).words}：${pack} 第 ${unit} 个单位\n${said.map((line) => `  ${line}`).join("\n")}`);
    }
  }
}
