/** What is understood without help, and what is asked for instead of being guessed. */
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { ListSheet } from "../list/list";
import { isUnsettled } from "./outcome";
import { isNote } from "./problem";
import type { ImportChoices } from "./preview";
import { NO_CHOICES, previewImport } from "./preview";
import { describeAsk, describeImportProblem, describeSkipped, describeSums } from "./wording";

type Line = readonly (string | number | null)[];

const HEADER: Line = ["功能科目", "项目类别", "项目名称", "部门经济科目", "资金来源", "当年/上年结转", "金额（元）"];
const STAFF: Line = ["2010301", "人员类", "", "30101", "一般公共预算", "当年", 10_000];
const PROJECT: Line = ["2010302", "特定目标类", "专项", "", "一般公共预算", "当年", 20_000];

const sheet = (...rows: Line[]): ListSheet => ({ name: "", rows });
const preview = (lines: readonly Line[], choices: Partial<ImportChoices> = {}) =>
  previewImport(pack, [sheet(...lines)], { ...NO_CHOICES, ...choices });
const asked = (lines: readonly Line[], choices: Partial<ImportChoices> = {}) =>
  preview(lines, choices).asks.map(describeAsk);
/** Problems of a list with one changed row among good ones. */
const problems = (line: Line, header: Line = HEADER) => {
  const { outcome } = preview([header, STAFF, line]);
  return {
    left: outcome?.problems.filter((problem) => !isNote(problem)).map(describeImportProblem),
    notes: outcome?.problems.filter(isNote).map(describeImportProblem),
    outcome,
  };
};
const changed = (line: Line, index: number, value: string | number): Line =>
  line.map((cell, at) => (at === index ? value : cell));

describe("columns", () => {
  test("other names that exports have for category and amount are found", () => {
    const named = (category: string, amount: string): readonly string[] =>
      asked([HEADER.map((text) => (text === "项目类别" ? category : text === "金额（元）" ? amount : text)), STAFF]);
    expect(named("支出项目类别", "本年预算金额（元）")).toEqual([]);
    expect(named("项目类型名称", "年初预算金额（元）")).toEqual([]);
    expect(named("项目类别", "本年预算金额")).toEqual(["没有写金额单位，请选元或万元。"]);
  });

  test("a header under titles and with two lines is found", () => {
    const { header, outcome } = preview([
      ["预算明细"],
      ["", "2026年"],
      ["功能科目", "", "项目类别", "项目名称", "部门经济科目", "", "资金来源", "预算数（元）"],
      ["编码", "名称", "", "", "编码", "名称", "", ""],
      ["2010301", "行政运行", "人员类", "", "30101", "基本工资", "一般公共预算", 10_000],
    ]);
    expect(header?.columns.map(({ text }) => text)).toEqual([
      "功能科目编码",
      "功能科目名称",
      "项目类别",
      "项目名称",
      "部门经济科目编码",
      "部门经济科目名称",
      "资金来源",
      "预算数（元）",
    ]);
    expect(outcome?.placedRows).toBe(1);
  });

  test("a missing column is asked for", () => {
    expect(asked([changed(HEADER, 4, "钱从哪来"), STAFF])).toEqual(["没有找到“资金来源”列，请指明是哪一列。"]);
    expect(
      preview([changed(HEADER, 4, "钱从哪来"), STAFF], { columns: new Map([["fund", { header: "钱从哪来" }]]) }).outcome
        ?.placedRows,
    ).toBe(1);
  });

  test("经济科目 alone may be the government's", () => {
    expect(asked([changed(HEADER, 3, "经济科目"), STAFF])).toEqual(["没有找到“部门经济科目”列，请指明是哪一列。"]);
  });

  test("two candidates are asked for, and told apart by their letters", () => {
    const header = [...HEADER, "金额（元）"];
    expect(asked([header, [...STAFF, 5]])).toEqual([
      "有几列都可能是“金额”，请指明是哪一列：G 金额（元）、H 金额（元）。",
    ]);
    expect(asked([header, STAFF], { columns: new Map([["amount", { header: "金额" }]]) })).toEqual([
      "“金额”：表头“金额”有几列，请用列号指明，如“G列”：G 金额（元）、H 金额（元）。",
    ]);
    expect(
      preview([header, [...STAFF, 5]], { columns: new Map([["amount", { header: "H列" }]]) }).outcome?.listed,
    ).toBe(500);
  });

  test("a header that is not there", () => {
    expect(asked([HEADER, STAFF], { columns: new Map([["fund", { header: "经费来源" }]]) })).toEqual([
      "“资金来源”：表头里没有“经费来源”。",
    ]);
  });

  test("no header at all", () => {
    expect(
      asked([
        ["甲", "乙"],
        ["1", "2"],
      ]),
    ).toEqual(["没有找到表头。表头里至少要有两个认得的列名，如“功能科目”“资金来源”“金额”。"]);
  });

  test("of several sheets the only one that is understood is taken, else one must be chosen", () => {
    const list = { name: "明细", rows: [HEADER, STAFF] };
    const cover = { name: "封面", rows: [["说明"]] };
    expect(previewImport(pack, [cover, list], NO_CHOICES).outcome?.placedRows).toBe(1);
    expect(previewImport(pack, [list, { ...list, name: "第二页" }], NO_CHOICES).asks.map(describeAsk)).toEqual([
      "文件里有几张工作表，请选一张：明细、第二页。",
    ]);
    expect(previewImport(pack, [list, cover], { ...NO_CHOICES, sheet: "附表" }).asks.map(describeAsk)).toEqual([
      "没有“附表”这张工作表，请选一张：明细、封面。",
    ]);
  });
});

describe("the unit of money", () => {
  test("is never assumed", () => {
    const lines = [changed(HEADER, 6, "金额"), STAFF];
    expect(asked(lines)).toEqual(["没有写金额单位，请选元或万元。"]);
    expect(preview(lines).outcome).toBeNull();
    expect(preview(lines, { money: "万元" }).outcome?.listed).toBe(10_000_000_000);
  });

  test("is asked for when two are written", () => {
    expect(asked([["单位：万元"], HEADER, STAFF])).toEqual(["金额单位写的是“元”、“万元”，不能确定，请选元或万元。"]);
  });
});

describe("rows", () => {
  test.each([
    [
      changed(STAFF, 4, "彩票公益金"),
      [
        "第 3 行 资金来源：“彩票公益金”看不出是哪种资金，应当写明：一般公共预算、政府性基金预算、国有资本经营预算、财政专户管理资金、单位资金其中之一。",
      ],
    ],
    [
      changed(STAFF, 1, "运转类"),
      ["第 3 行 项目类别：“运转类”看不出项目类别，应当是：人员类、公用经费、其他运转类、特定目标类其中之一。"],
    ],
    [changed(STAFF, 5, "2026"), ["第 3 行 当年或结转（当年/上年结转）：“2026”看不出是当年预算还是上年结转。"]],
    [
      changed(changed(STAFF, 4, "上年结转-一般公共预算"), 5, "当年"),
      ["第 3 行 当年或结转（当年/上年结转）：“当年”与资金来源说的不一致，一个是当年，一个是上年结转。"],
    ],
    [changed(STAFF, 0, "20103"), ["第 3 行 功能科目：“20103”里没有可用的 7 位科目编码。"]],
    [changed(STAFF, 0, "9990101 某某"), ["第 3 行 功能科目：“9990101 某某”中的类“999”不在本年科目表里。"]],
    [
      changed(STAFF, 0, "2138801 行政运行"),
      ["第 3 行 功能科目：不知道“2138801 行政运行”的上级科目 21388 的名称，请补上这个名称。"],
    ],
    [changed(STAFF, 3, "30188"), ["第 3 行 部门经济科目：不知道科目 30188 的名称，请补上这个名称。"]],
    [changed(STAFF, 3, ""), ["第 3 行 部门经济科目：没有可用的 5 位科目编码。"]],
    [changed(PROJECT, 2, ""), ["第 3 行 项目名称：没有项目名称。"]],
    [changed(STAFF, 6, "壹佰"), ["第 3 行 金额（金额（元））：“壹佰”不是金额。"]],
    [changed(STAFF, 6, "=1+1"), ["第 3 行 金额（金额（元））：“=1+1”不是金额。"]],
    [
      changed(STAFF, 6, 1.234),
      ["第 3 行 金额（金额（元））：“1.234”精确到分以下，不能准确相加，请在导出表中改为最多精确到分。"],
    ],
    [changed(PROJECT, 6, -5), ["第 3 行 金额：表五 2010302·项目支出的各行相加是负数，预算数不能是负数。"]],
    [
      changed(changed(PROJECT, 6, -5), 2, "另一项"),
      ["第 3 行 金额：表五 2010302·项目支出的各行相加是负数，预算数不能是负数。"],
    ],
  ])("%j is left out", (line, expected) => {
    const { left, outcome } = problems(line);
    expect(left).toEqual(expected);
    expect(outcome).toMatchObject({ placedRows: 1, leftOutRows: 1, placed: 1_000_000 });
    expect((outcome?.placed ?? 0) + (outcome?.leftOut ?? 0)).toBe(outcome?.listed);
  });

  test("amounts that are none are told by what they are", () => {
    const said = (amount: string): string => problems(changed(STAFF, 6, amount)).left?.[0]?.replace(/^[^“]*/, "") ?? "";
    expect(["50万元", "1,000元", "99999999999999999", "五十"].map(said)).toEqual([
      "“50万元”带着单位，请在导出表中只写数字，单位与整张表的一致。",
      "“1,000元”带着单位，请在导出表中只写数字，单位与整张表的一致。",
      "“99999999999999999”数太大，请检查金额单位。",
      "“五十”不是金额。",
    ]);
  });

  test("rows of another year are left out and named together, with their sum", () => {
    const dated = (line: Line, year: string | number): Line => [...line, year];
    const { outcome } = preview([
      dated(HEADER, "年度"),
      dated(STAFF, 2026),
      dated(PROJECT, "2025年"),
      dated(changed(PROJECT, 2, "另一项"), 2025),
      dated(STAFF, "二〇二六年度"),
    ]);
    expect(outcome).toMatchObject({ placedRows: 2, leftOutRows: 2, leftOut: 4_000_000 });
    expect(outcome?.problems.filter((problem) => !isNote(problem)).map(describeImportProblem)).toEqual([
      "第 3、4 行是 2025 年度的，这套表是 2026 年的，没有导入，共 40,000.00 元。",
    ]);
    expect(outcome && isUnsettled(outcome)).toBe(true);
    const whole = preview([dated(HEADER, "年度"), dated(STAFF, 2027), dated(PROJECT, 2027)]).outcome;
    expect([whole?.placedRows, whole && isUnsettled(whole), whole?.problems.map(({ code }) => code)]).toEqual([
      2,
      true,
      ["listOfYear"],
    ]);
    const unclear = preview([dated(HEADER, "年度"), dated(STAFF, 2026), dated(PROJECT, "本年")]).outcome;
    expect(unclear?.problems.map(describeImportProblem)).toContain("第 3 行 年度：“本年”看不出是哪一年的。");
  });

  test("the year that is asked for is imported, and stands in the data", () => {
    const dated = (line: Line, year: string | number): Line => [...line, year];
    const list = [dated(HEADER, "年度"), dated(STAFF, 2027), dated(PROJECT, 2026)];
    const asked = preview(list, { year: 2027 }).outcome;
    expect(asked).toMatchObject({ placedRows: 1, leftOutRows: 1 });
    expect(asked?.inputs.info.get(pack.info.year)).toBe("2027");
    expect(asked?.problems.filter((problem) => !isNote(problem)).map(describeImportProblem)).toEqual([
      "第 3 行是 2026 年度的，这套表是 2027 年的，没有导入，共 20,000.00 元。",
    ]);
    expect(preview(list).outcome?.inputs.info.has(pack.info.year)).toBe(false);
    const whole = preview([dated(HEADER, "年度"), dated(STAFF, 2027)], { year: 2027 }).outcome;
    expect(whole?.problems.map(({ code }) => code)).not.toContain("listOfYear");
  });

  test("a total that is not that of the rows is open", () => {
    const total = (sum: number): Line => ["合计", "", "", "", "", "", sum];
    expect([30_000, 130_000].map((sum) => isUnsettled(preview([HEADER, STAFF, PROJECT, total(sum)]).outcome!))).toEqual(
      [false, true],
    );
  });

  test("rows of 类 and 款 that are the sum of the rows below are passed over, others are one problem each", () => {
    const sum = (code: string, amount: number): Line => [code, "", "", "", "", "", amount];
    const good = preview([HEADER, sum("201 一般公共服务支出", 30_000), sum("20103", 30_000), STAFF, PROJECT]).outcome;
    expect(good).toMatchObject({ placedRows: 2, leftOutRows: 0, problems: [] });
    expect(good && describeSkipped(good.skipped)).toEqual(["合计、小计行 2 行，不计入：第 2、3 行。"]);
    const bad = preview([HEADER, sum("201 一般公共服务支出", 40_000), STAFF, PROJECT]).outcome;
    expect(bad?.problems.map(describeImportProblem)).toEqual([
      "第 2 行 功能科目：“201 一般公共服务支出”只有科目和金额，像是这个科目的小计行，但它的金额 40,000.00 元与下面各行之和 30,000.00 元不同，没有导入，请核对。",
    ]);
  });

  test("totals, repeated headers, column numbers and rows without an amount are skipped and named", () => {
    const total: Line = ["合计", "", "", "", "", "", 30_000];
    const { outcome } = preview([
      HEADER,
      [1, 2, 3, 4, 5, 6, 7],
      STAFF,
      changed(changed(total, 0, ""), 1, "人员类小计"),
      HEADER,
      ["", null],
      PROJECT,
      ["填表人：张三"],
      total,
    ]);
    expect(outcome).toMatchObject({ placedRows: 2, leftOutRows: 0, listed: 3_000_000, problems: [] });
    expect(outcome && describeSkipped(outcome.skipped)).toEqual([
      "合计、小计行 2 行，不计入：第 4、9 行。",
      "重复的表头 1 行，不计入：第 5 行。",
      "列号行 1 行，不计入：第 2 行。",
      "没有金额的行 1 行，不计入：第 8 行。",
    ]);
    expect(outcome && describeSums(outcome)).toBe(
      "已导入 2 行 30,000.00 元 ＋ 未导入 0 行 0.00 元 ＝ 导出表 30,000.00 元。",
    );
  });

  test.each([
    ["部门合计", 2],
    ["合计", 2],
    ["总计：", 2],
    ["合 计", 1],
    ["公用经费 小计", 1],
    ["一般公共预算小计", 4],
  ])("%p in column %i makes a total", (text, column) => {
    const { outcome } = preview([HEADER, STAFF, changed(PROJECT, column, text)]);
    expect(outcome?.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual(["3 total"]);
    expect(outcome?.listed).toBe(1_000_000);
  });

  test("a total that the rows do not add up to is noted", () => {
    const { outcome } = preview([HEADER, STAFF, ["合计", "", "", "", "", "", 30_000]]);
    expect(outcome?.problems.map(describeImportProblem)).toEqual([
      "第 3 行：合计行是 30,000.00 元，各行相加是 10,000.00 元，两数不同，请检查导出表是否完整、金额单位是否正确。",
    ]);
  });

  test("a project may be called 合计 something, and a text that begins with = stays a text", () => {
    const { outcome } = preview([HEADER, changed(PROJECT, 2, "工资合计"), changed(PROJECT, 2, '=HYPERLINK("x")')]);
    expect(outcome?.inputs.groups.get("projects")?.map(({ name }) => name)).toEqual(["工资合计", '=HYPERLINK("x")']);
  });

  test("another name than the catalogue's, several units and a missing period column are noted", () => {
    const { left, notes } = problems(changed(STAFF, 0, "2010301 一般行政管理"));
    expect({ left, notes }).toEqual({
      left: [],
      notes: ["第 3 行 功能科目：科目 2010301 在导出表里叫“一般行政管理”，表中写作“行政运行”，请核对编码。"],
    });
    const units = preview([
      ["单位名称", ...HEADER.filter((_, index) => index !== 5)],
      ["甲局", ...STAFF.filter((_, index) => index !== 5)],
      ["乙局", ...STAFF.filter((_, index) => index !== 5)],
    ]).outcome;
    expect(units?.problems.map(({ code }) => code)).toEqual(["noPeriodColumn", "severalUnits"]);
    expect(units?.inputs.info.get("unitName")).toBeUndefined();
  });

  test("names of levels above may stand in rows of their own", () => {
    const { outcome } = preview([HEADER, changed(STAFF, 0, "21301 农业农村"), changed(STAFF, 0, "2130101 行政运行")]);
    expect(outcome).toMatchObject({ placedRows: 1, leftOutRows: 1 });
    expect(outcome?.inputs.groups.get("functionNames")?.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "21301 农业农村",
      "2130101 行政运行",
    ]);
  });

  test("cells are rounded once, after adding", () => {
    const { outcome } = preview([HEADER, ...[1, 2, 3].map((): Line => changed(STAFF, 6, 33.34))]);
    expect(outcome?.inputs.groups.get("generalBudget")?.[0]?.amounts.get("basic")).toBe(1);
    expect(outcome?.inputs.groups.get("basicByEconomic")?.[0]?.amounts.get("staff")).toBe(1);
  });

  test("a pack without a declaration takes no list", () => {
    const { listImport: _, ...without } = pack;
    expect(previewImport(without, [sheet(HEADER, STAFF)], NO_CHOICES).asks.map(describeAsk)).toEqual([
      "这种表式还不能从一体化导出表导入。",
    ]);
  });
});

test("a row whose text no cell can hold is left out and named", () => {
  expect(problems(changed(PROJECT, 2, "专\u0007项")).left).toEqual([
    "第 3 行 项目名称：文字里有看不见的控制字符 U+0007，工作簿不能存这样的字符，请删去后再导入。",
  ]);
  const { left, outcome } = problems(changed(PROJECT, 2, "专".repeat(40_000)));
  expect(left).toEqual([
    "第 3 行 项目名称：文字超过 32767 个字，一个单元格放不下，多半是引号没有成对，请改好后再导入。",
  ]);
  expect(outcome).toMatchObject({ placedRows: 1, leftOutRows: 1 });
});
