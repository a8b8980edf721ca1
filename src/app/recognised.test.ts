import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../core/model/snapshot";
import { packs } from "../packs";
import { basicEight } from "../packs/basic-eight/pack";
import { FormNeeded, NotRecognised, recognised, recognisedOrInferred } from "./recognised";

type Rows = readonly (readonly CellValue[])[];

const sheet = (name: string, values: Rows): SheetSnapshot => ({
  name,
  visible: true,
  values,
  formulas: values.map((row) => row.map(() => null)),
});

/** Columns as basic-eight has them or with one of their own; the line 合计 is each place's own. */
function byFunction(title: string, columns: readonly string[], total: string): SheetSnapshot {
  const amounts = (share: number): readonly number[] =>
    columns.map((_, index) => (index === 0 ? share * (columns.length - 1) : share));
  return sheet(title, [
    [`2026年${title}`],
    ["部门：某县水务局", null, null, null, "单位：万元"],
    ["项目", null, "2026年预算数"],
    ["科目编码", "科目名称", ...columns],
    [null, total, ...amounts(30)],
    ["213", "农林水支出", ...amounts(30)],
    ["21303", "水利", ...amounts(30)],
    ["2130301", "行政运行", ...amounts(20)],
    ["2130305", "水利工程建设", ...amounts(10)],
  ]);
}

const TITLES = ["部门支出总体情况表", "一般公共预算支出情况表", "政府性基金预算支出情况表"];
const COLUMNS = ["合计", "基本支出", "项目支出"];

/** Lines and columns that the form alone has. */
function threePublic(
  lines = [
    "一、因公出国（境）费",
    "二、公务用车购置及运行费",
    "（一）公务用车购置费",
    "（二）公务用车运行费",
    "三、公务接待费",
  ],
): SheetSnapshot {
  return sheet("三公", [
    ["2026年一般公共预算“三公”经费支出情况表"],
    ["部门：某县水务局", "单位：万元"],
    ["项目", "2026年预算数"],
    ...lines.map((line) => [line, 0]),
    ["合计", 0],
  ]);
}

const bookOf = (
  columns: readonly (readonly string[])[],
  total = "合计",
  own: readonly SheetSnapshot[] = [threePublic()],
): WorkbookSnapshot => ({
  state: null,
  sheets: [...columns.map((each, index) => byFunction(TITLES[index] ?? "", each, total)), ...own],
});

test("titles of a form whose own lines and columns are there are that form's", () => {
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, COLUMNS])).pack.id).toBe("basic-eight");
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, ["合计", "基本支出", "其中：人员"]])).pack.id).toBe(
    "basic-eight",
  );
});

test("where its own tables lack most of their lines, or a column, only the titles are the form's", () => {
  expect(
    recognisedOrInferred(
      packs,
      bookOf([COLUMNS, COLUMNS, COLUMNS], "合计", [
        threePublic(["出国费", "车辆费", "购置费", "（二）公务用车运行费", "招待费"]),
      ]),
    ).pack.formless,
  ).toBe(true);
  const income = byFunction(
    "部门收入总体情况表",
    ["合计", "一般公共预算", "政府性基金预算", "财政专户管理资金", "单位资金"],
    "合计",
  );
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, COLUMNS], "合计", [income])).pack.formless).toBe(true);
});

test("totals and what years leave close every place's tables: a table of which only these are the form's is another's", () => {
  const lines = (income: readonly string[]): SheetSnapshot =>
    sheet("收支总表", [
      ["2026年部门收支总体情况表"],
      ["部门：某县水务局", null, null, "单位：万元"],
      ["收入", null, "支出", null],
      ["项目", "预算数", "项目", "预算数"],
      ...income.map((label, index) => [label, index === 0 ? 100 : 0, index === 0 ? "一、农林水支出" : null, 100]),
      ["本年收入合计", 100, "本年支出合计", 100],
      ["上年结转", 0, "年终结转", 0],
      ["收入总计", 100, "支出总计", 100],
    ]);
  const own = ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算"];
  const other = own.map((label) => `${label}拨款收入`);
  const packOf = (income: readonly string[]): string =>
    recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, COLUMNS], "合计", [lines(income)])).pack.id;
  expect(packOf(own)).toBe("basic-eight");
  expect(packOf(other)).toBe("none");
});

test("a title of the form over columns and lines of another counts against it, read or not", () => {
  const ofItsOwn = sheet("收支总表", [
    ["某县水务局2026年部门收支总体情况表"],
    [null, "单位：元"],
    ["收入", null],
    ["项目", "金额"],
    ["经费拨款", 100],
    ["收入总计", 100],
  ]);
  const packOf = (...own: readonly SheetSnapshot[]): string =>
    recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, COLUMNS], "合计", own)).pack.id;
  expect(packOf(threePublic(), ofItsOwn)).toBe("none");
  // Its name in 目录 is no table.
  expect(
    packOf(threePublic(), sheet("目录", [["目录"], ["2026年部门收支总体情况表"], ["2026年部门收入总体情况表"]])),
  ).toBe("basic-eight");
});

test("of a few tables, all have the form's columns or none is the form's", () => {
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS])).pack.id).toBe("basic-eight");
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, ["小计", "基本支出", "项目支出"]])).pack.formless).toBe(true);
});

test("合计, 基本支出, 项目支出 are printed everywhere: a table of them speaks for no form, and none is missed beside it", () => {
  expect(recognisedOrInferred(packs, bookOf([COLUMNS, COLUMNS, COLUMNS], "合计", [])).pack.formless).toBe(true);
  expect(() => recognised(packs, bookOf([COLUMNS, COLUMNS, COLUMNS], "合计", []))).toThrow(FormNeeded);
});

test("a form that was asked for, or that the user named, is taken as it is", () => {
  const other = ["合计", "基本支出", "经营支出"];
  const book = bookOf([other, other, other], "合计", []);
  expect(recognisedOrInferred([basicEight], book).pack.id).toBe("basic-eight");
  expect(recognised(packs, book, { tables: {}, columns: {} }).pack.id).toBe("basic-eight");
});

test("a form of fewer tables than three is all of them, where it was asked for", () => {
  const own = { ...basicEight, id: "own", tables: basicEight.tables.filter(({ title }) => title.includes("三公")) };
  expect(own.tables).toHaveLength(1);
  expect(recognisedOrInferred([own], bookOf([])).pack.id).toBe("own");
  expect(() => recognised([own, basicEight], bookOf([]))).toThrow(NotRecognised);
  const two = { ...own, tables: [...own.tables, ...basicEight.tables.slice(0, 1)] };
  expect(() => recognised([two], bookOf([]))).toThrow(NotRecognised);
});
