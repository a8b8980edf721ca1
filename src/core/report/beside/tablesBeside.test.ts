/** Tables that the form says nothing of: named, and judged by what holds in any table. */
import { cellBeside, sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { editCell } from "../../../../test/support/edit";
import type { Rows } from "../../../../test/support/formless";
import { at, sheetOf } from "../../../../test/support/formless";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { stateOf, writeState } from "../../state/state";
import { checkWorkbook } from "../check";
import { keepCheck } from "../incremental/kept";
import { locateWorkbook } from "../../locate/locate";
import type { CheckReport } from "../../finding/report";

const sample = sampleSnapshot();
const beside = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  ...sample,
  sheets: [...sample.sheets, ...sheets],
});
const tablesOf = (report: CheckReport): readonly string[] =>
  report.tables.filter((table) => table.beside).map(({ shortName }) => shortName);
const told = (report: CheckReport): readonly string[] =>
  report.findings
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, cells: [cell] }) => `${severity} ${cell ? at(cell.address) : ""}`);

const purchases = (total: number): Rows => [
  ["2026年政府采购预算表"],
  ["单位：万元", null],
  ["采购项目", "金额"],
  ["合计", total],
  ["电脑", 10],
  ["家具", 20],
];
const byItems = (office: number): Rows => [
  ["一般公共预算支出表（按政府经济分类）"],
  ["单位：万元"],
  ["科目编码", "科目名称", "金额"],
  [null, "合计", 16],
  ["501", "机关工资福利支出", 10],
  ["50101", "工资奖金津补贴", 6],
  ["50102", "社会保障缴费", 4],
  ["502", "机关商品和服务支出", 6],
  ["50201", "办公经费", office],
  ["50202", "会议费", 2],
];

test("the sample alone has none", () => {
  expect(tablesOf(checkWorkbook(pack, sample))).toEqual([]);
});

test("a table that the form does not have is named, counted and judged; nothing else changes", () => {
  const [alone, report] = [
    checkWorkbook(pack, sample),
    checkWorkbook(pack, beside(sheetOf("采购", purchases(30)), sheetOf("经济", byItems(4)))),
  ];
  expect(tablesOf(report)).toEqual(["政府采购预算表", "一般公共预算支出表(按政府经济分类)"]);
  expect(report.outcomes.pass).toBeGreaterThan(alone.outcomes.pass + 3);
  expect(told(report)).toEqual(told(alone));
  expect(report.recognition.otherSheets).toEqual(alone.recognition.otherSheets);
});

test("its slips are told at their cells, and what is said of them points to them", () => {
  const report = checkWorkbook(pack, beside(sheetOf("采购", purchases(35)), sheetOf("经济", byItems(5))));
  expect(told(report)).toEqual(["error 经济 R8C3", "warning 采购 R4C2"]);
  const suspects = report.suspects.filter(({ address }) => address.sheet === "经济");
  expect(suspects.map(({ address }) => at(address))).toContain("经济 R9C3");
  for (const { findings } of suspects)
    expect(
      findings.map((index) => at(report.findings[index]?.cells[0]?.address ?? { sheet: "", row: 0, column: 0 })),
    ).toEqual(["经济 R8C3"]);
});

test("a slip of the form and one beside it are two mistakes", () => {
  const report = checkWorkbook(
    pack,
    editCell(beside(sheetOf("经济", byItems(5))), cellBeside(sample, "表6", "基本工资", 3), 313.13),
  );
  const mistakes = new Map(report.suspects.map(({ address, mistake }) => [address.sheet === "经济", mistake]));
  expect(mistakes.size).toBe(2);
  expect(mistakes.get(true)).not.toBe(mistakes.get(false));
  for (const suspect of report.suspects)
    for (const index of suspect.findings) expect(report.findings[index]?.cells.length).toBeGreaterThan(0);
});

test.each<[string, SheetSnapshot]>([
  ["a hidden sheet", { ...sheetOf("采购", purchases(35)), visible: false }],
  [
    "no unit of money",
    sheetOf(
      "采购",
      purchases(35).filter((_, row) => row !== 1),
    ),
  ],
  [
    "another copy of a table of the form",
    sheetOf("稿", [
      ["2026年一般公共预算支出预算表（不含上年结转）"],
      ["单位：万元", null],
      ["项目", "金额"],
      ["合计", 35],
      ["电脑", 10],
      ["家具", 20],
    ]),
  ],
  [
    "a list of no public money",
    sheetOf("工地", [["材料款支出表"], ["单位：元", null], ["材料", "金额"], ["合计", 35], ["水泥", 10], ["黄沙", 20]]),
  ],
  [
    "goals and indicators",
    sheetOf("绩效", [
      ["政府采购项目支出绩效目标表"],
      ["单位：万元", null],
      ["项目", "金额"],
      ["合计", 35],
      ["电脑", 10],
      ["家具", 20],
    ]),
  ],
])("left alone: %s", (_, sheet) => {
  expect(tablesOf(checkWorkbook(pack, beside(sheet)))).toEqual([]);
});

describe("the same money as a table of the form", () => {
  const total = cellBeside(sample, "表3", "合计", 2, 1);
  const figure = Number(sample.sheets.find(({ name }) => name === "表3")?.values[total.row]?.[total.column]);
  const again = (year: string, amount: number): Rows => [
    [`${year}部门支出情况表`],
    ["单位：万元", null],
    ["项目", "金额"],
    ["合计", amount],
    ["一、基本支出", amount - 10],
    ["二、结转下年", 10],
  ];

  test.each<[string, string, number, readonly string[]]>([
    ["it has the same total", "2026年", figure, []],
    ["another is a warning, never an error", "2026年", figure + 10, ["warning 总 R4C2"]],
    ["of another year only its year is told", "2025年", figure + 10, ["warning 总 R1C1"]],
  ])("%s", (_, year, amount, expected) => {
    expect(told(checkWorkbook(pack, beside(sheetOf("总", again(year, amount)))))).toEqual(expected);
  });
});

test("the check after an edit says what the full one says", () => {
  const [before, after] = [beside(sheetOf("采购", purchases(30))), beside(sheetOf("采购", purchases(35)))];
  const kept = keepCheck([pack], locateWorkbook(pack, before));
  expect(told(kept.report)).toEqual(told(checkWorkbook(pack, before)));
  expect(told(kept.recheck(after) ?? checkWorkbook(pack, after))).toEqual(["warning 采购 R4C2"]);
  const cell = cellBeside(sample, "表6", "基本工资", 3);
  expect(tablesOf(kept.recheck(editCell(before, cell, 313.13)) ?? kept.report)).toEqual(["政府采购预算表"]);
});

test("a reason for a hint of such a table stays, and is no lapsed one of the form", () => {
  const workbook = beside(sheetOf("采购", purchases(35)));
  const finding = checkWorkbook(pack, workbook).findings.find(({ cells: [cell] }) => cell?.address.sheet === "采购");
  expect(finding?.place?.table).toBe("extra1");
  const state = stateOf(sample);
  if (!finding?.place || !state) throw new Error("nothing to explain");
  const text = `warning ${finding.template}`;
  const explained = checkWorkbook(pack, {
    ...workbook,
    state: writeState({
      ...state,
      explanations: [
        {
          rule: finding.rule,
          place: finding.place,
          value: `${finding.template} 35.00 30.00`,
          year: 2026,
          reason: "另有一行",
          date: "2026-11-30",
          about: text,
        },
      ],
    }),
  });
  expect(explained.findings.filter((one) => one.explained).map(({ rule }) => rule)).toEqual([finding.rule]);
  expect(explained.lapsed).toBeUndefined();
});

const headed = (title: string, head: readonly (string | null)[], rows: Rows = purchases(30)): Rows => [
  [title],
  head,
  ...rows.slice(2),
];
const UNIT = "单位名称：泽州县人民政府办公室";
const heads = (report: CheckReport): readonly string[] =>
  report.findings
    .filter(({ rule }) => rule === "book.heads-agree")
    .map(({ severity, template }) => `${severity} ${template}`);

test("what stands over it is held against what stands over the form's tables", () => {
  const of = (title: string, head: readonly (string | null)[], rows?: Rows): readonly string[] =>
    heads(checkWorkbook(pack, beside(sheetOf("采购", headed(title, head, rows)))));
  expect(of("2026年政府采购预算表", [UNIT, "单位：万元"])).toEqual([]);
  expect(of("2025年政府采购预算表", [UNIT, "单位：万元"])).toEqual(["warning bookHeadYearDiffers"]);
  expect(of("2026年政府采购预算表", ["单位名称：泽州县水务局", "单位：万元"])).toEqual(["warning bookHeadUnitDiffers"]);
  expect(of("政府采购预算表", ["单位：万元", null])).toEqual([]);
});

test("a table without figures says so, and one with figures does not", () => {
  const notes = (rows: Rows): readonly string[] =>
    checkWorkbook(pack, beside(sheetOf("采购", rows)))
      .findings.filter(({ rule }) => rule === "extra1.empty-note")
      .map(({ severity, template }) => `${severity} ${template}`);
  const blank: Rows = [
    ["2026年政府采购预算表"],
    ["单位：万元", null],
    ["采购项目", "金额"],
    ["合计", null],
    ["电脑", null],
  ];
  expect(notes(purchases(30))).toEqual([]);
  expect(notes(blank)).toEqual(["info noteMissing"]);
  expect(notes([...blank, ["注：本表无数据"]])).toEqual([]);
  expect(notes([...purchases(30), ["注：本表无数据"]])).toEqual(["warning noteOnFilledTable"]);
});
