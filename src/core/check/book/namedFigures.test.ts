import { sheetOf } from "../../../../test/support/foreignSnapshot";
import { noForm } from "../../../packs/no-form/pack";
import { inferForm } from "../../formless/inferForm";
import type { CellValue, SheetSnapshot } from "../../model/snapshot";
import { checkLocated } from "../../report/check";
import { describeFinding } from "../../finding/wording";

const table = (title: string, fund: number): SheetSnapshot =>
  sheetOf(title, [
    [`2026年${title}`],
    ["部门：某县水务局", null, "单位：万元"],
    ["科目编码", "科目名称", "金额"],
    ["合计", null, 100 + fund],
    ["201", "一般公共服务支出", 20],
    ["20103", "政府办公厅（室）及相关机构事务", 20],
    ["2010301", "行政运行", 20],
    ["213", "农林水支出", 60],
    ["21303", "水利", 60],
    ["2130301", "行政运行", 50],
    ["2130305", "水利工程建设", 10],
    ["221", "住房保障支出", 20 + fund],
    ["22102", "住房改革支出", 20 + fund],
    ["2210201", "住房公积金", 20 + fund],
  ]);

function told(text: string, ...more: readonly SheetSnapshot[]): readonly string[] {
  const located = inferForm(noForm, {
    state: null,
    sheets: [
      table("财政拨款支出预算表", 0),
      ...more,
      sheetOf("说明", [["2026年部门预算情况说明" as CellValue], [text]]),
    ],
  });
  if (!located) throw new Error("no disclosure");
  return checkLocated(located)
    .findings.filter(({ template }) => template === "bookFigureOfRowDiffers")
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);
}

test("an amount behind the name of a row that is not its figure is told with both", () => {
  expect(told("1．水利工程建设支出10万元，主要用于加固河堤。")).toEqual([]);
  const [first, ...others] = told("1．水利工程建设支出11万元，主要用于加固河堤。");
  expect(others).toEqual([]);
  expect(first).toMatch(
    /写“水利工程建设支出11万元”，表中“财政拨款支出预算表 2130305 水利工程建设·金额”是 10\.00 万元，请核对文字和表。$/,
  );
});

test("a name that stands under several 款 is told by the one that the sentence names", () => {
  expect(told("行政运行支出55万元。")).toEqual([]);
  expect(told("水利（款）行政运行（项）支出55万元。")).toHaveLength(1);
  expect(told("水利（款）行政运行（项）支出50万元。")).toEqual([]);
});

test("where tables have several figures for a row, or some row has the amount, nothing is said", () => {
  expect(told("住房公积金支出30万元。")).toHaveLength(1);
  expect(told("住房公积金支出30万元。", table("部门支出预算表", 7))).toEqual([]);
  expect(told("住房公积金支出60万元。")).toEqual([]);
});

test("of several figures the one that the text has with a slip", () => {
  expect(
    told("住房保障支出（类）住房改革支出（款）住房公积金（项）支出200万元。", table("部门支出预算表", 7)),
  ).toHaveLength(1);
  expect(told("住房保障支出（类）住房改革支出（款）住房公积金（项）支出33万元。", table("部门支出预算表", 7))).toEqual(
    [],
  );
});

test("to the places that the text prints, and in 元", () => {
  expect(told("农林水支出600,000元。")).toEqual([]);
  expect(told("农林水支出60.4万元。")).toHaveLength(1);
  expect(told("农林水（类）支出605,000元。")).toHaveLength(1);
});

const columns = (title: string, project = 10): SheetSnapshot =>
  sheetOf(title, [
    [`2026年${title}`],
    ["部门：某县水务局", null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["合计", null, 90 + project, 90, project],
    ["213", "农林水支出", 90 + project, 90, project],
    ["21303", "水利", 90 + project, 90, project],
    ["2130301", "行政运行", 90, 90, null],
    ["2130305", "水利工程建设", project, null, project],
  ]);

test("the usual sentence of a 项, with the year between name and amount; what its percentage works out is not said as well", () => {
  const item = (amount: string, year = 2026): string =>
    `农林水支出（类）水利（款）行政运行（项）${String(year)}年预算数为${amount}万元，比2025年预算数增加5.00万元，增长11.11%。`;
  expect(told(item("50.00"))).toEqual([]);
  expect(told(item("80.00"))).toHaveLength(1);
  expect(told(item("80.00", 2025))).toEqual([]);
  const located = inferForm(noForm, {
    state: null,
    sheets: [
      table("财政拨款支出预算表", 0),
      sheetOf("说明", [["2026年部门预算情况说明" as CellValue], [item("80.00")]]),
    ],
  });
  expect(located && checkLocated(located).findings.filter(({ kind }) => kind === "percent")).toEqual([]);
});

test("of several columns the whole is what the name says", () => {
  expect(told("农林水支出60万元。", columns("支出预算表", -30))).toEqual([]);
  expect(told("水利工程建设支出12万元。", columns("部门支出总表"))).toHaveLength(1);
});

test("totals by their names, to the tables whose titles say so", () => {
  const tables = [columns("部门支出总表", 20), columns("一般公共预算支出表")];
  for (const text of [
    "某县水务局2026年支出预算110万元。",
    "2026年一般公共预算支出100万元，主要是",
    "2025年支出预算180万元。",
    "支出预算比上年增加18万元。",
    "本年支出预算用于水利180万元。",
  ])
    expect({ text, told: told(text, ...tables) }).toEqual({ text, told: [] });
  expect(told("某县水务局2026年支出预算180万元。", ...tables)).toHaveLength(1);
  expect(told("收入总计110万元，支出总计910万元。", ...tables)).toHaveLength(1);
  expect(told("2026年一般公共预算支出700万元，主要是", ...tables)).toHaveLength(1);
});

test("where the total of the year and of all differ nobody knows which is meant", () => {
  expect(told("2026年支出预算180万元。", columns("部门支出总表", 20), columns("部门支出预算总表", 40))).toEqual([]);
});

test("where the heading or the sentence speaks of one kind of money, tables of all money say no more than that it is a part", () => {
  const overall = table("部门支出总表", 7);
  const said = (...paragraphs: readonly string[]): readonly string[] => {
    const located = inferForm(noForm, {
      state: null,
      sheets: [
        overall,
        sheetOf("说明", [["2026年部门预算情况说明" as CellValue], ...paragraphs.map((text) => [text])]),
      ],
    });
    return located
      ? checkLocated(located)
          .findings.filter(({ template }) => template === "bookFigureOfRowDiffers")
          .map(({ severity }) => severity)
      : ["no disclosure"];
  };
  const item = (amount: number): string =>
    `1.住房保障支出（类）住房改革支出（款）住房公积金（项）2026年预算数为${String(amount)}万元。`;
  expect(said("三、支出预算情况", item(21))).toEqual(["error"]);
  expect(said("五、一般公共预算当年拨款情况", item(21))).toEqual([]);
  expect(said("五、一般公共预算当年拨款情况", item(27))).toEqual([]);
  expect(said("五、一般公共预算当年拨款情况", item(29))).toEqual(["error"]);
  expect(said("一般公共预算支出110万元，其中：住房保障支出21万元。")).toEqual([]);
});

test("of a table with a part for each unit the sum of a 科目 is what a text states", () => {
  const own = (share: number): readonly (readonly CellValue[])[] => [
    ["213", "农林水支出", share],
    ["21303", "水利", share],
    ["2130301", "行政运行", share],
  ];
  const units = sheetOf("部门支出总表", [
    ["2026年部门支出总表"],
    ["部门：某县水务局", null, "单位：万元"],
    ["科目编码", "科目名称", "金额"],
    [null, "合计", 50],
    [null, "县水务局本级", 41.25],
    ...own(41.25),
    [null, "县防汛中心", 8.75],
    ...own(8.75),
  ]);
  expect(told("水利（款）行政运行（项）支出50万元。", units)).toEqual([]);
  expect(told("水利（款）行政运行（项）支出8.75万元。", units)).toEqual([]);
  expect(told("水利（款）行政运行（项）支出55.00万元。", units)).toHaveLength(1);
});

test("a code in brackets says which row is meant, and a code of another name says nothing", () => {
  expect(told("（5）行政运行（2130301）50万元，较上年增加3万元。")).toEqual([]);
  expect(told("（5）行政运行（2130301）55万元，较上年增加3万元。")).toHaveLength(1);
  expect(told("（5）行政运行（2010301）25万元；（6）水利工程建设（2130305）10万元。")).toHaveLength(1);
  expect(told("（5）事业运行（2130301）55万元。")).toEqual([]);
});

test("in accounts 支出决算 behind the budget of the year is of the name before both", () => {
  const sentence = (account: number): string =>
    `1.农林水支出（类）水利（款）行政运行（项）。年初预算为45万元，支出决算为${String(account)}万元，完成年初预算的1%。`;
  const accounts = table("财政拨款支出决算表", 0);
  expect(told(sentence(50), accounts)).toEqual([]);
  expect(told(sentence(55), accounts)).toHaveLength(1);
  // Of a budget it is last year's.
  expect(told(sentence(55))).toEqual([]);
});
