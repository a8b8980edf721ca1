/** The worker of check, which three file names bring down: by an error, by using up its memory, by never ending. */
import { parentPort } from "node:worker_threads";
import type { CheckTask } from "../../src/cli/checkResult";
import { answerChecks } from "../../src/cli/batch/checkThread";

answerChecks();
parentPort?.on("message", ({ file }: CheckTask) => {
  if (file.includes("出错")) throw new Error("boom");
  if (file.includes("内存"))
    for (const hoard: number[][] = []; ;) hoard.push(new Array<number>(10_000).fill(hoard.length));
  if (file.includes("死循环")) for (;;);
});
