/** 封面 of another unit, in a workbook whose tables are ours. */
import { withCells } from "../../../../test/support/diagnosis";
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { cellName } from "../../model/address";
import { checkWorkbook } from "../../report/check";

const cover = sampleSnapshot().sheets.find(({ name }) => name === "封面");
const at = (words: string): string => {
  const row = (cover?.values ?? []).findIndex((cells) => cells.some((value) => String(value).includes(words)));
  return `封面!${cellName(
    row,
    (cover?.values[row] ?? []).findIndex((value) => String(value).includes(words)),
  )}`;
};
const [NAME, TITLE] = [at("办公室"), at("预算公开")];
const told = (cells: Record<string, string>): readonly (readonly [string, string | undefined])[] =>
  checkWorkbook(pack, withCells(sampleSnapshot(), cells))
    .findings.filter(({ rule }) => rule === "book.cover-names-the-unit")
    .map(({ severity, words }) => [severity, words.name] as const);

test.each(["泽州县水利局", "单位名称：泽州县水利局", "泽州县水利局2026年度单位预算公开"])(
  "%s is another unit",
  (name) => {
    expect(told({ [NAME]: name })).toEqual([["warning", name]]);
  },
);

test.each([
  "泽州县人民政府办公室",
  "山西省泽州县人民政府办公室",
  "泽州县政府办公室",
  "本单位",
  "2026年度",
  "编制单位：泽州县人民政府办公室",
])("%s is ours, or no name", (name) => {
  expect(told({ [NAME]: name })).toEqual([]);
});

test("a cover that names ours may name whoever manages it, and two others may be anybody", () => {
  expect(told({ [TITLE]: "泽州县财政局" })).toEqual([]);
  expect(told({ [NAME]: "泽州县水利局", [TITLE]: "泽州县财政局" })).toEqual([]);
});
