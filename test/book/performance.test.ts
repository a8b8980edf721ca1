/** Performance forms that stand in the workbook: what the check says of them beside the thirteen tables. */
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { describeAttachments } from "../../src/core/review/wording";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import type { FormCells } from "../support/performanceSheet";
import { LINES, projectForm } from "../support/performanceSheet";
import { sampleWorkbook, withSheet } from "./workbooks";

/** 表十二 of the sample, in 元. */
const PROJECTS: readonly (readonly [string, number])[] = (() => {
  const sheet = sampleWorkbook.sheets.find(({ name }) => name === "表12");
  const rows = sheet?.values.filter(([name, total]) => typeof name === "string" && typeof total === "number") ?? [];
  return rows
    .slice(1)
    .filter(([, total]) => total !== 0)
    .map(([name, total]) => [String(name), Math.round(Number(total) * 10_000)] as const);
})();

/** Its cost is a price, whatever the project's amount. */
const PRICED = LINES.map((line): typeof line =>
  line[0] === "成本指标" ? ["成本指标", "人均成本", "≤100元/人"] : line,
);

const UNIT = "泽州县人民政府办公室";

function ofUnit(cells: FormCells): FormCells {
  return cells.map((row) =>
    row.map((value) => (typeof value === "string" ? value.replace(/某某局$/, () => UNIT) : value)),
  );
}

function withForms(projects: readonly (readonly [string, number])[]): WorkbookSnapshot {
  return projects.reduce((book, [project, year], index) => {
    // One whose name says the year is of that year alone.
    const duration = /20\d\d年/.test(project) ? "1年" : "99年";
    return withSheet(
      book,
      `绩效${index + 1}`,
      ofUnit(projectForm({ project, life: year, year, duration, lines: PRICED })),
    );
  }, sampleWorkbook);
}

const performance = (snapshot: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(pack, snapshot)
    .findings.filter(({ kind }) => kind === "performance")
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);
const attachments = (snapshot: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(pack, snapshot).attachments.map(({ name }) => name);

test("there are projects to have forms", () => {
  expect(PROJECTS.length).toBeGreaterThan(5);
});

test("forms that agree with the tables have nothing said of them, and nothing is missing", () => {
  const all = withForms(PROJECTS);
  expect(performance(all)).toEqual([]);
  expect(attachments(all)).toEqual([]);
});

test("a project without its form is named as still to be attached", () => {
  const [first, ...others] = PROJECTS;
  expect(attachments(withForms(others))).toEqual([`“${first?.[0] ?? ""}”的项目支出绩效目标表`]);
});

test("how many forms there are is told, and projects without one share a line", () => {
  expect(checkWorkbook(pack, sampleWorkbook).performance).toBeUndefined();
  const some = checkWorkbook(pack, withForms(PROJECTS.slice(5)));
  expect(some.performance).toEqual({ overall: 0, projects: PROJECTS.length - 5, listed: PROJECTS.length });
  expect(describeAttachments(some.attachments)).toEqual([
    expect.stringMatching(/^请另附：“.+”、“.+”、“.+”等 5 个项目的绩效目标表（.+，表12!A\d+ 起）$/),
  ]);
});

test("an amount that is not the table's is an error at the form's cell", () => {
  const [[name, year] = ["", 0], ...others] = PROJECTS;
  const findings = checkWorkbook(pack, withForms([[name, year + 9_000], ...others])).findings.filter(
    ({ kind }) => kind === "performance",
  );
  expect(findings.map(({ severity, template }) => [severity, template])).toEqual([["error", "formAmount"]]);
  expect(findings[0]?.cells[0]).toMatchObject({ address: { sheet: "绩效1", row: 5, column: 6 } });
});

test("a hidden sheet is none that is published", () => {
  const all = withForms([["没有这个项目", 1]]);
  expect(performance(all)).toHaveLength(1);
  expect(
    performance({
      ...all,
      sheets: all.sheets.map((sheet) => (sheet.name === "绩效1" ? { ...sheet, visible: false } : sheet)),
    }),
  ).toEqual([]);
});

test("a form that names another unit is a hint", () => {
  const [[name, year] = ["", 0]] = PROJECTS;
  const other = withSheet(sampleWorkbook, "绩效1", projectForm({ project: name, life: year, year, lines: PRICED }));
  expect(performance(other)).toEqual([`info 项目“${name}”的实施单位写的是“某某局”，这本工作簿是“${UNIT}”的。请核对。`]);
});
