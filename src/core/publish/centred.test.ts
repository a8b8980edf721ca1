import { performance as spec } from "../../packs/shanxi-unit-2026/performance";
import { projectForm, rowWith, sheetOf } from "../../../test/support/performanceSheet";
import { formsOn } from "../performance/readForm";
import { centredCells } from "./centred";

test("labels, what stands over the form, kinds and values of indicators stand in the middle, texts and names do not", () => {
  const cells = projectForm({ project: "文化活动经费", life: 200_000, year: 200_000 });
  const sheet = sheetOf(cells);
  const isCentred = centredCells(spec, sheet, formsOn(spec, sheet));
  const lookOf = (text: string): boolean => {
    const row = rowWith(cells, text);
    return isCentred(row, (cells[row] ?? []).indexOf(text));
  };
  for (const text of ["(2026年度)", "项目名称", "产出指标", "数量指标", "三级指标", "≥100人"])
    expect([text, lookOf(text)]).toEqual([text, true]);
  for (const text of ["文化活动经费", "组织活动。", "参加活动人数"])
    expect([text, lookOf(text)]).toEqual([text, false]);
});
