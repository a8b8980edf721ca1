/** The command line as a function: arguments in, lines and an exit code out. Commands load only when they run. */
import type { Arguments, OptionSpec } from "./arguments";
import { readArguments } from "./arguments";
import { CommandFailure, UsageError } from "./failure";
import type { CommandName } from "./help";
import { overview, usage, usageLine } from "./help";
import type { ExitCode, Io } from "./output";
import { EXIT } from "./output";

interface Command {
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(given: Arguments, io: Io): Promise<ExitCode>;
}

const flag: OptionSpec = { kind: "flag" };
const value: OptionSpec = { kind: "value" };
const list: OptionSpec = { kind: "list" };

const commands: Readonly<Record<CommandName, Command>> = {
  generate: {
    options: { pack: value, data: value, out: value, force: flag },
    run: async (given, io) => (await import("./generate")).runGenerate(given, io),
  },
  import: {
    options: { pack: value, out: value, column: list, name: list, money: value, sheet: value, force: flag, json: flag },
    run: async (given, io) => (await import("./importList")).runImport(given, io),
  },
  check: {
    options: { pack: value, catalogue: list, json: flag, ndjson: flag, summary: flag, workers: value },
    run: async (given, io) => (await import("./check")).runCheck(given, io),
  },
  narrate: {
    options: { out: value, force: flag, json: flag },
    run: async (given, io) => (await import("./narrate")).runNarrate(given, io),
  },
  balance: {
    options: { out: value, undo: flag, force: flag, json: flag },
    run: async (given, io) => (await import("./balance")).runBalance(given, io),
  },
  adopt: {
    options: { out: value, formulas: flag, pack: value, force: flag, json: flag },
    run: async (given, io) => (await import("./adopt")).runAdopt(given, io),
  },
  catalogue: {
    options: { kind: value, year: value, into: value, out: value, force: flag, json: flag },
    run: async (given, io) => (await import("./catalogue")).runCatalogue(given, io),
  },
  explain: {
    options: { rule: value, cell: value, reason: value, withdraw: flag, out: value, force: flag, json: flag },
    run: async (given, io) => (await import("./explain")).runExplain(given, io),
  },
  "last-year": {
    options: { from: value, out: value, overwrite: flag, only: list, anyway: flag, force: flag, json: flag },
    run: async (given, io) => (await import("./lastYear")).runLastYear(given, io),
  },
  review: {
    options: { out: value, force: flag, json: flag },
    run: async (given, io) => (await import("./review")).runReview(given, io),
  },
};

/** `argv` without the names of the runtime and the script. Never throws for anything that a user can cause. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = "", ...rest] = argv;
  if (name === "--help" || name === "-h") {
    io.out(overview);
    return EXIT.fine;
  }
  if (!isCommand(name)) {
    io.err(name === "" ? "请写明要做什么。" : `没有“${name}”这个命令。`);
    io.err(overview);
    return EXIT.failed;
  }
  return runCommand(name, rest, io);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

async function runCommand(name: CommandName, words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const given = readArguments(words, commands[name].options);
    if (given.flags.has("help")) {
      io.out(usage[name]);
      return EXIT.fine;
    }
    return await commands[name].run(given, io);
  } catch (error) {
    io.err(await messageOf(error));
    if (error instanceof UsageError) io.err(`${usageLine(name)}\n加 --help 看详细用法。`);
    return EXIT.failed;
  }
}

async function messageOf(error: unknown): Promise<string> {
  if (error instanceof CommandFailure) return error.message;
  const { describeError } = await import("../app/wording/errors");
  return describeError(error);
}
