/** A worker thread that checks: a task in, its result out. Modules stay loaded from one file to the next. */
import { setFlagsFromString } from "node:v8";
import { parentPort } from "node:worker_threads";
import { checkFile } from "../checkFile";
import type { CheckTask } from "../checkResult";

/**
 * Percent by which memory may grow over what is in use before it is cleared up. V8 itself lets a large limit fill up to
 * four times that: 400 workbooks in two threads took 1.6 GB, with this some 0.8, for a tenth more processor time at most.
 */
const GROWTH = "--heap-growing-percent=100";

export function answerChecks(): void {
  setFlagsFromString(GROWTH);
  parentPort?.on("message", (task: CheckTask) => {
    // What checkFile lets through is a fault of ours: it ends this thread, and the pool goes on with another.
    void checkFile(task).then((result) => parentPort?.postMessage(result));
  });
}
