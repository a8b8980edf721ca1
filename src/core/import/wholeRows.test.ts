/** Rows whose money may not go in as it stands: alike, hidden, cut, short of a field. Whatever is chosen, the sums add up to the list. */
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { ListSheet } from "../list/list";
import { isUnsettled } from "./outcome";
import type { ImportChoices } from "./preview";
import { NO_CHOICES, previewImport } from "./preview";
import { describeImportProblem, doubtWords } from "./wording";

type Line = readonly (string | number | null)[];

const HEADER: Line = [
  "序号",
  "功能科目",
  "项目类别",
  "项目名称",
  "部门经济科目",
  "资金来源",
  "当年/上年结转",
  "金额（元）",
  "经办人",
];
const STAFF: Line = [1, "2010301", "人员类", "", "30101", "一般公共预算", "当年", 10_000, "张三"];
const PROJECT: Line = [2, "2010302", "特定目标类", "专项", "", "一般公共预算", "当年", 20_000, "张三"];
const changed = (line: Line, column: number, value: string | number | null): Line =>
  line.map((cell, index) => (index === column ? value : cell));

function outcomeOf(rows: readonly Line[], choices: Partial<ImportChoices> = {}, sheet: Partial<ListSheet> = {}) {
  const { outcome } = previewImport(pack, [{ name: "", rows: [HEADER, ...rows], ...sheet }], {
    ...NO_CHOICES,
    ...choices,
  });
  if (outcome === null) throw new Error("something is asked");
  expect(outcome.placed + outcome.leftOut).toBe(outcome.listed);
  expect(outcome.placedRows + outcome.leftOutRows).toBe(rows.length - outcome.skipped.length);
  return { ...outcome, said: outcome.problems.map(describeImportProblem), open: isUnsettled(outcome) };
}

describe("rows alike", () => {
  test("a number that counts the rows, and the way a code or an amount is written, make no difference", () => {
    const twin: Line = [2, "2010301", "人员类", null, "30101", "一般公共预算", "当年", "10,000.00", " 张三 "];
    expect(outcomeOf([STAFF, twin])).toMatchObject({
      doubts: [{ kind: "alike", rows: 1, fen: 1_000_000 }],
      open: true,
      placedRows: 2,
    });
    expect(
      outcomeOf([changed(STAFF, 1, "2010301 行政运行"), changed(STAFF, 1, "2010301-行政运行")]).doubts,
    ).toHaveLength(1);
  });

  test.each<[number, string | number]>([
    [1, "2010399"],
    [2, "公用经费"],
    [3, "工资"],
    [4, "30102"],
    [5, "经费拨款"],
    [6, "上年结转"],
    [7, 10_000.01],
    [8, "李四"],
  ])("column %i tells rows apart", (column, value) => {
    expect(outcomeOf([STAFF, changed(STAFF, column, value)]).doubts).toEqual([]);
  });

  test("nothing is counted twice where there is no money, and a row that is left out anyway is not told again", () => {
    const unknown = changed(STAFF, 5, "彩票公益金");
    expect(outcomeOf([STAFF, changed(PROJECT, 7, 0), changed(PROJECT, 7, 0), unknown, unknown]).doubts).toEqual([]);
  });

  test("each kind is named once, with what would be too much", () => {
    const { said, doubts } = outcomeOf([STAFF, PROJECT, STAFF, PROJECT, STAFF]);
    expect(said).toEqual([
      "第 2、4、6 行各栏都相同（2010301 30101，10,000.00 元），都算在导入的数里；如果是同一笔导出了几次，就多算了 20,000.00 元。",
      "第 3、5 行各栏都相同（2010302 专项，20,000.00 元），都算在导入的数里；如果是同一笔导出了几次，就多算了 20,000.00 元。",
    ]);
    expect(doubts).toEqual([{ kind: "alike", choice: null, rows: 3, fen: 4_000_000 }]);
    expect(doubtWords.alike.ask(doubts[0]!)).toBe(
      "有些行各栏都相同，重复的有 3 行，共 40,000.00 元。它们是几笔一样的支出，还是同一笔导出了几次？",
    );
  });

  test("kept or dropped, the question is settled", () => {
    expect(outcomeOf([STAFF, STAFF], { alike: "keep" })).toMatchObject({
      open: false,
      placed: 2_000_000,
      leftOut: 0,
      doubts: [{ choice: "keep", rows: 1 }],
    });
    const dropped = outcomeOf([STAFF, STAFF], { alike: "drop" });
    expect(dropped).toMatchObject({
      open: false,
      placed: 1_000_000,
      leftOut: 1_000_000,
      leftOutRows: 1,
      doubts: [{ choice: "drop", rows: 1 }],
    });
    expect(dropped.said).toEqual(["第 3 行：与第 2 行各栏都相同，按您的选择没有导入，10,000.00 元。"]);
    expect(outcomeOf([STAFF, STAFF, changed(STAFF, 5, "彩票公益金")], { alike: "drop" }).open).toBe(true);
  });

  test("the list's own total says which it counts", () => {
    const total = (sum: number): Line => ["合计", "", "", "", "", "", "", sum, ""];
    expect(outcomeOf([STAFF, STAFF, total(20_000)]).said[0]).toContain("（导出表的合计行算进了重复的行）");
    expect(outcomeOf([STAFF, STAFF, total(10_000)]).said[0]).toContain("（导出表的合计行没有算重复的行）");
    expect(outcomeOf([STAFF, STAFF, total(10_000)], { alike: "drop" }).problems.map(({ code }) => code)).toEqual([
      "droppedAlike",
    ]);
    expect(outcomeOf([STAFF, STAFF, total(20_000)], { alike: "drop" }).problems.map(({ code }) => code)).toEqual([
      "totalDiffers",
      "droppedAlike",
    ]);
  });
});

describe("hidden rows and columns", () => {
  const hidden = { hiddenRows: [{ first: 2, last: 3 }] };
  const other = changed(PROJECT, 3, "别的");

  test("are imported and named, or left out when somebody says so", () => {
    const { said, doubts, open } = outcomeOf([STAFF, PROJECT, other], {}, hidden);
    expect(said).toEqual(["第 3、4 行在导出表里是隐藏的（筛选掉的或者手工隐藏的），共 40,000.00 元，算在导入的数里。"]);
    expect({ doubts, open }).toEqual({
      doubts: [{ kind: "hidden", choice: null, rows: 2, fen: 4_000_000 }],
      open: true,
    });
    expect(outcomeOf([STAFF, PROJECT, other], { hidden: "keep" }, hidden)).toMatchObject({
      open: false,
      placedRows: 3,
    });
    expect(outcomeOf([STAFF, PROJECT, other], { hidden: "drop" }, hidden)).toMatchObject({
      open: false,
      placedRows: 1,
      leftOut: 4_000_000,
    });
  });

  test("a hidden row that cannot be read is its own problem, and none once hidden rows are dropped", () => {
    const unknown = changed(PROJECT, 5, "彩票公益金");
    expect(outcomeOf([STAFF, unknown], {}, hidden)).toMatchObject({ doubts: [], open: true });
    expect(outcomeOf([STAFF, unknown, other], { hidden: "drop" }, hidden)).toMatchObject({
      open: false,
      leftOutRows: 2,
    });
  });

  test("hidden totals and blank rows are nothing to ask about; a hidden row is gone before rows are compared", () => {
    expect(outcomeOf([STAFF, ["合计", "", "", "", "", "", "", 10_000, ""]], {}, hidden).doubts).toEqual([]);
    expect(outcomeOf([STAFF, STAFF], {}, hidden).doubts.map(({ kind }) => kind)).toEqual(["hidden", "alike"]);
    expect(outcomeOf([STAFF, STAFF], { hidden: "drop" }, hidden)).toMatchObject({
      doubts: [{ kind: "hidden" }],
      open: false,
    });
  });

  test("fields that are read from hidden columns are named", () => {
    expect(outcomeOf([STAFF], {}, { hiddenColumns: [{ first: 6, last: 8 }] }).said).toEqual([
      "这些列在导出表里是隐藏的，仍然用了它们：G 当年/上年结转、H 金额（元）。",
    ]);
    expect(outcomeOf([STAFF], {}, { hiddenColumns: [{ first: 8, last: 8 }] }).said).toEqual([]);
  });
});

describe("rows whose fields are not where they should be", () => {
  const cut: Line = ["2", "2010302", "特定目标类", "专项", "", "一般公共预算", "20000", "", "张三"];

  test("an amount that moved to the left is not taken for a row without one", () => {
    expect(outcomeOf([STAFF, cut]).said).toEqual([
      "第 3 行：金额栏是空的，数写在了别的栏里（“2,2010302,特定目标类,专项,,一般公共预算,20000,,张三”），多半是前面少了一栏，请改好后再导入。",
    ]);
    expect(outcomeOf([STAFF, ["2", "2010302", "专项", "20000"]], {}, { separated: true })).toMatchObject({
      uncountedRows: 1,
    });
  });

  test("an amount that moved into the column of the codes is no code", () => {
    const separated = { separated: true };
    expect(outcomeOf([STAFF, ["资", "", "特定目标类", "当年", "1234567.89"]], {}, separated)).toMatchObject({
      uncountedRows: 1,
      open: true,
    });
    expect(
      outcomeOf([STAFF, ["2", "2010302", "特定目标类", "专项", "30201"]], {}, separated).skipped.map(
        ({ reason }) => reason,
      ),
    ).toEqual(["noAmount"]);
  });

  test("a line of a form that has no amount stays one", () => {
    expect(
      outcomeOf(
        [
          STAFF,
          ["", "201"],
          ["", "2010302 一般行政管理事务", "特定目标类"],
          ["填表人", "张三"],
          changed(changed(cut, 6, "2026"), 0, ""),
        ],
        {},
        { separated: true },
      ).skipped.map(({ reason }) => reason),
    ).toEqual(["noAmount", "noAmount", "noAmount", "noAmount"]);
    expect(outcomeOf([STAFF, ["2", "2010302", "专项", "20000"]]).skipped.map(({ reason }) => reason)).toEqual([
      "noAmount",
    ]);
  });

  test("a quotation mark that is not closed, and a text that was cut", () => {
    expect(outcomeOf([STAFF, changed(PROJECT, 3, '"专项')], {}, { brokenQuotes: [2] }).said).toEqual([
      '第 3 行：“"专项”的引号不成对，看不出这一栏到哪里为止，请补上或删去引号后再导入。',
    ]);
    expect(outcomeOf([STAFF, changed(PROJECT, 3, "专\uFFFD")]).said).toEqual([
      "第 3 行 项目名称：“专\uFFFD”里有读不出的字（显示为 \uFFFD），可能是导出时截断了，请在导出表中改正后再导入。",
    ]);
  });

  test("the header once more in the system's words is no row", () => {
    expect(
      outcomeOf([
        ["", "exp_func_code", "pro_cat_name", "pro_name", "dep_bgt_eco_code", "fund_type", "", "amount", ""],
        STAFF,
      ]).skipped.map(({ reason }) => reason),
    ).toEqual(["header"]);
  });
});

test("a unit of money that is not the list's is told", () => {
  expect(outcomeOf([STAFF], { money: "万元" })).toMatchObject({
    listed: 10_000_000_000,
    problems: [{ code: "otherMoney" }],
    said: ["导出表写的金额单位是元，按您选的万元导入。"],
    open: false,
  });
  expect(outcomeOf([STAFF], { money: "元" }).said).toEqual([]);
});
