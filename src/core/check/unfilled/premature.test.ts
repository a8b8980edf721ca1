/** Texts that are ahead of the tables: what they say of a figure that waits is not wrong, and what is wrong elsewhere stays told. */
import { parseAddress } from "../../../../test/support/addresses";
import { plainValues } from "../../../../test/support/foreignSnapshot";
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { checkWorkbook } from "../../report/check";
import type { CheckReport } from "../../finding/report";

const published = plainValues(sampleSnapshot());

/** Amounts of a sheet taken out. */
function without(snapshot: WorkbookSnapshot, name: string, column = 1): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          values: sheet.values.map((row, at) =>
            row.map((value, index): CellValue =>
              typeof value === "number" && index >= column && at > 4 ? null : value,
            ),
          ),
        },
  );
  return { ...snapshot, sheets };
}

function withText(snapshot: WorkbookSnapshot, cell: string, change: (text: string) => string): WorkbookSnapshot {
  const at = parseAddress(cell);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name !== at.sheet
        ? sheet
        : {
            ...sheet,
            values: sheet.values.map((row, index) =>
              row.map((value, column) => (index === at.row && column === at.column ? change(String(value)) : value)),
            ),
          },
    ),
  };
}

const ofTexts = (report: CheckReport): readonly string[] =>
  report.findings
    .filter(({ rule, severity }) => rule.startsWith("narrative.") && severity !== "info")
    .map(({ words }) => words.printed ?? "");
const errors = (report: CheckReport): number => report.findings.filter(({ severity }) => severity === "error").length;

test.each([
  ["表10", 1],
  ["表11", 1],
  ["表3", 2],
])("%s is still to be filled in, the text stands", (name, column) => {
  const report = checkWorkbook(pack, without(published, name, column));
  expect(ofTexts(report)).toEqual([]);
  expect(errors(report)).toBe(0);
});

test("a figure of another table that is wrong in the text is told all the same", () => {
  const wrong = withText(published, "情况说明!A24", (text) => text.replace("152.13", "125.13"));
  expect(ofTexts(checkWorkbook(pack, without(wrong, "表10")))).toEqual(["125.13"]);
});

test("XXX of the form stands for the figure, whatever else the sentence has", () => {
  const blank = withText(
    published,
    "情况说明!A26",
    () =>
      "2026年泽州县人民政府办公室财政拨款安排的“三公”经费预算XXX万元，比2025年预算增加（减少）XXX万元。其中：因公出国（境）费XXX万元；公务接待费XXX万元；公务用车购置费XXX万元；公务用车运行维护费XXX万元。",
  );
  expect(ofTexts(checkWorkbook(pack, blank))).not.toContain("2025");
});
