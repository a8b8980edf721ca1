/**
 * npm run bench:forms: random projects' performance forms, unbroken and with one change each (a number in a text, an indicator, an amount, a
 * unit, a sign, a value gone, a copied text), of which another place of the forms says what it was. Ends with 1 when a goal is missed.
 * Options: --quick, --changes N, --seed S, --misses N.
 */
import { parseArgs } from "node:util";
import type { Goal } from "../detect/goals";
import { printGoals, shareGoal } from "../detect/goals";
import { KINDS } from "./changes";
import type { UnitTried } from "./run";
import { tryUnit } from "./run";

const CHANGES = { quick: 60, full: 500 } as const;
/** Changes tried in one unit. */
const EACH = 5;
const SEED = 20261129;
const FOUND = 0.95;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    changes: { type: "string" },
    seed: { type: "string" },
    misses: { type: "string" },
  },
});

function main(): void {
  const [changes, seed] = [
    Number(values.changes ?? CHANGES[values.quick ? "quick" : "full"]),
    Number(values.seed ?? SEED),
  ];
  const started = performance.now();
  const units: UnitTried[] = [];
  for (let done = 0; done < changes; done += EACH)
    units.push(tryUnit(seed + units.length, Math.min(EACH, changes - done)));
  const tried = units.flatMap((unit) => unit.tried);
  console.log(
    `${units.length} 个随机单位的绩效目标表，${tried.length} 处改动，${((performance.now() - started) / 1000).toFixed(0)} 秒，种子 ${seed}`,
  );
  for (const kind of KINDS) {
    const own = tried.filter(({ change }) => change.kind === kind);
    console.log(`  ${kind}：${own.filter(({ found }) => found).length} / ${own.length}`);
  }
  const most = Number(values.misses ?? 8);
  for (const { project, change, said } of tried.filter(({ found }) => !found).slice(0, most))
    console.log(
      `  没有发现 ${change.kind}《${project}》：${change.before.slice(0, 90)} → ${String(change.after).slice(0, 90)}${said.length > 0 ? `（另报：${said.join("；").slice(0, 120)}）` : ""}`,
    );
  for (const line of units.flatMap(({ accused }) => accused).slice(0, most)) console.log(`  多报：${line}`);
  const clean = units.filter(({ accused }) => accused.length === 0).length;
  const goals: readonly Goal[] = [
    shareGoal("没有改动的表，没有多报的单位", clean, units.length, 1, false),
    shareGoal("改动一处，在改动的地方报出", tried.filter(({ found }) => found).length, tried.length, FOUND, false),
  ];
  if (!printGoals(goals)) process.exitCode = 1;
}

main();
