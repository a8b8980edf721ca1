/** adopt: a workbook from elsewhere → a copy with names, 勾稽检查, colours and, on request, formulas. */
import type { AdoptOptions } from "../app/useCases";
import { adopt } from "../app/useCases";
import type { AdoptionAccount } from "../core/adopt/adoption";
import type { PackSpec } from "../core/declare/pack";
import { packs } from "../packs";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import { adoptionJson } from "./adoptJson";
import { adoptionLines } from "./adoptText";
import type { CommandArguments } from "./arguments";
import { requiredValue } from "./arguments";
import { UsageError } from "./failure";
import { openWorkbook, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { choosePack } from "./packChoice";

export async function runAdopt(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少要接管的工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能接管一个文件，多出了“${more.join(" ")}”。`);
  const out = requiredValue(given, "out", "接管后存为的 .xlsx 文件");
  const id = given.values.get("pack");
  const chosen = id === undefined ? packs : [await choosePack(id)];
  await refuseToOverwrite(out, given.flags.has("force"));
  const { workbook, account } = await adoptFile(file, chosen, { formulas: given.flags.has("formulas") });
  await saveWorkbook(out, workbook, file);
  if (given.flags.has("json")) printJson(io, adoptionJson(file, out, account));
  else io.out(adoptionLines(file, out, account).join("\n"));
  return account.formulas.kept.length > 0 ? EXIT.findings : EXIT.fine;
}

async function adoptFile(
  file: string,
  chosen: readonly PackSpec[],
  options: AdoptOptions,
): Promise<{ readonly workbook: FileWorkbook; readonly account: AdoptionAccount }> {
  try {
    const workbook = await openWorkbook(file);
    return { workbook, account: await adopt(workbook, chosen, options) };
  } catch (error) {
    throw toFailure(file, error);
  }
}
