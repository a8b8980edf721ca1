/** Whose form it is when the rows of the projects stand in another order. */
import { beside, calculated, planOf, sheetNamed, TABLES } from "../../../test/support/performanceForms";
import { applied } from "../../../test/support/applied";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { withCells } from "../formula/movedSnapshot";
import { recalculate } from "../formula/index";
import { locateWorkbook } from "../locate/locate";
import { settleMoney } from "../locate/settleMoney";
import type { WorkbookSnapshot } from "../model/snapshot";
import { checkWorkbook } from "../report/check";
import { readState, writeState } from "../state/state";
import { NO_ADDITIONS } from "./additions";
import { planRefresh } from "./planRefresh";

const FORMS = {
  projects: [
    { project: "甲（一）", overview: "购买设备" },
    { project: "=丙", overview: "维修道路" },
  ],
};
const made = calculated(planOf(FORMS));
const refresh = (snapshot: WorkbookSnapshot) => planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS);
const rowOf = (name: string): number => sheetNamed(made, "表12").values.findIndex(([first]) => first === name);
const named = (names: Readonly<Record<string, string>>): WorkbookSnapshot =>
  recalculate(
    withCells(
      made,
      new Map([
        [
          "表12",
          Object.entries(names).map(([from, to]) => ({
            row: rowOf(from),
            column: 0,
            content: { kind: "value" as const, value: to },
          })),
        ],
      ]),
    ),
  ).snapshot;
const swapped = named({ "甲（一）": "=丙", "=丙": "甲（一）" });
const told = (snapshot: WorkbookSnapshot): readonly (readonly [string | undefined, string | undefined])[] =>
  checkWorkbook(pack, snapshot)
    .findings.filter(({ template }) => template === "formMoved")
    .map(({ words }) => [words["before"], words["name"]] as const);
const texts = (snapshot: WorkbookSnapshot): readonly unknown[] =>
  ["绩效01", "绩效02"].map((name) => [
    ...beside(sheetNamed(snapshot, name), "项目名称"),
    ...beside(sheetNamed(snapshot, name), "项目概况"),
  ]);

test("names that changed places under the forms are told, and 更新 gives each form its project again", () => {
  expect(told(made)).toEqual([]);
  expect(texts(swapped)).toEqual([
    ["=丙", "购买设备"],
    ["甲（一）", "维修道路"],
  ]);
  expect(told(swapped)).toEqual([
    ["甲（一）", "=丙"],
    ["=丙", "甲（一）"],
  ]);
  const { plan } = refresh(swapped);
  if (plan === null) throw new Error("nothing to do");
  const after = recalculate(applied(swapped, plan)).snapshot;
  expect(texts(after)).toEqual([
    ["甲（一）", "购买设备"],
    ["=丙", "维修道路"],
  ]);
  expect(told(after)).toEqual([]);
  expect(refresh(after).account.formulas).toEqual([]);
});

test("a project that is renamed takes its form along, and is remembered by its new name", () => {
  const renamed = named({ "甲（一）": "新甲" });
  expect(told(renamed)).toEqual([]);
  const { plan } = refresh(renamed);
  if (plan === null) throw new Error("nothing to do");
  expect(readState(plan.state)?.forms?.["绩效01"]).toBe("新甲");
  expect(texts(recalculate(applied(renamed, plan)).snapshot)[0]).toEqual(["新甲", "购买设备"]);
});

test("a workbook that remembers nothing follows the rows", () => {
  const { forms: _, ...state } = readState(swapped.state) ?? { forms: {} };
  const old = { ...swapped, state: writeState(state as Parameters<typeof writeState>[0]) };
  expect(told(old)).toEqual([]);
  expect(refresh(old).account.formulas.map(({ at, words }) => [at.row, words])).toEqual([
    [5, "绩效01 =丙"],
    [5, "绩效02 甲（一）"],
  ]);
});

describe("a project that was typed over with quite another", () => {
  const FOREIGN = "外事经费";
  const book = calculated(
    planOf(
      { projects: [{ project: FOREIGN, overview: "开展外事接待和礼宾工作", basis: "外事工作职责" }] },
      { ...TABLES, projects: [{ name: FOREIGN, general: "12.77" }], carryoverProjects: [] },
    ),
  );
  const renamed = (to: string): WorkbookSnapshot => {
    const row = sheetNamed(book, "表12").values.findIndex(([first]) => first === FOREIGN);
    const content = { kind: "value" as const, value: to };
    return recalculate(withCells(book, new Map([["表12", [{ row, column: 0, content }]]]))).snapshot;
  };
  const asked = (snapshot: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(pack, snapshot)
      .findings.filter(({ template }) => template === "formReplaced")
      .map(({ words }) => `${words["before"] ?? ""} → ${words["name"] ?? ""}`);

  it("is asked about, also when the workbook was brought up to date", () => {
    const snapshot = renamed("城乡供水管网改造");
    expect(asked(snapshot)).toEqual(["外事经费 → 城乡供水管网改造"]);
    const { plan } = refresh(snapshot);
    if (plan === null) throw new Error("nothing to bring up to date");
    expect(asked(recalculate(applied(snapshot, plan)).snapshot)).toEqual(["外事经费 → 城乡供水管网改造"]);
  });

  it("is not asked about where the new name has words of the old one, or the texts have words of it", () => {
    expect(asked(renamed("外事工作专项"))).toEqual([]);
    expect(asked(renamed("来访礼宾接待"))).toEqual([]);
  });
});
