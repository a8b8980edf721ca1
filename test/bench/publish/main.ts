/**
 * npm run bench:publish: what is published of random units of every form. Its check accuses nothing that the source is not accused of, its
 * figures and sentences are those of the source, one changed digit is found, 目录 agrees with the printed pages. Ends with 1 when a goal is
 * missed. Options: --quick, --units N (of each form), --digits N (of each unit), --seed S, --misses N.
 */
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { parseArgs } from "node:util";
import { packs } from "../../../src/packs";
import { randomUnitsOf } from "../../support/randomUnits";
import { randomFrom } from "../../support/seededRandom";
import type { Goal } from "../detect/goals";
import { printGoals, shareGoal } from "../detect/goals";
import type { PrintedFile } from "./pages";
import { printedPages } from "./pages";
import { publishedUnit } from "./unit";
import type { UnitOutcome } from "./unit";

const UNITS = { quick: 2, full: 50 } as const;
const DIGITS = { quick: 3, full: 2 } as const;
const SEED = 20261129;
const FOUND = 0.99;
/** So many files in one run of LibreOffice. */
const AT_ONCE = 20;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    units: { type: "string" },
    digits: { type: "string" },
    seed: { type: "string" },
    misses: { type: "string" },
  },
});

async function main(): Promise<void> {
  const size = values.quick ? "quick" : "full";
  const [units, digits, seed] = [
    Number(values.units ?? UNITS[size]),
    Number(values.digits ?? DIGITS[size]),
    Number(values.seed ?? SEED),
  ];
  const random = randomFrom(seed);
  const outcomes: UnitOutcome[] = [];
  const files: PrintedFile[] = [];
  const started = performance.now();
  for (const pack of packs) {
    for (const [index, inputs] of fc.sample(randomUnitsOf(pack.id), { numRuns: units, seed }).entries()) {
      const outcome = await publishedUnit(pack, inputs, digits, random);
      outcomes.push(outcome);
      const name = `${pack.id}-${index}`;
      files.push({ name: `${name}o.xlsx`, bytes: outcome.files.own, lines: outcome.files.ownLines, within: 0 });
      files.push(
        { name: `${name}x.xlsx`, bytes: outcome.files.xlsx, lines: outcome.files.xlsxLines, within: 0 },
        { name: `${name}w.docx`, bytes: outcome.files.docx, lines: outcome.files.docxLines, within: 1 },
      );
    }
  }
  console.log(`${outcomes.length} 个随机单位，${((performance.now() - started) / 1000).toFixed(0)} 秒，种子 ${seed}`);
  const goals = [...goalsOf(outcomes), ...(hasPrograms() ? pageGoals(files) : [])];
  if (!printGoals(goals)) process.exitCode = 1;
}

function goalsOf(outcomes: readonly UnitOutcome[]): readonly Goal[] {
  const clean = (of: (outcome: UnitOutcome) => readonly string[]): number =>
    outcomes.filter((outcome) => of(outcome).length === 0).length;
  const digits = outcomes.reduce((sum, outcome) => sum + outcome.digits, 0);
  const unseen = outcomes.flatMap((outcome) => outcome.unseen);
  misses(
    "检查多报",
    outcomes.flatMap(({ accused }) => accused),
  );
  misses(
    "与工作簿不同",
    outcomes.flatMap(({ differences }) => differences),
  );
  misses("改了没有发现", unseen);
  return [
    shareGoal(
      "检查没有多报错误、警告的单位",
      clean(({ accused }) => accused),
      outcomes.length,
      1,
      false,
    ),
    shareGoal(
      "数和文字与工作簿完全相同的单位",
      clean(({ differences }) => differences),
      outcomes.length,
      1,
      false,
    ),
    shareGoal("改一位数字，与工作簿比较时发现", digits - unseen.length, digits, FOUND, true),
  ];
}

function pageGoals(files: readonly PrintedFile[]): readonly Goal[] {
  const of = (ending: string, what: string): Goal => {
    const own = files.filter(({ name }) => name.endsWith(ending));
    const groups = Array.from({ length: Math.ceil(own.length / AT_ONCE) }, (_, index) =>
      printedPages(own.slice(index * AT_ONCE, (index + 1) * AT_ONCE)),
    );
    const lines = groups.reduce((sum, group) => sum + group.lines, 0);
    const wrong = groups.flatMap((group) => group.wrong);
    misses(what, wrong);
    return shareGoal(what, lines - wrong.length, lines, 1, false);
  };
  return [
    of("o.xlsx", "单位自己的工作簿整本打印，目录的页码与打印的相同"),
    of("x.xlsx", "公开的工作簿目录的页码与打印的相同"),
    of(".docx", "Word 文档目录的页码相差不超过一页"),
  ];
}

function misses(what: string, texts: readonly string[]): void {
  for (const text of texts.slice(0, Number(values.misses ?? 5))) console.log(`  ${what}：${text.slice(0, 200)}`);
}

function hasPrograms(): boolean {
  try {
    execFileSync("which", ["soffice", "pdftotext"], { stdio: "ignore" });
    return true;
  } catch {
    console.log("没有 LibreOffice 或 pdftotext，页码没有核对。");
    return false;
  }
}

void main();
