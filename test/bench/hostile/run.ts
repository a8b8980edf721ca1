/** Many steps over a few processes. */
import { basename } from "node:path";
import type { HostileJournal } from "./journal";
import type { Outcome, Verdict } from "./judge";
import { isWorthRepeating, judged } from "./judge";
import type { Case } from "./plan";
import { kindOf } from "./plan";
import { Runner } from "./runner";
import type { Answerable, Files, UseName } from "./uses";
import { ANY_FINDING, argvOf, outOf, writtenOn } from "./uses";
import type { Workplace } from "./workplace";

export interface Lane {
  readonly journal: HostileJournal;
  readonly workplace: Workplace;
  /** Hears of every step when it is done. */
  onStep(one: Case, use: UseName, verdict: Verdict, outcome: Outcome): void;
}

export interface Work {
  readonly case: Case;
  readonly uses: readonly UseName[];
}

/** Takes work until `next` has none, in one process after another. */
export async function runLane(next: () => Work | undefined, lane: Lane): Promise<void> {
  const runner = new Runner();
  try {
    for (let work = next(); work; work = next()) await runCase(work, runner, lane);
  } finally {
    await runner.renew();
  }
}

async function runCase({ case: one, uses }: Work, runner: Runner, lane: Lane): Promise<void> {
  const files = await lane.workplace.files(one, uses);
  let finding = ANY_FINDING;
  for (const use of uses) {
    const ran = await runUse(use, files, finding, runner, lane.workplace);
    finding = ran.finding ?? finding;
    lane.journal.add({ index: one.index, use, kind: kindOf(one), file: one.seed.name, ...ran.verdict });
    lane.onStep(one, use, ran.verdict, ran.outcome);
  }
  lane.workplace.remove(files);
}

interface Judged {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly finding: Answerable | null;
}

async function runUse(
  use: UseName,
  files: Files,
  finding: Answerable,
  runner: Runner,
  workplace: Workplace,
): Promise<Judged> {
  const names = [files.mutated, files.workbook, files.lastYear, files.catalogue].map((path) => basename(path));
  const argv = argvOf(use, files, finding);
  const once = async (): Promise<Judged> => {
    workplace.empty(files);
    const ran = await runner.run({
      use,
      argv,
      out: outOf(use, files),
      outFolder: files.outFolder,
      from: writtenOn(use, files),
    });
    return { ...ran, verdict: judged(ran.outcome, names) };
  };
  const first = await once();
  if (!isWorthRepeating(first.verdict)) return first;
  await runner.renew();
  return once();
}
