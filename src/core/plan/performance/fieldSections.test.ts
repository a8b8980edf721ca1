import { beside, calculated, formulaBeside, planOf, sheetNamed } from "../../../../test/support/performanceForms";

test("a project's name and the unit's follow the workbook; a name that looks like a formula is none", () => {
  const book = calculated(planOf({}));
  expect(["绩效01", "绩效02", "绩效03"].map((name) => beside(sheetNamed(book, name), "项目名称"))).toEqual([
    ["甲（一）"],
    ["=丙"],
    ["丁"],
  ]);
  expect(formulaBeside(sheetNamed(book, "绩效03"), "项目名称")).toMatch(/^=IF\('表13'!A\d+="","",'表13'!A\d+\)$/);
  expect(beside(sheetNamed(book, "绩效01"), "实施单位")).toEqual(["某县某局"]);
  expect(beside(sheetNamed(book, "整体绩效"), "部门名称")).toEqual(["某县某局"]);
});

test("the unit's own name that a form of another make states goes on following, another unit's stays", () => {
  const book = calculated(
    planOf({
      projects: [
        { project: "丁", unit: "某县某局 " },
        { project: "甲（一）", unit: "某县另一局" },
      ],
    }),
  );
  expect(formulaBeside(sheetNamed(book, "绩效03"), "实施单位")).toContain("基础信息");
  expect(beside(sheetNamed(book, "绩效03"), "实施单位")).toEqual(["某县某局"]);
  expect(formulaBeside(sheetNamed(book, "绩效01"), "实施单位")).toBeNull();
  expect(beside(sheetNamed(book, "绩效01"), "实施单位")).toEqual(["某县另一局"]);
});

test("counts have their unit, a number of years is said as one, and a copied goal is the other's", () => {
  const book = calculated(
    planOf({
      overall: { unit: "004-某局", offices: "11" },
      projects: [
        { project: "丁", duration: "99", lifeGoal: "建成", yearGoal: "life" },
        { project: "甲（一）", duration: "2026年1月至6月" },
      ],
    }),
  );
  expect(beside(sheetNamed(book, "整体绩效"), "内设职能部门数")[0]).toBe("11个");
  expect(beside(sheetNamed(book, "整体绩效"), "部门名称")).toEqual(["004-某局"]);
  expect(beside(sheetNamed(book, "绩效03"), "项目期")).toEqual(["99年"]);
  expect(beside(sheetNamed(book, "绩效01"), "项目期")).toEqual(["2026年1月至6月"]);
  expect(
    sheetNamed(book, "绩效03")
      .values.find((cells) => cells.includes("建成"))
      ?.filter((value) => value === "建成"),
  ).toHaveLength(2);
});

test("what is due and was not entered is asked for; what stands under the form is not", () => {
  const book = calculated(planOf({}));
  const sheet = sheetNamed(book, "绩效01");
  expect(["项目概况", "立项依据"].map((label) => beside(sheet, label))).toEqual([
    ["【待填：项目概况】"],
    ["【待填：立项依据】"],
  ]);
  expect(sheet.values.at(-1)?.filter((value) => value !== null && value !== "")).toEqual([
    "负责人:",
    "经办人:",
    "联系电话:",
    "填报日期:",
  ]);
  expect(
    sheetNamed(book, "整体绩效").values.some(
      (cells) => cells.includes("【待填：核心职能】") && cells.includes("【待填：重点任务】"),
    ),
  ).toBe(true);
});

test("pairs stand beside each other, and texts that look like formulas are texts", () => {
  const plan = planOf({ overall: { duties: "=1+1", tasks: [{ duty: "办会", task: "@全年200次" }] } });
  const cells = plan.sheets.find(({ name }) => name === "整体绩效")?.cells ?? [];
  for (const text of ["=1+1", "办会", "@全年200次"])
    expect(cells.find(({ content }) => content.value === text)?.content.kind).toBe("value");
  const [left, right] = ["办会", "@全年200次"].map((text) => cells.find(({ content }) => content.value === text));
  expect(left?.row).toBe(right?.row);
});
