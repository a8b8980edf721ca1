import { insertRows, mapSheets, sheetOf } from "../../../test/support/foreignSnapshot";
import { published } from "../../../test/support/diagnosis";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { locateWorkbook } from "./locate";

/** 表五 on a sheet whose name tells nothing, with rows put in between its title and its header. */
function withRows(rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  return mapSheets(published, (sheet) =>
    sheet.name === "表5" ? { ...insertRows(sheet, 2, rows), name: "甲" } : sheet,
  );
}

const evidence = (book: WorkbookSnapshot): string | undefined => {
  const table = locateWorkbook(pack, book).tables.get("t05");
  return table === undefined ? undefined : `${table.sheet.name} ${table.title === null ? "no title" : "title"}`;
};

test("a title stands at most eight rows above its header", () => {
  const [own] = published.sheets.filter(({ name }) => name === "表5");
  const header = own?.values.findIndex((row) => row[0] === "项目") ?? -1;
  expect(header).toBe(3);
  const between = (count: number): readonly CellValue[][] => Array.from({ length: count }, () => []);
  // The title is in the second row: two rows above the header as it is printed.
  expect(evidence(withRows(between(6)))).toBe("甲 title");
  expect(evidence(withRows(between(7)))).not.toBe("甲 title");
});

test("of the tables of two years the later is read, whichever comes first", () => {
  const [own] = published.sheets.filter(({ name }) => name === "表5");
  if (!own) throw new Error("no sheet");
  const earlier = sheetOf(
    "上年",
    own.values.map((row) => row.map((value) => (typeof value === "string" ? value.replaceAll("2026", "2025") : value))),
  );
  for (const sheets of [
    [earlier, { ...own, name: "本年" }],
    [{ ...own, name: "本年" }, earlier],
  ]) {
    const others = published.sheets.filter(({ name }) => name !== "表5");
    expect(locateWorkbook(pack, { ...published, sheets: [...sheets, ...others] }).tables.get("t05")?.sheet.name).toBe(
      "本年",
    );
  }
});
