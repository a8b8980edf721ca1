/** The order of the sheets and the numbers of their pages: kept right where they stand so, never imposed. */
import { applied } from "../../../test/support/applied";
import { planOf, samplePlan } from "../../../test/support/performanceForms";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { settleMoney } from "../locate/settleMoney";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import { narrate } from "../narrate/narrate";
import { NO_ENTRY } from "../model/performanceEntries";
import { numberedPlan } from "../pages/numbered";
import { publicationOrder } from "../pages/order";
import { readState, writeState } from "../state/state";
import type { Refresh } from "./account";
import { NO_ADDITIONS } from "./additions";
import { withCells } from "../formula/movedSnapshot";
import { planRefresh } from "./planRefresh";

const locate = (snapshot: WorkbookSnapshot) => settleMoney(locateWorkbook(pack, snapshot));
const refresh = (snapshot: WorkbookSnapshot, inOrder = false): Refresh =>
  planRefresh(locate(snapshot), NO_ADDITIONS, inOrder);
const namesOf = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.map(({ name }) => name);
const NOTHING = { sheets: [], names: [], state: null, activate: null };
/** The sample with its texts, its pages numbered after them. */
const sample = (): WorkbookSnapshot => applied(sampleSnapshot(), refresh(sampleSnapshot()).plan ?? NOTHING);
const INNER = ["基础信息", "上年结转明细", "购买服务明细", "勾稽检查", "预算图表"];

/** As a workbook of before stood: what is not public in between, no title page, no numbers. */
function former(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const { pages: _, ...state } = readState(snapshot.state) ?? { pages: {} };
  const order = [
    "封面",
    "目录",
    "基础信息",
    "概况",
    ...Array.from({ length: 13 }, (_unused, index) => `表${index + 1}`),
    "上年结转明细",
    "购买服务明细",
    "情况说明",
  ];
  const sheets = snapshot.sheets
    .filter(({ name }) => name !== "第二部分")
    .map((sheet) =>
      sheet.name === "目录" ? { ...sheet, values: sheet.values.map((cells) => cells.slice(0, 2)) } : sheet,
    );
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return {
    state: writeState(state as Parameters<typeof writeState>[0]),
    sheets: [...sheets].sort((one, other) => rank(one.name) - rank(other.name)),
  };
}

const numbers = ({ sheets }: WorkbookSnapshot): ReadonlyMap<string, unknown> =>
  new Map(
    (sheets.find(({ name }) => name === "目录")?.values ?? []).flatMap((cells) =>
      typeof cells[1] === "string" && cells[1] !== "" ? [[cells[1], cells[2] ?? null] as const] : [],
    ),
  );

test("a new workbook stands in the order of publication, what is not public behind, and is offered nothing", () => {
  const plan = samplePlan();
  const names = plan.sheets.map(({ name }) => name);
  expect(names.slice(0, 5)).toEqual(["封面", "目录", "概况", "第二部分", "表1"]);
  expect(names.slice(16, 20)).toEqual(["表13", "情况说明", "整体绩效", "绩效01"]);
  expect(names.slice(-6)).toEqual(["名词解释", ...INNER]);
  expect(publicationOrder(locate(snapshotOf(plan))).names).toEqual(names);
  expect(refresh(snapshotOf(plan))).toMatchObject({
    plan: null,
    account: { ordered: false, orderOffered: false, pages: [] },
  });
  for (const { name, print } of plan.sheets.slice(2))
    expect([name, print?.footer, print?.header]).toEqual(
      INNER.includes(name) ? [name, "", "内部资料，不公开"] : [name, "— &P —", undefined],
    );
});

test("a blank sheet that was there before, or somebody's own, in front is no reason to offer it", () => {
  const made = sample();
  const first = { name: "Sheet1", visible: true, values: [], formulas: [] };
  expect(refresh({ ...made, sheets: [first, ...made.sheets] })).toMatchObject({
    plan: null,
    account: { orderOffered: false },
  });
  const { account } = refresh({ ...made, sheets: [first, ...made.sheets] }, true);
  expect(account.ordered).toBe(true);
});

test("an older workbook is only offered it, and stands so once somebody agrees", () => {
  const old = former(sample());
  expect(refresh(old)).toMatchObject({ plan: null, account: { orderOffered: true } });
  const { plan, account } = refresh(old, true);
  expect(account).toMatchObject({ ordered: true, orderOffered: false, sheets: ["第二部分"] });
  const after = applied(old, plan ?? NOTHING);
  expect(namesOf(after)).toEqual(namesOf(sample()));
  expect([...numbers(after)]).toEqual([...numbers(sample())]);
  expect(plan?.sheets.find(({ name }) => name === "基础信息")).toMatchObject({
    cells: [],
    pages: { header: "内部资料，不公开", footer: "" },
  });
  expect(refresh(after)).toMatchObject({ plan: null, account: { orderOffered: false } });
});

test("tabs that somebody has moved since are offered back, not moved", () => {
  const moved = { ...sample(), sheets: [...sample().sheets].reverse() };
  expect(refresh(moved)).toMatchObject({ plan: null, account: { ordered: false, orderOffered: true } });
  expect(refresh(moved, true).plan?.order).toEqual(namesOf(sample()));
});

test("a sheet that comes back stands in its place, with the page number that it had", () => {
  const gone = {
    ...sample(),
    sheets: sample().sheets.filter(({ name }) => name !== "名词解释" && name !== "第二部分"),
  };
  const { plan } = refresh(gone);
  expect(plan?.order).toEqual(namesOf(sample()));
  const print = (name: string): unknown => plan?.sheets.find((sheet) => sheet.name === name)?.print?.firstPage;
  expect(print("第二部分")).toBe(numbers(sample()).get("第二部分  2026年单位预算报表"));
  expect(print("名词解释")).toBe(numbers(sample()).get("第四部分  名词解释"));
});

test("目录 comes back with the numbers of the pages as they are, none of which anybody has typed", () => {
  const gone = { ...sample(), sheets: sample().sheets.filter(({ name }) => name !== "目录") };
  const { plan, account } = refresh(gone);
  expect(account).toMatchObject({ sheets: ["目录"], pages: [], kept: [] });
  const after = applied(gone, plan ?? NOTHING);
  expect([...numbers(after)]).toEqual([...numbers(sample())]);
  expect(refresh(after)).toMatchObject({ plan: null, account: { kept: [] } });
});

test("in which order the rest stands behind what is published is nobody's matter, and neither is a hidden sheet; what stands between is", () => {
  const offered = (sheets: WorkbookSnapshot["sheets"]): boolean =>
    refresh({ ...sample(), sheets }).account.orderOffered;
  const [published, rest] = [sample().sheets.slice(0, -INNER.length), sample().sheets.slice(-INNER.length)];
  expect(offered([...published, ...[...rest].reverse()])).toBe(false);
  expect(offered(sample().sheets.map((sheet) => (sheet.name === "表3" ? { ...sheet, visible: false } : sheet)))).toBe(
    false,
  );
  expect(offered([...rest.slice(0, 1), ...published, ...rest.slice(1)])).toBe(true);
  expect(offered([...published.slice(0, -1), ...rest.slice(0, 1), ...published.slice(-1), ...rest.slice(1)])).toBe(
    true,
  );
});

test("a text that grows moves the numbers behind it with the text that is written, and 更新 has nothing left to do", () => {
  const long = withCells(
    sample(),
    new Map([
      [
        "概况",
        [20, 21, 22, 23, 24, 25].map((row) => ({
          row,
          column: 0,
          content: {
            kind: "value",
            value: "本单位负责本级交办的各项工作，组织实施年度计划并报告执行情况。".repeat(14),
          },
        })),
      ],
    ]),
  );
  const told = applied(long, numberedPlan(locate(long), narrate(pack, long).plan));
  const [before, after] = [numbers(sample()), numbers(told)];
  const name = "第三部分  2026年度单位预算情况说明";
  expect(Number(after.get(name))).toBeGreaterThan(Number(before.get(name)));
  expect(after.get("第一部分  概况")).toBe(1);
  expect(refresh(told).account.pages).toEqual([]);
  expect(refresh(long).account.pages).toContain("目录");
});

test("what somebody has written where a number stands is kept", () => {
  const own = withCells(
    former(sample()),
    new Map([["目录", [{ row: 2, column: 2, content: { kind: "value", value: "见附页" } }]]]),
  );
  expect(numbers(applied(own, refresh(own, true).plan ?? NOTHING)).get("第一部分  概况")).toBe("见附页");
});

test("a number that somebody has typed over ours is kept and told, and one that is the page's again is ours", () => {
  const typed = (value: number | string) =>
    withCells(sample(), new Map([["目录", [{ row: 2, column: 2, content: { kind: "value" as const, value } }]]]));
  const { account, plan } = refresh(typed(26));
  expect(plan).toBeNull();
  expect(account.kept).toEqual([
    {
      kind: "pageNumber",
      words: "目录“第一部分  概况”",
      at: { sheet: "目录", row: 2, column: 2 },
      found: 26,
      expected: "1",
    },
  ]);
  expect(refresh(typed(1)).account.kept).toEqual([]);
  const emptied = refresh(typed(""));
  expect(emptied.account.kept).toEqual([]);
  expect(numbers(applied(typed(""), emptied.plan ?? NOTHING)).get("第一部分  概况")).toBe(1);
});

test("the numbers of a workbook that remembers none of them are taken for ours", () => {
  const state = readState(sample().state);
  if (state?.pages === undefined) throw new Error("the sample has no pages");
  const { 目录: _, ...pages } = state.pages;
  const before = {
    ...withCells(sample(), new Map([["目录", [{ row: 2, column: 2, content: { kind: "value", value: 26 } }]]])),
    state: writeState({ ...state, pages }),
  };
  const { plan, account } = refresh(before);
  expect(account).toMatchObject({ kept: [], pages: ["目录"] });
  expect(refresh(applied(before, plan ?? NOTHING))).toMatchObject({ plan: null, account: { kept: [] } });
});

test("behind an attachment of the user's own no number is told: nobody knows its pages", () => {
  const attachment = { name: "附件1 目录", visible: true, values: [["政府购买服务指导性目录"]], formulas: [[null]] };
  const names = namesOf(sample());
  const at = names.indexOf("名词解释");
  const sheets = [...sample().sheets.slice(0, at), attachment, ...sample().sheets.slice(at)];
  const own = { ...sample(), sheets };
  const after = applied(own, refresh(own).plan ?? NOTHING);
  expect(numbers(after).get("第四部分  名词解释") || null).toBeNull();
  expect(numbers(after).get("十二、其他说明")).toBe(numbers(sample()).get("十二、其他说明"));
  expect(namesOf(after)).toEqual(namesOf(own));
});

test("the numbers follow forms that come in", () => {
  const [without, with_] = [numbers(snapshotOf(planOf(undefined))), numbers(snapshotOf(planOf({})))];
  expect(Number(with_.get("第四部分  名词解释")) - Number(without.get("第四部分  名词解释"))).toBe(4);
});

test("forms that are asked for later stand behind the texts, also in a workbook that nobody has put in order, and nothing else moves", () => {
  const forms = { overall: NO_ENTRY, projects: new Map() };
  const isForm = (name: string): boolean => name.startsWith("绩效") || name === "整体绩效";
  const plain = ({ sheets, ...rest }: WorkbookSnapshot): WorkbookSnapshot => ({
    ...rest,
    sheets: sheets.filter(({ name }) => !isForm(name)),
  });
  for (const [snapshot, before] of [
    [plain(former(sample())), "情况说明"],
    [plain(sample()), "情况说明"],
    [plain({ ...sample(), sheets: [...sample().sheets].reverse() }), "情况说明"],
  ] as const) {
    const { plan, account } = planRefresh(locate(snapshot), { ...NO_ADDITIONS, performance: forms });
    expect(account.ordered).toBe(false);
    const after = namesOf(applied(snapshot, plan ?? NOTHING));
    expect(after.filter((name) => !isForm(name))).toEqual(namesOf(snapshot));
    expect(after.slice(after.indexOf(before) + 1, after.indexOf(before) + 4)).toEqual(["整体绩效", "绩效01", "绩效02"]);
  }
});
