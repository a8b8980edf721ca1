/** The rules about text of this form, each broken by one edit of a generated workbook. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import type { CellValue } from "../../src/core/model/snapshot";
import { cellAt, nameCell } from "../../src/core/model/tableMap";
import type { CellAddress } from "../../src/core/model/snapshot";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import { shanghaiUnit2026 as pack } from "../../src/packs/shanghai-unit-2026/pack";
import { editCell } from "../support/edit";
import { randomShanghaiUnit } from "../support/randomShanghaiUnit";
import { snapshotOf } from "../support/snapshotOf";

/** A unit without state capital, and with a code that the catalogue does not know in three tables at least. */
const unit = fc
  .sample(randomShanghaiUnit, { seed: 2, numRuns: 50 })
  .find(
    (candidate) =>
      (candidate.groups.get("stateCapital") ?? []).every((row) => row.amounts.size === 0) &&
      (candidate.groups.get("generalBudget") ?? []).length > 3,
  );
if (!unit) throw new Error("no unit");
const context = planContext(pack, unit);
const workbook = snapshotOf(planWorkbook(pack, unit));

function mapOf(table: string): NonNullable<ReturnType<typeof context.tables.get>> {
  const map = context.tables.get(table);
  if (!map) throw new Error(table);
  return map;
}

function after(at: CellAddress | null, value: CellValue): readonly string[] {
  if (!at) throw new Error("no cell");
  return checkWorkbook(pack, editCell(workbook, at, value))
    .findings.filter((finding) => finding.severity !== "info")
    .map(describeFinding);
}

const known = new Set(pack.catalogues.function.entries.map((entry) => entry.code));
const unknownRow = mapOf("t05").rows.find((row) => row.code?.length === 7 && !known.has(row.code));
const t07 = mapOf("t07");
const note = { sheet: t07.sheet, row: t07.lastRow + 1, column: 0 };

test("a name that another table gives otherwise is accused where it differs", () => {
  if (!unknownRow) throw new Error("no row");
  const row = mapOf("t03").byKey.get(`expenditure/${unknownRow.code ?? ""}`);
  if (!row) throw new Error("no row");
  expect(after(nameCell(mapOf("t03"), row), "另一个名称")).toEqual([
    expect.stringMatching(/^支出总表 科目 \d{7} 的名称“另一个名称”与收入总表的“科目\d{7}”不一致/),
  ]);
});

test("the note of an empty table names its own money and year", () => {
  expect(after(note, "注:本单位2026年无政府性基金预算财政拨款安排的预算，故本表为空表。")).toEqual([
    expect.stringMatching(/没有写明是“国有资本经营”/),
  ]);
  expect(after(note, "注:本单位2025年无国有资本经营预算财政拨款安排的预算，故本表为空表。")).toEqual([
    expect.stringMatching(/写的年度是 2025，应为 2026/),
  ]);
  expect(after(note, null)).toEqual([]);
  expect(
    checkWorkbook(pack, editCell(workbook, note, null))
      .findings.filter(({ kind }) => kind === "unfilled")
      .map(describeFinding),
  ).toContainEqual(expect.stringMatching(/^国有资本经营预算表还没有填。确实没有这项收支的，请在表下注明“注/));
  expect(after(note, "本单位无国有资本经营预算，故本表为空表")).toEqual([]);
});

test("a line of 目录 has the year of the tables", () => {
  const contents = workbook.sheets.find((sheet) => sheet.name === pack.contents.sheet);
  const row =
    contents?.values.findIndex((cells) => cells.some((value) => String(value).includes("支出预算总表"))) ?? -1;
  const column = contents?.values[row]?.findIndex((value) => String(value).includes("支出预算总表")) ?? -1;
  expect(after({ sheet: pack.contents.sheet, row, column }, "3. 2025年预算单位支出预算总表……………")).toEqual([
    expect.stringMatching(/目录里 支出总表 一条的年度是 2025/),
  ]);
});

test("a class that the catalogue does not know is accused once and not compared", () => {
  const row = mapOf("t01").rows.find((candidate) => candidate.group === "t01Classes" && candidate.code !== null);
  if (!row) throw new Error("no class");
  const renamed = checkWorkbook(
    pack,
    editCell(workbook, nameCell(mapOf("t01"), row) as CellAddress, "一、没有这个类支出"),
  );
  expect(renamed.findings.map((finding) => [finding.severity, finding.template])).toContainEqual([
    "warning",
    "nameNowhereElse",
  ]);
  expect(renamed.findings.filter((finding) => finding.severity !== "info")).toHaveLength(1);
});

test("operating funds under 301 are an error", () => {
  const row = mapOf("t08").rows.find(
    (candidate) => candidate.code !== null && candidate.code.length === 5 && /^30[13]/.test(candidate.code),
  );
  if (!row) throw new Error("no item");
  expect(
    after(cellAt(mapOf("t08"), row, "operating"), 100).some((message) => message.includes("301、303 只列人员经费")),
  ).toBe(true);
});
