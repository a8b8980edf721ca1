/** The script of a worker thread: a task in, its result out. Modules stay loaded from one file to the next. */
import { parentPort } from "node:worker_threads";
import { checkFile } from "../checkFile";
import type { CheckTask } from "../checkResult";

parentPort?.on("message", (task: CheckTask) => {
  // What checkFile lets through is a fault of ours: it ends this thread, and the pool goes on with another.
  void checkFile(task).then((result) => parentPort?.postMessage(result));
});
