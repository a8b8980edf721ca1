import { performance as spec } from "../../packs/shanxi-unit-2026/performance";
import { projectForm, sheetOf } from "../../../test/support/performanceSheet";
import { indicatorText } from "../model/performanceEntries";
import { formsOn } from "./readForm";
import { entriesOf } from "./toEntries";

const tidy = projectForm({ project: "甲", life: 20, year: 10 });
const forms = formsOn(
  spec,
  sheetOf(projectForm({ project: "文化活动经费（本级）", life: "20万元", year: 100_000, overview: "概况。" })),
);

test("what was read is entered word for word, under the project's comparable name", () => {
  const entry = entriesOf(spec, forms, 2026).projects.get("文化活动经费(本级)");
  expect([entry?.name, entry?.fields.get("overview"), entry?.fields.has("project")]).toEqual([
    "文化活动经费（本级）",
    "概况。",
    false,
  ]);
  const year = entry?.indicators.get("year");
  expect(Array.isArray(year) ? year.map(indicatorText) : year).toEqual([
    "≥100人",
    "100%",
    "元宵节",
    "≤10万元",
    "展示",
    "≥95%",
  ]);
});

test("money that the tables do not give comes in the form's unit", () => {
  const life = entriesOf(spec, forms, 2026).projects.get("文化活动经费(本级)")?.money.get("life");
  expect(life instanceof Map ? (life.get("total") ?? life.get("county")) : null).toBe(20_000_000);
});

test("of two forms of one project the first counts", () => {
  const other = formsOn(
    spec,
    sheetOf(projectForm({ project: "文化活动经费(本级)", life: 1, year: 1, overview: "另一份。" })),
  );
  expect(
    entriesOf(spec, [...forms, ...other], 2026)
      .projects.get("文化活动经费(本级)")
      ?.fields.get("overview"),
  ).toBe("概况。");
});

test("of another year's form the texts and indicators alone, and this year's before it", () => {
  const cells = projectForm({ project: "甲", life: 20, year: 10, overview: "去年的。" }).map((row) =>
    row.map((cell) => (cell === "(2026年度)" ? "（2025）年度" : cell)),
  );
  const older = formsOn(spec, sheetOf(cells));
  expect([older[0]?.year, forms[0]?.year]).toEqual([2025, 2026]);
  const entry = entriesOf(spec, older, 2026).projects.get("甲");
  expect([
    entry?.fields.get("overview"),
    entry?.fields.has("date"),
    entry?.money.size,
    [...(entry?.indicators.keys() ?? [])],
  ]).toEqual(["去年的。", false, 0, ["life", "year"]]);
  const now = formsOn(spec, sheetOf(projectForm({ project: "甲", life: 20, year: 10, overview: "今年的。" })));
  expect(
    entriesOf(spec, [...older, ...now], 2026)
      .projects.get("甲")
      ?.fields.get("overview"),
  ).toBe("今年的。");
  const printed = formsOn(spec, sheetOf([tidy[0] ?? [], ["打印日期：2025年10月27日"], ...tidy.slice(1)]));
  expect(printed[0]?.year).toBe(2026);
  const untold = formsOn(spec, sheetOf(projectForm({ project: "甲", life: 20, year: 10 }).slice(2)));
  expect([untold[0]?.year, entriesOf(spec, untold, 2026).projects.get("甲")?.money.size]).toEqual([null, 2]);
});

test("a count comes without its unit, which a form prints behind it by itself", () => {
  const [form] = forms;
  if (!form?.name) throw new Error("no form");
  const { name } = form;
  const said = (text: string) => ({ ...name, text });
  const fields = new Map([
    ["offices", said("11个")],
    ["subordinates", said("0 个")],
    ["posts", said("79")],
    ["overallGoal", said("建成11个")],
  ]);
  const { overall } = entriesOf(spec, [{ ...form, kind: "overall", fields }], 2026);
  expect([...overall.fields.values()]).toEqual(["11", "0", "79", "建成11个"]);
});
