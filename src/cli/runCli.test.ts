/** What commands take, as --help prints it and as it is declared. */
import type { CommandName } from "./help";
import { usage } from "./help";
import { commandIn, inputFiles, optionsOf } from "./runCli";

const commands = Object.keys(usage) as CommandName[];

/** Lines of the options in the help of a command: name, and what stands behind it. */
function explained(command: CommandName): readonly (readonly [name: string, word: string])[] {
  return [...usage[command].matchAll(/^ {2}--([a-z-]+)(?: +(\S+))?/gm)].map(([, name = "", word = ""]) => [name, word]);
}

test.each(commands)("%s: help and declaration have the same options", (command) => {
  expect(
    explained(command)
      .map(([name]) => name)
      .sort(),
  ).toEqual([...optionsOf(command)].sort());
});

/** What writes; what the threads of a check read. */
const NOT_READ_HERE = new Set(["out", "against", "files-from"]);

test.each(commands)("%s: every file that an option names counts among those that are read", (command) => {
  for (const [name, word] of explained(command)) {
    if (!/^(?:文件|工作簿|表式|名单)/.test(word) || NOT_READ_HERE.has(name)) continue;
    const given = commandIn([command, `--${name}`, "其他.json"])?.given;
    expect([name, given && inputFiles(command, given)]).toEqual([name, ["其他.json"]]);
  }
});

test("a form that is named is no file, a year before a list is not part of its name, and pack's first word is none either", () => {
  const read = (...argv: string[]): readonly string[] | null => {
    const command = commandIn(argv);
    return command && inputFiles(command.name, command.given);
  };
  expect(read("generate", "--pack", "shanxi-unit-2026", "--data", "数据.json")).toEqual(["数据.json"]);
  expect(read("check", "a.xlsx", "--catalogue", "2026=科目.xlsx", "--catalogue", "项.csv")).toEqual([
    "a.xlsx",
    "科目.xlsx",
    "项.csv",
  ]);
  expect(read("pack", "check", "表式.json")).toEqual(["表式.json"]);
  expect(read("refresh", "a.xlsx", "--guide", "目录.xlsx", "--forms", "绩效")).toEqual(["a.xlsx", "绩效", "目录.xlsx"]);
});
