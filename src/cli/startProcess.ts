/** The process around the command line. */
import { runGuarded } from "./guard/runGuarded";
import { expectShortRun } from "./guard/shortRun";
import { leaveNothingBehind } from "./interrupted";
import { processIo } from "./processIo";

export function startProcess(): void {
  // npm runs its scripts in the project's folder; file names are meant from where the user stands.
  const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
  if (script === "cli" && start !== undefined && start !== "") process.chdir(start);

  expectShortRun();
  // Setting the code instead of leaving at once lets a pipe take everything that was written.
  const words = process.argv.slice(2);
  leaveNothingBehind(words);
  void runGuarded(words, processIo(process.stdout, process.stderr)).then((code) => {
    process.exitCode = code;
  });
}
