/** 名词解释: the terms that the disclosure uses are written, numbered, kept as the user words them, and missed where they are not there. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { readDataFile } from "../../src/core/data/dataFile";
import type { Inputs } from "../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { editCell } from "../support/edit";
import { snapshotOf } from "../support/snapshotOf";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const SHEET = "名词解释";

function workbook(info: Readonly<Record<string, string>> = {}): WorkbookSnapshot {
  const inputs: Inputs = {
    ...(sample as { inputs: Inputs }).inputs,
    info: new Map([...(sample as { inputs: Inputs }).inputs.info, ...Object.entries(info)]),
  };
  return snapshotOf(planWorkbook(pack, inputs));
}

const written = (snapshot: WorkbookSnapshot): WorkbookSnapshot => applied(snapshot, narrate(pack, snapshot).plan);

/** The paragraphs under the title, with their rows. */
function paragraphs({ sheets }: WorkbookSnapshot): readonly { readonly row: number; readonly text: string }[] {
  const values = sheets.find(({ name }) => name === SHEET)?.values ?? [];
  return values.flatMap((cells, row) =>
    row > 0 && String(cells[0] ?? "") !== "" ? [{ row, text: String(cells[0]) }] : [],
  );
}

const names = (snapshot: WorkbookSnapshot): readonly string[] =>
  paragraphs(snapshot).map(({ text }) => text.split("：")[0] ?? "");
const missed = (snapshot: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(pack, snapshot)
    .findings.filter(({ rule }) => rule.startsWith("glossary."))
    .map((finding) => `${finding.severity} ${finding.kind} ${describeFinding(finding)}`);
const rowOf = (snapshot: WorkbookSnapshot, name: string): number =>
  paragraphs(snapshot).find(({ text }) => text.includes(`${name}：`))?.row ?? -1;

test("the terms stand in the order of the form, without the one that no figure asks for", () => {
  const snapshot = written(workbook());
  expect(names(snapshot).slice(0, 4)).toEqual(["一、基本支出", "二、项目支出", "三、“三公”经费", "四、机关运行经费"]);
  expect(names(snapshot).some((name) => name.includes("年终结转"))).toBe(false);
  expect(names(snapshot)).toHaveLength((pack.glossary?.terms.length ?? 0) - 1);
  expect(
    paragraphs(snapshot)
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/省直|XX|【/);
  expect(missed(snapshot)).toEqual([]);
});

test("a figure brings its term, the numbers follow, and it goes again with the figure", () => {
  const first = written(workbook());
  const at = {
    sheet: "基础信息",
    row:
      first.sheets
        .find(({ name }) => name === "基础信息")
        ?.values.findIndex(([label]) => label === "年终结转：一般公共预算") ?? -1,
    column: 1,
  };
  const more = written(editCell(first, at, 3));
  const order = names(more);
  const carryOut = order.findIndex((name) => name.endsWith("年终结转"));
  expect(order[carryOut - 1]).toMatch(/上年结转$/);
  expect(order).toHaveLength(names(first).length + 1);
  expect(order.map((name) => name.split("、")[0])).toEqual(
    "一二三四五六七八九十".split("").concat("十一", "十二", "十三").slice(0, order.length),
  );
  expect(missed(editCell(first, at, 3))).toEqual([
    "info wording “名词解释”没有解释“年终结转”，这份公开里用到了它。请补上一条；由程序写的，重新生成说明就会补上。",
  ]);
  expect(names(written(editCell(more, at, null)))).toEqual(names(first));
});

test("an explanation in the user's words stays, is not accused, and a term that was taken out is missed", () => {
  const first = written(workbook());
  const own = "二、项目支出：指本单位为完成专项任务的支出，共13项。";
  const edited = editCell(first, { sheet: SHEET, row: rowOf(first, "项目支出"), column: 0 }, own);
  expect(checkWorkbook(pack, edited).findings).toEqual(checkWorkbook(pack, first).findings);
  expect(paragraphs(written(edited)).map(({ text }) => text)).toContain(own);
  // The word stands in the explanation of 机关运行经费 too.
  const less = editCell(edited, { sheet: SHEET, row: rowOf(edited, "基本支出"), column: 0 }, null);
  expect(missed(less)).toHaveLength(1);
  expect(missed(less)[0]).toContain("“基本支出”");
  expect(names(written(less))).toEqual(names(first));
});

test("a page that nobody has written yet, and one of a workbook without it, are not accused", () => {
  expect(missed(workbook())).toEqual([]);
  const whole = workbook();
  expect(missed({ ...whole, sheets: whole.sheets.filter(({ name }) => name !== SHEET) })).toEqual([]);
});

test("a page with its title alone beside a text that is written is one hint", () => {
  const bare = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === SHEET
        ? { ...sheet, values: sheet.values.slice(0, 1), formulas: sheet.formulas.slice(0, 1) }
        : sheet,
    ),
  });
  const blank = (snapshot: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(pack, snapshot).findings.flatMap(({ rule, template, severity }) =>
      rule.startsWith("glossary.") ? [`${severity} ${template}`] : [],
    );
  expect(blank(bare(written(workbook())))).toEqual(["info glossaryBlank"]);
  expect(blank(bare(workbook()))).toEqual([]);
  expect(blank(written(workbook()))).toEqual([]);
});
