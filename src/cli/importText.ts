/** The outcome of an import as people read it. */
import type { ImportOutcome } from "../core/import/outcome";
import type { ImportPreview } from "../core/import/preview";
import { fieldWords } from "../core/import/fields";
import { columnLabel } from "../core/import/header";
import type { ImportProblem } from "../core/import/problem";
import { isNote } from "../core/import/problem";
import type { Doubt } from "../core/import/doubts";
import {
  describeImportProblem,
  describeSkipped,
  describeSums,
  describeTotal,
  doubtWords,
} from "../core/import/wording";
import { shownLines } from "./longList";
import { shownName } from "./printable";

/** `out` is the data file that was written, null when nothing was. */
export function importLines(
  file: string,
  preview: ImportPreview,
  outcome: ImportOutcome,
  out: string | null,
): readonly string[] {
  const leftOut = problemLines(outcome.problems.filter((problem) => !isNote(problem)));
  const notes = problemLines(outcome.problems.filter(isNote));
  return [
    shownName(file),
    `  ${source(preview)}`,
    `  列：${columns(preview)}`,
    ...section("导入后各表：", outcome.totals.map(describeTotal)),
    ...section("未导入的行：", leftOut),
    ...section("请核对：", notes),
    ...outcome.doubts.filter(({ choice }) => choice === null).map(doubtLine),
    ...describeSkipped(outcome.skipped).map((line) => `  ${line}`),
    `  核对：${describeSums(outcome)}`,
    ...(outcome.unnamed.length === 0
      ? []
      : [`  缺名称的科目用 --name 编码=名称 补上：${outcome.unnamed.map((code) => `--name ${code}=…`).join(" ")}`]),
    ...(out === null ? [] : [`已写入 ${shownName(out)}`]),
  ];
}

function problemLines(problems: readonly ImportProblem[]): readonly string[] {
  return shownLines(problems, describeImportProblem, (count) => `……还有 ${count} 条没有列出。`);
}

function doubtLine(doubt: Doubt): string {
  const { ask, keep, drop } = doubtWords[doubt.kind];
  return `  请确认：${ask(doubt)}加 --${doubt.kind} keep（${keep}）或 --${doubt.kind} drop（${drop}）再导入一次。`;
}

function source({ sheet, header, money }: ImportPreview): string {
  const name = sheet === null || sheet.name === "" ? "" : `工作表：${sheet.name}　`;
  return `${name}表头：第 ${(header?.row ?? 0) + 1} 行　金额单位：${money ?? ""}`;
}

function columns({ mapping }: ImportPreview): string {
  return [...mapping]
    .flatMap(([field, place]) =>
      place.state === "found" ? [`${fieldWords[field]} ← ${columnLabel(place.column)}`] : [],
    )
    .join("，");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}
