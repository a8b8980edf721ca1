/** Which names 更新 carries into the other tables, and which it leaves alone because the code may be what is wrong. */
import fc from "fast-check";
import { applied } from "../../../test/support/applied";
import { randomUnitsOf } from "../../../test/support/randomUnits";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { basicEight as eight } from "../../packs/basic-eight/pack";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { recalculate } from "../formula/index";
import { withCells } from "../formula/movedSnapshot";
import { settleMoney } from "../locate/settleMoney";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { InputRow } from "../model/inputs";
import type { CellWrite } from "../model/workbookPlan";
import { planWorkbook } from "../plan/plan";
import type { RefreshAccount } from "./account";
import { NO_ADDITIONS } from "./additions";
import { planRefresh } from "./planRefresh";

const NOTHING = { sheets: [], names: [], state: null, activate: null };
const SHEET = "表5";
const rowOf = (code: string): number => cellBeside(sampleSnapshot(), SHEET, code, 0).row;

/** The sample with texts typed into 表五: code or name of the row that has the code now. */
function typed(...edits: readonly (readonly [code: string, column: 0 | 1, text: string | number])[]): WorkbookSnapshot {
  const cells = edits.map(([code, column, value]) => ({
    row: rowOf(code),
    column,
    content: { kind: "value" as const, value },
  }));
  return recalculate(withCells(sampleSnapshot(), new Map([[SHEET, cells]]))).snapshot;
}

function refreshed(snapshot: WorkbookSnapshot): RefreshAccount & { readonly again: WorkbookSnapshot } {
  const { account, plan } = planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS);
  const written = withCells(snapshot, new Map((plan?.sheets ?? []).map(({ name, cells }) => [name, cells])));
  return { ...account, again: { ...recalculate(written).snapshot, state: plan?.state ?? snapshot.state } };
}

test.each<readonly [string, WorkbookSnapshot]>([
  ["a code typed over another one, which stands there twice then", typed(["2101102", 0, "2101101"])],
  ["two codes exchanged", typed(["2101101", 0, "2101102"], ["2101102", 0, "2101101"])],
  ["names a row off", typed(["2101101", 1, "事业单位医疗"], ["2101102", 1, "公务员医疗补助"])],
  ["the name of a code of another level", typed(["21011", 1, "行政单位医疗"])],
  ["codes of two levels exchanged", typed(["2101101", 0, "21011"], ["21011", 0, "2101101"])],
  ["a figure in the cell of a name", typed(["2101101", 1, 14.56])],
  ["a name that has nothing to do with the code's", typed(["2101101", 1, "粮油储备"])],
])("%s is no renaming: no name of any table is written", (_, snapshot) => {
  const account = refreshed(snapshot);
  expect(account.renamed).toEqual([]);
  expect(account.kept.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(names|nameOfOther)$/)]),
  );
  const { kept, renamed } = refreshed(account.again);
  expect({ kept, renamed }).toEqual({ kept: account.kept, renamed: [] });
});

test("a name of another code is told at its cell, with that code", () => {
  expect(refreshed(typed(["2101101", 0, "2101102"], ["2101102", 0, "2101101"])).kept).toEqual([
    {
      kind: "nameOfOther",
      words: "表五 2101101",
      at: { sheet: SHEET, row: rowOf("2101102"), column: 1 },
      found: "事业单位医疗",
      expected: "2101102",
    },
    expect.objectContaining({ words: "表五 2101102", found: "行政单位医疗", expected: "2101101" }),
  ]);
});

test("codes that no catalogue lists are known by what the workbook remembers of those beside them", () => {
  const sheets = ["表2", "表3", SHEET];
  const renamed = (from: string, to: string, where: readonly string[]): ReadonlyMap<string, readonly CellWrite[]> =>
    new Map(
      where.map((sheet) => {
        const { row } = cellBeside(sampleSnapshot(), sheet, from, 0);
        return [sheet, [{ row, column: 0, content: { kind: "value", value: to } }]];
      }),
    );
  let snapshot = sampleSnapshot();
  for (const [from, to] of [
    ["2101101", "2101188"],
    ["2101102", "2101189"],
  ] as const)
    snapshot = withCells(snapshot, renamed(from, to, sheets));
  const { again } = refreshed(recalculate(snapshot).snapshot);
  const at = cellBeside(again, SHEET, "2101188", 1);
  const taken = withCells(again, new Map([[SHEET, [{ ...at, content: { kind: "value", value: "事业单位医疗" } }]]]));
  expect(refreshed(recalculate(taken).snapshot)).toMatchObject({
    renamed: [],
    kept: [{ kind: "nameOfOther", found: "事业单位医疗" }],
  });
});

test("tables that call a code differently go on being asked about: a later 更新 does not take the name that most print for the old one", () => {
  const changed = typed(["2010302", 1, "一般行政管理事务（新）"]);
  const { names, ...state } = JSON.parse(changed.state ?? "{}");
  expect(Object.keys(names)).toContain("function/2010302");
  const first = refreshed({ ...changed, state: JSON.stringify(state) });
  expect(first).toMatchObject({ renamed: [], kept: [{ kind: "names", words: "2010302" }] });
  expect(refreshed(first.again)).toMatchObject({ renamed: [], kept: first.kept });
  const agreeing = withCells(
    first.again,
    new Map(["表2", "表3"].map((sheet) => [sheet, [nameIn(sheet, "一般行政管理事务（新）")]])),
  );
  const settled = refreshed(recalculate(agreeing).snapshot);
  expect(settled).toMatchObject({ renamed: [], kept: [] });
  const later = withCells(settled.again, new Map([["表2", [nameIn("表2", "一般行政管理")]]]));
  expect(refreshed(recalculate(later).snapshot).renamed.map(({ table, name }) => [table, name])).toEqual([
    ["表三", "一般行政管理"],
    ["表五", "一般行政管理"],
  ]);
});

/** The name of 2010302 on a sheet. */
function nameIn(sheet: string, value: string): CellWrite {
  const { row } = cellBeside(sampleSnapshot(), sheet, "2010302", 0);
  return { row, column: 1, content: { kind: "value", value } };
}

test("a 类 whose name is changed keeps, in tables without codes, the name by which its row is known, and nothing comes in a second time", () => {
  const [unit] = fc.sample(randomUnitsOf(eight.id), { seed: 3, numRuns: 1 });
  if (unit === undefined) throw new Error("no unit");
  const made = snapshotOf(planWorkbook(eight, unit));
  const maps = locateWorkbook(eight, made).book.tables;
  const map = maps.get("t05");
  const row = map?.rows.find(({ kind, level }) => kind === "tree" && level === 0);
  if (map === undefined || row === undefined || row.code === null) throw new Error("no 类 in 表五");
  const name = { row: row.row, column: map.names.get(row.block) ?? 0 };
  const changed = withCells(
    made,
    new Map([[map.sheet, [{ ...name, content: { kind: "value", value: `${row.label}（改）` } }]]]),
  );
  const plan = (snapshot: WorkbookSnapshot) => planRefresh(settleMoney(locateWorkbook(eight, snapshot)), NO_ADDITIONS);
  const first = plan(recalculate(changed).snapshot);
  expect(first.account.renamed.map(({ table }) => table)).toEqual(["表二", "表三", "表八"]);
  const again = plan(applied(recalculate(changed).snapshot, first.plan ?? NOTHING));
  expect(again.account).toMatchObject({ added: [], renamed: [], kept: [] });
});

test("a 类 that comes in under a name of its own stands in tables without codes under the name by which its row is known", () => {
  const asked = {
    ...NO_ADDITIONS,
    rows: new Map([["generalBudget", [inputRow("2130301", "行政运行")]]]),
    names: new Map([
      ["function/213", "农业方面的支出"],
      ["function/21303", "水利"],
    ]),
  };
  const blank = snapshotOf(
    planWorkbook(eight, { info: new Map([["unitName", "某局"]]), groups: new Map(), stated: [] }),
  );
  const located = settleMoney(locateWorkbook(eight, blank));
  const { plan, account } = planRefresh(located, asked);
  const names = account.added.flatMap(({ table, code, name }) => (code === "213" ? [`${table} ${name}`] : []));
  expect(names).toEqual([
    "表一 一、农林水支出",
    "表二 农业方面的支出",
    "表三 农业方面的支出",
    "表四 一、农林水支出",
    "表五 农业方面的支出",
  ]);
  const after = applied(blank, plan ?? NOTHING);
  expect(planRefresh(settleMoney(locateWorkbook(eight, after)), NO_ADDITIONS).account).toMatchObject({
    added: [],
    renamed: [],
    kept: [],
  });
});

function inputRow(code: string, name: string): InputRow {
  return { rowId: null, code, name, texts: new Map(), amounts: new Map() };
}
