import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { editCell } from "../../../test/support/edit";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { describeFinding } from "../finding/wording";
import { locateWorkbook } from "../locate/locate";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import { textAt } from "../model/cellText";
import { checkWorkbook } from "./check";

const sample = sampleSnapshot();
const located = locateWorkbook(pack, sample);
const field = located.book.infoAddress(pack.info.year) as CellAddress;

function withTitle(snapshot: WorkbookSnapshot, table: string, year: string): WorkbookSnapshot {
  const { title, sheet } = located.tables.get(table) ?? {};
  if (!title || !sheet) throw new Error("no title");
  return editCell(snapshot, title, textAt(sheet, title.row, title.column).replace("2026", year));
}

const ofYear = (snapshot: WorkbookSnapshot) =>
  checkWorkbook(pack, snapshot).findings.filter(
    ({ root, severity, template }) => root === undefined && severity !== "info" && /[yY]ear/.test(template),
  );

test("a year in 基础信息 that no table has is one question, and all that has the tables' year is under it", () => {
  const told = ofYear(editCell(sample, field, 2025));
  expect(told.map(describeFinding)).toEqual([
    "“基础信息”的年度是 2025，13 张表的表题写的都是 2026：请核对哪一个对。要公开的是 2026 年的预算，请改“基础信息”的年度；是 2025 年的，各表就是别的年度的，请换成 2025 年的。",
  ]);
  expect(told[0]?.cells[0]).toEqual({ address: field, words: "基础信息", printed: "2025" });
});

test("where one title has the year of 基础信息, each of the others is told by itself", () => {
  const told = ofYear(withTitle(editCell(sample, field, 2025), "t05", "2025"));
  expect(told.filter(({ template }) => template === "yearDiffers")).toHaveLength(12);
  expect(told.some(({ template }) => template === "yearOfInfo")).toBe(false);
});

test("a single title of another year is that title's", () => {
  expect(ofYear(withTitle(sample, "t05", "2025")).map(({ template }) => template)).toEqual(["yearDiffers"]);
});
