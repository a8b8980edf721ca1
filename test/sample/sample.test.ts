/** The sample's figures are those of the published disclosure, row by row, where the reference document is at hand. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTypedAmount, toAmount } from "../../src/core/amount/amount";
import { readDataFile } from "../../src/core/data/dataFile";
import type { InputRow, Inputs } from "../../src/core/model/inputs";
import { toDataFile } from "../../src/core/data/toDataFile";
import { describeDataIssue } from "../../src/core/data/wording";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";

const ROOT = join(__dirname, "../..");
const REFERENCE = join(ROOT, "../shared/reference/zezhou-2026.md");

function sample(): Inputs {
  const reading = readDataFile(readFileSync(join(ROOT, "assets/samples/zezhou-2026.json"), "utf8"), pack);
  if (!reading.ok) throw new Error(reading.issues.map(describeDataIssue).join("\n"));
  return reading.inputs;
}

const rowsOf = (inputs: Inputs, group: string): readonly InputRow[] => inputs.groups.get(group) ?? [];

test("the sample reads without issues, and again after it was written", () => {
  const inputs = sample();
  expect(readDataFile(toDataFile(inputs, pack), pack)).toEqual({ ok: true, inputs });
});

test("the stated total is one hundredth away from its printed parts", () => {
  const inputs = sample();
  const salaries = rowsOf(inputs, "basicByEconomic").filter((row) => row.code?.startsWith("301"));
  const parts = salaries.reduce((sum, row) => sum + (row.amounts.get("staff") ?? 0), 0);
  expect(inputs.stated).toEqual([{ table: "t06", row: "basicByEconomic/301", column: "staff", amount: 91803 }]);
  expect(parts).toBe(91802);
});

/** Name, code if any, and the figures in the order of the columns; blank is null. */
type PrintedRow = readonly [string, ...(string | number | null)[]];

const figures = (cells: readonly string[]): readonly (number | null)[] =>
  cells.map((cell) => {
    const value = parseTypedAmount(cell);
    return value === null ? null : toAmount(value);
  });

/** The tab-separated rows under a table's title, up to the next title or note. */
function printedTable(title: string): readonly (readonly string[])[] {
  const text = readFileSync(REFERENCE, "utf8");
  const start = text.indexOf(`## ${title}`);
  if (start < 0) throw new Error(`no ${title} in the reference`);
  const end = text.slice(start + 3).search(/^#/m);
  return text
    .slice(start, start + 3 + end)
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => line.split("\t"));
}

function printedLeaves(title: string): readonly PrintedRow[] {
  return printedTable(title)
    .filter((cells) => /^\d{7}$/.test(cells[0] ?? ""))
    .map(([code = "", name = "", , basic = "", project = ""]) => [name, code, ...figures([basic, project])]);
}

const row = (source: InputRow, columns: readonly string[], ...head: readonly (string | null)[]): PrintedRow => [
  source.name,
  ...head,
  ...columns.map((column) => source.amounts.get(column) ?? null),
];

const describeReference = existsSync(REFERENCE) ? describe : describe.skip;

describeReference("against the published disclosure (skipped where the reference document is absent)", () => {
  const budget = (): readonly PrintedRow[] =>
    rowsOf(sample(), "generalBudget").map((source) => row(source, ["basic", "project"], source.code));

  test("表五 and 表三: every 项, its name and figures", () => {
    expect(budget()).toHaveLength(10);
    expect(budget()).toEqual(printedLeaves("2026年一般公共预算支出预算表"));
    expect(budget()).toEqual(printedLeaves("2026年预算支出总表"));
  });

  test("表六: every 款, its government item and figures", () => {
    const printed = printedTable("2026年一般公共预算安排基本支出分经济科目表")
      .filter(([name, government]) => name !== "" && name !== "部门预算支出经济科目名称" && government !== "")
      .map(([name = "", government = "", , staff = "", operating = ""]) => [
        name,
        government,
        ...figures([staff, operating]),
      ]);
    const items = rowsOf(sample(), "basicByEconomic").map((source) =>
      row(source, ["staff", "operating"], source.texts.get("government") ?? null),
    );
    expect(items).toHaveLength(21);
    expect(items).toEqual(printed);
  });

  test("表十: 因公出国 is entered, 运行维护费 comes from 表六, nothing else has a figure", () => {
    const printed = printedTable("2026年财政拨款安排“三公”经费支出预算表").map(([name = "", , general = ""]) => [
      name,
      ...figures([general]),
    ]);
    expect(printed).toEqual(
      expect.arrayContaining([
        ["因公出国（境）费", 10000],
        ["公务接待费", null],
        ["①公务用车购置费", null],
        ["②公务用车运行维护费", 300],
        ["合计", 10300],
      ]),
    );
    const running = rowsOf(sample(), "basicByEconomic").find((source) => source.name === "公务用车运行维护费");
    expect(running?.amounts.get("operating")).toBe(300);
    expect(rowsOf(sample(), "threePublic").map((source) => [source.rowId, ...source.amounts])).toEqual([
      ["abroad", ["general", 10000]],
    ]);
  });

  test("表十二: every project", () => {
    const unit = sample().info.get("unitName");
    const printed = printedTable("2026年项目支出预算表（本年预算）")
      .filter(([name, total]) => name !== unit && name !== "项目名称" && name !== "" && /\d\.\d\d/.test(total ?? ""))
      .map(([name = "", , ...funds]) => [name, ...figures(funds)]);
    const projects = rowsOf(sample(), "projects").map((source) =>
      row(source, ["general", "fund", "capital", "special", "unitFunds"]),
    );
    expect(projects).toHaveLength(10);
    expect(projects).toEqual(printed);
  });

  test("last year's figures are this year's less the changes in the text", () => {
    const text = readFileSync(REFERENCE, "utf8");
    const info = sample().info;
    const [, increase = ""] = /比上年增加([\d.]+)万元/.exec(text) ?? [];
    const [, agency = "", decrease = ""] =
      /机关运行经费财政拨款预算([\d.]+)万元，比2025年预算减少([\d.]+)万元/.exec(text) ?? [];
    const lastTotal = ((273338 - toAmount(Number(increase))) / 100).toFixed(2);
    for (const field of ["lastIncomeTotal", "lastExpenditureTotal", "lastGeneral"])
      expect(info.get(field)).toBe(lastTotal);
    expect(info.get("lastAgencyRunning")).toBe(
      ((toAmount(Number(agency)) + toAmount(Number(decrease))) / 100).toFixed(2),
    );
    expect(text).toContain(`主要原因是${info.get("incomeReason")}`);
    expect(text).toContain(`原因是${info.get("agencyRunningReason")}`);
  });
});
