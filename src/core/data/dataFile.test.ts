import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "./dataFile";
import type { Inputs } from "../model/inputs";
import type { DataIssue } from "./issue";
import { DATA_ISSUE_CODES } from "./issue";

type Parts = Readonly<Record<string, unknown>>;

const file = (parts: Parts): string => JSON.stringify({ schema: "budget-disclosure/data@1", pack: pack.id, ...parts });

function issuesOf(text: string): readonly DataIssue[] {
  const reading = readDataFile(text, pack);
  return reading.ok ? [] : reading.issues;
}

function inputsOf(parts: Parts): Inputs {
  const reading = readDataFile(file(parts), pack);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.inputs;
}

const tables = (groups: Parts): Parts => ({ tables: groups });
const budget = (...rows: readonly unknown[]): Parts => tables({ generalBudget: rows });
/** One project of the tables, and what its form says. */
const form = (values: Parts): Parts => ({
  ...tables({ projects: [{ name: "甲（一）", general: "2.77" }] }),
  performance: { projects: [{ project: "甲(一)", ...values }] },
});
const indicator = (values: Parts): Parts =>
  form({ indicators: { life: [{ level2: "数量指标", name: "人数", value: "3", ...values }] } });
/** What the texts begin with. */
const TEXTS = [
  ["assetsDate", "12月31日"],
  ["otherMatters", "本单位无其他需要特别说明的事项。"],
] as const;
const salaries = {
  basicByEconomic: [
    { code: "30101", staff: "1.00" },
    { code: "30102", staff: "2.00" },
  ],
};

/** Every issue that a reading can have, with a file that has it and nothing else. */
const CASES: readonly (readonly [code: string, path: string, text: string, detail: Parts])[] = [
  ["notJson", "", "{\n,", { line: "2" }],
  ["tooDeep", "", "[".repeat(100_000), { line: "1" }],
  ["textTooLong", "", `{\n"a": "${"x".repeat(1_000_000)}"}`, { line: "2" }],
  [
    "textTooLong",
    "tables.projects[0].name",
    file(tables({ projects: [{ name: "字".repeat(40_000), general: "1.00" }] })),
    { length: "40000" },
  ],
  ["forbiddenCharacter", "info.unitName", file({ info: { unitName: "某局\u0007" } }), { character: "U+0007" }],
  [
    "forbiddenCharacter",
    "tables.projects[0].name",
    file(tables({ projects: [{ name: "\ud800", general: "1.00" }] })),
    { character: "U+D800" },
  ],
  [
    "duplicateKey",
    "tables.projects",
    '{"schema":"budget-disclosure/data@1","pack":"shanxi-unit-2026","tables":{"projects":[],"projects":[]}}',
    {},
  ],
  [
    "wrongSchema",
    "schema",
    file({ schema: "budget-disclosure/data@2" }),
    { found: "budget-disclosure/data@2", allowed: "budget-disclosure/data@1" },
  ],
  ["wrongPack", "pack", file({ pack: "other" }), { found: "other", allowed: "shanxi-unit-2026" }],
  ["wrongType", "", "[]", { expected: "object" }],
  ["wrongType", "tables.projects", file(tables({ projects: {} })), { expected: "array" }],
  [
    "wrongType",
    "tables.generalBudget[0].code",
    file(budget({ code: 2010301 })),
    { found: "2010301", expected: "string" },
  ],
  ["wrongType", "info.unitName", file({ info: { unitName: null } }), { found: "null" }],
  ["missing", "tables.projects[0].name", file(tables({ projects: [{ general: "1.00" }] })), {}],
  ["missing", "tables.threePublic[0].row", file(tables({ threePublic: [{ general: "1.00" }] })), {}],
  [
    "missing",
    "statedTotals[0].amount",
    file({ ...tables(salaries), statedTotals: [{ table: "t06", row: "basicByEconomic/301", column: "staff" }] }),
    {},
  ],
  ["blank", "tables.projects[0].name", file(tables({ projects: [{ name: "  " }] })), {}],
  ["unknownKey", "figures", file({ figures: {} }), { found: "figures" }],
  [
    "unknownKey",
    "tables.projects[0].code",
    file(tables({ projects: [{ name: "a", code: "1" }] })),
    { allowed: "name、general、fund、capital、special、unitFunds" },
  ],
  ["unknownField", "info.unit", file({ info: { unit: "a" } }), { found: "unit" }],
  [
    "unknownChoice",
    "info.unitKind",
    file({ info: { unitKind: "企业" } }),
    { allowed: "行政单位、参公事业单位、事业单位" },
  ],
  ["wrongYear", "info.year", file({ info: { year: "2022" } }), { found: "2022", year: "2023", last: "2029" }],
  ["unknownGroup", "tables.t05Total", file(tables({ t05Total: [] })), { found: "t05Total" }],
  [
    "unknownRow",
    "tables.threePublic[0].row",
    file(tables({ threePublic: [{ row: "vehicles" }] })),
    { found: "vehicles" },
  ],
  [
    "computedColumn",
    "tables.generalBudget[0].total",
    file(budget({ code: "2010301", total: "1.00" })),
    { label: "合计" },
  ],
  [
    "computedColumn",
    "tables.t11Units[0].general",
    file(tables({ t11Units: [{ row: "unit", general: "1.00" }] })),
    { allowed: "row、fund、capital" },
  ],
  ["notAnAmount", "tables.generalBudget[0].basic", file(budget({ code: "2010301", basic: "无" })), { found: "无" }],
  [
    "suggestAmount",
    "tables.generalBudget[0].basic",
    file(budget({ code: "2010301", basic: 1234.5 })),
    { suggested: "1234.50" },
  ],
  ["suggestAmount", "info.lastGeneral", file({ info: { lastGeneral: "2,699.93" } }), { suggested: "2699.93" }],
  [
    "negativeAmount",
    "tables.generalBudget[0].project",
    file(budget({ code: "2010301", project: "-1.00" })),
    { found: "-1.00" },
  ],
  [
    "tooManyDecimals",
    "tables.projects[0].unitFunds",
    file(tables({ projects: [{ name: "a", unitFunds: "1.234" }] })),
    { suggested: "1.23" },
  ],
  [
    "tooLarge",
    "tables.projects[0].general",
    file(tables({ projects: [{ name: "a", general: "10000000.01" }] })),
    { largest: "10000000.00" },
  ],
  ["badCode", "tables.generalBudget[0].code", file(budget({ code: "20103" })), { digits: "7" }],
  [
    "badCode",
    "tables.governmentFundIncome[0].code",
    file(tables({ governmentFundIncome: [{ code: "103A", name: "a" }] })),
    { found: "103A" },
  ],
  ["badCode", "names.economic.3019", file({ names: { economic: { "3019": "a" } } }), { digits: "3、5" }],
  ["unknownClass", "tables.generalBudget[0].code", file(budget({ code: "2180101", name: "a" })), { class: "218" }],
  [
    "unknownCode",
    "tables.generalBudget[0].code",
    file(budget({ code: "2010377" })),
    { code: "2010377", leaf: "true", names: "names.function.2010377" },
  ],
  [
    "unknownCode",
    "tables.generalBudget[0].code",
    file(budget({ code: "2058899", name: "a" })),
    { code: "20588", leaf: "false" },
  ],
  [
    "duplicateCode",
    "tables.generalBudget[1].code",
    file(budget({ code: "2010301" }, { code: "2010301" })),
    { first: "tables.generalBudget[0]" },
  ],
  [
    "duplicateName",
    "tables.projects[1].name",
    file(tables({ projects: [{ name: "其它（一）" }, { name: "其他(一)" }] })),
    { first: "tables.projects[0]" },
  ],
  [
    "duplicateRow",
    "tables.threePublic[1].row",
    file(tables({ threePublic: [{ row: "abroad" }, { row: "abroad" }] })),
    { first: "tables.threePublic[0]" },
  ],
  [
    "differentNames",
    "tables.carryover[0].name",
    file(
      tables({ generalBudget: [{ code: "2010301", name: "运行" }], carryover: [{ code: "2010301", name: "行政" }] }),
    ),
    { first: "tables.generalBudget[0]" },
  ],
  [
    "unknownTable",
    "statedTotals[0].table",
    file({ statedTotals: [{ table: "t99", row: "total", column: "total", amount: "1.00" }] }),
    { found: "t99" },
  ],
  [
    "notASubtotal",
    "statedTotals[0]",
    file({
      ...tables(salaries),
      statedTotals: [{ table: "t06", row: "basicByEconomic/30101", column: "total", amount: "1.00" }],
    }),
    { row: "basicByEconomic/30101" },
  ],
  [
    "notASubtotal",
    "statedTotals[0]",
    file({ statedTotals: [{ table: "t01", row: "general", column: "income", amount: "1.00" }] }),
    { table: "t01" },
  ],
  [
    "notASubtotal",
    "statedTotals[0]",
    file({
      ...tables(salaries),
      statedTotals: [{ table: "t06", row: "basicByEconomic/302", column: "staff", amount: "1.00" }],
    }),
    {},
  ],
  [
    "duplicateTotal",
    "statedTotals[1]",
    file({
      ...tables(salaries),
      statedTotals: [1, 2].map(() => ({ table: "t06", row: "basicByEconomic/301", column: "staff", amount: "3.00" })),
    }),
    { first: "statedTotals[0]" },
  ],
  [
    "unknownKey",
    "performance.unit",
    file({ performance: { unit: {} } }),
    { found: "unit", allowed: "overall、projects" },
  ],
  [
    "unknownKey",
    "performance.overall.goal",
    file({ performance: { overall: { goal: "" } } }),
    { allowed: expect.stringContaining("duties、strategy、yearGoal、money、indicators、tasks") as string },
  ],
  [
    "unknownKey",
    "performance.projects[0].money.whole",
    file(form({ money: { whole: {} } })),
    { allowed: "life、year" },
  ],
  [
    "unknownKey",
    "performance.projects[0].indicators.life[0].level",
    file(indicator({ level: "产出" })),
    { allowed: "level1、level2、name、operator、value、unit、per" },
  ],
  [
    "unknownKey",
    "performance.overall.tasks[0].goal",
    file({ performance: { overall: { tasks: [{ duty: "a", task: "b", goal: "c" }] } } }),
    { allowed: "duty、task" },
  ],
  ["missing", "performance.projects[0].project", file({ performance: { projects: [{}] } }), {}],
  ["missing", "performance.projects[0].indicators.life[0].value", file(indicator({ value: undefined })), {}],
  [
    "wrongType",
    "performance.projects[0].indicators.year",
    file(form({ indicators: { year: "all" } })),
    { expected: "array" },
  ],
  ["wrongType", "performance.projects[0].money.life", file(form({ money: { life: "27692" } })), { expected: "object" }],
  ["notACount", "performance.overall.posts", file({ performance: { overall: { posts: "79人" } } }), { found: "79人" }],
  [
    "unknownChoice",
    "performance.projects[0].indicators.life[0].operator",
    file(indicator({ operator: ">" })),
    { allowed: "≥、≤、=、定性" },
  ],
  [
    "computedColumn",
    "performance.projects[0].money.year.county",
    file(form({ money: { year: { county: "1" } } })),
    { label: "市县(区)财政资金", allowed: "total、central、province、own、other" },
  ],
  [
    "computedColumn",
    "performance.overall.money.bySource.general",
    file({ performance: { overall: { money: { bySource: { general: "1.00" } } } } }),
    { label: "一般公共预算资金", allowed: "social" },
  ],
  [
    "tooManyDecimals",
    "performance.projects[0].money.life.county",
    file(form({ money: { life: { county: "27692.5" } } })),
    { suggested: "27693", unit: "元" },
  ],
  [
    "duplicateName",
    "performance.projects[1].project",
    file({ ...form({}), performance: { projects: [{ project: "甲（一）" }, { project: "甲(一)" }] } }),
    { first: "performance.projects[0]" },
  ],
  [
    "unknownProject",
    "performance.projects[0].project",
    file({ performance: { projects: [{ project: "乙" }] } }),
    { found: "乙", tables: "表十二（tables.projects）、表十三（tables.carryoverProjects）" },
  ],
  [
    "totalNotOfTable",
    "performance.projects[0].money.year.total",
    file(form({ money: { year: { total: "27751" } } })),
    { found: "27751", table: "27700", unit: "元" },
  ],
  [
    "partsExceedTotal",
    "performance.projects[0].money.year",
    file(form({ money: { year: { central: "20000", own: "7701" } } })),
    { found: "27701", total: "27700" },
  ],
  [
    "unknownLevel",
    "performance.projects[0].indicators.life[0].level1",
    file(indicator({ level1: "过程指标" })),
    { allowed: "产出指标、效益指标、满意度指标" },
  ],
  [
    "unknownLevel",
    "performance.projects[0].indicators.life[0].level2",
    file(indicator({ level1: "效益指标" })),
    { found: "数量指标", allowed: "经济效益、社会效益、生态效益、可持续影响" },
  ],
  [
    "boundNeedsNumber",
    "performance.projects[0].indicators.life[0].value",
    file(indicator({ operator: "≥", value: "3人" })),
    { found: "3人", operator: "≥" },
  ],
  [
    "wordsHaveNoUnit",
    "performance.projects[0].indicators.life[0].unit",
    file(indicator({ operator: "定性", value: "及时", unit: "次" })),
    { found: "次" },
  ],
  [
    "badGuideCode",
    "serviceGuide[0].code",
    file({ serviceGuide: [{ code: "15", name: "甲" }] }),
    { found: "15", lengths: "1、3、5、7" },
  ],
  [
    "guideHeadingAlone",
    "serviceGuide[0].name",
    file({ serviceGuide: [{ heading: "某局", name: "甲" }] }),
    { found: "甲" },
  ],
];

test.each(CASES)("%s at %p", (code, path, text, detail) => {
  const issues = issuesOf(text).filter((issue) => !(path === "" && issue.code === "missing"));
  expect(issues).toEqual([{ code, path, detail: expect.objectContaining(detail) }]);
});

test("a column that the row does not use", () => {
  const narrowed = {
    ...pack,
    tables: pack.tables.map((table) =>
      table.id !== "t10"
        ? table
        : JSON.parse(JSON.stringify(table).replace('"id":"reception"', '"id":"reception","columns":["general"]')),
    ),
  };
  const reading = readDataFile(file(tables({ threePublic: [{ row: "reception", fund: "1.00" }] })), narrowed);
  expect(reading).toEqual({
    ok: false,
    issues: [
      {
        code: "columnNotUsed",
        path: "tables.threePublic[0].fund",
        detail: expect.objectContaining({ label: "政府性基金预算" }),
      },
    ],
  });
});

test("a count is a whole number in digits, and a pack may hold for several years", () => {
  const [section] = pack.info.sections;
  const counting = {
    ...pack,
    years: { first: 2024, last: 2027 },
    info: {
      ...pack.info,
      sections: [
        { ...section, fields: [...(section?.fields ?? []), { id: "cars", label: "车辆", kind: "count" as const }] },
        ...pack.info.sections.slice(1),
      ],
    },
  } as typeof pack;
  const read = (info: Record<string, unknown>) => readDataFile(file({ info }), counting);
  expect(read({ cars: "3", year: "2024" })).toMatchObject({
    ok: true,
    inputs: {
      info: new Map([["year", "2024"], ["unitKind", "行政单位"], ["sameSubjects", "是"], ["cars", "3"], ...TEXTS]),
    },
  });
  for (const cars of ["-1", "1.5", "三", ""])
    expect(read({ cars })).toEqual({
      ok: false,
      issues: [{ code: "notACount", path: "info.cars", detail: { found: cars } }],
    });
  expect(read({ cars: 3 })).toMatchObject({ issues: [{ code: "wrongType" }] });
  for (const year of ["2020", "2031", "24"])
    expect(read({ year })).toEqual({
      ok: false,
      issues: [{ code: "wrongYear", path: "info.year", detail: { found: year, year: "2021", last: "2030" } }],
    });
});

test("every code of a reading has a case; only the distance of a stated total is judged elsewhere", () => {
  const covered = new Set([...CASES.map(([code]) => code), "columnNotUsed", "notACount"]);
  expect(DATA_ISSUE_CODES.filter((code) => !covered.has(code))).toEqual(["statedTotalTooFar"]);
});

test("reports all problems at once, in the order of the file", () => {
  const text = file({
    names: { function: { "20501": "", "20": "a" } },
    tables: {
      projects: [{ name: "a" }, { name: "a", general: 1 }],
      generalBudget: [5, { code: "2010301", basic: "x" }, { code: "2010301" }],
    },
    info: { year: "2019" },
  });
  // JSON.stringify puts keys that look like numbers first, in ascending order.
  expect(issuesOf(text).map((issue) => `${issue.code} ${issue.path}`)).toEqual([
    "badCode names.function.20",
    "blank names.function.20501",
    "duplicateName tables.projects[1].name",
    "suggestAmount tables.projects[1].general",
    "wrongType tables.generalBudget[0]",
    "notAnAmount tables.generalBudget[1].basic",
    "duplicateCode tables.generalBudget[2].code",
    "wrongYear info.year",
  ]);
});

test("a file without figures is an empty template with the pack's defaults", () => {
  const inputs = inputsOf({});
  expect(Object.fromEntries(inputs.info)).toEqual({
    year: "2026",
    unitKind: "行政单位",
    sameSubjects: "是",
    ...Object.fromEntries(TEXTS),
  });
  expect(inputs.groups.size).toBe(0);
  expect(inputs.pages).toBeUndefined();
});

test("the unit's own pages are texts by part; a page that the form has not is refused", () => {
  expect(inputsOf({ pages: { duties: "（一）甲\n（二）乙" } }).pages).toEqual(
    new Map([["duties", "（一）甲\n（二）乙"]]),
  );
  expect(issuesOf(file({ pages: { history: "" } }))).toEqual([
    { code: "unknownKey", path: "pages.history", detail: expect.objectContaining({ allowed: "duties、organisation" }) },
  ]);
  expect(issuesOf(file({ pages: { duties: 1 } }))).toEqual([
    expect.objectContaining({ code: "wrongType", path: "pages.duties" }),
  ]);
});

test("rows carry codes, names and amounts; codes alone make blank rows", () => {
  const { groups } = inputsOf({
    names: { function: { "20501": "教育管理事务" } },
    tables: {
      generalBudget: [{ code: "2050199", name: "其他", basic: "1.50" }, { code: "2010301" }],
      threePublic: [{ row: "abroad", general: "100" }],
      governmentFundIncome: [{ code: "1030148", name: "收入", income: "2.00" }],
    },
  });
  const row = { rowId: null, code: null, name: "", texts: new Map(), amounts: new Map() };
  expect(groups.get("functionNames")).toEqual([{ ...row, code: "20501", name: "教育管理事务" }]);
  expect(groups.get("generalBudget")).toEqual([
    { ...row, code: "2050199", name: "其他", amounts: new Map([["basic", 150]]) },
    { ...row, code: "2010301" },
  ]);
  expect(groups.get("threePublic")).toEqual([{ ...row, rowId: "abroad", amounts: new Map([["general", 10000]]) }]);
  expect(groups.get("governmentFundIncome")).toEqual([
    { ...row, code: "1030148", name: "收入", amounts: new Map([["income", 200]]) },
  ]);
});

test.each([
  ["行政单位", ["工资奖金津补贴", "工资福利支出", "自填"]],
  ["参公事业单位", ["工资奖金津补贴", "工资福利支出", "自填"]],
  ["事业单位", ["工资福利支出", "工资福利支出", "自填"]],
])("the government's item follows the kind of unit: %s", (unitKind, expected) => {
  const rows = [{ code: "30101" }, { code: "30107" }, { code: "30102", government: "自填" }];
  const { groups } = inputsOf({ info: { unitKind }, tables: { basicByEconomic: rows } });
  expect(groups.get("basicByEconomic")?.map((row) => row.texts.get("government"))).toEqual(expected);
});

test("a stated total of a branch and of a total row is taken over", () => {
  const statedTotals = [
    { table: "t06", row: "basicByEconomic/301", column: "staff", amount: "3.01" },
    { table: "t06", row: "total", column: "total", amount: "3.01" },
  ];
  expect(inputsOf({ ...tables(salaries), statedTotals }).stated).toEqual(
    statedTotals.map((total) => ({ ...total, amount: 301 })),
  );
});
