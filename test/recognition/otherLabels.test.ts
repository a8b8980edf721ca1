/** The sample under the labels, titles and numbers of tables that other offices print: the findings stay what they were. */
import { checkWorkbook } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { insertColumns, mapCells, mapSheets, plainValues, sheetOf } from "../support/foreignSnapshot";
import { sampleSnapshot } from "../support/sampleSnapshot";

const plain = plainValues(sampleSnapshot());

/** What a finding says, without where. */
function said({ findings }: CheckReport): readonly string[] {
  return findings.map(({ rule, severity, actual, expected }) => [rule, severity, actual, expected].join(" ")).sort();
}

const wanted = checkWorkbook(pack, plain);

function expectSame(snapshot: WorkbookSnapshot): void {
  const report = checkWorkbook(pack, snapshot);
  expect(said(report)).toEqual(said(wanted));
  expect(report.outcomes).toEqual(wanted.outcomes);
}

/** Of the sheets of tables, or of those that are named. */
function printed(change: (text: string) => string, sheets?: readonly string[]): WorkbookSnapshot {
  return mapSheets(plain, (sheet) => {
    const isMeant = sheets?.includes(sheet.name) ?? /^表\d+$/.test(sheet.name);
    return isMeant ? mapCells(sheet, (value) => (typeof value === "string" ? change(value) : value)) : sheet;
  });
}

const labelled = (from: string, to: string): WorkbookSnapshot => printed((text) => (text.trim() === from ? to : text));

test.each([
  "科目（项目）名称",
  "功能科目名称",
  "支出功能分类科目名称",
  "功能分类科目",
  "项目名称",
  "名称",
  "科目名称（类/款/项）",
])("科目名称 as %s", (label) => {
  expectSame(labelled("科目名称", label));
});

test.each(["科目代码", "功能科目编码", "科目编号", "编码"])("科目编码 as %s", (label) => {
  expectSame(labelled("科目编码", label));
});

test.each([
  "年初预算数",
  "2026年预算",
  "预算金额",
  "本年预算数",
  "2026年预算安排",
  "2026 年预算数",
  "2026年预算数（万元）",
])("2026年预算数 as %s", (label) => {
  expectSame(labelled("2026年预算数", label));
});

test.each([
  ["基本支出", "其中：基本支出"],
  ["项目支出", "其中: 项目支出"],
  ["公用经费", "日常公用经费"],
  ["人员经费", "其中：人员经费"],
])("amounts %s as %s", (from, to) => {
  expectSame(labelled(from, to));
});

test("附表1 over the tables, and 附表1 in 目录", () => {
  expectSame(printed((text) => text.replace(/^预算公开表(\d+)$/, "附表$1")));
  expectSame(printed((text) => text.replace(/表(\d+)/, "附表$1"), ["目录"]));
});

test("the unit's name before every title, of the tables and in 目录", () => {
  const unit = "泽州县人民政府办公室";
  const named = (text: string): string => (text.endsWith(unit) ? text : text.replace(/^(?=2026年.*表)/, unit));
  expectSame(printed(named));
  expectSame(printed((text) => text.replace("2026年", `${unit}2026年`), ["目录"]));
});

test("a column 序号 before the rows is a column of the user's own, and told as one", () => {
  const numbered = mapSheets(plain, (sheet) =>
    sheet.name === "表5"
      ? sheetOf(
          sheet.name,
          insertColumns(sheet, [0]).values.map((cells, row) => [
            row === 3 ? "序号" : row > 4 && cells[2] != null ? row - 4 : null,
            ...cells.slice(1),
          ]),
        )
      : sheet,
  );
  const report = checkWorkbook(pack, numbered);
  expect(report.outcomes).toEqual(wanted.outcomes);
  expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual(
    wanted.findings.filter(({ severity }) => severity !== "info"),
  );
});
