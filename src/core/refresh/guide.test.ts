/** What 更新 does to 政府购买服务指导性目录: made once, filled while blank, later only rows that it lacks, and nothing of what somebody has typed. */
import { applied } from "../../../test/support/applied";
import { calculated, planOf, sheetNamed } from "../../../test/support/performanceForms";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { checkLocated } from "../report/check";
import { settleMoney } from "../locate/settleMoney";
import { recalculate } from "../formula/index";
import type { GuideEntry } from "../model/guideEntries";
import { guideIn } from "../guide/readGuide";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Refresh } from "./account";
import type { Additions } from "./additions";
import { NO_ADDITIONS } from "./additions";
import { withCells } from "../formula/movedSnapshot";
import { planRefresh } from "./planRefresh";

const plain = calculated(planOf({ projects: [] }));
const located = (snapshot: WorkbookSnapshot): ReturnType<typeof settleMoney> =>
  settleMoney(locateWorkbook(pack, snapshot));
const refresh = (snapshot: WorkbookSnapshot, serviceGuide?: readonly GuideEntry[]): Refresh =>
  planRefresh(located(snapshot), {
    ...NO_ADDITIONS,
    ...(serviceGuide === undefined ? {} : { serviceGuide }),
  } satisfies Additions);
const done = (snapshot: WorkbookSnapshot, { plan }: Refresh): WorkbookSnapshot =>
  plan === null ? snapshot : recalculate(applied(snapshot, plan)).snapshot;
const names = (snapshot: WorkbookSnapshot): readonly string[] => snapshot.sheets.map(({ name }) => name);

const heading = (name: string): GuideEntry => ({ kind: "heading", name });
const item = (code: string, name: string): GuideEntry => ({ kind: "item", code, level: (code.length + 1) / 2, name });
const COURT = [
  heading("人民法院"),
  item("A", "公共服务"),
  item("A15", "信息服务"),
  item("A1502", "宣传服务"),
  item("A150201", "法院宣传服务"),
];
const printed = (snapshot: WorkbookSnapshot): readonly string[] =>
  sheetNamed(snapshot, "购买服务目录")
    .values.slice(2)
    .map((row) => row.filter((value) => value !== null && value !== "").join(" "))
    .filter((line) => line !== "");
const COURT_LINES = ["人民法院", "A 公共服务", "A15 信息服务", "A1502 宣传服务", "A150201 法院宣传服务"];

test("nothing where nobody asks, a sheet behind the forms where somebody does, and nothing the second time", () => {
  expect(refresh(plain).account.guide).toBeNull();
  const first = refresh(plain, COURT);
  expect(first.account.guide).toEqual({ sheet: "购买服务目录", rows: 5, isNew: true });
  const after = done(plain, first);
  expect(printed(after)).toEqual(COURT_LINES);
  const order = names(after);
  expect(order.indexOf("购买服务目录")).toBeGreaterThan(
    Math.max(...order.map((name, index) => (name.startsWith("绩效") ? index : -1))),
  );
  expect(order.indexOf("购买服务目录")).toBeLessThan(order.indexOf("名词解释"));
  expect(refresh(after, COURT)).toMatchObject({ plan: null, account: { guide: null, kept: [] } });
  expect(refresh(after)).toMatchObject({ plan: null });
});

test("a blank list asks to be filled in, and is filled without another sheet", () => {
  const blank = done(plain, refresh(plain, []));
  expect(printed(blank)[0]).toContain("【待填：代码】");
  expect(guideIn(pack, blank)?.rows).toEqual([]);
  expect(refresh(blank, [])).toMatchObject({ plan: null });
  const filled = refresh(blank, COURT);
  expect(filled.account.guide).toEqual({ sheet: "购买服务目录", rows: 5, isNew: false });
  expect(printed(done(blank, filled))).toEqual(COURT_LINES);
});

test("rows that the list lacks stand in their part and in the order of codes; what is typed stays", () => {
  const start = done(plain, refresh(plain, COURT));
  const typed = withCells(
    start,
    new Map([
      [
        "购买服务目录",
        [
          { row: 6, column: 4, content: { kind: "value", value: "自己改的名称" } },
          { row: 7, column: 0, content: { kind: "value", value: "A1503" } },
          { row: 7, column: 3, content: { kind: "value", value: "自己加的" } },
        ],
      ],
    ]),
  );
  const more = [
    ...COURT,
    item("A150202", "普法服务"),
    item("A16", "管理服务"),
    heading("人民检察院"),
    item("A", "公共服务"),
  ];
  const result = refresh(typed, more);
  expect(result.account.guide).toEqual({ sheet: "购买服务目录", rows: 4, isNew: false });
  expect(result.account.kept.map(({ kind, found, expected }) => [kind, found, expected])).toEqual([
    ["guideOther", "A150201 自己改的名称", "A150201 法院宣传服务"],
  ]);
  const after = done(typed, result);
  expect(printed(after)).toEqual([
    ...COURT_LINES.slice(0, 4),
    "A150201 自己改的名称",
    "A150202 普法服务",
    "A1503 自己加的",
    "A16 管理服务",
    "人民检察院",
    "A 公共服务",
  ]);
  expect(refresh(after, more)).toMatchObject({ plan: null, account: { guide: null } });
});

test("a sheet of that name that is no list stays, and a list of another make gets no rows", () => {
  const other = {
    ...plain,
    sheets: [...plain.sheets, { name: "购买服务目录", visible: true, values: [["别的"]], formulas: [[null]] }],
  };
  expect(refresh(other, COURT).account).toMatchObject({
    guide: null,
    kept: [{ kind: "noSheet", words: "购买服务目录" }],
  });
  const theirs = {
    ...plain,
    sheets: [
      ...plain.sheets,
      {
        name: "附件2",
        visible: true,
        values: [["目录"], ["代码", "一级目录", "二级目录", "三级目录", "四级目录"], ["A", "公共服务"]],
        formulas: [],
      },
    ],
  };
  expect(refresh(theirs, COURT).account).toMatchObject({ guide: null, kept: [{ kind: "guideRows", words: "附件2" }] });
});

test("the promise of a text is kept by a list with rows, and not by a blank one or by 目录", () => {
  const text = "（政府购买服务指导性目录见附件）";
  const row = sheetNamed(plain, "情况说明").values.length + 1;
  const promised = (snapshot: WorkbookSnapshot): readonly string[] => {
    const said = withCells(
      snapshot,
      new Map([["情况说明", [{ row, column: 0, content: { kind: "value" as const, value: text } }]]]),
    );
    return checkLocated(located(said))
      .attachments.map(({ name }) => name)
      .filter((name) => name.includes("目录"));
  };
  expect(promised(plain)).toEqual(["政府购买服务指导性目录"]);
  expect(promised(done(plain, refresh(plain, [])))).toEqual(["政府购买服务指导性目录"]);
  expect(promised(done(plain, refresh(plain, COURT)))).toEqual([]);
});

test("pages of the list are counted anew as it grows", () => {
  const long = [
    heading("全部"),
    ...Array.from({ length: 9 }, (_, a) => item(`A1${a + 1}`, `目录${a}`)).flatMap((two) => [
      two,
      ...(two.kind === "item" ? Array.from({ length: 9 }, (_, b) => item(`${two.code}0${b + 1}`, `服务${b}`)) : []),
    ]),
  ];
  const after = done(plain, refresh(plain, COURT));
  const first =
    refresh(after, long).plan?.sheets.find(({ name, pages }) => name === "名词解释" && pages !== undefined)?.pages
      ?.firstPage ?? 0;
  const before =
    refresh(plain, COURT).plan?.sheets.find(({ name, pages }) => name === "名词解释" && pages !== undefined)?.pages
      ?.firstPage ?? 0;
  expect(first).toBeGreaterThan(before);
});
