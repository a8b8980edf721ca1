/** last-year: takes last year's figures for 基础信息 from last year's file, or shows what it would take. */
import { previewLastYear, takeLastYear } from "../app/lastYear";
import type { Taken } from "../app/lastYear";
import { describeLastYearRefusal } from "../app/wording/lastYear";
import type { LastYearProposal, LastYearRefusal, Taking } from "../core/lastYear/taking";
import { canBeWritten, fillsBlank } from "../core/lastYear/taking";
import { normalizeText } from "../core/text/normalize";
import { packs } from "../packs";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import type { CommandArguments } from "./arguments";
import { requiredValue } from "./arguments";
import { CommandFailure, UsageError } from "./failure";
import { openWorkbook, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import { lastYearJson } from "./lastYearJson";
import { lastYearLines } from "./lastYearText";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { shownName } from "./printable";

export async function runLastYear(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能填一个文件，多出了“${more.join(" ")}”。`);
  const from = requiredValue(given, "from", "上年的预算公开工作簿");
  const out = given.values.get("out") ?? null;
  if (out !== null) await refuseToOverwrite(out, given.flags.has("force"));
  const workbook = await opened(file);
  const proposal = await propose(file, workbook, from, given.flags.has("anyway"));
  const chosen = choose(proposal, given);
  const taken = out === null ? null : await take(file, workbook, chosen, out);
  const result = { file, from, out, proposal, chosen, taken };
  if (given.flags.has("json")) printJson(io, lastYearJson(result));
  else io.out(lastYearLines(result).join("\n"));
  return proposal.takings.some((taking) => taking.status !== "same" && !chosen.includes(taking))
    ? EXIT.findings
    : EXIT.fine;
}

/** What the command found and did; `taken` is null where nothing was to be written. */
export interface LastYearResult {
  readonly file: string;
  readonly from: string;
  readonly out: string | null;
  readonly proposal: LastYearProposal;
  readonly chosen: readonly Taking[];
  readonly taken: Taken | null;
}

async function opened(path: string): Promise<FileWorkbook> {
  try {
    return await openWorkbook(path);
  } catch (error) {
    throw toFailure(path, error);
  }
}

async function propose(
  file: string,
  workbook: FileWorkbook,
  from: string,
  anyYear: boolean,
): Promise<LastYearProposal> {
  const last = await (await opened(from)).read();
  const outcome = await previewLastYear(workbook, packs, last, { anyYear }).catch((error: unknown) => {
    throw toFailure(file, error);
  });
  if (!outcome.ok) throw refused(from, outcome.refusal);
  return outcome.proposal;
}

function refused(from: string, refusal: LastYearRefusal): CommandFailure {
  const insist = refusal.code === "wrongYear" ? "确实要用这个文件，请加 --anyway。" : "";
  return new CommandFailure(refusal.code, `${shownName(from)}：${describeLastYearRefusal(refusal)}${insist}`);
}

/** Blank fields, and typed ones only on request; of these the ones that are named, by id or label. */
function choose({ takings }: LastYearProposal, given: CommandArguments): readonly Taking[] {
  const only = given.lists.get("only") ?? [];
  const named = ({ field, label }: Taking, name: string): boolean =>
    field === name || normalizeText(label) === normalizeText(name);
  const unknown = only.find((name) => !takings.some((taking) => named(taking, name)));
  if (unknown !== undefined)
    throw new UsageError(`没有“${unknown}”这一项。可以取的有：${takings.map(({ label }) => label).join("、")}。`);
  return takings
    .filter(given.flags.has("overwrite") ? canBeWritten : fillsBlank)
    .filter((taking) => only.length === 0 || only.some((name) => named(taking, name)));
}

async function take(file: string, workbook: FileWorkbook, chosen: readonly Taking[], out: string): Promise<Taken> {
  try {
    const taken = await takeLastYear(workbook, packs, chosen);
    await saveWorkbook(out, workbook, file);
    return taken;
  } catch (error) {
    throw toFailure(file, error);
  }
}
