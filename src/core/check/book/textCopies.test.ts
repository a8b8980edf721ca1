import { published, reportOn } from "../../../../test/support/diagnosis";
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";

const sample = sampleSnapshot();
const main = sample.sheets.find(({ name }) => name === "情况说明") as SheetSnapshot;

function told(change: (value: CellValue) => CellValue, visible = true): readonly string[] {
  const copy: SheetSnapshot = {
    ...main,
    name: "情况说明 (2)",
    visible,
    values: main.values.map((cells) => cells.map(change)),
    formulas: main.values.map((cells) => cells.map(() => null)),
  };
  const book: WorkbookSnapshot = { ...sample, sheets: [...sample.sheets, copy] };
  return reportOn(book).findings.flatMap(({ rule, severity, template, words }) =>
    rule === "book.tables-stand-once"
      ? [`${severity} ${template} ${words.sheet ?? ""} ${words.count ?? ""}`.trim()]
      : [],
  );
}

test("the same text again is a warning, one with other figures an error", () => {
  expect(told((value) => value)).toEqual(["warning bookTextCopy 情况说明 (2)"]);
  expect(
    told((value) => (typeof value === "string" ? value.replace("工程预算0万元", "工程预算5万元") : value)),
  ).toEqual(["error bookTextCopyDiffers 情况说明 (2) 1"]);
});

test("a hidden one, last year's and a text of other words are no copies", () => {
  expect(told((value) => value, false)).toEqual([]);
  expect(told((value) => (typeof value === "string" ? value.replace(/2026年/g, "2025年") : value))).toEqual([]);
  expect(told((value) => (typeof value === "string" && value.length > 30 ? "另有说明" : value))).toEqual([]);
  expect(reportOn(published).findings.filter(({ rule }) => rule === "book.tables-stand-once")).toEqual([]);
});
