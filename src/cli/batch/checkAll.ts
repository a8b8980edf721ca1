/** Results of many files in the order given; one small file is checked here, others in threads. */
import { availableParallelism } from "node:os";
import type { CheckResult, CheckTask } from "../checkResult";
import { failedResult } from "../checkResult";
import { EXIT } from "../output";
import type { PoolSettings } from "./pool";
import { runInOrder } from "./pool";
import type { Target } from "./targets";
import type { SettledTask } from "./taskWorker";
import { describeLoss } from "./wording";
import { allSmall } from "../guard/smallFile";
import { shownName } from "../printable";
import { threadOf } from "../threads";
import type * as checkFileModule from "../checkFile";

/** A workbook of usual size takes a tenth of a second and some 100 MB. */
export const defaultPool: PoolSettings = {
  ...threadOf("check"),
  workers: availableParallelism(),
  timeLimit: 120_000,
  memoryLimit: 2048,
  ahead: 256,
};

/** `onChecked` hears of every file when it is done, whatever its turn. */
export async function* checkAll(
  targets: readonly Target[],
  settings: Omit<CheckTask, "file">,
  pool: PoolSettings,
  onChecked: (exit: CheckResult["exit"]) => void,
): AsyncGenerator<CheckResult> {
  const { format } = settings;
  const tasks: readonly CheckTask[] = targets
    .filter((target) => target.failure === null)
    .map(({ file }) => ({ file, ...settings }));
  const alone = tasks.length === 1;
  const settled =
    !alone || !(await allSmall(tasks.flatMap(({ file, against }) => (against === null ? [file] : [file, against]))))
      ? runInOrder<CheckTask, CheckResult>(tasks, alone ? { ...pool, processLimit: pool.memoryLimit } : pool, (one) =>
          onChecked(one.kind === "done" ? one.result.exit : EXIT.failed),
        )
      : here(tasks);
  try {
    for (const { file, failure } of targets) {
      if (failure) {
        onChecked(EXIT.failed);
        yield failedResult({ file, format }, failure);
        continue;
      }
      const next = await settled.next();
      if (next.done === true) throw new Error("fewer results than files");
      yield resultOf({ file, format }, next.value, pool);
    }
  } finally {
    await settled.return(undefined);
  }
}

async function* here(tasks: readonly CheckTask[]): AsyncGenerator<SettledTask<CheckResult>> {
  const { checkFile } = require("../checkFile") as typeof checkFileModule;
  for (const task of tasks) yield { kind: "done", result: await checkFile(task) };
}

function resultOf(
  task: Pick<CheckTask, "file" | "format">,
  settled: SettledTask<CheckResult>,
  { timeLimit }: PoolSettings,
): CheckResult {
  if (settled.kind === "done") return settled.result;
  return failedResult(task, {
    code: "unexpected",
    message: `${shownName(task.file)}：${describeLoss(settled, timeLimit)}`,
  });
}
