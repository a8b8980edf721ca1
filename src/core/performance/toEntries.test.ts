import { performance as spec } from "../../packs/shanxi-unit-2026/performance";
import { projectForm, sheetOf } from "../../../test/support/performanceSheet";
import { indicatorText } from "./entries";
import { formsOn } from "./readForm";
import { entriesOf } from "./toEntries";

const forms = formsOn(spec, sheetOf(projectForm({ project: "文化活动经费（本级）", life: "20万元", year: 100_000, overview: "概况。" })));

test("what was read is entered word for word, under the project's comparable name", () => {
  const entry = entriesOf(spec, forms).projects.get("文化活动经费(本级)");
  expect([entry?.name, entry?.fields.get("overview"), entry?.fields.has("project")]).toEqual(["文化活动经费（本级）", "概况。", false]);
  const year = entry?.indicators.get("year");
  expect(Array.isArray(year) ? year.map(indicatorText) : year).toEqual(["≥100人", "100%", "元宵节", "≤10万元", "展示", "≥95%"]);
});

test("money that the tables do not give comes in the form's unit", () => {
  const life = entriesOf(spec, forms).projects.get("文化活动经费(本级)")?.money.get("life");
  expect(life instanceof Map ? life.get("total") ?? life.get("county") : null).toBe(20_000_000);
});

test("of two forms of one project the first counts", () => {
  const other = formsOn(spec, sheetOf(projectForm({ project: "文化活动经费(本级)", life: 1, year: 1, overview: "另一份。" })));
  expect(entriesOf(spec, [...forms, ...other]).projects.get("文化活动经费(本级)")?.fields.get("overview")).toBe("概况。");
});
