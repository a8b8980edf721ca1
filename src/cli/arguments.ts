/** Reads a command's arguments and says in Chinese what is wrong with them. */
import { parseArgs } from "node:util";
import { UsageError } from "./failure";

export interface OptionSpec {
  /** flag: stands alone; value: takes the next word; list: takes the next word and may be repeated. */
  readonly kind: "flag" | "value" | "list";
  /** Of one whose words name files that are read: the file of a word; null where it names none. */
  readonly fileOf?: (word: string) => string | null;
}

export interface CommandArguments {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  /** Of options that may be repeated, in their order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

const HELP: Readonly<Record<string, OptionSpec>> = { help: { kind: "flag" } };

/** Throws UsageError for anything that the specs do not allow. `-h` is `--help`. */
export function readArguments(words: readonly string[], specs: Readonly<Record<string, OptionSpec>>): CommandArguments {
  const known = { ...specs, ...HELP };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, spec]) => [
      name,
      { type: spec.kind === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...options, help: { type: "boolean", short: "h" } },
    strict: false,
    tokens: true,
  });
  const files: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const lists = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const spec = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!spec) throw new UsageError(`没有 ${token.rawName} 这个选项。`);
    if (flags.has(token.name) || values.has(token.name))
      throw new UsageError(`选项 ${token.rawName} 写了两次，请只留一个。`);
    if (spec.kind === "list")
      lists.set(token.name, [
        ...(lists.get(token.name) ?? []),
        optionValue(token.rawName, token.value, token.inlineValue === true),
      ]);
    else if (spec.kind === "value")
      values.set(token.name, optionValue(token.rawName, token.value, token.inlineValue === true));
    else if (token.value === undefined) flags.add(token.name);
    else throw new UsageError(`选项 ${token.rawName} 后面不带内容。`);
  }
  return { files, values, flags, lists };
}

/** A word that looks like an option is taken for a forgotten value; `--out=-odd.xlsx` still works, and - alone is standard input. */
function optionValue(name: string, value: string | undefined, inline: boolean): string {
  if (value === undefined || value === "" || (!inline && value.startsWith("-") && value !== "-"))
    throw new UsageError(`选项 ${name} 后面缺少内容。`);
  return value;
}

export function requiredValue(given: CommandArguments, name: string, meaning: string): string {
  const value = given.values.get(name);
  if (value === undefined) throw new UsageError(`缺少 --${name}（${meaning}）。`);
  return value;
}
