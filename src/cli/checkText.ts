/** A check report as people read it. */
import { shownName } from "./printable";
import type { Finding, LapsedExplanation } from "../core/finding/finding";
import type { Cause, Suspect } from "../core/finding/suspect";
import type { CheckReport } from "../core/finding/report";
import { describeBeside, describeForm } from "../app/wording/formless";
import { describeAttachments, describePerformance } from "../core/review/wording";
import {
  describeFinding,
  kindWords,
  outcomeWords,
  severityWords,
  shownCount,
  shownOutcomes,
} from "../core/finding/wording";
import { printedAddress } from "../core/model/address";
import { describeExplanation, describeLapsed, explainedCount } from "../app/wording/explanations";
import { rootsOf } from "../app/wording/report";
import { describeProgress } from "../core/check/unfilled/progress";
import { describeNotice } from "../app/wording/document";
import { describeMissing, describeOtherSheets, describeTable, describeUnrecognised } from "../app/wording/recognition";
import { describeCatalogueUse } from "../app/wording/catalogues";
import { describeCause } from "../app/wording/causes";
import { describeCertainty, describeTogether, formatSuspectValue, slipWords } from "../app/wording/suspects";
import { excerpt } from "./excerpt";
import { numberLines } from "./narrateText";
import { YEAR_UNKNOWN, yearOf } from "../core/finding/yearOf";

/** `verbose`: the numbers that no sentence explains are listed, not only counted. */
export function reportLines(file: string, report: CheckReport, verbose: boolean): readonly string[] {
  return [
    shownName(file),
    `  单位：${report.unit || "（没有找到单位名称）"}　年度：${yearOf(report) ?? YEAR_UNKNOWN}　表式：${report.formless ? "没有" : report.pack}`,
    ...describeForm(report).map((line) => `  ${line}`),
    tableLine(report),
    ...describeBeside(report).map((line) => `  ${line}`),
    ...catalogueLine(report),
    ...(report.document?.notices ?? []).map((notice) => `  ${describeNotice(notice)}。`),
    `  核对：${outcomes(report)}`,
    ...(report.performance ? [`  ${describePerformance(report.performance)}`] : []),
    ...describeAttachments(report.attachments).map((line) => `  ${line}`),
    ...progressLine(report),
    findingCount(report.findings),
    ...rootsOf(report.findings).flatMap((finding, index) =>
      findingLines(finding, index, followersOf(report.findings, finding)),
    ),
    ...unfilledLines(report.findings),
    ...causeLines(report.causes ?? []),
    ...suspectLines(report.suspects),
    ...lapsedLines(report.lapsed ?? []),
    ...recognitionLines(report),
    ...report.narratives.flatMap((sheet) => uncheckedLines(sheet, verbose)),
    "",
  ];
}

function progressLine(report: CheckReport): readonly string[] {
  const words = describeProgress(report);
  return words === null ? [] : [`  进度：${words}`];
}

function uncheckedLines(sheet: CheckReport["narratives"][number], verbose: boolean): readonly string[] {
  const [count, ...numbers] = numberLines(sheet);
  if (count === undefined || numbers.length === 0) return count === undefined ? [] : [count];
  return verbose ? [count, ...numbers] : [`${count}（加 --verbose 逐个列出）`];
}

/** Where the user has imported some: which were compared with. */
function catalogueLine({ catalogues }: CheckReport): readonly string[] {
  if (catalogues.every((use) => use.source === null)) return [];
  return [
    `  科目目录：${catalogues
      .filter((use) => use.used)
      .map(describeCatalogueUse)
      .join("；")}`,
  ];
}

/** Of a workbook that was made elsewhere: where each table was read, and what told. */
function recognitionLines({ adoptable, formless, recognition, document }: CheckReport): readonly string[] {
  if (!adoptable && !formless) return [];
  const unrecognised = recognition.tables.flatMap((table) => describeUnrecognised(table) ?? []);
  const others = document ? null : describeOtherSheets(recognition);
  return [
    ...recognition.tables.map(describeTable),
    ...describeMissing(recognition),
    ...unrecognised,
    ...(others === null ? [] : [others]),
  ].map((line) => `    ${line}`);
}

/** Working sheets are not published and so not missed; what stands beside the form is not wanted by it. */
export function publishedTables(report: CheckReport): CheckReport["tables"] {
  return report.tables.filter((table) => table.published && !table.beside);
}

function tableLine(report: CheckReport): string {
  const tables = publishedTables(report);
  const missing = tables.filter((table) => !table.found).map((table) => table.shortName);
  if (report.formless) return `  表：找到 ${tables.length} 张（应有几张由表式规定，没有核对）`;
  const found = `  表：应有 ${tables.length} 张，找到 ${tables.length - missing.length} 张`;
  return missing.length === 0 ? found : `${found}，缺少${missing.join("、")}`;
}

function outcomes(report: CheckReport): string {
  return shownOutcomes.map((outcome) => `${outcomeWords[outcome]} ${shownCount(report.outcomes, outcome)}`).join("　");
}

function followersOf(findings: readonly Finding[], root: Finding): readonly Finding[] {
  const position = findings.indexOf(root);
  return findings.filter((finding) => finding.root === position);
}

function findingCount(all: readonly Finding[]): string {
  const findings = rootsOf(all);
  if (findings.length === 0) return all.length === 0 ? "  没有发现问题。" : "  填了的没有发现问题。";
  const followed = all.filter(({ root }) => root !== undefined && all[root]?.kind !== "unfilled").length;
  const count = (severity: Finding["severity"]): string =>
    `${severityWords[severity]} ${explainedCount(findings.filter((finding) => finding.severity === severity))}`;
  return `  发现 ${findings.length} 个问题：${count("error")}　${count("warning")}　${count("info")}${followed === 0 ? "" : `　（另有 ${followed} 处与它们同一个原因）`}`;
}

/** No faults: listed apart, each with the cells to fill in. */
function unfilledLines(findings: readonly Finding[]): readonly string[] {
  const waiting = findings.filter(({ kind }) => kind === "unfilled");
  if (waiting.length === 0) return [];
  const cells = (finding: Finding): string => finding.cells.map(({ address }) => printedAddress(address)).join("、");
  return [
    "  还没有填的：",
    ...waiting.map((finding, index) => `  ${index + 1}. ${describeFinding(finding)}（${cells(finding)}）`),
  ];
}

function findingLines(finding: Finding, index: number, followers: readonly Finding[]): readonly string[] {
  const line = `  ${index + 1}. 【${severityWords[finding.severity]}·${kindWords[finding.kind]}】${describeFinding(finding)}`;
  const cells = finding.cells.map(
    ({ address, printed }) => `${printedAddress(address)}（${printed === "" ? "空白" : excerpt(printed)}）`,
  );
  const followed = followers.flatMap(({ cells: [cell] }) => (cell ? [printedAddress(cell.address)] : []));
  const behind =
    followed.length === 0
      ? []
      : [`     同一个原因的还有 ${followed.length} 处，改好原因就都好了：${followed.join("、")}`];
  return [
    line,
    ...(cells.length === 0 ? [] : [`     单元格：${cells.join("、")}`]),
    ...(finding.explained ? [`     ${describeExplanation(finding.explained)}`] : []),
    ...behind,
  ];
}

function causeLines(causes: readonly Cause[]): readonly string[] {
  if (causes.length === 0) return [];
  return [
    "  可能的原因：",
    ...causes.flatMap((cause, index) => [
      `  ${index + 1}. ${describeCause(cause)}`,
      `     单元格：${cause.cells.map(({ address }) => printedAddress(address)).join("、")}`,
    ]),
  ];
}

function suspectLines(suspects: readonly Suspect[]): readonly string[] {
  if (suspects.length === 0) return [];
  return ["  最可能填错的单元格：", ...suspects.map(suspectLine)];
}

function suspectLine(suspect: Suspect, index: number): string {
  const { address, words, actual, suggested, places, explains, slip } = suspect;
  const mends = `${suspect.kind === "text" ? "改成数" : "改为"} ${formatSuspectValue(suggested, places)} 可以消除 ${explains.length} 项${suspect.kind === "amount" ? "不平" : "问题"}`;
  const hints = [...(slip ? [slipWords[slip]] : []), describeCertainty(suspect)].join("，");
  const together = describeTogether(suspect);
  return `  ${index + 1}. ${printedAddress(address)} ${words}：现在是${suspect.kind === "text" ? "文字" : ""} ${formatSuspectValue(actual, places)}，${mends}（${hints}）${together === null ? "" : `；${together}`}`;
}

function lapsedLines(lapsed: readonly LapsedExplanation[]): readonly string[] {
  return lapsed.length === 0
    ? []
    : ["  已失效的出错说明：", ...lapsed.map((one, index) => `  ${index + 1}. ${describeLapsed(one)}`)];
}
