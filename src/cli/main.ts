/** The process around the command line: npm run -s cli -- … */
import { processIo } from "./processIo";
import { runCli } from "./runCli";

// npm runs its scripts in the project's folder; file names are meant from where the user stands.
const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
if (script === "cli" && start !== undefined && start !== "") process.chdir(start);

// Setting the code instead of leaving at once lets a pipe take everything that was written.
void runCli(process.argv.slice(2), processIo(process.stdout, process.stderr)).then((code) => {
  process.exitCode = code;
});
