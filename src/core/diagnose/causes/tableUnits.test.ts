/** A whole table in the other unit, in a form in 元, in a live workbook, and where only texts tell. */
import { live, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { mapSheets, plainValues } from "../../../../test/support/foreignSnapshot";
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { shanghaiSample } from "../../../../test/support/shanghaiSample";
import { shanghaiUnit2026 } from "../../../packs/shanghai-unit-2026/pack";
import { shanxiUnit2026 } from "../../../packs/shanxi-unit-2026/pack";
import { checkWorkbook, createContext } from "../../report/check";
import type { CheckReport } from "../../finding/report";
import { recalculate } from "../../formula";
import type { WorkbookSnapshot } from "../../model/snapshot";

/** Numbers that are typed, from a row on. */
function scaled(
  book: WorkbookSnapshot,
  sheet: string,
  from: number,
  change: (value: number) => number,
): WorkbookSnapshot {
  return recalculate(
    mapSheets(book, (own) =>
      own.name !== sheet
        ? own
        : {
            ...own,
            values: own.values.map((cells, row) =>
              cells.map((value, column) =>
                row >= from && typeof value === "number" && (own.formulas[row]?.[column] ?? null) === null
                  ? change(value)
                  : value,
              ),
            ),
          },
    ),
  ).snapshot;
}

const kinds = ({ causes = [] }: CheckReport): readonly string[] =>
  causes.map(({ kind, words }) => `${kind} ${words.table ?? ""} ${words.unit ?? ""}`);
const wrong = ({ findings }: CheckReport): number =>
  findings.filter(
    ({ root, severity, rule }) => root === undefined && severity !== "info" && rule !== "book.no-placeholders",
  ).length;

test("万元 in a form in 元: decimals that it does not print are part of the figures, and everything is one finding", () => {
  const shanghai = plainValues(shanghaiSample());
  const before = wrong(checkWorkbook(shanghaiUnit2026, shanghai));
  const map = createContext(shanghaiUnit2026, shanghai).book.tables.get("t08");
  const report = checkWorkbook(
    shanghaiUnit2026,
    scaled(shanghai, map?.sheet ?? "", map?.firstRow ?? 0, (value) =>
      value > 1000 ? Math.round(value / 100) / 100 : value,
    ),
  );
  expect(kinds(report)).toEqual(["tableUnit 基本支出明细表 万元"]);
  expect(wrong(report)).toBe(before + 1);
  expect(report.suspects).toEqual([]);
});

test("元 typed in a live workbook, its totals following", () => {
  const report = reportOn(scaled(live, "表6", 6, (value) => Math.round(value * 10_000)));
  expect(kinds(report)).toEqual(["tableUnit 表六 元"]);
  expect(report.suspects).toEqual([]);
  expect(wrong(report)).toBe(1);
});

test("where no identity tells, paragraphs do: 表十 against what is written of it", () => {
  const book = plainValues(sampleSnapshot());
  const cells = ["B6", "C6", "B7", "C7", "B8", "C8", "B10", "C10", "B11", "C11"].map((cell) => `表10!${cell}`);
  const change = (factor: number): WorkbookSnapshot =>
    withCells(
      book,
      Object.fromEntries(
        cells.flatMap((cell) => {
          const value = valueIn(book, cell);
          return typeof value === "number" ? [[cell, value * factor]] : [];
        }),
      ),
    );
  const report = reportOn(change(10_000));
  expect(kinds(report)).toEqual(["tableUnit 表十 元"]);
  expect(report.suspects).toEqual([]);
  // Nine thousand times too large is no unit of money.
  expect(kinds(reportOn(change(9_000)))).not.toContain("tableUnit 表十 元");
});

/** Every figure that is typed on these sheets, under their headers. */
const inYuan = (book: WorkbookSnapshot, sheets: readonly string[]): WorkbookSnapshot =>
  sheets.reduce((before, sheet) => scaled(before, sheet, 4, (value) => Math.round(value * 10_000)), book);

test.each([
  [["表5", "表6"], "表五、表六"],
  [["表2", "表3"], "表二、表三"],
  [["表2", "表3", "表5"], "表二、表三、表五"],
])("%p in 元 are one cause that names them all", (sheets, tables) => {
  const own = (sheet: string): WorkbookSnapshot["sheets"][number]["values"] =>
    plain.sheets.find(({ name }) => name === sheet)?.values ?? [];
  const plain = plainValues(sampleSnapshot());
  // Codes are numbers nowhere in the sample.
  expect(sheets.flatMap((sheet) => own(sheet).map((row) => row[0])).some((code) => typeof code === "number")).toBe(
    false,
  );
  const report = reportOn(inYuan(plain, sheets));
  expect(kinds(report)).toEqual([`tableUnit ${tables} 元`]);
  expect(report.suspects).toEqual([]);
  expect(wrong(report)).toBe(1);
});

test("all of them in 元 under lines that say 万元: the paragraphs tell, and none of them is to be changed", () => {
  const plain = plainValues(sampleSnapshot());
  const maps = [...createContext(shanxiUnit2026, plain).book.tables.values()].filter(
    ({ money }) => money.unit === "万元",
  );
  const report = reportOn(
    maps.reduce((book, map) => scaled(book, map.sheet, map.firstRow, (value) => Math.round(value * 10_000)), plain),
  );
  expect(report.causes?.map(({ kind, words }) => [kind, words.by])).toEqual([["tableUnit", "情况说明"]]);
  expect(report.suspects).toEqual([]);
  const amounts = report.findings.filter(
    ({ template, root, words }) =>
      template === "narrativeDiffers" && root === undefined && /^[\d,.]+$/.test(words.printed ?? ""),
  );
  expect(amounts.map(({ words }) => [words.printed, words.expected])).toEqual([]);
});
