import type { CellValue, SheetSnapshot } from "../model/snapshot";
import * as shanxi from "../../packs/shanxi-unit-2026/tables";
import { plainTable } from "../declare/declaredTable";
import type { TableSpec } from "../declare/table";
import type { LocatedHeader } from "./headers";
import { locateHeaders } from "./headers";
import { labelsOf } from "./labels";

const [t01, t02, t03] = shanxi.tables.map(plainTable) as [TableSpec, TableSpec, TableSpec];

const locateHeader = (table: TableSpec, snapshot: SheetSnapshot): LocatedHeader | null =>
  locateHeaders(table, labelsOf(snapshot))[0] ?? null;

function sheet(rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  return { name: "任意", visible: true, values: rows, formulas: rows.map((row) => row.map(() => null)) };
}

const T02 = [
  ["2025年预算收入总表"],
  [],
  ["项目", null, "本年收入", null, null, null, null, null, "上年结转"],
  [
    "科目编码",
    "科目名称",
    "合计",
    "一般公共预算",
    "政府性基金",
    "国有资本经营预算",
    "财政专户管理资金",
    "单位资金",
    null,
  ],
];

test("merged headers of two rows are read by their labels", () => {
  const header = locateHeader(t02, sheet(T02));
  expect([header?.top, header?.bottom]).toEqual([2, 3]);
  expect(header?.codes.get("main")).toEqual([0]);
  expect([...(header?.columns ?? [])]).toEqual([
    ["name", 1],
    ["total", 2],
    ["general", 3],
    ["fund", 4],
    ["capital", 5],
    ["special", 6],
    ["unitFunds", 7],
    ["carry", 8],
  ]);
});

test("inserted columns move the others; a deleted one is not guessed", () => {
  const inserted = T02.map((row) => [row[0] ?? null, "备注", ...row.slice(1)]);
  expect(locateHeader(t02, sheet(inserted))?.columns.get("carry")).toBe(9);
  const deleted = T02.map((row) => row.filter((_, column) => column !== 4));
  const columns = locateHeader(t02, sheet(deleted))?.columns;
  expect(columns?.has("fund")).toBe(false);
  expect(columns?.get("capital")).toBe(4);
});

test("two blocks with the same label keep to their own side", () => {
  const header = locateHeader(
    t01,
    sheet([
      ["收入", null, "支出"],
      ["项目", "2026年", "项目", "2026年合计", "当年预算安排", "上年结转安排"],
    ]),
  );
  expect(header?.columns.get("incomeItem")).toBe(0);
  expect(header?.columns.get("item")).toBe(2);
  expect(header?.columns.get("total")).toBe(3);
});

test("columns that say 其中 are those without it", () => {
  const among = T02.map((row, index) =>
    index === 3 ? row.map((label, column) => (column > 2 && label !== null ? `其中：${String(label)}` : label)) : row,
  );
  expect(locateHeader(t02, sheet(among))?.columns).toEqual(locateHeader(t02, sheet(T02))?.columns);
});

test("a sheet without the labels is not the table", () => {
  expect(locateHeader(t02, sheet([["会议记录"], ["姓名", "部门"]]))).toBeNull();
});

test("a lost group label does not hide columns whose own label is printed once", () => {
  const lost = T02.map((row, index) => (index === 2 ? row.map((cell) => (cell === "本年收入" ? null : cell)) : row));
  const columns = locateHeader(t02, sheet(lost))?.columns;
  expect(columns?.get("general")).toBe(3);
  expect(columns?.get("unitFunds")).toBe(7);
});

test("more than half of the columns make a header, half of them do not", () => {
  const columns = (labels: readonly string[]): number | undefined =>
    locateHeader(t03, sheet([["科目编码", "科目名称", ...labels]]))?.columns.size;
  // Without that of the code there are four.
  expect(columns(["合计"])).toBeUndefined();
  expect(columns(["合计", "基本支出"])).toBe(3);
});

test("a column whose label is printed twice under a lost group is not guessed", () => {
  const twice = T02.map((row, index) =>
    index === 2
      ? row.map((cell) => (cell === "本年收入" ? null : cell))
      : index === 3
        ? row.map((cell, column) => (column === 7 ? "一般公共预算" : cell))
        : row,
  );
  const columns = locateHeader(t02, sheet(twice))?.columns;
  expect(columns?.has("general")).toBe(false);
  expect(columns?.get("fund")).toBe(4);
});

test("one label over the columns of the levels: what stands in them tells that they are parts of the code", () => {
  const wide = (levels: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] => [
    ["项目", null, null, null, "2026年预算数"],
    ["科目编码", null, null, "科目名称", "合计", "基本支出", "项目支出"],
    [null, null, null, "合计", 10, 10, null],
    ...levels,
  ];
  const printed: readonly (readonly CellValue[])[] = [
    ["201", null, null, "一般公共服务支出", 10, 10],
    ["201", "03", null, "政府办公厅（室）及相关机构事务", 10, 10],
    ["201", "03", 1, "行政运行", 10, 10],
  ];
  expect(locateHeader(t03, sheet(wide(printed)))?.codes.get("main")).toEqual([0, 1, 2]);
  const named = wide([["类", "款", "项"], ...printed]);
  expect(locateHeader(t03, sheet(named))?.codes.get("main")).toEqual([0, 1, 2]);
  const remarks = wide([["201", "见附件", null, "一般公共服务支出", 10, 10]]);
  expect(locateHeader(t03, sheet(remarks))?.codes.get("main")).toEqual([0]);
  expect(locateHeader(t03, sheet(wide([["201", null, null, "一般公共服务支出", 10, 10]])))?.codes.get("main")).toEqual([
    0,
  ]);
});
