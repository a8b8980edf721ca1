/** One case again, with all that was said, and the file kept. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journalIn } from "./journal";
import { FAULTS } from "./judge";
import type { Case } from "./plan";
import { kindOf, mutated } from "./plan";
import { runLane } from "./run";
import { FOLDER } from "./settings";
import type { UseName } from "./uses";
import { Workplace } from "./workplace";

/** Whether all was well. @throws Error for an index that is not planned */
export async function showOne(
  cases: readonly Case[],
  index: number,
  uses: readonly UseName[],
  seed: number,
): Promise<boolean> {
  const one = cases[index];
  if (!one) throw new Error(`没有编号 ${index}，编号是 0 到 ${cases.length - 1}`);
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    await keep(one, seed);
    const journal = journalIn(null, false);
    const work = [{ case: one, uses }];
    await runLane(() => work.shift(), {
      journal,
      workplace: new Workplace(folder, seed),
      onStep: (_, use, { faults, seconds, megabytes, detail }, outcome) => {
        const end = outcome.kind === "answered" ? `退出码 ${outcome.answer.exit}` : outcome.kind;
        console.log(
          `\n${use}：${end}，${seconds.toFixed(2)} 秒，${megabytes} MB，${faults.map((fault) => FAULTS[fault]).join("、") || "合要求"}`,
        );
        if (outcome.kind === "answered") console.log(outcome.answer.err || outcome.answer.out.slice(0, 300));
        if (detail !== "") console.log(detail);
      },
    });
    return journal.entries().every(({ faults }) => faults.length === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function keep(one: Case, seed: number): Promise<void> {
  const folder = join(FOLDER, "kept", String(seed));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `改坏${one.index}${one.seed.ending}`);
  writeFileSync(path, await mutated(one, seed));
  console.log(`${kindOf(one)}；由“${one.seed.name}”改成\n${path}`);
}
