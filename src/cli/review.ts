/** review: 提交前检查 of a workbook, printed or written into it as a sheet. */
import type { Reviewed } from "../app/review";
import { review, writeReview } from "../app/review";
import { today } from "../app/today";
import { packs } from "../packs";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import type { CommandArguments } from "./arguments";
import { UsageError } from "./failure";
import { openWorkbook, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { reviewJson } from "./reviewJson";
import { reviewLines } from "./reviewText";

export async function runReview(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能做一个文件的提交前检查，多出了“${more.join(" ")}”。`);
  const out = given.values.get("out");
  if (out !== undefined) await refuseToOverwrite(out, given.flags.has("force"));
  const { workbook, reviewed } = await reviewFile(file, out !== undefined);
  if (out !== undefined) await saveWorkbook(out, workbook, file);
  if (given.flags.has("json")) printJson(io, reviewJson(file, out ?? null, reviewed));
  else io.out(reviewLines(file, reviewed.review, out ?? null).join("\n"));
  return reviewed.review.ready ? EXIT.fine : EXIT.findings;
}

async function reviewFile(
  file: string,
  write: boolean,
): Promise<{ readonly workbook: FileWorkbook; readonly reviewed: Reviewed }> {
  try {
    const workbook = await openWorkbook(file);
    return {
      workbook,
      reviewed: write ? await writeReview(workbook, packs, today()) : await review(workbook, packs, today()),
    };
  } catch (error) {
    throw toFailure(file, error);
  }
}
