/** One cell with an error value, and all that reads it: one finding with the others behind it. */
import { checkWorkbook } from "../../src/core/report/check";
import { cellName } from "../../src/core/model/address";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { editCell } from "../support/edit";
import { sampleSnapshot } from "../support/sampleSnapshot";
import { changeSheet, sampleWorkbook } from "./workbooks";

/** Cells by name → their error value and formula. */
function withErrors(
  cells: Readonly<Record<string, readonly [sheet: string, row: number, column: number, formula: string | null]>>,
): WorkbookSnapshot {
  return Object.values(cells).reduce((book, [name, row, column, formula]) => {
    const sheet = book.sheets.find((one) => one.name === name);
    const put = <T>(rows: readonly (readonly T[])[], value: T): readonly (readonly T[])[] =>
      rows.map((line, at) => (at === row ? line.map((old, index) => (index === column ? value : old)) : line));
    return changeSheet(book, name, {
      values: put<CellValue>(sheet?.values ?? [], "#REF!"),
      formulas: put<string | null>(sheet?.formulas ?? [], formula),
    });
  }, sampleWorkbook);
}

const errors = (book: WorkbookSnapshot): readonly (readonly [string, number | null])[] => {
  const { findings } = checkWorkbook(pack, book);
  return findings.flatMap(({ rule, cells: [cell], root }, index) =>
    rule === "workbook.no-error-values" && cell
      ? [
          [
            `${cell.address.sheet}!${cellName(cell.address.row, cell.address.column)}`,
            root === undefined ? null : root - index,
          ] as const,
        ]
      : [],
  );
};

test("what reads an error follows from the cell that made it, which stands before", () => {
  const book = withErrors({
    total: ["表1", 5, 1, "=表2!D7"],
    middle: ["表2", 6, 3, "=SUM(表5!C9:C10)"],
    root: ["表5", 8, 2, "=#REF!+1"],
  });
  expect(errors(book)).toEqual([
    ["表5!C9", null],
    ["表1!B6", -1],
    ["表2!D7", -2],
  ]);
});

test("two errors that do not read each other are two, and errors in a ring end", () => {
  expect(
    errors(withErrors({ one: ["表5", 8, 2, null], other: ["表6", 7, 3, "=1/0"] })).map(([, root]) => root),
  ).toEqual([null, null]);
  expect(errors(withErrors({ one: ["表5", 8, 2, "=D9"], other: ["表5", 8, 3, "=C9"] })).length).toBe(2);
});

test("paragraphs that a changed figure has made stale, and the errors in them, follow from the one mistake in the tables", () => {
  const { findings } = checkWorkbook(pack, editCell(sampleSnapshot(), { sheet: "表5", row: 8, column: 3 }, 800));
  const [stale] = findings.filter(({ template }) => template === "narrativeStaleInDoubt");
  const root = findings.findIndex(({ severity, root: from }) => severity === "error" && from === undefined);
  expect(findings[root]).toMatchObject({ rule: "t05.basic-is-t06-total" });
  expect(stale).toMatchObject({ severity: "error", kind: "narrative", words: { sheet: "情况说明" }, root });
  const inText = findings.filter(
    (finding) => finding !== stale && finding.rule.startsWith("narrative.") && finding.severity === "error",
  );
  expect(new Set(inText.map(({ rule }) => rule)).size).toBe(Number(stale?.words["count"]));
  expect(
    findings.filter(({ severity, root: from }, index) => severity === "error" && index !== root && from !== root),
  ).toEqual([]);
});

test("text of the user's own is told sentence by sentence: writing anew would not touch it", () => {
  const book = sampleSnapshot();
  const own = editCell({ ...book, state: null }, { sheet: "表5", row: 8, column: 3 }, 800);
  const { findings } = checkWorkbook(pack, own);
  expect(findings.some(({ template }) => template === "narrativeStale" || template === "narrativeStaleInDoubt")).toBe(
    false,
  );
  expect(findings.some(({ template }) => template === "narrativeInDoubt")).toBe(true);
});
