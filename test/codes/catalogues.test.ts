/** Imported catalogues over the pack's own: what they change in the names, in the check and in new workbooks, and what they leave alone. */
import { readFileSync } from "node:fs";
import { addCatalogues, removeCatalogue } from "../../src/app/catalogues";
import { recognise } from "../../src/app/recognise";
import type { ImportedCatalogue } from "../../src/core/declare/imported";
import { withCatalogues } from "../../src/core/declare/withCatalogues";
import { checkLocated, checkWorkbook } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import type { CheckReport } from "../../src/core/finding/report";
import { describeFinding } from "../../src/core/finding/wording";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import { readState, writeState } from "../../src/core/state/state";
import { packs } from "../../src/packs";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { PlanBook } from "../support/pane/planBook";
import { snapshotOf } from "../support/snapshotOf";

const sampleText = readFileSync("assets/samples/zezhou-2026.json", "utf8");

const catalogue = (
  names: Readonly<Record<string, string>>,
  year = 2026,
  kind: ImportedCatalogue["kind"] = "function",
): ImportedCatalogue => ({ kind, year, source: "科目表.xlsx", names });

function sampleInputs(): Parameters<typeof planWorkbook>[1] {
  const reading = readDataFile(sampleText, shanxiUnit2026);
  if (!reading.ok) throw new Error("the sample has issues");
  return reading.inputs;
}

const plan = planWorkbook(shanxiUnit2026, sampleInputs());
const sample = snapshotOf(plan);

/** The sample with what the product remembers in it. */
function remembering(catalogues: readonly ImportedCatalogue[]): WorkbookSnapshot {
  const state = readState(plan.state);
  if (!state) throw new Error("no state");
  return { ...sample, state: writeState({ ...state, catalogues }) };
}

const found = (report: CheckReport, template: string): readonly Finding[] =>
  report.findings.filter((finding) => finding.template === template);

test("names of the import win, former names and the government's classification stay, and the same pack comes out again", () => {
  const imported = [
    catalogue({ "210": "卫生健康支出", "20103": "政府办公厅事务" }),
    catalogue({ "30101": "基本工资（改）" }, 2026, "economic"),
  ];
  const laid = withCatalogues(shanxiUnit2026, imported, 2026);
  const entry = (kind: "function" | "economic", code: string) =>
    laid.catalogues[kind].entries.find((one) => one.code === code);
  expect(entry("function", "210")?.formerNames).toContain("医疗卫生支出");
  expect(entry("function", "20103")).toMatchObject({
    name: "政府办公厅事务",
    otherNames: ["政府办公厅（室）及相关机构事务"],
  });
  expect(entry("economic", "30101")).toMatchObject({
    name: "基本工资（改）",
    government: { agency: "工资奖金津补贴" },
  });
  expect(withCatalogues(shanxiUnit2026, JSON.parse(JSON.stringify(imported)), 2026)).toBe(laid);
  expect(withCatalogues(shanxiUnit2026, imported, 2027)).toBe(shanxiUnit2026);
});

test("codes of the pack stay beside an import of the same year, and go where one of another year lists their neighbours without them", () => {
  const has = (year: number, code: string): boolean =>
    withCatalogues(
      shanxiUnit2026,
      [catalogue({ "20103": "事务", "2010301": "行政运行" }, year)],
      year,
    ).catalogues.function.entries.some((entry) => entry.code === code);
  expect([has(2026, "2010302"), has(2027, "2010302"), has(2027, "2080501")]).toEqual([true, false, true]);
});

test("without an import an unknown code is a hint, once for a table; with one of the year it is a warning where the import lists its neighbours", () => {
  const inputs = sampleInputs();
  const rows = inputs.groups.get("generalBudget") ?? [];
  const groups = new Map(inputs.groups).set("generalBudget", [
    ...rows,
    { ...rows[0]!, code: "2010377", name: "事业运行" },
    { ...rows[0]!, code: "2010378", name: "其他事务" },
  ]);
  const snapshot = snapshotOf(planWorkbook(shanxiUnit2026, { ...inputs, groups }));
  const plain = checkWorkbook(shanxiUnit2026, snapshot);
  expect(
    found(plain, "codesUnlisted")
      .filter(({ table }) => table === "t05")
      .map(({ severity, words }) => [severity, words["count"], words["codes"]]),
  ).toEqual([["info", "2", "2010377 事业运行、2010378 其他事务"]]);
  expect(found(plain, "codesNotInImport")).toEqual([]);
  const judged = checkWorkbook(
    {
      ...shanxiUnit2026,
      atHand: [catalogue({ "20103": "政府办公厅（室）及相关机构事务", "2010301": "行政运行", "2010378": "其他事务" })],
    },
    snapshot,
  );
  const [warning] = found(judged, "codesNotInImport").filter(({ table }) => table === "t05");
  expect(warning).toMatchObject({
    severity: "warning",
    kind: "code",
    words: { count: "1", codes: "2010377 事业运行" },
  });
  expect(warning && describeFinding(warning)).toBe(
    "表五 有 1 个科目编码不在您导入的 2026 年科目目录（科目表.xlsx）中，未识别，请核对编码：2010377 事业运行。",
  );
  expect(found(judged, "codesUnlisted")).toEqual([]);
});

test("a code of the list beside the catalogue is no unknown one; another name is a hint", () => {
  const inputs = sampleInputs();
  const rows = inputs.groups.get("generalBudget") ?? [];
  const row = (code: string, name: string) => ({ ...rows[0]!, code, name });
  const groups = new Map(inputs.groups).set("generalBudget", [
    ...rows,
    row("2010350", "事业运行"),
    row("2010399", "其他事务"),
  ]);
  const report = checkWorkbook(shanxiUnit2026, snapshotOf(planWorkbook(shanxiUnit2026, { ...inputs, groups })));
  const own = (template: string): readonly string[] =>
    found(report, template)
      .filter(({ table }) => table === "t05")
      .map((finding) => `${finding.severity} ${describeFinding(finding)}`);
  expect(own("codesUnlisted")).toEqual([]);
  expect(own("codesNamedOtherwise")).toEqual([
    "info 表五 有 1 个科目的名称与参考科目表不同：2010399 其他事务（参考名称：其他政府办公厅（室）及相关机构事务支出）。参考科目表不是官方全本，请以当年的科目表为准。",
  ]);
});

test("an import that has all of the sample's codes changes nothing; another name in it is found in every table", () => {
  const errors = (report: CheckReport): readonly string[] =>
    report.findings.filter(({ severity }) => severity !== "info").map(({ template, table }) => `${table} ${template}`);
  expect(errors(checkWorkbook(shanxiUnit2026, remembering([catalogue({ "2010301": "行政运行" })])))).toEqual([]);
  const changed = checkWorkbook(shanxiUnit2026, remembering([catalogue({ "2210201": "职工住房补贴资金" })]));
  expect(new Set(errors(changed).map((line) => line.split(" ")[0]))).toEqual(new Set(["t02", "t03", "t05"]));
});

test("an import of another year is not used, and that is said once for its kind", () => {
  const report = checkWorkbook(
    shanxiUnit2026,
    remembering([catalogue({ "2210201": "别的" }, 2025), catalogue({ "2210201": "别的" }, 2024)]),
  );
  expect(found(report, "catalogueOtherYear").map(describeFinding)).toEqual([
    "导入的支出功能分类科目目录是 2024、2025 年的，本工作簿是 2026 年，没有使用；请导入 2026 年的科目目录。",
  ]);
  expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(report.catalogues.filter(({ used }) => !used).map(({ year }) => year)).toEqual([2025, 2024]);
});

test("the workbook's own wins over one at hand, and is found by its year even where the state says another", () => {
  const own = remembering([catalogue({ "2210201": "住房公积金" })]);
  const withOther = packs.map((pack) => ({ ...pack, atHand: [catalogue({ "2210201": "别的名称在此" })] }));
  const located = recognise(withOther, own);
  expect(located && checkLocated(located).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  const state = readState(own.state);
  const moved = { ...own, state: writeState({ ...state!, year: 2031 }) };
  expect(recognise(withOther, moved)?.pack.catalogues.function.imported).toMatchObject({ year: 2026 });
});

test("a new workbook takes along the catalogues of its year only", () => {
  const pack = {
    ...shanxiUnit2026,
    atHand: [catalogue({ "201": "一般公共服务支出" }), catalogue({ "201": "一般公共服务支出" }, 2025)],
  };
  expect(readState(planWorkbook(pack, sampleInputs()).state)?.catalogues?.map(({ year }) => year)).toEqual([2026]);
});

test("they are put into a workbook and taken out of it without a cell being changed", async () => {
  const book = new PlanBook();
  await book.apply(plan);
  const before = await book.read();
  await addCatalogues(book, packs, [
    catalogue({ "201": "一般公共服务支出" }),
    catalogue({ "301": "工资福利支出" }, 2026, "economic"),
  ]);
  await addCatalogues(book, packs, [catalogue({ "201": "一般公共服务支出", "202": "外交支出" })]);
  const after = await book.read();
  expect(after.sheets).toEqual(before.sheets);
  expect(readState(after.state)?.catalogues?.map(({ kind, names }) => [kind, Object.keys(names)])).toEqual([
    ["function", ["201", "202"]],
    ["economic", ["301"]],
  ]);
  await removeCatalogue(book, packs, "function", 2026);
  await removeCatalogue(book, packs, "economic", 2026);
  expect((await book.read()).state).toBe(before.state);
});
