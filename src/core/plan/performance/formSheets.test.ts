import { calculated, planOf, samplePlan } from "../../../../test/support/performanceForms";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import type { Area } from "../../model/workbookPlan";

const forms = (plan: ReturnType<typeof planOf>) => plan.sheets.filter(({ name }) => name.includes("绩效"));

test("a workbook has the forms only where they are asked for", () => {
  expect(forms(planOf(undefined))).toEqual([]);
  expect(forms(planOf({}, {})).map(({ name }) => name)).toEqual(["整体绩效"]);
});

test("one for the unit and one for each project of both tables, behind the narrative", () => {
  const names = planOf({}).sheets.map(({ name }) => name);
  expect(names.slice(names.indexOf("情况说明"), names.indexOf("名词解释") + 1)).toEqual([
    "情况说明",
    "整体绩效",
    "绩效01",
    "绩效02",
    "绩效03",
    "名词解释",
  ]);
});

test("the other sheets are those of a workbook without forms, but for the numbers of the pages behind", () => {
  const [with_, without] = [planOf({}), planOf(undefined)];
  const unnumbered = ({ sheets }: typeof with_) =>
    sheets.map(({ name, cells, print, ...sheet }) => ({
      ...sheet,
      name,
      cells: name === "目录" ? cells.filter(({ column }) => column < 2) : cells,
      print: { ...print, firstPage: 0 },
    }));
  expect(unnumbered({ ...with_, sheets: with_.sheets.filter((sheet) => !forms(with_).includes(sheet)) })).toEqual(
    unnumbered(without),
  );
  const last = (plan: typeof with_) => plan.sheets.find(({ name }) => name === "名词解释")?.print?.firstPage ?? 0;
  expect(last(with_) - last(without)).toBe(forms(with_).length);
});

test("formulas yield what the plan says", () => {
  const plan = samplePlan();
  const names = new Set(forms(plan).map(({ name }) => name));
  const shown = (sheets: ReturnType<typeof snapshotOf>["sheets"]) =>
    sheets
      .filter(({ name }) => names.has(name))
      .map(({ values }) => values.map((cells) => cells.map((value) => value ?? "")));
  expect(names.size).toBe(11);
  expect(shown(calculated(plan).sheets)).toEqual(shown(snapshotOf(plan).sheets));
});

test("merged areas do not overlap, and every cell has a border", () => {
  for (const { merges = [], styles = [], print, name } of [...forms(samplePlan()), ...forms(planOf({}))]) {
    const taken = new Set<string>();
    const cellsOf = ({ top, bottom, left, right }: Area): readonly string[] =>
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_unused, column) => `${name}!${top + row},${left + column}`),
      ).flat();
    for (const cell of merges.flatMap(cellsOf)) {
      expect(taken).not.toContain(cell);
      taken.add(cell);
    }
    expect(styles.find(({ style }) => style.grid)?.area).toEqual({ ...print?.area, top: 2 });
  }
});

test("title and year stand over the form", () => {
  const [overall, project] = forms(planOf({}));
  expect([overall, project].map((sheet) => sheet?.cells.slice(0, 2).map(({ content }) => content.value))).toEqual([
    ["县(区)级预算部门(单位)整体支出绩效目标申报表", "(2026年度)"],
    ["县(区)级预算部门(单位)项目支出绩效目标表", "(2026年度)"],
  ]);
});
