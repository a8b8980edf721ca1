import { performance as spec } from "../../packs/shanxi-unit-2026/performance";
import { projectForm, rowWith, sheetOf, withRow } from "../../../test/support/performanceSheet";
import { blanks } from "./checks/blanks";
import { formsOn } from "./readForm";

const cells = projectForm({ project: "甲", life: 100_000, year: 100_000 });
const blankIn = (of: typeof cells): readonly string[] =>
  formsOn(spec, sheetOf(of)).flatMap((form) => form.blanks.map(({ what }) => what));
const onlyText = (of: typeof cells, row: number, text: string | null): typeof cells =>
  withRow(
    of,
    row,
    (of[row] ?? []).map((value, index) => (index === 0 ? value : index === 1 ? (text ?? "") : "")),
  );
const withoutIndicators = (columns: readonly number[], gap = ""): typeof cells => {
  const header = rowWith(cells, "三级指标");
  const end = rowWith(cells, "负责人：");
  return cells.map((row, index) =>
    index <= header || (end > header && index >= end)
      ? row
      : row.map((value, column) => (columns.includes(column) ? (index === header + 1 ? gap : "") : value)),
  );
};

describe("parts of a form that are blank", () => {
  it("are none in a form that is filled in", () => {
    expect(blankIn(cells)).toEqual([]);
  });

  it("are the texts behind labels, unless 【待填】 asks for them", () => {
    const row = rowWith(cells, "项目概况");
    expect(blankIn(onlyText(cells, row, null))).toEqual(["项目概况"]);
    expect(blankIn(onlyText(cells, row, "【待填：项目概况】"))).toEqual([]);
  });

  it("are the indicators of one period beside those of the other", () => {
    const header = cells[rowWith(cells, "三级指标")] ?? [];
    const [, second] = header.flatMap((value, column) => (value === "三级指标" ? [column] : []));
    const year = [second ?? 0, (second ?? 0) + 1];
    expect(blankIn(withoutIndicators(year))).toEqual(["年度绩效指标"]);
    expect(blankIn(withoutIndicators(year, "【待填：数量指标】"))).toEqual([]);
  });

  it("are one calm finding for each form, at the labels", () => {
    const [form] = formsOn(spec, sheetOf(onlyText(cells, rowWith(cells, "项目概况"), null)));
    expect(
      form && blanks({ forms: [form] }).map(({ severity, words, at }) => [severity, words.what, at[0]?.text]),
    ).toEqual([["warning", "项目概况", "项目概况"]]);
  });
});
