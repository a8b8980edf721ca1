/** Generated from the sample, every figure of its thirteen tables stands in its row and column; the golden text shows them all. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatAmount, toAmount } from "../../src/core/amount/amount";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { readDataFile } from "../../src/core/data/dataFile";
import { recalculate } from "../../src/core/formula/index";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../support/snapshotOf";

const ROOT = join(__dirname, "../..");
const REFERENCE = join(ROOT, "../shared/reference/zezhou-2026.md");

function workbook(): WorkbookSnapshot {
  const reading = readDataFile(readFileSync(join(ROOT, "assets/samples/zezhou-2026.json"), "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  return recalculate(snapshotOf(planWorkbook(pack, reading.inputs))).snapshot;
}

/** A row as printed: blanks and zeros left out, amounts with two places. */
function printed(cells: readonly unknown[]): readonly string[] {
  return cells.flatMap((cell) => {
    if (cell === null || cell === undefined || cell === "" || cell === 0) return [];
    return [typeof cell === "number" ? formatAmount(toAmount(cell)) : String(cell).trim()];
  });
}

function lines(sheet: SheetSnapshot): readonly string[] {
  return sheet.values.map((row) => printed(row).join(" ")).filter((line) => line !== "");
}

/** Figures lose their separators and labels their blanks, so that both sides print alike. */
function plain(line: string): string {
  return line
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/:/g, "：")
    .replace(/\s+/g, " ")
    .trim();
}

const published = pack.tables.filter((table) => table.formNo !== null);

test("the tables print as in the golden text, which UPDATE_GOLDEN=1 writes anew", () => {
  const book = workbook();
  const text = published
    .map((table) => [`# ${table.sheet}`, ...lines(sheetOf(book, table.sheet))].join("\n"))
    .join("\n\n");
  compareGolden("zezhou-2026.tables.txt", text);
});

test("the narrative reads as in the golden text, which UPDATE_GOLDEN=1 writes anew", () => {
  compareGolden(
    "zezhou-2026.narrative.txt",
    narrate(pack, workbook())
      .sentences.map((sentence) => `${sentence.id}\n${sentence.text}`)
      .join("\n\n"),
  );
});

test("the check reports exactly the published subtotal that misses its parts, as 舍入差, two items that an administrative unit rarely has, and more cars than are allowed", () => {
  const report = checkWorkbook(pack, workbook());
  expect(report.findings.map((finding) => [finding.kind, describeFinding(finding)])).toEqual([
    [
      "plausibility",
      "表五 2101102 事业单位医疗·合计 有 23.06 万元，通常没有：行政单位一般用行政单位医疗，不用事业单位医疗。请核对，确有原因的不必修改。",
    ],
    [
      "rounding",
      "表六 301 工资福利支出·人员经费 918.03，下级各行之和 918.02，相差 0.01 万元，属于四舍五入的尾差（舍入差）。",
    ],
    [
      "rounding",
      "表六 301 工资福利支出·合计 918.03，下级各行之和 918.02，相差 0.01 万元，属于四舍五入的尾差（舍入差）。",
    ],
    [
      "plausibility",
      "表六 30107 绩效工资·合计 有 156.87 万元，通常没有：行政单位一般没有绩效工资。请核对，确有原因的不必修改。",
    ],
    ["plausibility", "“基础信息”里实有公务用车合计 2 辆，多于“公务用车编制数”0 辆，请核对；确有原因的不必修改。"],
  ]);
});

const whenReference = existsSync(REFERENCE) ? test : test.skip;

whenReference.each(published.map((table) => [table.shortName, table] as const))(
  "%s: every printed row of the reference is a row of ours (skipped without the reference document)",
  (_, table) => {
    const text = readFileSync(REFERENCE, "utf8");
    const start = text.indexOf(`## ${table.title.replace("{year}", "2026")}`);
    const end = text.slice(start).search(/\n注：|\n## |\n### /u);
    const body = text.slice(start, end < 0 ? undefined : start + end);
    const theirs = body
      .split("\n")
      .filter((line) => /\t/.test(line) && /\d\.\d\d/.test(line))
      .map((line) =>
        plain(
          line
            .split("\t")
            .filter((cell) => cell !== "")
            .join(" "),
        ),
      );
    const ours = new Set(lines(sheetOf(workbook(), table.sheet)).map(plain));
    expect(theirs.filter((line) => !ours.has(line))).toEqual([]);
    if (["表一", "表三", "表六", "表十二"].includes(table.shortName)) expect(theirs.length).toBeGreaterThan(5);
  },
);

function sheetOf(book: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** UPDATE_GOLDEN=1 writes the text anew; the difference is then reviewed like code. */
function compareGolden(name: string, text: string): void {
  const path = join(ROOT, "test/golden", name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, `${text}\n`);
  expect(`${text}\n`).toBe(readFileSync(path, "utf8"));
}
