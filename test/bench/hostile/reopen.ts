/** What a command wrote, read again. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openWorkbookFile } from "../../../src/workbook/file/fileWorkbook";
import { nodeInflater } from "../../../src/workbook/file/zip/nodeInflater";

/** A checker of packages, where the tests have one: bytes in, sentences about faults out. */
const CHECKER = join(__dirname, "../../support/packageFaults.ts");
type Checker = (file: Uint8Array) => readonly unknown[] | Promise<readonly unknown[]>;

export interface Written {
  readonly out: string;
  /** Held nothing before the command ran. */
  readonly folder: string;
  /** The workbook that was written on; null for a new one. */
  readonly from: string | null;
  readonly exit: number;
}

/** Null when there is nothing to object to. */
export async function writtenProblem({ out, folder, from, exit }: Written): Promise<string | null> {
  const left = readdirSync(folder).filter((name) => name !== basename(out));
  if (left.length > 0) return `留下了 ${left.join("、")}`;
  if (!existsSync(out)) return null;
  if (exit !== 0 && exit !== 1) return `退出码 ${exit}，却写出了文件`;
  const bytes = new Uint8Array(readFileSync(out));
  try {
    if (out.endsWith(".json")) JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    else await (await openWorkbookFile(bytes, nodeInflater)).read();
  } catch (error) {
    return `写出的文件打不开：${String(error)}`;
  }
  if (!out.endsWith(".xlsx")) return null;
  const faults = await newFaults(from === null ? null : new Uint8Array(readFileSync(from)), bytes);
  return faults.length === 0 ? null : `写出的文件有新的毛病：${faults.slice(0, 3).join("；")}`;
}

/** What the checker finds in the written package that it did not find before; empty without a checker. */
async function newFaults(before: Uint8Array | null, after: Uint8Array): Promise<readonly string[]> {
  if (!existsSync(CHECKER)) return [];
  const { packageFaults } = (await import(CHECKER)) as { readonly packageFaults?: Checker };
  if (!packageFaults) return [];
  const texts = async (file: Uint8Array): Promise<readonly string[]> =>
    (await packageFaults(file)).map((fault) => (typeof fault === "string" ? fault : JSON.stringify(fault)));
  const known = new Set(before === null ? [] : await texts(before));
  return (await texts(after)).filter((fault) => !known.has(fault));
}
