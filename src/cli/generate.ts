/** generate: pack and data file → a new workbook. */
import { generate } from "../app/useCases";
import { readEntries } from "../app/readEntries";
import type { Inputs } from "../core/data/inputs";
import { DATA_SCHEMA } from "../core/data/schema";
import { describeDataIssue } from "../core/data/wording";
import type { PackSpec } from "../core/spec/pack";
import { createWorkbookFile } from "../workbook/file/fileWorkbook";
import type { Arguments } from "./arguments";
import { requiredValue } from "./arguments";
import { CommandFailure, UsageError } from "./failure";
import { readTextFile, refuseToOverwrite, saveWorkbook } from "./files";
import { shownLines } from "./longList";
import type { ExitCode, Io } from "./output";
import { EXIT } from "./output";
import { choosePack } from "./packChoice";
import { shownName } from "./printable";

export async function runGenerate(given: Arguments, io: Io): Promise<ExitCode> {
  if (given.files.length > 0) throw new UsageError(`多出了“${given.files.join(" ")}”。数据文件要写在 --data 后面。`);
  const pack = await choosePack(requiredValue(given, "pack", "表式"));
  const out = requiredValue(given, "out", "要生成的 .xlsx 文件");
  await refuseToOverwrite(out, given.flags.has("force"));
  const inputs = await readInputs(pack, given.values.get("data"));
  const workbook = createWorkbookFile();
  await generate(workbook, pack, inputs);
  await saveWorkbook(out, workbook);
  io.out(`已生成 ${shownName(out)}`);
  return EXIT.fine;
}

/** Without a data file: what an empty one gives, so that the choices of 基础信息 start with their usual value. */
async function readInputs(pack: PackSpec, path: string | undefined): Promise<Inputs> {
  const text = path === undefined ? JSON.stringify({ schema: DATA_SCHEMA, pack: pack.id }) : await readTextFile(path);
  const reading = readEntries(text, pack);
  if (reading.ok) return reading.inputs;
  const lines = shownLines(reading.issues, describeDataIssue, (count) => `……还有 ${count} 个问题没有列出。`);
  throw new CommandFailure("badData", `${shownName(path ?? "")}：有 ${reading.issues.length} 个问题，没有生成。\n${lines.map((line) => `  ${line}`).join("\n")}`);
}
