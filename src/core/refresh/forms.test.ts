/** What 更新 does to performance forms: projects that come and go, forms that are asked for later, what somebody has typed. */
import { calculated, beside, formulaBeside, planOf, sheetNamed, TABLES } from "../../../test/support/performanceForms";
import { applied } from "../../../test/support/applied";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { settleMoney } from "../locate/settleMoney";
import { readDataFile } from "../data/dataFile";
import { recalculate } from "../formula/index";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Refresh } from "./account";
import type { Additions } from "./additions";
import { additionsFromInputs, NO_ADDITIONS } from "./additions";
import { withCells, withRowChanges } from "../formula/movedSnapshot";
import { planRefresh } from "./planRefresh";

const FORMS = { projects: [{ project: "甲（一）", overview: "购买设备", money: { year: { total: "37692" } } }] };
const withForms = calculated(planOf(FORMS));

const refresh = (snapshot: WorkbookSnapshot, additions: Additions = NO_ADDITIONS): Refresh =>
  planRefresh(settleMoney(locateWorkbook(pack, snapshot)), additions);

function done(snapshot: WorkbookSnapshot, { plan }: Refresh): WorkbookSnapshot {
  return plan === null ? snapshot : recalculate(applied(snapshot, plan)).snapshot;
}

/** A row of a project with money, as a list in the refresh page or a data file brings it. */
const project = (group: string, name: string): Additions => ({
  ...NO_ADDITIONS,
  rows: new Map([[group, [{ rowId: null, code: null, name, texts: new Map(), amounts: new Map([["general", 100]]) }]]]),
});

/** The row of the project, or of 合计, in column A. */
function rowOf(snapshot: WorkbookSnapshot, sheet: string, name: string): number {
  const row = sheetNamed(snapshot, sheet).values.findIndex(([first]) => first === name);
  if (row < 0) throw new Error(`no ${name} in ${sheet}`);
  return row;
}

const without = (snapshot: WorkbookSnapshot, sheet: string, name: string): WorkbookSnapshot =>
  recalculate(withRowChanges(snapshot, new Map([[sheet, { inserted: [], removed: [rowOf(snapshot, sheet, name)] }]])))
    .snapshot;

function dataOf(performance: unknown): Additions {
  const reading = readDataFile(
    JSON.stringify({ schema: "budget-disclosure/data@1", pack: pack.id, tables: TABLES, performance }),
    pack,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return additionsFromInputs(reading.inputs);
}

test("nothing where every project has its form, and where a workbook has none", () => {
  expect(refresh(withForms)).toMatchObject({ plan: null, account: { forms: [], kept: [] } });
  const plain = calculated(planOf(undefined));
  expect(refresh(plain, project("projects", "戊")).account.forms).toEqual([]);
});

test("a project that came has a blank form under the next free name, and a second refresh finds nothing", () => {
  const first = refresh(withForms, project("projects", "戊"));
  expect(first.account.forms).toEqual([{ sheet: "绩效04", project: "戊" }]);
  const after = done(withForms, first);
  const sheet = sheetNamed(after, "绩效04");
  expect([
    beside(sheet, "项目名称"),
    beside(sheet, "实施单位"),
    beside(sheet, "年度资金总额:"),
    beside(sheet, "项目概况"),
  ]).toEqual([["戊"], ["某县某局"], [10_000], ["【待填：项目概况】"]]);
  expect(beside(sheetNamed(after, "绩效01"), "项目概况")).toEqual(["购买设备"]);
  expect(beside(sheetNamed(after, "绩效01"), "年度资金总额:")).toEqual([37_692]);
  expect(refresh(after).account).toMatchObject({ forms: [], formulas: [], sheets: [], kept: [] });
});

test("a project that is renamed in its table is renamed in its form, without 更新", () => {
  const row = rowOf(withForms, "表12", "甲（一）");
  const renamed = recalculate(
    withCells(
      withForms,
      new Map([["表12", [{ row, column: 0, content: { kind: "value" as const, value: "甲项目" } }]]]),
    ),
  ).snapshot;
  expect(beside(sheetNamed(renamed, "绩效01"), "项目名称")).toEqual(["甲项目"]);
  expect(beside(sheetNamed(renamed, "绩效01"), "项目概况")).toEqual(["购买设备"]);
});

test("the form of a project that went is kept with what was typed, and listed", () => {
  const gone = without(withForms, "表13", "丁");
  const { account } = refresh(gone);
  expect(account.kept).toEqual([
    expect.objectContaining({
      kind: "noProject",
      words: "绩效03",
      at: expect.objectContaining({ sheet: "绩效03" }) as unknown,
    }),
  ]);
  expect(account.forms).toEqual([]);
});

test("a project with money of both years that loses one of its rows goes on with the other; the exact amount stays in the formula", () => {
  const left = refresh(without(withForms, "表12", "甲（一）"));
  expect(left.account.kept).toEqual([]);
  expect(
    left.account.formulas.filter(({ at }) => at.sheet === "绩效01").map(({ kind, words }) => [kind, words]),
  ).toEqual([
    ["mended", "绩效01 甲(一)"],
    ["mended", "绩效01 甲(一)"],
  ]);
  const sheet = sheetNamed(done(without(withForms, "表12", "甲（一）"), left), "绩效01");
  expect(beside(sheet, "项目名称")).toEqual(["甲(一)"]);
  expect(formulaBeside(sheet, "年度资金总额:")).toMatch(/^=ROUND\('表13'!B\d+\*10000,0\)-8$/);
  expect(beside(sheet, "项目概况")).toEqual(["购买设备"]);
});

test("a project of which money is carried over as well has both in its form", () => {
  const both = refresh(withForms, project("carryoverProjects", "=丙"));
  expect(both.account.formulas.filter(({ at }) => at.sheet === "绩效02")).toMatchObject([
    { kind: "renewed", words: "绩效02 =丙" },
  ]);
  expect(beside(sheetNamed(done(withForms, both), "绩效02"), "年度资金总额:")).toEqual([110_000]);
});

test("what somebody has typed over name and total stays, and the form is known by the name", () => {
  const { values } = sheetNamed(withForms, "绩效02");
  const [name, total] = ["项目名称", "年度资金总额:"].map((label) =>
    values.findIndex((cells) => cells.includes(label)),
  );
  const text = (row = 0, column: number, value: string | number) => ({
    row,
    column,
    content: { kind: "value" as const, value },
  });
  const typed = recalculate(
    withCells(withForms, new Map([["绩效02", [text(name, 2, "=丙"), text(total, 7, 5)]]])),
  ).snapshot;
  expect(refresh(typed)).toMatchObject({ plan: null, account: { forms: [], formulas: [], kept: [] } });
});

test("a data file that asks for forms gives them to a workbook that has none", () => {
  const plain = calculated(planOf(undefined));
  const asked = refresh(plain, dataOf({ overall: { offices: "3" }, ...FORMS }));
  expect(asked.account.forms).toEqual([
    { sheet: "整体绩效", project: null },
    { sheet: "绩效01", project: "甲（一）" },
    { sheet: "绩效02", project: "=丙" },
    { sheet: "绩效03", project: "丁" },
  ]);
  const after = done(plain, asked);
  expect(beside(sheetNamed(after, "整体绩效"), "内设职能部门数")[0]).toBe("3个");
  expect(beside(sheetNamed(after, "绩效01"), "年度资金总额:")).toEqual([37_692]);
  expect(refresh(after, dataOf(FORMS))).toMatchObject({ account: { forms: [], formulas: [] } });
});

test("a sheet of somebody's under the name of the unit's form is left alone", () => {
  const plain = calculated(planOf(undefined));
  const taken = {
    ...plain,
    sheets: [...plain.sheets, { name: "整体绩效", visible: true, values: [["草稿"]], formulas: [[null]] }],
  };
  expect(refresh(taken, dataOf({})).account).toMatchObject({
    forms: [{ sheet: "绩效01" }, {}, {}],
    kept: [{ kind: "noSheet", words: "整体绩效" }],
  });
});

describe("年度 from 实施期", () => {
  const INDICATORS = [
    { level2: "数量指标", name: "购买台数", operator: "≥", value: "5", unit: "台" },
    { level2: "质量指标", name: "合格率", value: "100%" },
  ];
  const COPY: Additions = { ...NO_ADDITIONS, copyPeriods: true };
  const formed = (form: Readonly<Record<string, unknown>>): WorkbookSnapshot =>
    calculated(planOf({ projects: [{ project: "甲（一）", lifeGoal: "买好五台。", ...form }] }));

  test("blank indicators and goal are filled in, once and where they stand", () => {
    const book = formed({ indicators: { life: INDICATORS } });
    const first = refresh(book, COPY);
    expect(first.account.copied).toEqual([{ sheet: "绩效01", project: "甲（一）", cells: 5 }]);
    const sheet = sheetNamed(done(book, first), "绩效01");
    expect([beside(sheet, "购买台数"), beside(sheet, "合格率")]).toEqual([
      ["≥5台", "数量指标", "购买台数", "≥5台"],
      ["100%", "质量指标", "合格率", "100%"],
    ]);
    expect(sheet.values.flat().filter((value) => value === "买好五台。")).toHaveLength(2);
    expect(refresh(done(book, first), COPY)).toMatchObject({ plan: null, account: { copied: [] } });
    expect(refresh(book)).toMatchObject({ plan: null, account: { copied: [] } });
  });

  test("what the year has of its own stays", () => {
    const typed = formed({
      yearGoal: "今年买两台。",
      indicators: {
        life: INDICATORS,
        year: [{ level2: "数量指标", name: "购买台数", operator: "≥", value: "2", unit: "台" }],
      },
    });
    expect(refresh(typed, COPY)).toMatchObject({ plan: null, account: { copied: [] } });
    expect(refresh(formed({}), COPY).account.copied).toEqual([{ sheet: "绩效01", project: "甲（一）", cells: 1 }]);
  });
});
