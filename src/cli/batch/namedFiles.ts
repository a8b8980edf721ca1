/** The names that check is given in a list: --files-from FILE, or - for standard input, so that any program that pipes lines can spread files over machines. */
import { text } from "node:stream/consumers";
import type { CommandArguments } from "../arguments";
import type * as filesModule from "../files";

/** Those named themselves first. */
export async function namedFiles(
  { files, values }: CommandArguments,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<readonly string[]> {
  const list = values.get("files-from");
  if (list === undefined) return files;
  const { readTextFile } = require("../files") as typeof filesModule;
  return [...files, ...namesIn(list === "-" ? await text(input) : await readTextFile(list))];
}

/** One name a line, or parted by NUL as find -print0 does it; blank lines are none. A name is taken as it stands but for the end of its line. */
export function namesIn(list: string): readonly string[] {
  const parted = list.includes("\0") ? list.split("\0") : list.replace(/^\uFEFF/, "").split(/\r?\n/);
  return parted.filter((name) => name.trim() !== "");
}
