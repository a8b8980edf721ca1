/** A table that prints no row of a whole level: one finding, and its sums are those of the rows that it prints. */
import { published, reportOn } from "../../../../test/support/diagnosis";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";

/** 表2, 表3 and 表5 without the rows of these codes. */
function without(isGone: (code: string) => boolean, book: WorkbookSnapshot = published): WorkbookSnapshot {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (!["表2", "表3", "表5"].includes(sheet.name)) return sheet;
      const kept = (cells: readonly CellValue[]): boolean => !isGone(String(cells[0] ?? ""));
      return {
        ...sheet,
        values: sheet.values.filter(kept),
        formulas: sheet.formulas.filter((_, row) => kept(sheet.values[row] ?? [])),
        ...(sheet.formats ? { formats: sheet.formats.filter((_, row) => kept(sheet.values[row] ?? [])) } : {}),
      };
    }),
  };
}

const told = (book: WorkbookSnapshot): readonly string[] =>
  reportOn(book).findings.flatMap(({ severity, template, table, root }) =>
    severity === "error" && root === undefined ? [`${table ?? ""} ${template}`] : [],
  );
const above = (code: string): boolean => /^2\d\d(?:\d\d)?$/.test(code);

test("rows of 项 alone: each table is told once, and nothing counts as 0", () => {
  expect(told(without(above))).toEqual(["t02 codeLevelsMissing", "t03 codeLevelsMissing", "t05 codeLevelsMissing"]);
});

test("a single row that is missing is told with its code, as before", () => {
  const found = told(without((code) => code === "208"));
  expect(found.filter((one) => one.endsWith("codeWithoutParent"))).toHaveLength(3);
  expect(found.some((one) => one.endsWith("codeLevelsMissing"))).toBe(false);
});

test("a wrong figure is found all the same", () => {
  const book = without(above);
  const wrong = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name !== "表3"
        ? sheet
        : {
            ...sheet,
            values: sheet.values.map((cells) =>
              cells[0] === "2010301" ? cells.map((value) => (value === 795.83 ? 759.83 : value)) : cells,
            ),
          },
    ),
  };
  expect(told(wrong).length).toBeGreaterThan(3);
});
