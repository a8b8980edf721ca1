import type { CellValue, SheetSnapshot } from "../model/snapshot";
import * as shanxi from "../../packs/shanxi-unit-2026/tables";
import { plainTable } from "../declare/declaredTable";
import type { TableSpec } from "../declare/table";
import { locateHeaders } from "./headers";
import { labelsOf } from "./labels";

const tables = new Map(shanxi.tables.map(plainTable).map((table) => [table.id, table]));
const [t05, t11, t12] = ["t05", "t11", "t12"].map((id) => tables.get(id)) as [TableSpec, TableSpec, TableSpec];

function nameIn(table: TableSpec, rows: readonly (readonly CellValue[])[]): number | undefined {
  const sheet: SheetSnapshot = {
    name: "任意",
    visible: true,
    values: rows,
    formulas: rows.map((row) => row.map(() => null)),
  };
  return locateHeaders(table, labelsOf(sheet))[0]?.columns.get("name");
}

const codes = (...labels: readonly string[]): readonly (readonly CellValue[])[] => [
  ["项目", ...labels.map(() => null), "2026年预算数", null, null],
  ["科目编码", ...labels, "合计", "基本支出", "项目支出"],
  [null, ...labels.map(() => "合计"), 3, 1, 2],
  ["201", ...labels.map(() => "一般公共服务支出"), 3, 1, 2],
  ["20103", ...labels.map(() => "政府办公厅（室）及相关机构事务"), 3, 1, 2],
];

test.each([
  "科目名称",
  "科目（项目）名称",
  "功能科目名称",
  "支出功能分类科目名称",
  "功能分类科目",
  "名称",
  "项目",
  "科目名称（类/款/项）",
])("names under “%s” beside their codes", (label) => {
  expect(nameIn(t05, codes(label))).toBe(1);
});

test.each(["备注", "单位名称", "主管部门", "序号"])("“%s” is no name of a 科目", (label) => {
  expect(nameIn(t05, codes(label))).toBeUndefined();
});

test("of two columns that could be, none; the one with the form's label is it", () => {
  expect(nameIn(t05, codes("功能科目名称", "项目名称"))).toBeUndefined();
  expect(nameIn(t05, codes("功能科目名称", "科目名称"))).toBe(2);
});

test("a column of figures holds no names", () => {
  const rows = codes("支出项目").map((row, index) => (index < 2 ? row : [row[0] ?? null, 3, ...row.slice(2)]));
  expect(nameIn(t05, rows)).toBeUndefined();
});

test("lists without codes: projects, and units", () => {
  const money = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"];
  const list = (label: string, name: string): readonly (readonly CellValue[])[] => [
    [label, "2026年预算数", null, null, null],
    [null, ...money],
    [name, 1, 1, null, null],
  ];
  expect(nameIn(t11, list("部门名称", "某县水利局"))).toBe(0);
  expect(nameIn(t11, list("部门（单位）名称", "某县水利局"))).toBe(0);
  const projects: readonly (readonly CellValue[])[] = [
    ["项目", "合计", "2026年财政拨款", null, null, "财政专户管理资金", "单位资金"],
    [null, null, ...money.slice(1), null, null],
    ["某县水利局", 1, 1, null, null, null, null],
    ["河道整治", 1, 1, null, null, null, null],
  ];
  expect(nameIn(t12, projects)).toBe(0);
});
