/**
 * The command line as a function: arguments in, lines and an exit code out. Commands load only when they run,
 * by require: a thread knows of TypeScript through require alone, and import() would not find them there.
 */
import type { CommandArguments, OptionSpec } from "./arguments";
import { readArguments } from "./arguments";
import { CommandFailure, UsageError } from "./failure";
import type { CommandName } from "./help";
import { asCalled, overview, usage, usageLine } from "./help";
import type { ExitCode, Io } from "./output";
import { EXIT } from "./output";
import type * as adoptModule from "./adopt";
import type * as balanceModule from "./balance";
import type * as catalogueModule from "./catalogue";
import type * as checkModule from "./check";
import type * as explainModule from "./explain";
import type * as filesModule from "./files";
import type * as generateModule from "./generate";
import type * as importListModule from "./importList";
import type * as lastYearModule from "./lastYear";
import type * as narrateModule from "./narrate";
import type * as packModule from "./pack";
import type * as publishModule from "./publish";
import type * as refreshModule from "./refresh";
import type * as reviewModule from "./review";

interface Command {
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(given: CommandArguments, io: Io): Promise<ExitCode>;
}

const flag: OptionSpec = { kind: "flag" };
const value: OptionSpec = { kind: "value" };
const list: OptionSpec = { kind: "list" };
const file: OptionSpec = { kind: "value", fileOf: (word) => word };
const files: OptionSpec = { kind: "list", fileOf: (word) => word };
/** The name of a form, or its file. */
const form: OptionSpec = { kind: "value", fileOf: (word) => (/\.json$/i.test(word) ? word : null) };
/** 2026=科目表.xlsx, or the file alone. */
const catalogues: OptionSpec = { kind: "list", fileOf: (word) => word.replace(/^20\d\d=/, "") };

const commands: Readonly<Record<CommandName, Command>> = {
  generate: {
    options: { pack: form, data: file, year: value, out: value, force: flag },
    run: async (given, io) => (require("./generate") as typeof generateModule).runGenerate(given, io),
  },
  import: {
    options: {
      pack: form,
      out: value,
      column: list,
      name: list,
      money: value,
      sheet: value,
      year: value,
      catalogue: catalogues,
      hidden: value,
      alike: value,
      force: flag,
      json: flag,
    },
    run: async (given, io) => (require("./importList") as typeof importListModule).runImport(given, io),
  },
  check: {
    options: {
      pack: form,
      catalogue: catalogues,
      // Read in the threads of the check, as the workbooks are.
      against: value,
      json: flag,
      ndjson: flag,
      summary: flag,
      verbose: flag,
      workers: value,
      "files-from": value,
    },
    run: async (given, io) => (require("./check") as typeof checkModule).runCheck(given, io),
  },
  narrate: {
    options: { out: value, force: flag, json: flag },
    run: async (given, io) => (require("./narrate") as typeof narrateModule).runNarrate(given, io),
  },
  balance: {
    options: { out: value, undo: flag, force: flag, json: flag },
    run: async (given, io) => (require("./balance") as typeof balanceModule).runBalance(given, io),
  },
  adopt: {
    options: { out: value, formulas: flag, pack: form, force: flag, json: flag },
    run: async (given, io) => (require("./adopt") as typeof adoptModule).runAdopt(given, io),
  },
  catalogue: {
    options: { kind: value, year: value, into: file, out: value, force: flag, json: flag },
    run: async (given, io) => (require("./catalogue") as typeof catalogueModule).runCatalogue(given, io),
  },
  explain: {
    options: { rule: value, cell: value, reason: value, withdraw: flag, out: value, force: flag, json: flag },
    run: async (given, io) => (require("./explain") as typeof explainModule).runExplain(given, io),
  },
  publish: {
    options: { out: value, draft: flag, force: flag, json: flag },
    run: async (given, io) => (require("./publish") as typeof publishModule).runPublish(given, io),
  },
  refresh: {
    options: {
      data: file,
      add: list,
      "add-project": list,
      "add-forms": flag,
      "copy-goals": flag,
      forms: files,
      "add-guide": flag,
      guide: file,
      "guide-only": list,
      order: flag,
      out: value,
      "dry-run": flag,
      force: flag,
      json: flag,
    },
    run: async (given, io) => (require("./refresh") as typeof refreshModule).runRefresh(given, io),
  },
  "last-year": {
    options: { from: file, out: value, overwrite: flag, only: list, anyway: flag, force: flag, json: flag },
    run: async (given, io) => (require("./lastYear") as typeof lastYearModule).runLastYear(given, io),
  },
  pack: {
    options: { out: value, force: flag, json: flag },
    run: async (given, io) => (require("./pack") as typeof packModule).runPack(given, io),
  },
  review: {
    options: { out: value, force: flag, json: flag },
    run: async (given, io) => (require("./review") as typeof reviewModule).runReview(given, io),
  },
};

/** The arguments of a command line that can be run; null for one that only gets help or a complaint. */
export function commandIn([name = "", ...words]: readonly string[]): {
  readonly name: CommandName;
  readonly given: CommandArguments;
} | null {
  if (!isCommand(name)) return null;
  try {
    const given = readArguments(words, commands[name].options);
    return given.flags.has("help") ? null : { name, given };
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** Everything that a command reads, in the order in which it is declared. */
export function inputFiles(command: CommandName, { files: words, values, lists }: CommandArguments): readonly string[] {
  // The first word says what to do: pack check FILE.
  const named = command === "pack" ? words.slice(1) : words;
  return [
    ...named,
    ...Object.entries(commands[command].options).flatMap(([option, { fileOf }]) =>
      fileOf === undefined
        ? []
        : [...(lists.get(option) ?? []), values.get(option) ?? []].flat().flatMap((word) => fileOf(word) ?? []),
    ),
  ];
}

export function optionsOf(command: CommandName): readonly string[] {
  return Object.keys(commands[command].options);
}

/** `argv` without the names of the runtime and the script. Never throws for anything that a user can cause. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = "", ...rest] = argv;
  if (name === "--help" || name === "-h") {
    io.out(asCalled(overview));
    return EXIT.fine;
  }
  if (!isCommand(name)) {
    io.err(name === "" ? "请写明要做什么。" : `没有“${name}”这个命令。`);
    io.err(asCalled(overview));
    return EXIT.failed;
  }
  return runCommand(name, rest, io);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

async function runCommand(name: CommandName, words: readonly string[], io: Io): Promise<ExitCode> {
  let given: CommandArguments | null = null;
  try {
    given = readArguments(words, commands[name].options);
    if (given.flags.has("help")) {
      io.out(asCalled(usage[name]));
      return EXIT.fine;
    }
    return await commands[name].run(given, io);
  } catch (error) {
    io.err(await messageOf(error, name, given));
    if (error instanceof UsageError) io.err(`${usageLine(name)}\n加 --help 看详细用法。`);
    return EXIT.failed;
  }
}

/** What no command has caught names the files too: whoever checks hundreds has to know which. */
async function messageOf(error: unknown, command: CommandName, given: CommandArguments | null): Promise<string> {
  if (error instanceof CommandFailure) return error.message;
  const { toFailure } = require("./files") as typeof filesModule;
  const names = given ? inputFiles(command, given).join("、") : "";
  return toFailure(names === "" ? (given?.values.get("out") ?? "预算公开助手") : names, error).message;
}
