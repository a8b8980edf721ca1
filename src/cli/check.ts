/** check: one or several workbooks → a report each. */
import { NotRecognised, check } from "../app/useCases";
import type { CheckReport } from "../core/check/report";
import type { PackSpec } from "../core/spec/pack";
import { packs } from "../packs";
import type { Arguments } from "./arguments";
import { toJsonReport } from "./checkJson";
import { reportLines } from "./checkText";
import { CommandFailure, UsageError } from "./failure";
import { openWorkbook, toFailure } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson, worst } from "./output";
import { choosePack } from "./packChoice";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/check@1";

type Checked = { readonly file: string; readonly report: CheckReport } | { readonly file: string; readonly failure: CommandFailure };

export async function runCheck(given: Arguments, io: Io): Promise<ExitCode> {
  if (given.files.length === 0) throw new UsageError("缺少要检查的文件。");
  const id = given.values.get("pack");
  const chosen = id === undefined ? null : choosePack(id);
  const json = given.flags.has("json");
  const all: Checked[] = [];
  for (const file of given.files) {
    const checked = await checkFile(file, chosen);
    if ("failure" in checked) io.err(checked.failure.message);
    else if (!json) io.out(reportLines(file, checked.report).join("\n"));
    all.push(checked);
  }
  if (json) printJson(io, { schema: SCHEMA, files: all.map(toJsonFile) });
  return worst(all.map(exitCodeOf));
}

async function checkFile(file: string, chosen: PackSpec | null): Promise<Checked> {
  try {
    return { file, report: await check(await openWorkbook(file), chosen ? [chosen] : packs) };
  } catch (error) {
    if (chosen && error instanceof NotRecognised) {
      return { file, failure: new CommandFailure("notRecognised", `${file}：不是“${chosen.title}”（${chosen.id}）的工作簿，没有找到它的标准表。`) };
    }
    return { file, failure: toFailure(file, error) };
  }
}

function toJsonFile(checked: Checked): unknown {
  if ("report" in checked) return toJsonReport(checked.file, checked.report);
  const { code, message } = checked.failure;
  return { file: checked.file, error: { code, message } };
}

function exitCodeOf(checked: Checked): ExitCode {
  if ("failure" in checked) return EXIT.failed;
  return checked.report.findings.some((finding) => finding.severity === "error") ? EXIT.findings : EXIT.fine;
}
