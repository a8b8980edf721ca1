/** A thread that runs one command: its words in, what it prints and its exit code out. */
import { parentPort } from "node:worker_threads";
import { runCli } from "../runCli";
import type { CommandTask, PrintedLine } from "./runGuarded";

export function answerCommands(): void {
  parentPort?.on("message", ({ argv }: CommandTask) => {
    const lines: PrintedLine[] = [];
    const io = {
      out: (text: string) => void lines.push({ to: "out", text }),
      err: (text: string) => void lines.push({ to: "err", text }),
    };
    // runCli lets nothing through that a user can cause; what it does let through ends this thread, and the other one says so.
    void runCli(argv, io).then((code) => parentPort?.postMessage({ code, lines }));
  });
}
