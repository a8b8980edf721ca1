/** Checks one workbook, here or in a worker thread. */
import { DocumentNotRecognised, heldAgainst } from "../app/against";
import { checkDocument } from "../app/checkDocument";
import { fewestTables } from "../app/recognise";
import { NotRecognised, check } from "../app/useCases";
import type { Severity } from "../core/declare/rule";
import type { CheckReport } from "../core/finding/report";
import type { PackSpec } from "../core/declare/pack";
import { packs } from "../packs";
import type { Against } from "./againstText";
import { againstJson, againstLines } from "./againstText";
import { toJsonReport } from "./checkJson";
import type { CheckResult, CheckTask } from "./checkResult";
import { asJson, failedResult } from "./checkResult";
import { publishedTables, reportLines } from "./checkText";
import { CommandFailure } from "./failure";
import { isDocumentName, openDocument } from "./documents";
import { openWorkbook, toFailure } from "./files";
import { EXIT } from "./output";
import { packOf } from "./packChoice";
import { shownName } from "./printable";
import { yearOf } from "../core/finding/yearOf";

/** Never throws for what is wrong with the file. */
export async function checkFile(task: CheckTask): Promise<CheckResult> {
  const chosen = task.pack === null ? null : packOf(task.pack);
  try {
    const plain = chosen ? [chosen] : packs;
    const known = task.catalogues.length === 0 ? plain : plain.map((pack) => ({ ...pack, atHand: task.catalogues }));
    const report = isDocumentName(task.file)
      ? await checkWord(task.file, known, chosen !== null)
      : await check(await openWorkbook(task.file), known, chosen !== null);
    return resultOf(task, report, task.against === null ? null : await compared(task.file, task.against, known));
  } catch (error) {
    return failedResult(task, failureOf(task.file, chosen, error));
  }
}

async function checkWord(file: string, known: readonly PackSpec[], wanted: boolean): Promise<CheckReport> {
  const { snapshot, notices } = await openDocument(file);
  return checkDocument(snapshot, notices, known, wanted);
}

async function compared(file: string, workbook: string, known: readonly PackSpec[]): Promise<Against> {
  const document = isDocumentName(file)
    ? await openDocument(file)
    : { snapshot: await (await openWorkbook(file)).read(), charts: null };
  try {
    const source = await openWorkbook(workbook);
    const merges = new Map(source.appearance().map(({ name, merges: areas }) => [name, areas]));
    return { file: workbook, ...heldAgainst(document, await source.read(), merges, known) };
  } catch (error) {
    if (error instanceof DocumentNotRecognised)
      throw new CommandFailure(
        "notRecognised",
        `${shownName(file)}：没有找到 ${shownName(workbook)} 那种表式的表，不能逐项比较。`,
      );
    throw toFailure(workbook, error);
  }
}

function failureOf(file: string, chosen: PackSpec | null, error: unknown): CommandFailure {
  if (!chosen || !(error instanceof NotRecognised)) return toFailure(file, error);
  return new CommandFailure(
    "notRecognised",
    `${shownName(file)}：不是“${chosen.title}”（${chosen.id}）的工作簿，没有找到它的标准表，或者找到的不到 ${String(fewestTables(chosen))} 张。`,
  );
}

function resultOf({ file, format, verbose }: CheckTask, report: CheckReport, against: Against | null): CheckResult {
  const count = (severity: Severity): number =>
    report.findings.filter((finding) => finding.root === undefined && finding.severity === severity).length;
  const tables = publishedTables(report);
  const errors = count("error");
  return {
    exit: errors > 0 || (against?.differences.length ?? 0) > 0 ? EXIT.findings : EXIT.fine,
    output:
      format === "text"
        ? [...reportLines(file, report, verbose), ...(against ? againstLines(against) : [])].join("\n")
        : format === "summary"
          ? null
          : asJson(format, { ...toJsonReport(file, report), ...(against ? { against: againstJson(against) } : {}) }),
    problem: null,
    row: {
      file,
      unit: report.unit,
      year: yearOf(report),
      pack: report.pack,
      tables: { wanted: tables.length, found: tables.filter((table) => table.found).length },
      errors,
      warnings: count("warning"),
      infos: count("info"),
    },
  };
}
