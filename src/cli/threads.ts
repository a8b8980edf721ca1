/** Threads of the command line: main itself, from the sources or as the one built file, told by its data which thread it is. */
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import type { WorkerSettings } from "./batch/taskWorker";

export type Thread = "check" | "command";

/** Whether this runs from the one built file. */
export function isBuilt(): boolean {
  return !__filename.endsWith(".ts");
}

/** What starts the thread. */
export function threadOf(thread: Thread): Pick<WorkerSettings, "script" | "data"> {
  return { script: isBuilt() ? __filename : join(__dirname, "main.ts"), data: thread };
}

/** Which thread this is; null in the process itself. */
export function ownThread(): Thread | null {
  return workerData === "check" || workerData === "command" ? workerData : null;
}
