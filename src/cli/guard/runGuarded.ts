/**
 * Runs a command within the limits of a batch: 120 seconds and 2 GB, bytes of unpacked parts included. Files that cannot reach them are
 * read right here; for others the command runs in a thread, and only what it printed comes back. Checks have threads of their own.
 */
import { removeTemporariesBeside } from "../../workbook/file/temporaries";
import type { CommandArguments } from "../arguments";
import { defaultPool } from "../batch/checkAll";
import type { WorkerSettings } from "../batch/taskWorker";
import { TaskWorker } from "../batch/taskWorker";
import { describeLoss } from "../batch/wording";
import type { CommandName } from "../help";
import type { ExitCode, Io } from "../output";
import { EXIT } from "../output";
import { shownName } from "../printable";
import { commandIn, inputFiles, runCli } from "../runCli";
import { threadOf } from "../threads";
import { allSmall } from "./smallFile";

export interface CommandTask {
  readonly argv: readonly string[];
}

export interface PrintedLine {
  readonly to: "out" | "err";
  readonly text: string;
}

export interface CommandResult {
  readonly code: ExitCode;
  readonly lines: readonly PrintedLine[];
}

const defaults: WorkerSettings = {
  ...threadOf("command"),
  timeLimit: defaultPool.timeLimit,
  memoryLimit: defaultPool.memoryLimit,
  processLimit: defaultPool.memoryLimit,
};

/** As `runCli`; `settings` replaces parts of the limits, for tests. */
export async function runGuarded(
  argv: readonly string[],
  io: Io,
  settings: Partial<WorkerSettings> = {},
): Promise<ExitCode> {
  const command = commandIn(argv);
  const read = command ? filesReadHere(command.name, command.given) : [];
  // A folder of forms holds any number of files.
  const isFew = command?.given.lists.has("forms") !== true;
  if (!command || (isFew && (await allSmall(read)))) return runCli(argv, io);
  return inThread(argv, command, io, { ...defaults, ...settings });
}

/** A check reads its workbooks in threads; its catalogues it reads itself. */
function filesReadHere(name: CommandName, given: CommandArguments): readonly string[] {
  return name === "check" ? inputFiles(name, { ...given, files: [] }) : inputFiles(name, given);
}

async function inThread(
  argv: readonly string[],
  { name, given }: { readonly name: CommandName; readonly given: CommandArguments },
  io: Io,
  settings: WorkerSettings,
): Promise<ExitCode> {
  const worker = new TaskWorker<CommandTask, CommandResult>(settings);
  const settled = await worker.run({ argv });
  await worker.stop();
  if (settled.kind === "done") {
    for (const { to, text } of settled.result.lines) io[to](text);
    return settled.result.code;
  }
  const out = given.values.get("out");
  if (out !== undefined) removeTemporariesBeside(out);
  io.err(`${inputFiles(name, given).map(shownName).join("、")}：${describeLoss(settled, settings.timeLimit, "处理")}`);
  return EXIT.failed;
}
