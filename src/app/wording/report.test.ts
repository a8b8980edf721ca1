import { asTold } from "../../core/finding/templates";
import type { Severity } from "../../core/declare/rule";
import type { Finding } from "../../core/finding/finding";
import type { Suspect } from "../../core/finding/suspect";
import type { CheckReport, TableReport } from "../../core/finding/report";
import { groupFindings, groupMistakes, summarize } from "./report";

const finding = (severity: Severity, table: string | null, rule = "r"): Finding => ({
  rule,
  form: "",
  severity,
  kind: "mismatch",
  ...asTold("equals", { left: "", label: "", actual: "", expected: "", difference: "", unit: "" }),
  table,
  cells: [],
  actual: null,
  expected: null,
  difference: null,
});

const outcomes = { pass: 10, fail: 0, notApplicable: 2, missingInput: 0, ruleError: 0, unfilled: 0 };
const table = (change: Partial<TableReport>): TableReport => ({
  id: "t03",
  shortName: "表三",
  published: true,
  sheet: "表3",
  found: true,
  outcomes,
  empty: false,
  note: null,
  ...change,
});

const report = (change: Partial<CheckReport>): CheckReport => ({
  pack: "p",
  unit: "某局",
  year: 2026,
  tables: [table({}), table({ id: "t05", shortName: "表五", sheet: null })],
  outcomes,
  progress: { fields: [], tables: [], others: 0 },
  narratives: [],
  attachments: [],
  catalogues: [],
  adoptable: false,
  recognition: {
    pack: "p",
    choices: { tables: {}, columns: {} },
    tables: [],
    missing: [],
    otherSheets: [],
    sheets: [],
  },
  findings: [],
  suspects: [],
  ...change,
});

describe("the check in a sentence", () => {
  test("nothing wrong: says what was looked at", () => {
    expect(summarize(report({}))).toEqual({
      verdict: "good",
      text: "没有发现问题。核对了 10 条，10 条通过，没有无法核对的。",
    });
  });

  test("what could not be looked at is never a pass", () => {
    const unseen = summarize(
      report({ outcomes: { pass: 10, fail: 0, notApplicable: 0, missingInput: 3, ruleError: 1, unfilled: 0 } }),
    );
    expect(unseen).toEqual({
      verdict: "incomplete",
      text: "能核对的没有发现错误，但还不能算通过：核对了 10 条，10 条通过。3 条因缺数据，无法核对；1 条因数据有误，无法核对。",
    });
  });

  test("a workbook of a form that nobody declared is never a pass", () => {
    const formless = summarize(report({ formless: { finalAccounts: false } }));
    expect(formless).toEqual({
      verdict: "incomplete",
      text: "核对到的没有发现错误，但还不能算通过：核对了 10 条，10 条通过。",
    });
    expect(summarize(report({ formless: { finalAccounts: false }, findings: [finding("info", null)] })).verdict).toBe(
      "incomplete",
    );
  });

  test("a workbook without figures has nothing to pass", () => {
    const blank: Finding = { ...finding("info", null), template: "nothingEntered" };
    expect(summarize(report({ findings: [blank] }))).toEqual({
      verdict: "unfilled",
      text: "各表还没有填写任何金额，现在的核对结果没有意义。请填好后再检查。",
    });
  });

  test("a working sheet that a published workbook does not have is not missed", () => {
    const working = report({
      tables: [table({ id: "carry", shortName: "上年结转明细", published: false, sheet: null, found: false })],
    });
    expect(summarize(working).verdict).toBe("good");
  });

  test("a table that is not there is never a pass", () => {
    const lost = report({ tables: [table({ id: "t05", shortName: "表五", sheet: null, found: false })] });
    expect(summarize(lost)).toMatchObject({
      verdict: "incomplete",
      text: expect.stringContaining("没有找到表五") as string,
    });
  });

  test.each([
    [["error", "warning", "info"], "bad", "发现 1 个错误、1 个警告、1 个提示。"],
    [["warning"], "incomplete", "发现 1 个警告。"],
    [["info"], "good", "没有错误和警告，有 1 个提示。"],
  ] as const)("%j", (severities, verdict, text) => {
    const summary = summarize(report({ findings: severities.map((severity) => finding(severity, "t03")) }));
    expect(summary.verdict).toBe(verdict);
    expect(summary.text).toContain(text);
  });
});

describe("the list of findings", () => {
  const mixed = report({
    findings: [finding("error", "t05"), finding("error", "t03"), finding("error", "t05"), finding("info", null)],
  });

  test("by severity, then by table", () => {
    expect(
      groupFindings(mixed, "all", 50).map((group) => [
        group.severity,
        group.count,
        ...group.tables.map((table) => `${table.table} ${table.findings.length}`),
      ]),
    ).toEqual([
      ["error", 3, "表五 2", "表三 1"],
      ["info", 1, "整个工作簿 1"],
    ]);
  });

  test("one severity, and no more than asked for", () => {
    expect(groupFindings(mixed, "info", 50).map((group) => group.severity)).toEqual(["info"]);
    const few = groupFindings(mixed, "all", 2);
    expect(few).toHaveLength(1);
    expect(few[0]?.count).toBe(3);
    expect(few[0]?.tables.flatMap((table) => table.findings)).toHaveLength(2);
  });
});

test("suspects of one mistake are alternatives, and a finding stands under the first mistake that explains it", () => {
  const suspect = (row: number, mistake: number, findings: readonly number[]): Suspect => ({
    kind: "amount",
    address: { sheet: "表3", row, column: 2 },
    words: "",
    actual: 1,
    suggested: 2,
    places: 2,
    explains: ["a"],
    findings,
    mistake,
    certainty: "equal",
    slip: null,
    together: [],
  });
  const findings = [
    finding("error", "t03", "r1"),
    finding("error", "t03", "r2"),
    finding("error", "t03", "r3"),
    finding("warning", "t03", "r4"),
  ];
  const [first, second, third] = findings;
  const groups = groupMistakes({
    findings,
    suspects: [suspect(1, 0, [3, 2, 0]), suspect(2, 1, [0, 1]), suspect(3, 0, [0])],
  });
  expect(groups.map(({ suspects }) => suspects.map((entry) => entry.address.row))).toEqual([[1, 3], [2]]);
  expect(groups.map((group) => group.findings)).toEqual([[first, third], [second]]);
});
