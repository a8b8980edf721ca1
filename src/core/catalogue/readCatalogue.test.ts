import type { CellValue } from "../model/snapshot";
import type { CatalogueChoices, CatalogueReading } from "./readCatalogue";
import { NO_CATALOGUE_CHOICES, readCatalogue } from "./readCatalogue";
import { describeLeftOut } from "./wording";

type Rows = readonly (readonly CellValue[])[];

const read = (rows: Rows, choices: Partial<CatalogueChoices> = {}): CatalogueReading =>
  readCatalogue([{ name: "科目", rows }], "表.xlsx", { ...NO_CATALOGUE_CHOICES, ...choices });
const namesOf = (reading: CatalogueReading): readonly string[] =>
  reading.catalogues.flatMap(({ kind, year, names }) =>
    Object.entries(names).map(([code, name]) => `${kind} ${year} ${code} ${name}`),
  );
const HEADER = ["科目编码", "科目名称", "年度"];

test("codes as texts and as numbers; both kinds are told apart by their codes; the year is that of its column", () => {
  const reading = read([
    HEADER,
    ["201", "一般公共服务支出", "2026"],
    [20103, "　政府办公厅", 2026],
    ["2010301.0", "行政运行", "2026年"],
    ["30101", "基本工资", "2026年度"],
  ]);
  expect(namesOf(reading)).toEqual([
    "function 2026 201 一般公共服务支出",
    "function 2026 20103 政府办公厅",
    "function 2026 2010301 行政运行",
    "economic 2026 30101 基本工资",
  ]);
  expect(reading).toMatchObject({ asks: [], leftOut: [] });
});

test.each<[string, Rows]>([
  [
    "titles above, another order and a column of the level above",
    [
      ["2026年政府收支分类科目"],
      [],
      ["序号", "名称", "上级编码", "编码"],
      [1, "教育支出", "", "205"],
      [2, "普通教育", "205", "20502"],
    ],
  ],
  ["no header, the year in a title", [["2026年度科目"], ["205", "教育支出"], ["20502", "普通教育"]]],
  ["code and name in one cell", [["2026年"], ["205 教育支出"], ["[20502]普通教育"]]],
  [
    "a column for each level, a number that lost its zero",
    [["2026年"], ["类", "款", "项", "科目名称"], ["205", "", "", "教育支出"], ["", 2, "", "普通教育"]],
  ],
  [
    "levels on a second line of the header, whole codes repeated",
    [
      ["年度：2026"],
      ["科目编码", "", "", "科目名称"],
      ["类", "款", "项", ""],
      ["205", "", "", "教育支出"],
      ["205", "20502", "", "普通教育"],
    ],
  ],
  [
    "the header again on the second page",
    [["2026年"], ["编码", "名称"], ["205", "教育支出"], ["编码", "名称"], ["20502", "普通教育"]],
  ],
])("%s", (_, rows) => {
  const reading = read(rows);
  expect(namesOf(reading)).toEqual(["function 2026 205 教育支出", "function 2026 20502 普通教育"]);
  expect(reading).toMatchObject({ asks: [], leftOut: [] });
});

test("a row that is not taken is named with its cell and the reason", () => {
  const reading = read([
    HEADER,
    ["201", "一般公共服务支出", 2026],
    ["2010", "短", 2026],
    ["20103", "", 2026],
    ["20104", "#N/A", 2026],
    ["", "没有编码", 2026],
    ["99", "什么", 2026],
    ["10101", "增值税", 2026],
    ["50101", "工资奖金津补贴", 2026],
    ["201", "一般公共服务支出 ", 2026],
    ["201", "外交支出", 2026],
    ["2.01E+06", "行政运行", 2026],
  ]);
  expect(namesOf(reading)).toEqual(["function 2026 201 一般公共服务支出"]);
  expect(reading.leftOut.map(({ cell, reason, detail }) => `${cell} ${reason} ${detail}`.trim())).toEqual([
    "A3 badLength",
    "A4 noName",
    "A5 errorValue",
    "B6 noCode",
    "A7 otherCode",
    "A8 income",
    "A9 government",
    "A10 repeated",
    "A11 otherName 一般公共服务支出",
    "A12 badLength",
  ]);
  expect(describeLeftOut(reading.leftOut[8]!)).toBe(
    "“科目”A11 “201 外交支出 2026”：前面这个编码的名称是“一般公共服务支出”，已用前面的。",
  );
});

test("the year is asked for, never guessed; one that is said keeps other years out", () => {
  const undated = [
    ["编码", "名称"],
    ["201", "一般公共服务支出"],
  ];
  expect(read(undated)).toMatchObject({ asks: ["year"], year: null, years: [] });
  expect(namesOf(read(undated, { year: 2027 }))).toEqual(["function 2027 201 一般公共服务支出"]);
  const two = [HEADER, ["201", "一般公共服务支出", 2025], ["201", "一般公共服务支出", 2026], ["202", "外交支出", 2026]];
  expect(read(two)).toMatchObject({ asks: ["severalYears"], years: [2025, 2026] });
  expect(read(two, { year: 2026 })).toMatchObject({
    asks: [],
    leftOut: [{ cell: "A2", reason: "otherYear", detail: "2025" }],
  });
  expect(read(two, { year: 2024 })).toMatchObject({ asks: ["otherYear"], catalogues: [] });
});

test("one kind can be chosen, a sheet without codes is named, and what is no list gives nothing", () => {
  const rows = [["2026年"], ["编码", "名称"], ["201", "一般公共服务支出"], ["301", "工资福利支出"]];
  const chosen = readCatalogue(
    [
      { name: "科目", rows },
      { name: "说明", rows: [["本表供参考"]] },
    ],
    "表.xlsx",
    { kind: "economic", year: null },
  );
  expect(namesOf(chosen)).toEqual(["economic 2026 301 工资福利支出"]);
  expect(chosen).toMatchObject({ otherSheets: ["说明"], leftOut: [{ cell: "A3", reason: "otherKind" }] });
  expect(
    read([
      ["姓名", "金额"],
      ["张", 12],
    ]),
  ).toMatchObject({ asks: ["noCodes"], catalogues: [] });
});

test("a name that looks like a formula is a text", () => {
  expect(namesOf(read([["2026年"], ["编码", "名称"], ["20199", "=SUM(A1)"]]))).toEqual([
    "function 2026 20199 =SUM(A1)",
  ]);
});

test("a row with a quotation mark that is not closed, or with characters that were lost, is left out", () => {
  const rows = [
    ["科目编码", "科目名称"],
    ["201", "一般公共服务支出"],
    ["20101", '"人大事务'],
    ["20103", "政府办公厅\uFFFD"],
  ];
  const { leftOut, catalogues } = readCatalogue([{ name: "", rows, brokenQuotes: [2] }], "科目.csv", {
    kind: null,
    year: 2026,
  });
  expect(leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual(["3 spoilt", "4 spoilt"]);
  expect(Object.keys(catalogues[0]?.names ?? {})).toEqual(["201"]);
});

test("a name that no cell can hold is none, and no message repeats it", () => {
  const reading = read([
    HEADER,
    ["201", "一般公共服务支出", 2026],
    ["202", "长".repeat(40_000), 2026],
    ["长".repeat(40_000), "什么", 2026],
  ]);
  expect(namesOf(reading)).toEqual(["function 2026 201 一般公共服务支出"]);
  expect(reading.leftOut.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual(["A3 textTooLong", "A4 noCode"]);
  expect(reading.leftOut.map(describeLeftOut).every((line) => line.length < 100)).toBe(true);
});

test("without a header, a column is told by its own cells however wide another row is", () => {
  const wide = Array.from({ length: 16_000 }, () => "");
  const started = Date.now();
  const reading = read([
    ["2026年"],
    wide,
    ["205", "教育支出"],
    ["20502", "普通教育"],
    ...Array.from({ length: 200_000 }, () => ["x"]),
  ]);
  expect(namesOf(reading)).toEqual(["function 2026 205 教育支出", "function 2026 20502 普通教育"]);
  expect(Date.now() - started).toBeLessThan(10_000);
});
