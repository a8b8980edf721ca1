/** publish: makes what is published of a workbook: a workbook with nothing else in it, or a Word document. */
import type { Prepared } from "../app/publish";
import { DRAFT, preparePublication, publishedWorkbook } from "../app/publish";
import { today } from "../app/today";
import { packs } from "../packs";
import { createWorkbookFile } from "../workbook/file/fileWorkbook";
import type * as wordModule from "../workbook/document/wordDocument";
import type { CommandArguments } from "./arguments";
import { UsageError } from "./failure";
import { openWorkbook, refuseSource, refuseToOverwrite, saveBytes, saveWorkbook, toFailure } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import type { PublishedResult } from "./publishText";
import { publishJson, publishLines } from "./publishText";

export async function runPublish(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能做一个文件的公开稿，多出了“${more.join(" ")}”。`);
  const out = given.values.get("out");
  if (out === undefined) throw new UsageError("缺少 --out，请写明公开稿存为哪个文件。");
  await refuseSource(file, out);
  await refuseToOverwrite(out, given.flags.has("force"), ".xlsx", ".docx");
  const prepared = await prepare(file);
  const ready = prepared.obstacles.length === 0;
  const draft = !ready && given.flags.has("draft");
  const written = ready || draft;
  if (written) await save(out, prepared, draft);
  const published: PublishedResult = { file, out: written ? out : null, draft, prepared };
  if (given.flags.has("json")) printJson(io, publishJson(published));
  else io.out(publishLines(published).join("\n"));
  return written ? EXIT.fine : EXIT.findings;
}

async function prepare(file: string): Promise<Prepared> {
  try {
    const workbook = await openWorkbook(file);
    const merges = new Map(workbook.appearance().map(({ name, merges: areas }) => [name, areas]));
    return await preparePublication(workbook, packs, merges, today());
  } catch (error) {
    throw toFailure(file, error);
  }
}

async function save(out: string, prepared: Prepared, draft: boolean): Promise<void> {
  try {
    if (out.toLowerCase().endsWith(".docx")) return await saveBytes(out, await wordBytes(prepared, draft));
    const workbook = createWorkbookFile();
    await workbook.apply(publishedWorkbook(prepared, draft));
    await saveWorkbook(out, workbook);
  } catch (error) {
    throw toFailure(out, error);
  }
}

/** The package behind it takes longer to load than the rest of the command. */
async function wordBytes({ publication }: Prepared, draft: boolean): Promise<Uint8Array> {
  const { wordDocument } = require("../workbook/document/wordDocument") as typeof wordModule;
  return wordDocument(publication, draft ? DRAFT : null);
}
