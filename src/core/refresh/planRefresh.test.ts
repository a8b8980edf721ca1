/** What 更新 finds in the sample after single edits, and what it leaves to people. */
import { readFileSync } from "node:fs";
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { readDataFile } from "../data/dataFile";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { settleMoney } from "../locate/settleMoney";
import { recalculate } from "../formula/index";
import { locateWorkbook } from "../locate/locate";
import { cellName } from "../model/address";
import type { Inputs } from "../model/inputs";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { CellContent } from "../model/workbookPlan";
import { rowMove } from "../model/rowChanges";
import { planWorkbook } from "../plan/plan";
import type { Refresh } from "./account";
import { additionsFromInputs, NO_ADDITIONS } from "./additions";
import { withCells, withRowChanges } from "../formula/movedSnapshot";
import { planRefresh } from "./planRefresh";

type Place = { readonly sheet: string; readonly row: number; readonly column: number };

const typed = (value: string | number): CellContent => ({ kind: "value", value });
const formula = (text: string): CellContent => ({ kind: "formula", formula: text, value: null });

function edited(...edits: readonly (readonly [Place, CellContent])[]): WorkbookSnapshot {
  return recalculate(
    edits.reduce(
      (snapshot, [{ sheet, row, column }, content]) =>
        withCells(snapshot, new Map([[sheet, [{ row, column, content }]]])),
      sampleSnapshot(),
    ),
  ).snapshot;
}

const refresh = (snapshot: WorkbookSnapshot, additions = NO_ADDITIONS): Refresh =>
  planRefresh(settleMoney(locateWorkbook(pack, snapshot)), additions);
const at = (sheet: string, label: string, column: number): Place => cellBeside(sampleSnapshot(), sheet, label, column);
const addresses = (cells: readonly { readonly at: Place | null }[]): readonly string[] =>
  cells.map((cell) => (cell.at ? `${cell.at.sheet}!${cellName(cell.at.row, cell.at.column)}` : ""));

function inputs(): Inputs {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  return sample.inputs;
}

test("a blank or broken formula is mended, a figure over a prefill and a blank one stay", () => {
  const [total, sum, over, blank] = [
    at("表3", "2010301", 2),
    at("表3", "201", 2),
    at("表3", "2010302", 4),
    at("表3", "2080505", 3),
  ];
  const { account } = refresh(
    edited([total, typed("")], [sum, formula("=ROUND(#REF!+C8,2)")], [over, typed(1643.27)], [blank, typed("")]),
  );
  expect(account.formulas.map(({ kind }) => kind)).toEqual(["mended", "mended"]);
  expect([...addresses(account.formulas)].sort()).toEqual([...addresses([{ at: total }, { at: sum }])].sort());
  expect(account.kept).toEqual([]);
});

test("no formula is written that would lead back to itself: a figure that equals it only because it is read there stays, and so does a blank", () => {
  const [sum, leaf] = [at("表5", "22102", 3), at("表5", "2210201", 3)];
  const standing = sampleSnapshot().sheets.find(({ name }) => name === "表5")?.values[leaf.row]?.[3];
  const led = formula(`=ROUND(${cellName(sum.row, sum.column)},2)`);
  const figure = refresh(edited([sum, typed(Number(standing))], [leaf, led]));
  expect(figure.account.kept).toEqual([expect.objectContaining({ kind: "ring", at: sum, found: Number(standing) })]);
  expect(figure.account.formulas).toEqual([]);
  const blank = refresh(edited([sum, typed("")], [leaf, led]));
  expect(blank.account.kept).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "ring", at: sum })]));
  expect(addresses(blank.account.formulas)).not.toContain(addresses([{ at: sum }])[0]);
});

test("codes of two levels that were exchanged make no ring: a lookup that a sum would take the place of stays", () => {
  const [above, below] = [at("表2", "21011", 0), at("表2", "2101101", 0)];
  const exchanged = edited([above, typed("2101101")], [below, typed("21011")]);
  const { plan, account } = refresh(exchanged);
  const written = new Map((plan?.sheets ?? []).map(({ name, cells }) => [name, cells]));
  expect(recalculate(withCells(exchanged, written)).circular).toEqual([]);
  expect(account.kept).toContainEqual(
    expect.objectContaining({ kind: "ring", at: { ...below, column: 3 }, found: expect.stringContaining("SUMIF") }),
  );
});

test("a figure over a sum that misses it by rounding stays, and nobody is urged to change it", () => {
  const place = at("表6", "工资福利支出", 3);
  const kept = (value: number): unknown => refresh(edited([place, typed(value)])).account.kept;
  expect(kept(918.03)).toMatchObject([{ kind: "rounded", at: place, found: 918.03, expected: "918.02" }]);
  expect(kept(918.09)).toMatchObject([{ kind: "constant", at: place, found: 918.09, expected: "918.02" }]);
});

test("somebody's own formula stays, and is told where it yields something else", () => {
  const place = at("表3", "201", 2);
  expect(refresh(edited([place, formula("=C8+0")])).account).toMatchObject({ formulas: [], kept: [] });
  expect(refresh(edited([place, formula("=C8*2")])).account).toMatchObject({
    formulas: [],
    kept: [{ kind: "ownFormula", found: "=C8*2", expected: "2439.10" }],
  });
});

test("somebody's own formula over a prefill stays, also where it is as short as ours", () => {
  const [basic, project] = [at("表3", "2010301", 3), at("表3", "2010302", 4)];
  const { account } = refresh(
    edited([basic, formula("=ROUND('表5'!D9+'表5'!D13,2)")], [project, formula("=ROUND('表5'!E10-100,2)")]),
  );
  expect(account).toMatchObject({ formulas: [], kept: [] });
});

test("a formula of ours that somebody has changed in its rows stays while no rows have moved, also beside rows that come in", () => {
  const place = at("表3", "201", 2);
  expect(refresh(edited([place, formula("=ROUND(C8,2)")])).account).toMatchObject({ formulas: [], kept: [] });
  expect(refresh(edited([place, formula("=ROUND(C9,2)")])).account).toMatchObject({
    formulas: [],
    kept: [{ kind: "ownFormula", found: "=ROUND(C9,2)", expected: "2439.10" }],
  });
  const wish = {
    ...NO_ADDITIONS,
    rows: new Map([
      ["generalBudget", [{ rowId: null, code: "2010303", name: "机关服务", texts: new Map(), amounts: new Map() }]],
    ]),
  };
  expect(refresh(edited([place, formula("=ROUND(C9,2)")]), wish).account.kept).toMatchObject([
    { kind: "ownFormula", found: "=ROUND(C9,2)" },
  ]);
  const moved = withRowChanges(
    edited([place, formula("=ROUND(C9,2)")]),
    new Map([["表3", { inserted: [{ before: 12, count: 1, like: 11 }], removed: [] }]]),
  );
  expect(refresh(recalculate(moved).snapshot).account).toMatchObject({ formulas: [{ kind: "renewed" }], kept: [] });
});

test("what drew on a column that is gone stays broken until the column is back", () => {
  const header = { sheet: "表5", row: 4, column: 2 };
  const prefill = at("表2", "2010301", 3);
  const { account } = refresh(
    edited([header, typed("")], [prefill, formula("=ROUND(SUMIF('表5'!$A$6:$A$25,$A9,#REF!),2)")]),
  );
  expect(addresses(account.formulas)).not.toContain("表2!D9");
});

test.each([
  ["表1", 8],
  ["表5", 5],
])("a row of the form that a chart shows is gone from %s: what can be done is done", (sheet, row) => {
  const snapshot = withRowChanges(sampleSnapshot(), new Map([[sheet, { inserted: [], removed: [row] }]]));
  expect(refresh(recalculate(snapshot).snapshot).account.kept.filter(({ kind }) => kind === "noPart")).toHaveLength(1);
});

test("a name that was changed in one table follows in the others; without a memory of the old one both stay", () => {
  const place = at("表5", "2010302", 1);
  const changed = edited([place, typed("一般行政管理事务（新）")]);
  expect(refresh(changed).account).toMatchObject({
    renamed: [
      { table: "表二", before: "一般行政管理事务" },
      { table: "表三", name: "一般行政管理事务（新）" },
    ],
    kept: [],
  });
  const { names, ...state } = JSON.parse(changed.state ?? "{}");
  expect(Object.keys(names).length).toBeGreaterThan(10);
  expect(refresh({ ...changed, state: JSON.stringify(state) }).account).toMatchObject({
    renamed: [],
    kept: [{ kind: "names", words: "2010302" }],
  });
});

test("the unit's name in a row of a table is mended like the one over it", () => {
  const places = [at("表11", "泽州县人民政府办公室", 0), at("表12", "泽州县人民政府办公室", 0)];
  const broken = formula('=IF(#REF!="","",#REF!)');
  const { account } = refresh(edited(...places.map((place) => [place, broken] as const)));
  expect(account.formulas.map(({ kind, at: place, after }) => ({ kind, at: place, after }))).toEqual(
    places.map((place) => ({ kind: "mended", at: place, after: `=IF('基础信息'!B4="","",'基础信息'!B4)` })),
  );
  expect(refresh(edited([at("表12", "报刊订阅费", 0), broken])).account.formulas).toEqual([]);
});

test("names that somebody has deleted, or that lead nowhere, come back with the colours; where nobody can tell, nothing is written", () => {
  const names = planWorkbook(pack, inputs()).names.map(({ name }) => ({ name, refersTo: "'表5'!$A$1" }));
  expect(names.length).toBeGreaterThan(13);
  const renewed = (given: WorkbookSnapshot["names"]): readonly [number, number] => {
    const { plan, account } = refresh({ ...sampleSnapshot(), ...(given === undefined ? {} : { names: given }) });
    return [plan?.names.length ?? 0, account.colours.length];
  };
  expect(renewed(undefined)).toEqual([0, 0]);
  expect(renewed(names)).toEqual([0, 0]);
  expect(renewed(names.slice(1))).toEqual([names.length, names.length]);
  expect(renewed(names.map((name, at) => (at === 4 ? { ...name, refersTo: "#REF!" } : name)))).toEqual([
    names.length,
    names.length,
  ]);
});

test("a line without a code gets the sum of its own cells, and is told", () => {
  const row = at("表5", "2210201", 0).row + 1;
  const moved = withRowChanges(
    sampleSnapshot(),
    new Map([["表5", { inserted: [{ before: row, count: 1, like: row - 1 }], removed: [] }]]),
  );
  const snapshot = withCells(
    moved,
    new Map([
      [
        "表5",
        [
          { row, column: 1, content: typed("待定") },
          { row, column: 3, content: typed(5) },
        ],
      ],
    ]),
  );
  expect(refresh(recalculate(snapshot).snapshot).account).toMatchObject({
    added: [],
    completed: [{ table: "表五", name: "待定", formulas: 1 }],
    kept: [{ kind: "noCode", words: "表五 待定" }],
  });
});

test("a remark beside a line of 勾稽检查 stays beside it, and stays when the line goes", () => {
  const sheet = pack.checkSheet.sheet;
  const lines = sampleSnapshot().sheets.find(({ name }) => name === sheet)?.values ?? [];
  const row = lines.findIndex((cells) => String(cells[1]).startsWith("表五 2210201"));
  const remarked = edited([{ sheet, row, column: 9 }, typed("问过局里")]);
  const wish = {
    ...NO_ADDITIONS,
    rows: new Map([
      ["generalBudget", [{ rowId: null, code: "2010303", name: "机关服务", texts: new Map(), amounts: new Map() }]],
    ]),
  };
  const { plan } = refresh(remarked, wish);
  const update = plan?.sheets.find(({ name }) => name === sheet);
  const to = rowMove(update?.rows ?? { inserted: [], removed: [] }).to(row) ?? 0;
  expect(to).toBeGreaterThan(row);
  expect(update?.cells.filter((cell) => cell.row === to).map(({ column }) => column)).toEqual([0]);
  const gone = withRowChanges(remarked, new Map([["表5", { inserted: [], removed: [at("表5", "2210201", 0).row] }]]));
  const without = refresh(recalculate(gone).snapshot).plan?.sheets.find(({ name }) => name === sheet);
  expect(without?.rows?.removed).not.toContain(row);
  expect(without?.rows?.removed.length).toBeGreaterThan(0);
});

test("lines that were sorted by hand are written where they belong, once", () => {
  const sheet = pack.checkSheet.sheet;
  const sorted = {
    ...sampleSnapshot(),
    sheets: sampleSnapshot().sheets.map((one) =>
      one.name !== sheet ? one : { ...one, values: swapped(one.values), formulas: swapped(one.formulas) },
    ),
  };
  const { account } = refresh(sorted);
  expect(account.lines).toMatchObject({ added: 1, removed: 1 });
});

function swapped<T>(rows: readonly T[]): readonly T[] {
  return rows.map((row, index) => (index === 10 ? rows[11] : index === 11 ? rows[10] : row) ?? row);
}

test("a data file fills blanks; other figures and rows that it lacks are told, and rows without anything are named", () => {
  const additions = additionsFromInputs(inputs());
  // The text was written in the pane, which leaves its pages to 更新.
  const pagesOnly = refresh(sampleSnapshot(), additions);
  expect({
    filled: pagesOnly.account.filled,
    kept: pagesOnly.account.kept,
    formulas: pagesOnly.account.formulas,
    lines: pagesOnly.account.lines,
  }).toEqual({ filled: [], kept: [], formulas: [], lines: null });
  expect(pagesOnly.plan?.sheets.flatMap(({ name, cells }) => (name === pack.contents.sheet ? [] : cells))).toEqual([]);
  const [figure, blank] = [at("表5", "2010301", 3), at("表5", "2010302", 4)];
  const { account } = refresh(edited([figure, typed(800)], [blank, typed("")]), additions);
  expect(addresses(account.filled)).toEqual(addresses([{ at: blank }]));
  expect(account.kept).toMatchObject([{ kind: "differs", found: 800, expected: "795.83" }]);
  const fewer = {
    ...additions,
    rows: new Map([...additions.rows].map(([group, rows]) => [group, rows.filter(({ code }) => code !== "2010302")])),
  };
  expect(refresh(sampleSnapshot(), fewer).account.kept).toMatchObject([
    { kind: "notInData", words: "表五 2010302 一般行政管理事务" },
  ]);
  expect(refresh(edited([blank, typed("")]), fewer).account).toMatchObject({
    kept: [],
    idle: expect.arrayContaining([expect.objectContaining({ table: "表五", code: "2010302" })]),
  });
});

test("a code that no table enters any more leaves rows that may go", () => {
  const row = at("表5", "2010302", 0).row;
  const snapshot = recalculate(
    withRowChanges(sampleSnapshot(), new Map([["表5", { inserted: [], removed: [row] }]])),
  ).snapshot;
  const { account } = refresh(snapshot);
  expect(account.added).toEqual([]);
  expect(account.idle.map(({ table, code }) => `${table} ${code}`)).toEqual(["表二 2010302", "表三 2010302"]);
});

test("a name without a figure in a list without formulas is remembered", () => {
  const wish = {
    ...NO_ADDITIONS,
    rows: new Map([
      ["governmentFundIncome", [{ rowId: null, code: null, name: "增加的收入", texts: new Map(), amounts: new Map() }]],
    ]),
  };
  const { plan, account } = refresh(sampleSnapshot(), wish);
  expect(account.added).toMatchObject([{ table: "表七", name: "增加的收入" }]);
  expect(refresh(carriedOut(plan)).plan).toBeNull();
  expect(refresh(carriedOut(plan), wish).plan).toBeNull();
});

/** The sample after the plan. */
function carriedOut(plan: Refresh["plan"]): WorkbookSnapshot {
  const sheets = plan?.sheets ?? [];
  const moved = withRowChanges(
    sampleSnapshot(),
    new Map(sheets.flatMap(({ name, rows }) => (rows ? [[name, rows] as const] : []))),
  );
  return {
    ...recalculate(withCells(moved, new Map(sheets.map(({ name, cells }) => [name, cells])))).snapshot,
    state: plan?.state ?? null,
  };
}

test("a new row looks like the nearest one of its own level, not like the row above it", () => {
  const wish = {
    ...NO_ADDITIONS,
    rows: new Map([
      ["generalBudget", [{ rowId: null, code: "2130311", name: "水利工程建设", texts: new Map(), amounts: new Map() }]],
    ]),
  };
  const { plan, account } = refresh(sampleSnapshot(), wish);
  expect(account.added.filter(({ table }) => table === "表五").map(({ code }) => code)).toEqual([
    "213",
    "21303",
    "2130311",
  ]);
  const inserted = plan?.sheets.find(({ name }) => name === "表5")?.rows?.inserted ?? [];
  expect(inserted.map(({ like }) => like)).toEqual(["221", "22102", "2101199"].map((code) => at("表5", code, 0).row));
});
