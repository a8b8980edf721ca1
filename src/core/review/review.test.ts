/** 可以提交 is said only when nothing speaks against it. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { checkWorkbook } from "../report/check";
import type { Severity } from "../declare/rule";
import type { Finding } from "../finding/finding";
import type { CheckReport } from "../finding/report";
import { GROUPS, hygieneGroups } from "./hygiene";
import { reviewOf } from "./review";
import { wholeBookOutcomes } from "./wholeBook";
import { describeGroup, describeVerdict } from "./wording";

const clean = checkWorkbook(pack, sampleSnapshot());
const finding = (severity: Severity, change: Partial<Finding> = {}): Finding =>
  ({
    rule: "r",
    form: "",
    severity,
    kind: "mismatch",
    template: "equals",
    words: {},
    table: null,
    cells: [],
    actual: null,
    expected: null,
    difference: null,
    ...change,
  }) as Finding;
const review = (change: Partial<CheckReport>) => reviewOf({ ...clean, ...change }, pack, "2026-11-25");
const lost = { ...clean.tables[4]!, found: false, sheet: null };
const narrative = clean.narratives[0]!;

test("the sample with its narrative is ready", () => {
  expect(describeVerdict(review({}))).toBe("可以提交：没有错误，警告都已说明，没有缺表，没有无法核对的内容。");
});

test.each<[string, Partial<CheckReport>, string]>([
  ["an error", { findings: [finding("error")] }, "1 项错误没有改正"],
  ["a warning", { findings: [finding("warning")] }, "1 项警告没有改正，也没有说明原因"],
  ["a table that is missing", { tables: [...clean.tables.slice(0, 4), lost] }, "缺少表五"],
  ["missing input", { outcomes: { ...clean.outcomes, missingInput: 2 } }, "2 条缺数据，无法核对"],
  ["broken data", { outcomes: { ...clean.outcomes, ruleError: 3 } }, "3 条数据有误，无法核对"],
  [
    "a sentence that could not be compared",
    { findings: [finding("info", { template: "narrativeUnread" })] },
    "1 段文字没有能够逐项核对",
  ],
  ["a blank workbook", { findings: [finding("info", { template: "nothingEntered" })] }, "没有填写任何金额"],
  ["no unit", { unit: "" }, "没有写明单位名称"],
  ["a narrative that is not there", { narratives: [{ ...narrative, found: false }] }, "没有找到情况说明，文字没有核对"],
  ["a narrative that was not written", { narratives: [{ ...narrative, blank: 13 }] }, "情况说明有 13 段没有写"],
  [
    "nothing judged",
    { outcomes: { pass: 0, fail: 0, notApplicable: 5, missingInput: 0, ruleError: 0, unfilled: 0 } },
    "没有核对任何一条",
  ],
])("not with %s", (_, change, words) => {
  const found = review(change);
  expect(found.ready).toBe(false);
  expect(describeVerdict(found)).toMatch(/^还不能提交：/);
  expect(describeVerdict(found)).toContain(words);
});

test("explained warnings do not stand in the way, explained errors do not exist", () => {
  const explained = { reason: "按批复", date: "2026-11-25" };
  expect(
    review({
      findings: [finding("warning", { explained }), finding("info", { template: "narrativeUnread", explained })],
    }),
  ).toMatchObject({ ready: true, explained: [{}, {}] });
});

test("whatever the counts, ready means no error, no open warning, nothing missing and no rule error", () => {
  const severity = fc.constantFrom<Severity>("error", "warning", "info");
  fc.assert(
    fc.property(
      fc.array(severity, { maxLength: 3 }),
      fc.nat(2),
      fc.nat(2),
      fc.boolean(),
      (severities, missingInput, ruleError, found) => {
        const { ready } = review({
          findings: severities.map((one) => finding(one)),
          outcomes: { ...clean.outcomes, missingInput, ruleError },
          tables: found ? clean.tables : [lost],
        });
        expect(ready).toBe(severities.every((one) => one === "info") && missingInput === 0 && ruleError === 0 && found);
      },
    ),
  );
});

test("groups name rules that there are", () => {
  const checks = readdirSync("src/core/check", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`src/core/check/${name}`, "utf8"));
  const ids = new Set((pack.bookChecks ?? []).map(({ id }) => id));
  const isThere = (rule: string): boolean => ids.has(rule) || checks.some((text) => text.includes(`"${rule}"`));
  expect(GROUPS.flatMap(({ rules }) => rules).filter((rule) => !isThere(rule))).toEqual([]);
});

test("each finding about the workbook belongs to one group; a group without one says so", () => {
  const rules = [
    "workbook.no-hidden-decimals",
    "workbook.no-error-values",
    "book.no-hidden-figures",
    "book.anything-new",
    "t03.total",
  ];
  const groups = hygieneGroups(rules.map((rule) => finding("warning", { rule })));
  expect(groups.flatMap((group) => group.findings.map(({ rule }) => `${group.id} ${rule}`)).sort()).toEqual([
    "decimals workbook.no-hidden-decimals",
    "errorValues workbook.no-error-values",
    "hidden book.no-hidden-figures",
    "other book.anything-new",
  ]);
  expect(groups.filter(({ findings }) => findings.length === 0).map(describeGroup)).toContain("外部链接：未发现");
});

const NONE = "注：本表无数据，本单位2026年没有";

test("the counts of the tables and of the checks of the whole workbook add up to those of the report", () => {
  const whole = wholeBookOutcomes(clean.tables, clean.outcomes);
  expect(Object.values(whole).reduce((sum, count) => sum + count, 0)).toBe(pack.bookChecks?.length);
  expect(Object.values(whole).every((count) => count >= 0)).toBe(true);
  expect(clean.tables.filter(({ empty }) => empty).map(({ id, note }) => [id, note])).toEqual([
    ["t07", `${NONE}政府性基金预算收入`],
    ["t08", `${NONE}政府性基金预算安排的支出`],
    ["t09", `${NONE}国有资本经营预算收入和支出`],
    ["t13", `${NONE}上年结转安排的项目支出`],
    ["carry", null],
  ]);
});
