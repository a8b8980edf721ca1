/** A pack tried out: a blank workbook made by it has to be one that it recognises and finds in order. */
import { check, generate } from "../app/useCases";
import { NotRecognised } from "../app/recognised";
import { readEntries } from "../app/readEntries";
import { DATA_SCHEMA } from "../core/data/format";
import { describeFinding } from "../core/finding/wording";
import type { CheckReport } from "../core/finding/report";
import type { PackSpec } from "../core/declare/pack";
import { createWorkbookFile } from "../workbook/file/fileWorkbook";
import { describeError } from "../app/wording/errors";
import { publishedTables } from "./checkText";

/** In words; none where the trial went well. */
export async function triedFaults(pack: PackSpec): Promise<readonly string[]> {
  try {
    const inputs = readEntries(JSON.stringify({ schema: DATA_SCHEMA, pack: pack.id }), pack);
    if (!inputs.ok) return ["试做：空白的数据文件不能用"];
    const workbook = createWorkbookFile();
    await generate(workbook, pack, inputs.inputs);
    return faultsOf(await check(workbook, [pack], true));
  } catch (error) {
    if (error instanceof NotRecognised)
      return ["试做：按它生成的空白工作簿，检查时认不出来。表题要互不相同，而且与表头一起能认出是哪张表"];
    return [`试做：按它生成一个空白工作簿时出了问题：${describeError(error)}`];
  }
}

function faultsOf(report: CheckReport): readonly string[] {
  const missing = publishedTables(report)
    .filter(({ found }) => !found)
    .map(({ shortName }) => shortName);
  // A table that is not found is told once.
  const errors = report.findings.filter(
    ({ severity, root, kind }) => severity === "error" && root === undefined && kind !== "missingTable",
  );
  return [
    ...(missing.length > 0 ? [`试做：按它生成的空白工作簿里，检查时认不出${missing.join("、")}`] : []),
    ...errors.map((finding) => `试做：空白的工作簿就有错误：${describeFinding(finding)}（${finding.rule}）`),
  ];
}
