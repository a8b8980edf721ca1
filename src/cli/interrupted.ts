/** A run that is stopped from outside leaves no half-written file beside its target. */
import { removeTemporariesBeside } from "../workbook/file/temporaries";
import { commandIn } from "./runCli";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Cleans up when the process is told to end, or ends by itself; then it ends as it would have. */
export function leaveNothingBehind(argv: readonly string[]): void {
  const out = commandIn(argv)?.given.values.get("out");
  if (out === undefined) return;
  const clean = (): void => removeTemporariesBeside(out);
  process.once("exit", clean);
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      clean();
      process.kill(process.pid, signal);
    });
  }
}
