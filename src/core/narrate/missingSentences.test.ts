/** A paragraph or a heading of the form that somebody deleted is named; a text written otherwise is not accused. */
import { editCell } from "../../../test/support/edit";
import { plainValues } from "../../../test/support/foreignSnapshot";
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import { shanxiUnit2026 } from "../../packs/shanxi-unit-2026/pack";
import { checkWorkbook } from "../report/check";

const SHEET = "情况说明";
const heading = cellBeside(sampleSnapshot(), SHEET, "（一）一般公共预算当年支出规模变化情况", 0);
const paragraph: CellAddress = { ...heading, row: heading.row + 1 };

function told(book: WorkbookSnapshot): readonly (readonly (string | undefined)[])[] {
  return checkWorkbook(shanxiUnit2026, book)
    .findings.filter(({ template }) => /^narrative(?:Sentence|Heading|Section)/.test(template))
    .map(({ severity, template, words }) => [severity, template, words.section]);
}

test("nothing is missed in a text that has everything", () => {
  expect(told(sampleSnapshot())).toEqual([]);
});

test("a deleted paragraph is told with its heading and its first words, at its heading", () => {
  const [finding, ...others] = checkWorkbook(
    shanxiUnit2026,
    editCell(sampleSnapshot(), paragraph, null),
  ).findings.filter(({ template }) => template === "narrativeSentenceMissing");
  expect(others).toEqual([]);
  expect(finding?.severity).toBe("warning");
  expect(finding?.words.section).toBe("（一）一般公共预算当年支出规模变化情况");
  expect(finding?.words.start).toMatch(/^2026年度.*…$/);
  expect(finding?.words.start).toHaveLength(25);
  expect(finding?.cells[0]?.address.row).toBe(heading.row);
});

test("where other words stand under the heading they may be what is meant", () => {
  const other = "我单位今年的支出规模与往年的情况大体相当没有什么值得说明的变化。";
  expect(told(editCell(sampleSnapshot(), paragraph, other)).map(([severity]) => severity)).not.toContain("warning");
});

test("a deleted heading is told, not one that was renamed", () => {
  expect(told(editCell(sampleSnapshot(), heading, null))).toEqual([
    ["warning", "narrativeHeadingMissing", "（一）一般公共预算当年支出规模变化情况"],
  ]);
  expect(told(editCell(sampleSnapshot(), heading, "（一）规模"))).toEqual([]);
});

test("with its paragraph gone as well the heading is not told beside it", () => {
  const book = editCell(editCell(sampleSnapshot(), heading, null), paragraph, null);
  expect(told(book).map(([, template]) => template)).toEqual(["narrativeSentenceMissing"]);
});

test("a text of which only a part follows the form misses nothing", () => {
  const texts = sampleSnapshot().sheets.find(({ name }) => name === SHEET)?.values ?? [];
  const kept = texts.flatMap(([text], row) => (typeof text === "string" && text.length > 30 ? [row] : []));
  const book = kept
    .slice(0, Math.ceil(kept.length / 2))
    .reduce((now, row) => editCell(now, { sheet: SHEET, row, column: 0 }, "另有说明。"), sampleSnapshot());
  expect(told(book)).toEqual([]);
});

test("a paragraph of the user's own words stands there in a workbook of figures, whatever it says", () => {
  const book = plainValues(sampleSnapshot());
  const own = cellBeside(sampleSnapshot(), SHEET, "（二）其他", 0);
  const words = (text: string | null): readonly (string | undefined)[] =>
    told({
      ...editCell(book, { ...own, row: own.row + 1 }, text),
      sheets: editCell(book, { ...own, row: own.row + 1 }, text).sheets.filter(({ name }) => name !== "基础信息"),
    }).map(([, template]) => template);
  expect(words("本单位无其他需要特别说明的事项。")).toEqual([]);
  expect(words("无")).toEqual([]);
  expect(words(null)).toEqual(["narrativeSectionBlank"]);
});
