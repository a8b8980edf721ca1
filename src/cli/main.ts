/** The process around the command line: npm run -s cli -- … */
import { runCli } from "./runCli";

// Somebody who stops reading, such as `| head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// npm runs its scripts in the project's folder; file names are meant from where the user stands.
const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
if (script === "cli" && start !== undefined && start !== "") process.chdir(start);

const io = {
  out: (text: string) => void process.stdout.write(`${text}\n`),
  err: (text: string) => void process.stderr.write(`${text}\n`),
};

// Setting the code instead of leaving at once lets a pipe take everything that was written.
void runCli(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
