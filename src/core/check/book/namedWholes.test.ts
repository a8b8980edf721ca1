/** Wholes, parts of “三公”经费, items of 基本支出 and shares that a text names, held against the tables. */
import { editCell } from "../../../../test/support/edit";
import { plainValues, sheetOf } from "../../../../test/support/foreignSnapshot";
import { sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { noForm } from "../../../packs/no-form/pack";
import { shanxiUnit2026 } from "../../../packs/shanxi-unit-2026/pack";
import { inferForm } from "../../formless/inferForm";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { checkLocated, checkWorkbook } from "../../report/check";

type Rows = readonly (readonly CellValue[])[];

const head = (title: string, width: number): Rows => [
  [`2026年${title}`],
  ["部门：某县水务局", ...Array.from({ length: width - 2 }, () => null), "单位：万元"],
];
const balance: Rows = [
  ...head("部门收支总表", 4),
  ["收入", null, "支出", null],
  ["项目", "预算数", "项目", "预算数"],
  ["一、一般公共预算拨款收入", 100, "一、农林水支出", 85],
  ["二、单位资金收入", 5, "二、住房保障支出", 20],
  ["本年收入合计", 105, "本年支出合计", 105],
  ["上年结转", 10, "年终结转", 10],
  ["收入总计", 115, "支出总计", 115],
];
const fiscal: Rows = [
  ...head("财政拨款收支总表", 4),
  ["收入", null, "支出", null],
  ["项目", "预算数", "项目", "预算数"],
  ["一、一般公共预算拨款收入", 100, "一、农林水支出", 80],
  [null, null, "二、住房保障支出", 20],
  ["收入总计", 100, "支出总计", 100],
];
const general: Rows = [
  ...head("一般公共预算支出表", 5),
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 100, 61, 39],
  ["213", "农林水支出", 80, 41, 39],
  ["21303", "水利", 80, 41, 39],
  ["2130301", "行政运行", 41, 41, null],
  ["2130305", "水利工程建设", 39, null, 39],
  ["221", "住房保障支出", 20, 20, null],
  ["22102", "住房改革支出", 20, 20, null],
  ["2210201", "住房公积金", 20, 20, null],
];
const items: Rows = [
  ...head("一般公共预算基本支出表", 3),
  ["科目编码", "科目名称", "合计"],
  [null, "合计", 61],
  ["301", "工资福利支出", 44],
  ["30101", "基本工资", 44],
  ["302", "商品和服务支出", 17],
  ["30201", "办公费", 9],
  ["30217", "公务接待费", 3],
  ["30231", "公务用车运行维护费", 5],
];
const byColumns: Rows = [
  ...head("财政拨款“三公”经费支出表", 6),
  ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"],
  [null, null, "小计", "公务用车购置费", "公务用车运行费", null],
  [8, null, 5, null, 5, 3],
];
const byLines: Rows = [
  ...head("“三公”经费支出表", 3),
  ["项目", "2025年预算数", "2026年预算数"],
  ["合计", 9, 8],
  ["1.因公出国（境）费用", null, null],
  ["2.公务接待费", 4, 3],
  ["3.公务用车购置及运行维护费", 5, 5],
];

function told(lines: readonly string[], threePublic: Rows = byColumns): readonly string[] {
  const located = inferForm(noForm, {
    state: null,
    sheets: [
      ...[balance, fiscal, general, items, threePublic].map((rows, at): SheetSnapshot => sheetOf(String(at + 1), rows)),
      sheetOf("说明", [["2026年部门预算情况说明"], ...lines.map((line) => [line])]),
    ],
  });
  if (!located) throw new Error("no disclosure");
  return checkLocated(located)
    .findings.filter(({ template }) => template === "bookFigureOfRowDiffers" || template === "sentenceShareDiffers")
    .map(({ severity, template }) => `${severity} ${template}`);
}

test.each<readonly [string, string, string]>([
  ["totals of all", "2026年收入总计115万元，支出总计115万元。", "2026年收入总计115万元，支出总计151万元。"],
  ["the two sides", "2026年收入总预算115万元，支出总预算115万元。", "2026年收入总预算775万元，支出总预算115万元。"],
  ["the year's income", "本年收入合计105万元。", "本年收入合计166万元。"],
  ["预算总支出", "2026年部门预算总支出115万元。", "2026年部门预算总支出151万元。"],
  ["支出预算 of the year or of all", "2026年本部门收入预算105万元。", "2026年本部门收入预算107万元。"],
  ["预算收入", "2026年预算收入115万元。", "2026年预算收入119万元。"],
  ["names joined by dashes", "6.农林水支出-水利-行政运行41万元。", "6.农林水支出-水利-行政运行47万元。"],
  ["names of a path with nothing between", "7.农林水支出水利行政运行41万元。", "7.农林水支出水利行政运行47万元。"],
  ["a code before the name", "2130301行政运行41万元。", "2130301行政运行47万元。"],
  ["a 类 with its code", "一般公共预算：农林水支出（213）80万元。", "一般公共预算：农林水支出（213）86万元。"],
  ["基金预算收入 and 小计 of “三公”经费", "“三公”经费支出预算8万元。", "“三公”经费支出预算88万元。"],
  ["a 类 of all money or of one fund", "农林水支出85万元。", "农林水支出58万元。"],
  ["财政拨款", "2026年财政拨款收支总预算100万元。", "2026年财政拨款收支总预算170万元。"],
  ["拨款 of the year", "2026年一般公共预算当年拨款100万元。", "2026年一般公共预算当年拨款190万元。"],
  ["基本支出", "2026年基本支出预算61万元。", "2026年基本支出预算67万元。"],
  [
    "a 类 behind 其中 without a colon",
    "支出安排如下，其中农林水支出85万元。",
    "支出安排如下，其中住房保障支出26万元。",
  ],
  ["收、支 in one word", "2026年度财政拨款收、支总预算100万元。", "2026年度财政拨款收、支总预算107万元。"],
  ["财政拨款预算支出", "某县水务局2026年财政拨款预算支出100万元。", "某县水务局2026年财政拨款预算支出107万元。"],
  [
    "a name before a colon",
    "水利（款）行政运行（项）：2026年预算数为41万元。",
    "水利（款）行政运行（项）：2026年预算数为47万元。",
  ],
])("%s", (_, right, wrong) => {
  expect(told([right])).toEqual([]);
  expect(told([wrong])).toEqual(["error bookFigureOfRowDiffers"]);
});

test("项目支出 of 财政拨款 or of a fund is none of 一般公共预算", () => {
  const fund: Rows = [
    ...head("政府性基金预算支出表", 5),
    ["科目编码", "科目名称", "本年政府性基金预算支出", null, null],
    [null, null, "合计", "基本支出", "项目支出"],
    [null, "合计", 12, null, 12],
    ["212", "城乡社区支出", 12, null, 12],
  ];
  const text = (project: number, own = 39): readonly string[] => [
    `财政拨款安排支出112万元，其中：基本支出61万元，项目支出${String(project)}万元。`,
    `一般公共预算财政拨款支出100万元，其中：基本支出61万元，项目支出${String(own)}万元。`,
    "政府性基金预算安排12万元，其中：项目支出7万元用于河道。",
  ];
  expect(told(text(51), fund)).toEqual([]);
  expect(told(text(51, 29), fund)).toEqual(["error bookFigureOfRowDiffers"]);
  expect(told(["2026年政府性基金预算支出12万元。"], fund)).toEqual([]);
  expect(told(["2026年政府性基金预算支出72万元。"], fund)).toEqual(["error bookFigureOfRowDiffers"]);
  // Where all money is 一般公共预算, it is the same.
  expect(told(["财政拨款安排支出100万元，其中：基本支出61万元，项目支出93万元。"])).toEqual([
    "error bookFigureOfRowDiffers",
  ]);
});

test("of two years side by side a text states the year's own", () => {
  const years = (label: string): Rows => [
    ...head("国有资本经营预算支出表", 5),
    ["科目编码", "科目名称", label, "2026年预算数", null],
    [null, null, null, "合计", "项目支出"],
    [null, "合计", 31, 43, 43],
    ["223", "国有资本经营预算支出", 31, 43, 43],
  ];
  for (const label of ["2025年预算数", "上年预算数"]) {
    expect(told(["2026年国有资本经营预算支出43万元。"], years(label))).toEqual([]);
    expect(told(["2026年国有资本经营预算支出31万元。"], years(label))).toEqual([]);
    expect(told(["2026年国有资本经营预算支出49万元。"], years(label))).toEqual(["error bookFigureOfRowDiffers"]);
  }
});

test("the unit's name in a title names no money", () => {
  const titled = (title: string): readonly SheetSnapshot[] => [
    sheetOf("1", [
      [`某县国有资产管理中心${title}`],
      ["编制单位：某县国有资产管理中心", null, null, "单位：万元"],
      ...balance.slice(2),
    ]),
    sheetOf("2", [
      [`某县国有资产管理中心一般公共预算支出表`],
      ["编制单位：某县国有资产管理中心", null, null, null, "单位：万元"],
      ...general.slice(2),
    ]),
  ];
  const said = (line: string): readonly string[] => {
    const located = inferForm(noForm, {
      state: null,
      sheets: [...titled("2026年收支总表"), sheetOf("说明", [["2026年部门预算情况说明"], [line]])],
    });
    return located ? checkLocated(located).findings.map(({ template }) => template) : ["none"];
  };
  expect(said("2026年收入总计115万元，支出总计115万元。")).toEqual([]);
  expect(said("2026年收入总计115万元，支出总计151万元。")).toEqual(["bookFigureOfRowDiffers"]);
});

test.each([
  ["columns", byColumns],
  ["lines of two years", byLines],
])("“三公”经费 in a table of %s", (_, table) => {
  const text = (total: number, reception: number, cars: number): readonly string[] => [
    `2026年“三公”经费预算数为${String(total)}万元，其中：公务接待费${String(reception)}万元。`,
    `“三公”经费中公务用车的安排：公务用车购置及运行维护费${String(cars)}万元。`,
  ];
  const figures = "error bookFigureOfRowDiffers";
  expect(told(text(8, 3, 5), table)).toEqual([]);
  expect(told(text(88, 3, 5), table)).toContain(figures);
  expect(told(text(8, 33, 5), table)).toContain(figures);
  expect(told(text(8, 3, 55), table)).toContain(figures);
  expect(told(["2025年“三公”经费预算数为99万元，公务接待费比上年减少12万元。"], table)).toEqual([]);
});

test("a part of “三公”经费 that the table leaves blank is none", () => {
  const said = (abroad: string, table: Rows): readonly string[] =>
    told([`2026年“三公”经费预算8万元，其中：因公出国（境）费${abroad}万元，与上年持平；公务接待费3万元。`], table);
  for (const table of [byColumns, byLines]) {
    expect(said("0", table)).toEqual([]);
    expect(said("0.00", table)).toEqual([]);
    expect(said("1.00", table)).toEqual(["error bookFigureOfRowDiffers"]);
  }
  // A table that nobody has filled in says nothing.
  const blank = byColumns.map((row, at) => (at < 4 ? row : row.map(() => null)));
  expect(said("1.00", blank)).toEqual([]);
});

test("其他支出 is the 类 of that name only beside other 类", () => {
  const lottery: Rows = [
    ...head("政府性基金预算支出表", 5),
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    [null, "合计", 12, null, 12],
    ["229", "其他支出", 12, null, 12],
  ];
  expect(told(["机关运行经费17万元，其中：办公费9万元、其他支出6.5万元。"], lottery)).toEqual([]);
  expect(told(["支出包括农林水支出85万元、住房保障支出20万元、其他支出12万元。"], lottery)).toEqual([]);
  expect(told(["支出包括农林水支出85万元、住房保障支出20万元、其他支出15万元。"], lottery)).toEqual([
    "error bookFigureOfRowDiffers",
  ]);
});

test("in accounts what was spent is held against its own column, and what was planned against none", () => {
  const accounts = (rows: Rows): Rows => [...head("财政拨款“三公”经费支出决算表", 6), ...rows];
  const lines = accounts([
    ["项目", "预算数", "决算统计数"],
    ["“三公”经费合计", 12, 8],
    ["1.公务用车运行费", 7, 5],
    ["2.公务接待费", 5, 3],
  ]);
  const columns = accounts([
    ["预算数", null, null, "决算数", null, null],
    ["合计", "公务用车运行费", "公务接待费", "合计", "公务用车运行费", "公务接待费"],
    [12, 7, 5, 8, 5, 3],
  ]);
  const said = (table: Rows, planned: number, spent: number): readonly string[] =>
    told([`“三公”经费：公务接待费支出预算为${String(planned)}万元，公务接待费支出决算为${String(spent)}万元。`], table);
  for (const table of [lines, columns]) {
    expect(said(table, 5, 3)).toEqual([]);
    expect(said(table, 6, 3)).toEqual([]);
    expect(said(table, 5, 33)).toEqual(["error bookFigureOfRowDiffers"]);
  }
  expect(told(["“三公”经费：2024年决算数为9万元，其中公务接待费4.50万元。"], lines)).toEqual([]);
});

const bothYears: Rows = [
  ...head("“三公”经费支出表", 6),
  ["2025年预算数", null, null, "2026年预算数", null, null],
  ["合计", "公务用车运行费", "公务接待费", "合计", "公务用车运行费", "公务接待费"],
  [9, 5, 4, 8.5, 5, 3.5],
];

test.each([
  ["lines of two years", byLines, "3"],
  ["columns of two years", bothYears, "3.5"],
])("a change against last year is that of the two figures in a table of %s", (_, table, now) => {
  const said = (change: string): readonly string[] => {
    const found = inferForm(noForm, {
      state: null,
      sheets: [balance, fiscal, general, items, table]
        .map((rows, at): SheetSnapshot => sheetOf(String(at + 1), rows))
        .concat(sheetOf("说明", [["2026年部门预算情况说明"], [`五、“三公”经费：公务接待费${now}万元，${change}`]])),
    });
    return found ? checkLocated(found).findings.map(({ template }) => template) : ["none"];
  };
  const less = String(4 - Number(now));
  for (const right of [`比2025年减少${less}万元。`, `较上年预算数减少${less}万元。`]) expect(said(right)).toEqual([]);
  expect(said(`比2025年增加${less}万元。`)).toEqual(["sentenceDirectionWrong"]);
  expect(said("比上年减少2.70万元。")).toEqual(["sentenceChangeDiffers"]);
  // Another year, or what was spent: the table has neither.
  expect(said("比2024年减少2.70万元。")).toEqual([]);
  expect(said("比上年执行数减少2.70万元。")).toEqual([]);
});

test("“三公”经费 is a line of its own where the table has other lines, and 共计 is its total", () => {
  const lines = (...rows: Rows): Rows => [
    ...head("一般公共预算安排的行政经费及“三公”经费预算表", 3),
    ["项目", "2025年预算", "2026年预算"],
    ...rows,
  ];
  const own = lines(["行政经费", 20, 17], ["“三公”经费", 9, 8.5], ["其中：（一）公务接待费", 4, 3.5]);
  const total = lines(["共计", 9, 8.5], ["1、公务接待费", 4, 3.5]);
  const said = (amount: number): readonly string[] => [
    `2026年本部门“三公”经费预算安排${String(amount)}万元，比上年减少0.5万元。`,
    `2026年度一般公共预算拨款安排的“三公”经费支出预算${String(amount)}万元。`,
  ];
  for (const table of [own, total]) {
    expect(told(said(8.5), table)).toEqual([]);
    expect(told(said(6.5), table)).toEqual(["error bookFigureOfRowDiffers", "error bookFigureOfRowDiffers"]);
  }
});

test("items of 经济分类 are those of 基本支出 where the text or its heading says so", () => {
  const under = (line: string): readonly string[] => told(["三、基本支出情况", line]);
  expect(under("工资福利支出44万元，办公费9万元。")).toEqual([]);
  expect(under("工资福利支出46万元，办公费9万元。")).toHaveLength(1);
  expect(under("工资福利支出44万元，办公费7万元。")).toHaveLength(1);
  expect(under("基本支出中办公费7万元用于项目。")).toEqual([]);
  expect(told(["三、项目支出情况", "办公费7万元。"])).toEqual([]);
});

test("a share of a whole that another paragraph states", () => {
  expect(told(["农林水支出80万元，占财政拨款支出的80%。"])).toEqual([]);
  expect(told(["农林水支出80.00万元，占财政拨款支出的79.98%。"])).toEqual(["warning sentenceShareDiffers"]);
  expect(told(["农林水支出80万元，占财政拨款支出的70%。"])).toEqual(["warning sentenceShareDiffers"]);
  // 支出预算 of the paragraph is not what the share is called a share of.
  expect(told(["支出预算115万元，其中：农林水支出85万元，占总支出的73.91%。"])).toEqual([]);
  expect(told(["支出预算115万元，其中：农林水支出85万元，占总支出的79.31%。"])).toEqual([
    "warning sentenceShareDiffers",
  ]);
  expect(told(["农林水支出80.0012万元，占财政拨款支出的80%。"])).toEqual([]);
  // Of the year or of all: a share of either.
  expect(told(["农林水支出85万元，占总支出的80.95%。"])).toEqual([]);
  expect(told(["农林水支出85万元，占支出预算总额的73.91%。"])).toEqual([]);
  expect(told(["农林水支出85万元，占支出预算总额的79.31%。"])).toEqual(["warning sentenceShareDiffers"]);
  // 80 of another 114.29 that nobody states; the text's own whole counts where it has one.
  expect(told(["农林水支出80万元，占本单位资金的70%。"])).toEqual([]);
  expect(told(["农林水支出64万元，占财政拨款支出的70%。"])).not.toContain("warning sentenceShareDiffers");
});

test("what is right for a part, another year or another rounding is not accused", () => {
  const right = [
    ["三、基本支出情况", "县水利局本级：工资福利支出20万元，办公费4万元。"],
    ["三、基本支出情况", "各单位工资福利支出分别为20万元、24万元。"],
    ["四、机关运行经费", "机关运行经费是基本支出中的公用经费12万元，其中：办公费6万元。"],
    ["五、“三公”经费情况", "局本级公务接待费1万元，所属单位公务接待费2万元。"],
    ["五、“三公”经费情况", "公务接待费3万元，其中外宾接待费1万元；2025年公务接待费4万元。"],
    ["2026年财政拨款收入总计100万元，支出总计100万元。"],
    ["2026年收入总计1,150,031.56元，支出总计1,149,968.44元。"],
    ["2026年收入总计约115万元。"],
    ["2026年收入预算105万元，上年结转10万元。"],
    ["四、财政拨款收支预算情况", "2026年收入预算98.50万元，支出预算98.50万元。"],
    ["一般公共预算支出100万元，其中支出预算99万元用于人员。"],
    ["一般公共预算当年拨款100万元，比2025年增加13万元。"],
  ];
  for (const lines of right) expect({ lines, told: told(lines) }).toEqual({ lines, told: [] });
});

test("a total that its table calls otherwise cannot be read, and may be what the text means", () => {
  const values = plainValues(sampleSnapshot());
  const [row = 0] = (values.sheets.find(({ name }) => name === "表3")?.values ?? []).flatMap((line, at) =>
    line[1] === "合计" ? [at] : [],
  );
  const text = values.sheets
    .find(({ name }) => name === "情况说明")
    ?.values.findIndex(([line]) => String(line).includes("项目支出"));
  const without: WorkbookSnapshot = { ...values, sheets: values.sheets.filter(({ name }) => name !== "基础信息") };
  const stated = [
    [{ sheet: "表3", row, column: 1 }, "小计"] as const,
    [{ sheet: "情况说明", row: text ?? 0, column: 0 }, "2026年安排项目支出1743.27万元。"] as const,
  ];
  const told = (edits: typeof stated): readonly string[] =>
    checkWorkbook(
      shanxiUnit2026,
      edits.reduce((now, [at, value]) => editCell(now, at, value), without),
    ).findings.map(({ template }) => template);
  expect(told(stated)).toContain("rowMissing");
  expect(told(stated)).not.toContain("bookFigureOfRowDiffers");
});
