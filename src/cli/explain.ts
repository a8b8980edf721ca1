/** explain: answers a warning or hint of a workbook with a reason, or takes the reason back. */
import { explain, withdraw } from "../app/explain";
import { today } from "../app/today";
import { check } from "../app/useCases";
import { describeExplanation } from "../app/wording/explanations";
import { canBeExplained, findingKey, valueOf } from "../core/report/explanations";
import type { Finding } from "../core/finding/finding";
import type { CheckReport } from "../core/finding/report";
import { describeFinding } from "../core/finding/wording";
import { cellName, printedAddress } from "../core/model/address";
import { packs } from "../packs";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import type { CommandArguments } from "./arguments";
import { requiredValue } from "./arguments";
import { toJsonFinding } from "./checkJson";
import { CommandFailure, UsageError } from "./failure";
import { openWorkbook, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { shownName } from "./printable";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/explain@1";

export async function runExplain(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能说明一个文件，多出了“${more.join(" ")}”。`);
  const rule = requiredValue(given, "rule", "规则编号，见 check 的 --json");
  const back = given.flags.has("withdraw");
  const reason = back ? "" : requiredValue(given, "reason", "原因；撤回说明时写 --withdraw");
  if (back && given.values.has("reason")) throw new UsageError("--reason 与 --withdraw 不能同时用，请只留一个。");
  const out = given.values.get("out");
  if (out !== undefined) await refuseToOverwrite(out, given.flags.has("force"));
  const { workbook, answered } = await answer(file, rule, given.values.get("cell"), back ? null : reason);
  if (out !== undefined) await saveWorkbook(out, workbook, file);
  if (given.flags.has("json"))
    printJson(io, { schema: SCHEMA, file, out: out ?? null, findings: answered.map(toJsonFinding) });
  else
    io.out(
      [
        shownName(file),
        ...answered.flatMap(lines),
        "",
        out === undefined ? "以上只是显示，没有写入文件。要写入请加 --out。" : `已保存到 ${shownName(out)}`,
      ].join("\n"),
    );
  return EXIT.fine;
}

function lines(finding: Finding): readonly string[] {
  return [
    `  ${describeFinding(finding)}`,
    finding.explained ? `  ${describeExplanation(finding.explained)}` : "  没有说明。",
  ];
}

/** The findings that were meant, as they are afterwards. */
async function answer(
  file: string,
  rule: string,
  cell: string | undefined,
  reason: string | null,
): Promise<{ readonly workbook: FileWorkbook; readonly answered: readonly Finding[] }> {
  try {
    const workbook = await openWorkbook(file);
    let report = await check(workbook, packs);
    const meant = findMeant(file, report, rule, cell);
    const date = today();
    for (const finding of meant) {
      report =
        reason === null
          ? await withdraw(workbook, packs, {
              rule,
              place: finding.place ?? {},
              value: valueOf(finding),
              year: report.year,
            })
          : await explain(workbook, packs, finding, { reason, date });
    }
    const keys = new Set(meant.map(findingKey));
    return { workbook, answered: report.findings.filter((finding) => keys.has(findingKey(finding))) };
  } catch (error) {
    throw toFailure(file, error);
  }
}

/** All findings of the rule at one place; several places need --cell. */
function findMeant(file: string, report: CheckReport, rule: string, cell: string | undefined): readonly Finding[] {
  const ofRule = report.findings.filter((finding) => finding.rule === rule);
  if (ofRule.length === 0)
    throw new CommandFailure("noSuchFinding", `${shownName(file)}：检查没有发现“${rule}”的问题。`);
  const meant = cell === undefined ? ofRule : ofRule.filter((finding) => isAt(report, finding, cell));
  const places = ofRule
    .map((finding) => (finding.cells[0] ? printedAddress(finding.cells[0].address) : ""))
    .filter((place) => place !== "");
  if (meant.length === 0)
    throw new CommandFailure(
      "noSuchFinding",
      `${shownName(file)}：“${cell ?? ""}”没有“${rule}”的问题。有这个问题的单元格：${places.join("、")}。`,
    );
  if (cell === undefined && new Set(places).size > 1)
    throw new CommandFailure(
      "severalPlaces",
      `${shownName(file)}：“${rule}”的问题有几处，请用 --cell 写明是哪一处：${[...new Set(places)].join("、")}。`,
    );
  const error = meant.find((finding) => !canBeExplained(finding));
  if (error)
    throw new CommandFailure(
      "isError",
      `${shownName(file)}：这是错误，要改正，不能用说明代替：${describeFinding(error)}`,
    );
  return meant;
}

/** By the name of the sheet or of the table: 表3!C5 or 表三!C5. */
function isAt(report: CheckReport, finding: Finding, cell: string): boolean {
  const at = finding.cells[0]?.address;
  if (!at) return false;
  const [, sheet = "", name = ""] = /^(?:(.*)!)?([^!]*)$/.exec(cell) ?? [];
  const table = report.tables.find((one) => one.id === finding.table)?.shortName;
  return (
    cellName(at.row, at.column) === name.toUpperCase().replace(/\$/g, "") &&
    [at.sheet, table].includes(sheet.replace(/^'(.*)'$/, "$1"))
  );
}
