/** Threads of the command line: a script of the sources through tsx, or the one built file itself, told by its data which thread it is. */
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import type { WorkerSettings } from "./batch/taskWorker";

export type Thread = "check" | "command";

const SCRIPTS: Readonly<Record<Thread, string>> = { check: "batch/checkWorker.ts", command: "guard/commandWorker.ts" };

/** Whether this runs from the one built file. */
export function isBuilt(): boolean {
  return !__filename.endsWith(".ts");
}

/** What starts the thread. */
export function threadOf(thread: Thread): Pick<WorkerSettings, "script" | "data"> {
  return isBuilt() ? { script: __filename, data: thread } : { script: join(__dirname, SCRIPTS[thread]) };
}

/** In the built file: which thread this is; null in the process itself. */
export function ownThread(): Thread | null {
  return workerData === "check" || workerData === "command" ? workerData : null;
}
