/** import: an exported budget list → a data file for generate. */
import { importedDataFile } from "../app/import/importList";
import { readEntries } from "../app/readEntries";
import type { ListSheet } from "../core/list/list";
import { describeDataIssue } from "../core/data/wording";
import type { ImportOutcome } from "../core/import/outcome";
import { isUnsettled } from "../core/import/outcome";
import { previewImport } from "../core/import/preview";
import { describeAsk } from "../core/import/wording";
import { readFileSafely } from "../workbook/file/disk";
import { readList } from "../workbook/list/readList";
import type { CommandArguments } from "./arguments";
import { requiredValue } from "./arguments";
import { readGivenCatalogues } from "./catalogueFile";
import { CommandFailure, UsageError } from "./failure";
import { refuseToOverwrite, saveText, toFailure } from "./files";
import { toImportJson } from "./importJson";
import { importLines } from "./importText";
import { readListChoices } from "./listArguments";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { askedYear, choosePack } from "./packChoice";
import { shownName } from "./printable";

export async function runImport(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少要导入的文件。");
  if (more.length > 0) throw new UsageError(`一次只能导入一个文件，多出了“${more.join(" ")}”。`);
  const pack = await choosePack(requiredValue(given, "pack", "表式"));
  const out = requiredValue(given, "out", "要写的数据文件 .json");
  const said = readListChoices(given);
  await refuseToOverwrite(out, given.flags.has("force"), ".json");
  const catalogues = await readGivenCatalogues(given.lists.get("catalogue") ?? []);
  const year = askedYear(pack, given.values.get("year"));
  const choices = { ...said, catalogues, ...(year === null ? {} : { year: Number(year) }) };
  const preview = previewImport(pack, await readSheets(file), choices);
  const { outcome, sheet, money } = preview;
  if (!outcome || !sheet || !money) {
    throw new CommandFailure(
      "notMappable",
      `${shownName(file)}：还不能导入，什么也没有写。\n${preview.asks.map((ask) => `  ${describeAsk(ask)}`).join("\n")}\n  用 --column 字段=表头、--money 元、--sheet 工作表名 指明。`,
    );
  }
  if (outcome.placedRows === 0)
    throw new CommandFailure(
      "nothingPlaced",
      `${shownName(file)}：没有一行可以导入，什么也没有写。\n${importLines(file, preview, outcome, null).slice(1).join("\n")}`,
    );
  const text = importedDataFile(pack, outcome, null);
  const reading = readEntries(text, pack);
  if (!reading.ok)
    throw new CommandFailure(
      "badData",
      `${shownName(file)}：读出的数不能写成数据文件，什么也没有写。\n${reading.issues.map((issue) => `  ${describeDataIssue(issue)}`).join("\n")}`,
    );
  await saveText(out, text);
  if (given.flags.has("json")) printJson(io, toImportJson(file, pack.id, out, sheet.name, money, outcome));
  else io.out(importLines(file, preview, outcome, out).join("\n"));
  return exitCodeOf(outcome);
}

async function readSheets(file: string): Promise<readonly ListSheet[]> {
  try {
    return await readList(await readFileSafely(file));
  } catch (error) {
    throw toFailure(file, error);
  }
}

function exitCodeOf(outcome: ImportOutcome): ExitCode {
  return isUnsettled(outcome) ? EXIT.findings : EXIT.fine;
}
