/** balance: evens rounding differences, shows how it would, or takes it back. */
import type { BalancePreview } from "../app/balance";
import { balance, previewBalance, undoBalance } from "../app/balance";
import { packs } from "../packs";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import type { CommandArguments } from "./arguments";
import { balanceJson, undoJson } from "./balanceJson";
import { balanceLines, undoLines } from "./balanceText";
import { UsageError } from "./failure";
import { openWorkbook, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";

export async function runBalance(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能平衡一个文件，多出了“${more.join(" ")}”。`);
  const out = given.values.get("out") ?? null;
  const undo = given.flags.has("undo");
  if (out !== null) await refuseToOverwrite(out, given.flags.has("force"));
  const { workbook, preview } = await work(file, undo, out !== null);
  if (out !== null) await saveWorkbook(out, workbook, file);
  const left = undo ? (preview.undo?.left.length ?? 0) : preview.balance.unbalanced.length;
  if (given.flags.has("json"))
    printJson(io, undo ? undoJson(file, out, preview.undo) : balanceJson(file, out, preview.balance));
  else io.out((undo ? undoLines(file, preview.undo, out) : balanceLines(file, preview.balance, out)).join("\n"));
  return left > 0 ? EXIT.findings : EXIT.fine;
}

async function work(
  file: string,
  undo: boolean,
  write: boolean,
): Promise<{ readonly workbook: FileWorkbook; readonly preview: BalancePreview }> {
  try {
    const workbook = await openWorkbook(file);
    const nothing = { proposals: [], unbalanced: [] };
    if (!write) return { workbook, preview: await previewBalance(workbook, packs) };
    if (undo) return { workbook, preview: { balance: nothing, undo: await undoBalance(workbook, packs) } };
    return { workbook, preview: { balance: await balance(workbook, packs), undo: null } };
  } catch (error) {
    throw toFailure(file, error);
  }
}
