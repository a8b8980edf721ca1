/** 政府购买服务指导性目录: read in every layout, chosen from, and held against itself and the purchases. */
import { asTold } from "../finding/templates";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { describeFinding } from "../finding/wording";
import type { Finding } from "../finding/finding";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import type { GuideFault } from "./faults";
import { guideFaults } from "./faults";
import { chosenGuide, listedGuide } from "./listed";
import { purchaseFaults } from "./purchases";
import { codeKey, readGuide } from "./readGuide";

const spec = pack.serviceGuide;
if (spec === undefined) throw new Error("the pack has no guide");
const HEADER = ["代码", "一级目录", "二级目录", "三级目录", "四级目录"];

function sheetOf(rows: readonly (readonly CellValue[])[], header: readonly CellValue[] = HEADER): SheetSnapshot {
  return { name: "目录", visible: true, values: [["某某目录"], header, ...rows], formulas: [] };
}

function readOf(...rows: readonly (readonly CellValue[])[]): NonNullable<ReturnType<typeof readGuide>> {
  const read = readGuide(spec as NonNullable<typeof spec>, sheetOf(rows));
  if (read === null) throw new Error("not read");
  return read;
}

const OFFICE = [
  ["人民政府办公厅（室）"],
  ["A", "公共服务"],
  ["A15", "", "公共信息与宣传服务"],
  ["A1501", "", "", "公共信息服务"],
  ["A150101", "", "", "", "招商平台服务"],
];
const COURT = [
  ["人民法院"],
  ["A", "公共服务"],
  ["A15", "", "公共信息与宣传服务"],
  ["A1502", "", "", "公益宣传服务"],
  ["A150201", "", "", "", "法院宣传服务"],
];

const words = (entries: ReturnType<typeof listedGuide>["entries"]): readonly string[] =>
  entries.map((entry) => (entry.kind === "heading" ? entry.name : `${entry.code} ${entry.level} ${entry.name}`));

describe("reading", () => {
  test("a row for each level, in parts, with the header repeated, a page number and a note", () => {
    const read = readOf(...OFFICE, HEADER, ["— 3 —"], ...COURT, ["注：本目录由省厅发布。"]);
    expect(words(listedGuide(spec, read).entries)).toEqual([
      "人民政府办公厅（室）",
      "A 1 公共服务",
      "A15 2 公共信息与宣传服务",
      "A1501 3 公共信息服务",
      "A150101 4 招商平台服务",
      "人民法院",
      "A 1 公共服务",
      "A15 2 公共信息与宣传服务",
      "A1502 3 公益宣传服务",
      "A150201 4 法院宣传服务",
    ]);
    expect(read.rest.map(({ text }) => text)).toEqual(["— 3 —", "注：本目录由省厅发布。"]);
  });

  test("a row that names all levels, and rows whose upper levels are merged into those above", () => {
    const read = readOf(
      ["A150101", "公共服务", "信息服务", "公共信息服务", "政务信息服务"],
      ["A150102", "", "", "", "政务公开服务"],
      ["a 150201 ", "", "", "宣传服务", "宣传"],
    );
    expect(words(listedGuide(spec, read).entries)).toEqual([
      "A 1 公共服务",
      "A15 2 信息服务",
      "A1501 3 公共信息服务",
      "A150101 4 政务信息服务",
      "A150102 4 政务公开服务",
      "A1502 3 宣传服务",
      "A150201 4 宣传",
    ]);
    expect(guideFaults(spec, read)).toEqual([]);
  });

  test("what has no code or no name has no place, and is named", () => {
    expect(listedGuide(spec, readOf(["A", "公共服务"], ["", "", "无码"], ["A16"], ["A-7", "", "坏码"])).left).toEqual([
      "无码",
      "A16",
      "A-7 坏码",
    ]);
  });

  test.each<[string, readonly CellValue[], boolean]>([
    ["another word for the code", ["编码", ...HEADER.slice(1)], true],
    ["a level that is not there", HEADER.slice(0, 4), false],
    ["no code", HEADER.slice(1), false],
  ])("a header with %s", (_, header, found) => {
    expect(readGuide(spec, sheetOf([], header)) !== null).toBe(found);
  });

  test.each([
    ["A", "A"],
    [" ａ15 ", "A15"],
    ["15", ""],
    ["A1-5", ""],
    ["AB1", ""],
    ["", ""],
  ])("the code %j is %j", (text, key) => {
    expect(codeKey(text)).toBe(key);
  });
});

describe("choosing", () => {
  const { entries } = listedGuide(spec, readOf(...OFFICE, ...COURT));
  test.each<[readonly string[], readonly string[], readonly string[]]>([
    [["人民法院"], words(entries).slice(5), []],
    [["人民政府办公厅"], words(entries).slice(0, 5), []],
    [
      ["A1502"],
      ["人民法院", "A 1 公共服务", "A15 2 公共信息与宣传服务", "A1502 3 公益宣传服务", "A150201 4 法院宣传服务"],
      [],
    ],
    [["招商平台服务", "没有的"], words(entries).slice(0, 5), ["没有的"]],
    [["Z9"], [], ["Z9"]],
    [[], words(entries), []],
  ])("%j", (wishes, chosen, unknown) => {
    const found = chosenGuide(entries, wishes);
    expect([words(found.entries), found.unknown]).toEqual([chosen, unknown]);
  });
});

function told(faults: readonly GuideFault[]): readonly string[] {
  return faults.map(({ rule, severity, kind, template, words: said, at }) =>
    describeFinding({
      rule,
      form: "",
      severity,
      kind,
      ...asTold(template, said),
      table: null,
      cells: at.map(({ text, address }) => ({ address, words: text, printed: text })),
      actual: null,
      expected: null,
      difference: null,
    } satisfies Finding),
  );
}

describe("what is inconsistent in it", () => {
  test("nothing in the parts of the sample, which name A15 in each of them and A150201 for two things", () => {
    const people = [
      ["人民代表大会"],
      ["A", "公共服务"],
      ["A15", "", "公共信息与宣传服务"],
      ["A1502", "", "", "公益宣传服务"],
      ["A150201", "", "", "", "人大宣传服务"],
    ];
    expect(guideFaults(spec, readOf(...people, ...OFFICE, ...COURT))).toEqual([]);
  });

  test.each<[string, readonly (readonly CellValue[])[], RegExp]>([
    ["a code twice", [...OFFICE, OFFICE[4] ?? []], /A150101（“招商平台服务”）出现了 2 次/],
    [
      "a code for two things",
      [...OFFICE, ["A150101", "", "", "", "别的服务"]],
      /A150101 出现了 2 次，名称不同（“招商平台服务”、“别的服务”）/,
    ],
    [
      "a code that belongs elsewhere",
      [...OFFICE, ["A160201", "", "", "", "司法调查服务"]],
      /四级目录“A160201 司法调查服务”应在 A1602 的下面，它上面的三级目录是 A1501/,
    ],
    [
      "a code whose upper row is not there",
      [
        ["A", "公共服务"],
        ["A1501", "", "", "公共信息服务"],
      ],
      /三级目录“A1501 公共信息服务”的上面没有二级目录 A15/,
    ],
    [
      "a name in another level's column",
      [
        ["A", "公共服务"],
        ["A15", "", "", "公共信息"],
      ],
      /代码是二级目录的位数，名称却在三级目录/,
    ],
    [
      "a code of no level's length",
      [
        ["A", "公共服务"],
        ["A1", "", "公共信息"],
      ],
      /代码位数不对，应为 1、3、5、7 位/,
    ],
    ["no code", [["", "", "信息服务", "宣传"]], /“信息服务”这一行没有代码|“宣传”这一行没有代码/],
    ["no code that one can read", [["15", "", "信息服务"]], /代码认不出/],
    ["no name", [["A15"], ["A", "公共服务"]], /代码 A15 没有名称/],
    [
      "an upper level with two names",
      [...OFFICE, ["人民法院"], ["A", "公共的服务"]],
      /代码 A 有两种名称：“公共服务”和“公共的服务”/,
    ],
  ])("%s", (_, rows, sentence) => {
    const sentences = told(guideFaults(spec, readOf(...rows)));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(sentence);
  });
});

describe("purchases", () => {
  const { entries } = listedGuide(spec, readOf(...OFFICE));
  const at = { sheet: "购买服务明细", row: 5, column: 2 };
  test.each<[string, string, string, RegExp | null]>([
    ["as the list has it", "A150101", "招商平台服务", null],
    ["by its name alone", "", "招商平台服务", null],
    ["a row that is still blank", "", "", null],
    [
      "a code that the list lacks",
      "A150109",
      "招商平台服务",
      /代码 A150109（招商平台服务）在政府购买服务指导性目录里没有.*“招商平台服务”的代码是 A150101/,
    ],
    [
      "another thing's code",
      "A150101",
      "印刷服务",
      /代码 A150101 写的是“印刷服务”，政府购买服务指导性目录里 A150101 是“招商平台服务”/,
    ],
    ["a level that is divided further", "A1501", "公共信息服务", /A1501（公共信息服务）是三级目录，下面还分到四级目录/],
    ["a name that the list lacks", "", "印刷服务", /“印刷服务”在政府购买服务指导性目录里没有/],
    ["what is no code", "1-2", "印刷服务", /代码“1-2”认不出/],
    [
      "a code of another classification",
      "C23090199",
      "其他印刷服务",
      /1 个代码（C23090199）不是政府购买服务指导性目录的代码（目录里是 A 开头的）/,
    ],
  ])("%s", (_, code, name, sentence) => {
    const sentences = told(purchaseFaults(spec, entries, [{ code, name, at }], "购买服务明细"));
    expect(sentences).toEqual(sentence === null ? [] : [expect.stringMatching(sentence)]);
  });

  test("are not held against a list without a row, and another classification is a hint", () => {
    expect(purchaseFaults(spec, [], [{ code: "A1", name: "甲", at }], "明细")).toEqual([]);
    expect(
      purchaseFaults(spec, entries, [{ code: "C1", name: "甲", at }], "明细").map(({ severity }) => severity),
    ).toEqual(["info"]);
  });
});
