/** The pack that --pack names: the id of one that is built in, or a pack file. */
import { loadPack } from "../app/packFiles";
import type { PackSpec } from "../core/declare/pack";
import { acceptsYear, usableYears } from "../core/declare/lookups";
import { findPack, packs } from "../packs";
import { CommandFailure, UsageError } from "./failure";
import { readTextFile } from "./files";
import { shownLines } from "./longList";
import { shownName } from "./printable";

/** What --pack says, as it may cross threads: a file is read once. */
export type PackChoice = { readonly id: string } | { readonly file: string; readonly text: string };

export function isPackFile(word: string): boolean {
  return /\.json$/i.test(word);
}

export async function choosePack(word: string): Promise<PackSpec> {
  return packOf(await packChoice(word));
}

/** Fails where there is no such pack, or something is wrong with its file. */
export async function packChoice(word: string): Promise<PackChoice> {
  const choice = isPackFile(word) ? { file: word, text: await readTextFile(word) } : { id: word };
  packOf(choice);
  return choice;
}

let last: { readonly text: string; readonly pack: PackSpec } | null = null;

export function packOf(choice: PackChoice): PackSpec {
  if ("id" in choice) return builtIn(choice.id);
  if (last?.text !== choice.text) last = { text: choice.text, pack: readOrFail(choice.file, choice.text) };
  return last.pack;
}

function builtIn(id: string): PackSpec {
  const pack = findPack(id);
  if (pack) return pack;
  const known = packs.map((candidate) => `  ${candidate.id}　${candidate.title}，${candidate.year} 年`).join("\n");
  throw new UsageError(`没有“${id}”这种表式。表式文件的文件名要以 .json 结尾。可用的表式：\n${known}`);
}

function readOrFail(file: string, text: string): PackSpec {
  const reading = loadPack(text);
  if (reading.ok) return reading.pack;
  throw new CommandFailure(
    "badPack",
    [
      `${shownName(file)}：这个表式文件有 ${reading.faults.length} 处问题，没有使用。`,
      ...faultLines(reading.faults),
    ].join("\n"),
  );
}

export function faultLines(faults: readonly string[]): readonly string[] {
  return shownLines(
    faults,
    (line) => line,
    (count) => `……还有 ${count} 处没有列出。`,
  ).map((line) => `  ${line}`);
}

/** What --year says, four digits of a year that the form can be used for; null where it says nothing. */
export function askedYear(pack: PackSpec, asked: string | undefined): string | null {
  if (asked === undefined) return null;
  const { first, last: latest } = usableYears(pack);
  if (!/^\d{4}$/.test(asked) || !acceptsYear(pack, Number(asked)))
    throw new UsageError(`--year 写的是“${asked}”，这种表式可以用于 ${first} 到 ${latest} 年，写四位数字。`);
  return asked;
}
