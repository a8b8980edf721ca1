import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../core/model/snapshot";
import { packs } from "../packs";
import { basicEight } from "../packs/basic-eight/pack";
import { recognisedOrInferred, recognised, FormNeeded } from "./recognised";

type Rows = readonly (readonly CellValue[])[];

const sheet = (name: string, values: Rows): SheetSnapshot => ({ name, visible: true, values, formulas: values.map((row) => row.map(() => null)) });

/** Columns as basic-eight has them or with one of their own; the line 合计 is each place's own. */
function byFunction(title: string, columns: readonly string[], total: string): SheetSnapshot {
  const amounts = (share: number): readonly number[] => columns.map((_, index) => (index === 0 ? share * (columns.length - 1) : share));
  return sheet(title, [
    [`2026年${title}`], ["部门：某县水务局", null, null, null, "单位：万元"], ["项目", null, "2026年预算数"], ["科目编码", "科目名称", ...columns],
    [null, total, ...amounts(30)], ["213", "农林水支出", ...amounts(30)], ["21303", "水利", ...amounts(30)], ["2130301", "行政运行", ...amounts(20)], ["2130305", "水利工程建设", ...amounts(10)],
  ]);
}

const TITLES = ["部门支出总体情况表", "一般公共预算支出情况表", "政府性基金预算支出情况表"];
const COLUMNS = ["合计", "基本支出", "项目支出"];

const bookOf = (columns: readonly (readonly string[])[], total = "合计"): WorkbookSnapshot => ({ state: null, sheets: TITLES.map((title, index) => byFunction(title, columns[index] ?? [], total)) });

test("titles of a form whose columns are there are that form's", () => {
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, COLUMNS])).pack.id).toBe("basic-eight");
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, ["合计", "基本支出", "其中：人员"]])).pack.id).toBe("basic-eight");
});

test("where most tables lack its columns, or its lines, only the titles are the form's", () => {
  const other = ["合计", "基本支出", "经营支出"];
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, other, other])).pack.formless).toBe(true);
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, COLUMNS], "部门支出共计")).pack.formless).toBe(true);
  expect(() => recognised(packs, bookOf([other, other, other]))).toThrow(FormNeeded);
});

test("a form that was asked for, or that the user named, is taken as it is", () => {
  const other = ["合计", "基本支出", "经营支出"];
  const book = bookOf([other, other, other]);
  expect(recognisedOrInferred([basicEight], book).pack.id).toBe("basic-eight");
  expect(recognised(packs, book, { tables: {}, columns: {} }).pack.id).toBe("basic-eight");
});
