import { live, published, reportOn, withCells } from "../../../../test/support/diagnosis";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { locateWorkbook } from "../../locate/locate";
import { unreadRows } from "../../locate/unreadRows";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";

const told = (book: WorkbookSnapshot): readonly string[] =>
  reportOn(book)
    .findings.filter(({ rule }) => rule === "workbook.rows-are-of-the-form")
    .map(
      ({ severity, words }) =>
        `${severity} ${words.table ?? ""} ${words.line ?? ""} ${words.row ?? ""} ${words.values ?? ""}`,
    );

const edited = (cells: Readonly<Record<string, CellValue>>): readonly string[] => told(withCells(published, cells));

test("a row of one's own in a table with fixed rows is an error with its figures, one for its row", () => {
  expect(edited({ "表1!A13": "六、其他收入", "表1!B13": 999 })).toEqual(["error 表一 13 六、其他收入 B13 999"]);
  expect(edited({ "表10!A13": "会议费", "表10!B13": 50, "表10!C13": 50 })).toEqual([
    "error 表十 13 会议费 B13 50、C13 50",
  ]);
});

test("it is one in each block of a table, and as text too", () => {
  expect(edited({ "表1!A13": "六、其他收入", "表1!B13": "999.00" })).toHaveLength(1);
  expect(edited({ "表1!B13": 999 })).toEqual(["error 表一 13  B13 999"]);
});

test("a row without a figure, a total printed again, a signature with its date and a sum to look at are none", () => {
  expect(told(published)).toEqual([]);
  expect(told(live)).toEqual([]);
  expect(edited({ "表1!A13": "六、其他收入", "表1!B13": 0 })).toEqual([]);
  expect(edited({ "表10!A13": "本页合计", "表10!B13": 50 })).toEqual([]);
  expect(edited({ "表10!A13": "制表人：", "表10!B13": "2026年3月1日" })).toEqual([]);
});

const columns = (cells: Readonly<Record<string, CellValue>>): readonly string[] =>
  reportOn(withCells(published, cells))
    .findings.filter(({ rule }) => rule === "workbook.columns-are-of-the-form")
    .map(
      ({ severity, words }) =>
        `${severity} ${words.table ?? ""} ${words.letters ?? ""} ${words.column ?? ""} ${words.count ?? ""}`,
    );

test("a column of one's own with figures is told, with its label where it has one; numbers of rows are none", () => {
  expect(columns({ "表3!F5": "其他支出", "表3!F7": 500, "表3!F9": 500 })).toEqual(["info 表三 F 其他支出 2"]);
  expect(columns({ "表3!F7": 500, "表3!F9": "无" })).toEqual(["info 表三 F  1"]);
  expect(columns({ "表3!F5": "其他支出", "表3!F7": 0 })).toEqual([]);
  expect(columns({ "表3!F5": "序号", "表3!F7": 1 })).toEqual([]);
  expect(reportOn(live).findings.filter(({ template }) => template === "columnNotOfForm")).toEqual([]);
});

const free = (cells: Readonly<Record<string, CellValue>>): readonly string[] =>
  reportOn(withCells(published, cells))
    .findings.filter(({ rule }) => rule === "workbook.cells-are-of-the-form")
    .map(({ severity, words }) => `${severity} ${words.place ?? ""} ${words.cell ?? ""} ${words.value ?? ""}`);

test("a figure in a cell that a row of the form leaves free is told", () => {
  expect(free({ "表1!E37": 3 })).toEqual(["info 表一 年终结转·当年预算安排 E37 3"]);
  expect(free({})).toEqual([]);
});

test("blank rows of which a figure far below makes many are not gone through cell by cell", () => {
  const typed = withCells(published, { "表10!A20000": "会议费", "表10!B20000": 50 });
  const sheets = typed.sheets.map((sheet) => ({ ...sheet, values: Array.from(sheet.values, (cells) => cells ?? []) }));
  const far = { ...typed, sheets };
  expect(told(far)).toEqual(["error 表十 20000 会议费 B20000 50"]);
  const table = locateWorkbook(pack, far).tables.get("t10");
  expect(table && unreadRows(table).length).toBeLessThan(20);
});
