import { performance as spec } from "../../packs/shanxi-unit-2026/performance";
import type { FormCells } from "../../../test/support/performanceSheet";
import { projectForm, rowWith, sheetOf } from "../../../test/support/performanceSheet";
import type { SheetSnapshot } from "../model/snapshot";
import { formParts, isPartOfForm } from "./formParts";
import { formsOn } from "./readForm";

const tidy = projectForm({ project: "文化活动经费", life: 200_000, year: 100_000 });
const at = rowWith(tidy, "时效指标");
const named = (name: string, cells: FormCells): SheetSnapshot => ({ ...sheetOf(cells), name });
const whole = named("绩效1", tidy);
const first = named("绩效1", tidy.slice(0, at));
const second = named("绩效2", tidy.slice(at));
const told = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  formParts(
    spec,
    { sheets },
    sheets.flatMap((sheet) => formsOn(spec, sheet)),
  ).map(({ name }) => name);

test("what a page break has cut off onto a sheet of its own", () => {
  expect(isPartOfForm(spec, second)).toBe(true);
  expect([isPartOfForm(spec, whole), isPartOfForm(spec, first)]).toEqual([false, false]);
  expect(told(first, second)).toEqual(["绩效2"]);
  expect(told(whole, second)).toEqual([]);
  expect(told(second)).toEqual([]);
  expect(told(whole, named("绩效2", [...tidy.slice(0, 1), ...tidy.slice(at)]))).toEqual(["绩效2"]);
});

test("a text that names kinds of indicators is none", () => {
  expect(isPartOfForm(spec, named("说明", [["数量指标、质量指标和时效指标都应填写。"]]))).toBe(false);
});
