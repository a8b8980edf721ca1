/** Paragraphs of other words that have the figures of a sentence of the form: nothing of them is accused. */
import { editCell } from "../../../test/support/edit";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 } from "../../packs/shanxi-unit-2026/pack";
import type { Finding } from "../finding/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import { checkWorkbook } from "../report/check";

const sample = sampleSnapshot();

function textRow(book: WorkbookSnapshot, start: string): { readonly row: number; readonly text: string } {
  const sheet = book.sheets.find(({ name }) => name === "情况说明");
  const row = sheet?.values.findIndex((cells) => String(cells[0] ?? "").startsWith(start)) ?? -1;
  return { row, text: String(sheet?.values[row]?.[0] ?? "") };
}

/** What is said of a paragraph of the sample once it is another. */
function told(start: string, to: (text: string) => string): readonly (readonly string[])[] {
  const { row, text } = textRow(sample, start);
  expect(row).toBeGreaterThan(0);
  const changed = to(text);
  expect(changed).not.toBe(text);
  const found = checkWorkbook(
    shanxiUnit2026,
    editCell(sample, { sheet: "情况说明", row, column: 0 }, changed),
  ).findings;
  return found
    .filter(
      (finding: Finding) => finding.severity !== "info" && finding.cells.some(({ address }) => address.row === row),
    )
    .map(({ severity, template, words }) => [severity, template, words.printed ?? words.stated ?? ""]);
}

const EXPENDITURE = "2026年度泽州县人民政府办公室支出预算";

test("a number that the tables have for its own name is not held against the slot that it was laid on", () => {
  const by = (text: string): string =>
    text.replace(/其中：.*$/, "其中：工资福利支出918.03万元、资本性支出10.50万元、项目支出1,643.27万元。");
  expect(told(EXPENDITURE, by)).toEqual([]);
  expect(told(EXPENDITURE, (text) => by(text).replace("2,733.38", "2,773.38"))).not.toEqual([]);
});

test("the figures of the form's own words are compared as before, also where names changed places", () => {
  expect(told(EXPENDITURE, (text) => text.replace("1,090.11", "1,009.11"))).toEqual([
    ["error", "narrativeDiffers", "1,009.11"],
  ]);
  expect(
    told(EXPENDITURE, (text) => text.replace("基本支出", "X").replace("项目支出", "基本支出").replace("X", "项目支出"))
      .length,
  ).toBe(1);
});

const CLASSES = "支出包括：";

test("where none of the items stands, another list does", () => {
  expect(
    told(CLASSES, () => "支出包括：行政单位医疗14.56万元，事业单位医疗23.06万元，公务员医疗补助19.66万元。"),
  ).toEqual([]);
  expect(told(CLASSES, (text) => text.replace("、卫生健康支出58.61万元", ""))).toEqual([
    ["error", "narrativeItemOmitted", expect.any(String)],
  ]);
});

test("a level behind a name is no part of it", () => {
  const levelled = (text: string): string => text.replace(/([社卫住一][^0-9、]*?)支出(?=\d)/g, "$1（类）支出");
  expect(told(CLASSES, levelled)).toEqual([]);
  expect(told(CLASSES, (text) => levelled(text).replace("58.61", "58.16"))).toEqual([
    ["error", "narrativeDiffers", "58.16"],
  ]);
});
