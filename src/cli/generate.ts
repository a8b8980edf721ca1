/** generate: pack and data file → a new workbook. */
import { generate } from "../app/useCases";
import { readEntries } from "../app/readEntries";
import { describeOtherYear } from "../app/wording/years";
import type { Inputs } from "../core/model/inputs";
import { DATA_SCHEMA } from "../core/data/format";
import { describeDataIssue } from "../core/data/wording";
import { packYear } from "../core/declare/lookups";
import type { PackSpec } from "../core/declare/pack";
import { createWorkbookFile } from "../workbook/file/fileWorkbook";
import type { CommandArguments } from "./arguments";
import { requiredValue } from "./arguments";
import { CommandFailure, UsageError } from "./failure";
import { readTextFile, refuseToOverwrite, saveWorkbook } from "./files";
import { shownLines } from "./longList";
import type { ExitCode, Io } from "./output";
import { EXIT } from "./output";
import { askedYear, choosePack } from "./packChoice";
import { shownName } from "./printable";

export async function runGenerate(given: CommandArguments, io: Io): Promise<ExitCode> {
  if (given.files.length > 0) throw new UsageError(`多出了“${given.files.join(" ")}”。数据文件要写在 --data 后面。`);
  const pack = await choosePack(requiredValue(given, "pack", "表式"));
  const out = requiredValue(given, "out", "要生成的 .xlsx 文件");
  await refuseToOverwrite(out, given.flags.has("force"));
  const inputs = await readInputs(pack, given.values.get("data"), askedYear(pack, given.values.get("year")));
  const workbook = createWorkbookFile();
  await generate(workbook, pack, inputs);
  await saveWorkbook(out, workbook);
  io.out(`已生成 ${shownName(out)}`);
  const otherYear = describeOtherYear(pack, packYear(pack, inputs.info.get(pack.info.year)));
  if (otherYear !== null) io.out(`提醒：${otherYear}`);
  return EXIT.fine;
}

/** Without a data file: what an empty one gives, so that the choices of 基础信息 start with their usual value. */
async function readInputs(pack: PackSpec, path: string | undefined, year: string | null): Promise<Inputs> {
  const text = path === undefined ? JSON.stringify({ schema: DATA_SCHEMA, pack: pack.id }) : await readTextFile(path);
  const reading = readEntries(text, pack);
  if (reading.ok)
    return year === null ? reading.inputs : withYear(pack, reading.inputs, year, statedYear(pack, text), path ?? "");
  const lines = shownLines(reading.issues, describeDataIssue, (count) => `……还有 ${count} 个问题没有列出。`);
  throw new CommandFailure(
    "badData",
    `${shownName(path ?? "")}：有 ${reading.issues.length} 个问题，没有生成。\n${lines.map((line) => `  ${line}`).join("\n")}`,
  );
}

/** The data file may leave the year out, and may not say another one. */
function withYear(pack: PackSpec, inputs: Inputs, year: string, stated: string | null, path: string): Inputs {
  if (stated !== null && stated !== year)
    throw new CommandFailure(
      "badData",
      `${shownName(path)}：数据文件写的年度是 ${stated}，--year 写的是 ${year}，没有生成。请改成一致。`,
    );
  return { ...inputs, info: new Map([...inputs.info, [pack.info.year, year]]) };
}

/** What the data file itself says, of a text that was read without an issue. */
function statedYear(pack: PackSpec, text: string): string | null {
  const { info } = JSON.parse(text.replace(/^\ufeff/, "")) as { readonly info?: Readonly<Record<string, unknown>> };
  const year = info?.[pack.info.year];
  return typeof year === "string" && year !== "" ? year : null;
}
