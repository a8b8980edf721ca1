/** What is only not filled in yet is told apart from what is wrong, and a blank that makes a wrong total is no excuse. */
import { editCell } from "../../../../test/support/edit";
import { parseAddress } from "../../../../test/support/addresses";
import { live, published } from "../../../../test/support/diagnosis";
import { plainValues } from "../../../../test/support/foreignSnapshot";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "../../data/dataFile";
import { recalculate } from "../../formula";
import { cellName } from "../../model/address";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { planWorkbook } from "../../plan/plan";
import { withRowChanges } from "../../formula/movedSnapshot";
import { reviewOf } from "../../review/review";
import { describeVerdict } from "../../review/wording";
import { checkWorkbook } from "../../report/check";
import type { Finding } from "../../finding/finding";
import type { CheckReport } from "../../finding/report";
import { describeFinding } from "../../finding/wording";
import { describeProgress } from "./progress";

/** A unit with money of a 政府性基金, whose 表七 and 表十 nobody has come to. */
const tables = {
  generalBudget: [{ code: "2210201", basic: "40.40" }],
  governmentFund: [{ code: "2082202", project: "120.00" }],
  basicByEconomic: [
    { code: "30113", staff: "38.90" },
    { code: "30217", operating: "1.50" },
  ],
  projects: [{ name: "中型水库移民后期扶持", fund: "120.00" }],
};

function workbook(change: object = {}): WorkbookSnapshot {
  const names = { function: { 20822: "大中型水库移民后期扶持基金支出", 2082202: "基础设施建设和经济发展" } };
  const data = {
    schema: "budget-disclosure/data@1",
    pack: pack.id,
    info: { unitName: "云山县水利局" },
    names,
    tables: { ...tables, ...change },
  };
  const read = readDataFile(JSON.stringify(data), pack);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return recalculate(snapshotOf(planWorkbook(pack, read.inputs))).snapshot;
}

function edited(snapshot: WorkbookSnapshot, cells: Readonly<Record<string, CellValue>>): WorkbookSnapshot {
  return Object.entries(cells).reduce((book, [cell, value]) => editCell(book, parseAddress(cell), value), snapshot);
}

const check = (snapshot: WorkbookSnapshot): CheckReport => checkWorkbook(pack, snapshot);
const errorsOf = ({ findings }: CheckReport): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
const waitingOf = ({ findings }: CheckReport): readonly Finding[] => findings.filter(({ kind }) => kind === "unfilled");
const told = (report: CheckReport): readonly string[] => waitingOf(report).map(describeFinding);
const cellsOf = (report: CheckReport): readonly string[] =>
  waitingOf(report).flatMap(({ cells }) =>
    cells.map(({ address }) => `${address.sheet}!${cellName(address.row, address.column)}`),
  );

test("a table and a row that wait: a list with their cells, no error, no cell suspected, and not to be handed in", () => {
  const report = check(workbook());
  expect(errorsOf(report)).toEqual([]);
  expect(told(report)).toEqual([
    "表七还没有填：表一 二、政府性基金预算·预算数有 120.00 万元。",
    "表十 公务接待费还没有填：表六 公务接待费·合计有 1.50 万元。",
  ]);
  expect(cellsOf(report)).toEqual(["表7!C6", "表10!C7", "表10!D7", "表10!E7"]);
  expect(report.suspects).toEqual([]);
  expect(report.outcomes.fail).toBe(0);
  expect(report.outcomes.unfilled).toBeGreaterThan(0);
  expect(report.outcomes.missingInput).toBe(report.outcomes.unfilled);
  expect(describeProgress(report)).toMatch(/^基础信息还有 \d+ 格没有填，表七、表十还没有填。$/);
  expect(describeVerdict(reviewOf(report, pack, "2026-11-25"))).toContain("还有 2 处没有填（表七、表十）");
});

test("what is blank on both sides passes no more where it waits: 0 = 0 in 表七", () => {
  const [waits, filled] = [
    workbook(),
    workbook({ governmentFundIncome: [{ code: "1030118", name: "水库移民基金收入", income: "120.00" }] }),
  ];
  const of = (report: CheckReport) => report.tables.find(({ id }) => id === "t07")?.outcomes;
  expect(of(check(waits))).toMatchObject({ fail: 0, unfilled: 2 });
  expect(of(check(filled))).toMatchObject({ fail: 0, unfilled: 0 });
});

test.each<[string, Readonly<Record<string, CellValue>>, string]>([
  ["a typed 0", { "表10!C7": 0 }, "t10.reception-covers-t06"],
  ["a dash", { "表10!C7": "—" }, "t10.reception-covers-t06"],
  ["too little", { "表10!C7": 1 }, "t10.reception-covers-t06"],
])("%s is an answer, and an error", (_, cells, rule) => {
  expect(errorsOf(check(edited(workbook(), cells)))).toEqual([rule]);
});

test("an income that is filled in and is another is an error", () => {
  const report = check(
    workbook({ governmentFundIncome: [{ code: "1030118", name: "水库移民基金收入", income: "100.00" }] }),
  );
  expect(errorsOf(report)).toContain("t07.total-is-t01-fund");
});

test("表八 waits as well as all that adds it up, where 表七 and 表十二 are filled in", () => {
  const report = check(
    edited(workbook({ governmentFundIncome: [{ code: "1030118", name: "水库移民基金收入", income: "120.00" }] }), {
      "表8!E8": null,
    }),
  );
  expect(errorsOf(report)).toEqual([]);
  expect(told(report)[0]).toMatch(/^表八还没有填：/);
});

test("something wrong is told beside what waits, and its cell is found", () => {
  const report = check(edited(workbook(), { "表6!D8": 39.8 }));
  expect(errorsOf(report)).toEqual(["t05.basic-is-t06-total"]);
  expect(told(report).length).toBe(2);
  expect(report.suspects.map(({ address }) => address.sheet).every((sheet) => ["表5", "表6"].includes(sheet))).toBe(
    true,
  );
});

describe("what is published, with figures only", () => {
  const plain = plainValues(workbook());

  test("a blank table whose note says that it is empty is taken at its word", () => {
    expect(errorsOf(check(plain))).toContain("t07.total-is-t01-fund");
    expect(told(check(plain)).join()).not.toContain("表七");
  });

  const blanked = (sheets: readonly string[]): WorkbookSnapshot => ({
    ...published,
    sheets: published.sheets.map((sheet) =>
      !sheets.includes(sheet.name)
        ? sheet
        : {
            ...sheet,
            values: sheet.values.map((line, row) =>
              row < 5 ? line : line.map((value) => (typeof value === "number" ? null : value)),
            ),
          },
    ),
  });

  test.each([
    ["表4", "表四"],
    ["表6", "表六"],
  ])("%s blank throughout waits, its sums as well, and needs no note that it is empty", (sheet, name) => {
    const report = check(blanked([sheet]));
    expect(errorsOf(report)).toEqual([]);
    expect(report.suspects).toEqual([]);
    expect(told(report).filter((line) => line.startsWith(`${name}还没有填`))).toHaveLength(1);
    expect(report.findings.some(({ template }) => template === "noteMissing")).toBe(false);
  });

  test("of a blank table that nothing asks for it is not known yet whether it has to say so, while others wait", () => {
    const noted = published.sheets
      .find(({ name }) => name === "表8")
      ?.values.flat()
      .find((value) => String(value).startsWith("注："));
    expect(noted).toBe("注：本表无数据，本单位2026年没有政府性基金预算安排的支出");
    const without = (sheets: readonly string[]): WorkbookSnapshot => ({
      ...published,
      sheets: blanked(sheets).sheets.map((sheet) =>
        sheet.name === "表8"
          ? { ...sheet, values: sheet.values.map((line) => line.map((value) => (value === noted ? null : value))) }
          : sheet,
      ),
    });
    const asked = (sheets: readonly string[]): readonly string[] =>
      check(without(sheets))
        .findings.filter(({ template }) => template === "noteMissing" || template === "unfilledOrEmpty")
        .map(({ table, severity }) => `${table ?? ""} ${severity}`);
    expect(asked([])).toEqual(["t08 error"]);
    expect(
      check(without([]))
        .findings.filter(({ template }) => template === "noteMissing")
        .map(describeFinding),
    ).toEqual([
      expect.stringMatching(/^表八 没有数据，应在表下注明“注：本表无数据，本单位2026年没有政府性基金预算安排的支出”/),
    ]);
    expect(asked(["表4"])).toEqual(["t08 info"]);
  });

  test("a blank among figures, under a typed total, is an error and waits for nothing", () => {
    const report = check(edited(published, { "表5!D9": null }));
    expect(errorsOf(report)).toContain(
      "t05.grand-total-is-sum-of-classes".replace("grand-total-is-sum-of-classes", "parent-is-sum-of-children"),
    );
    expect(told(report)).toEqual([]);
    expect(report.suspects.map(({ address }) => `${address.sheet}!${cellName(address.row, address.column)}`)[0]).toBe(
      "表5!D9",
    );
  });

  test("a total that is not there is an error", () => {
    const report = check(edited(published, { "表5!C6": null }));
    expect(errorsOf(report).length).toBeGreaterThan(0);
    expect(told(report)).toEqual([]);
  });
});

describe("the sample, with its formulas", () => {
  const noted = published.sheets
    .find(({ name }) => name === "表8")
    ?.values.flat()
    .find((value) => String(value).startsWith("注："));
  const unnoted = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === "表8"
        ? { ...sheet, values: sheet.values.map((line) => line.map((value) => (value === noted ? null : value))) }
        : sheet,
    ),
  });

  test("a table without figures or note, while it is being filled in, waits: nobody else knows whether it has any", () => {
    const report = check(unnoted(live));
    expect(errorsOf(report)).toEqual([]);
    expect(told(report)).toEqual([
      "表八还没有填。确实没有这项收支的，请在表下注明“注：本表无数据，本单位2026年没有政府性基金预算安排的支出”。",
    ]);
    expect(cellsOf(report)).toEqual(["表8!C5"]);
    expect(describeProgress(report)).toContain("表八还没有填");
    expect(report.outcomes.fail).toBe(0);
    expect(describeVerdict(reviewOf(report, pack, "2026-11-25"))).toContain("还有 1 处没有填（表八）");
  });

  test("funds that it does not have wait for nothing", () => {
    expect(told(check(live))).toEqual([]);
    expect(check(live).outcomes.unfilled).toBe(0);
  });

  test("a figure that was deleted is an error", () => {
    const report = check(edited(live, { "表5!D9": null }));
    expect(errorsOf(report)).toContain("t05.basic-is-t06-total");
    expect(told(report)).toEqual([]);
  });

  const projects = (): readonly string[] => {
    const sheet = live.sheets.find(({ name }) => name === "表12");
    return (sheet?.values ?? []).flatMap((row, index) =>
      typeof row[2] === "number" && sheet?.formulas[index]?.[2] === null && index > 6 ? [`表12!C${index + 1}`] : [],
    );
  };
  const blanking = (cells: readonly string[]): CheckReport =>
    check(edited(live, Object.fromEntries(cells.map((cell) => [cell, null]))));
  const without = (count: number): CheckReport => blanking(projects().slice(-count));

  test("the last two projects without amounts: somebody has stopped there", () => {
    const report = without(2);
    expect(errorsOf(report)).toEqual([]);
    expect(told(report).join()).toMatch(/表十二“.*”还有 2 格没有填：.*还少 [\d.,]+ 万元。/);
  });

  test("a third of them between the others: people fill in what they have at hand; fewer may have been deleted", () => {
    const every = (step: number): readonly string[] => projects().filter((_, index) => index % step === 1);
    expect([projects().length, every(3).length]).toEqual([10, 3]);
    const third = [...every(3), projects()[2] ?? ""];
    const report = blanking(third);
    expect([errorsOf(report), report.suspects, [...cellsOf(report)].sort()]).toEqual([[], [], [...third].sort()]);
    expect(errorsOf(blanking(every(3))).length).toBeGreaterThan(0);
  });

  test("a single one without an amount may have been deleted, wherever it stands", () => {
    for (const one of [blanking(projects().slice(2, 3)), without(1)]) {
      expect(errorsOf(one).length).toBeGreaterThan(0);
      expect(told(one)).toEqual([]);
    }
  });
});

test("a blank template: nothing has passed, everything waits", () => {
  const report = check(
    recalculate(snapshotOf(planWorkbook(pack, { info: new Map(), groups: new Map(), stated: [] }))).snapshot,
  );
  expect(report.outcomes).toMatchObject({ pass: 0, fail: 0 });
  expect(report.outcomes.unfilled).toBeGreaterThan(500);
  expect(told(report)).toEqual(["13 张表都还没有填，还没有可以核对的数。"]);
  const nothing = report.findings.find(({ template }) => template === "nothingEntered");
  expect(report.findings[nothing?.root ?? -1]?.kind).toBe("unfilled");
  expect(describeProgress(report)).toContain("各表都还没有填");
});

test("of two projects one without an amount is half of the list", () => {
  const two = workbook({
    governmentFundIncome: [{ code: "1030118", name: "水库移民基金收入", income: "120.00" }],
    threePublic: [{ row: "reception", general: "1.50" }],
    projects: [{ name: "中型水库移民后期扶持", fund: "100.00" }, { name: "库区道路" }],
  });
  const report = check(two);
  expect([errorsOf(report), report.suspects]).toEqual([[], []]);
  expect(told(report).join()).toMatch(/表十二.*还少 20.00 万元/);
});

test("the only row with figures of a column, deleted by hand, leaves nothing that is only not filled in: the sheet says 不平", () => {
  const row = live.sheets.find(({ name }) => name === "表5")?.values.findIndex(([code]) => code === "2010302") ?? -1;
  const report = check(
    recalculate(withRowChanges(live, new Map([["表5", { inserted: [], removed: [row] }]]))).snapshot,
  );
  expect(errorsOf(report)).toContain("t05.project-is-t12-general");
  expect([waitingOf(report), report.outcomes.unfilled]).toEqual([[], 0]);
});

const three = [
  { name: "中型水库移民后期扶持", fund: "60.00" },
  { name: "库区道路", fund: "40.00" },
  { name: "库区供水" },
];

test("a single project without an amount is an error, unless something else waits for certain", () => {
  const filled = {
    governmentFundIncome: [{ code: "1030118", name: "水库移民基金收入", income: "120.00" }],
    threePublic: [{ row: "reception", general: "1.50" }],
  };
  expect(errorsOf(check(workbook({ ...filled, projects: three })))).toContain("t08.project-is-t12-fund");
  const report = check(workbook({ projects: three }));
  expect([errorsOf(report), report.suspects]).toEqual([[], []]);
  expect(told(report).join()).toMatch(/表十二.*还少 20.00 万元/);
});

/** 表六: 301 and its ten 款 in rows 7 to 17; 310 with a single one in rows 30 and 31. */
const blanked = (from: number, to: number, columns: readonly string[]): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) =>
      columns.map((column): [string, CellValue] => [`表6!${column}${String(from + index)}`, null]),
    ).flat(),
  );

test.each([
  ["live", live, ["D"]],
  ["with figures only", published, ["C", "D"]],
] as const)(
  "a 类 that was typed over its blank 款, %s: they wait, and no text and no other figure is told to change",
  (_, book, columns) => {
    const report = check(edited(book, { ...blanked(8, 17, columns), "表6!D7": 918.03 }));
    expect(errorsOf(report)).toEqual([]);
    expect(told(report)).toEqual(["表六“人员经费”还有 10 格没有填：表六 301 工资福利支出·人员经费有 918.03 万元。"]);
    expect([report.suspects, report.outcomes.fail]).toEqual([[], 0]);
  },
);

test("one 款 among them with a figure, and a 类 with a single 款, are errors; the typed sum is not to become 0", () => {
  const one = check(edited(live, { ...blanked(9, 17, ["D"]), "表6!D7": 918.03 }));
  expect(errorsOf(one)).toContain("t06.category-is-sum-of-items");
  const single = check(edited(live, { "表6!E30": 10.5, "表6!E31": null }));
  expect(errorsOf(single)).toContain("t06.category-is-sum-of-items");
  expect(single.suspects.filter(({ suggested }) => suggested === 0)).toEqual([]);
});

test("what the form has as nothing is not asked for: 人员经费 of 商品和服务支出", () => {
  // Rows of 302, 303 and 310; the form prints no codes there.
  const [goods, people, capital] = [[19, 20, 21, 22, 23, 24, 25], [27, 28, 29], [31]];
  const typed = [...goods, ...people, ...capital].flatMap((row) => [`表6!D${row}`, `表6!E${row}`]);
  const cells = cellsOf(check(edited(live, Object.fromEntries(typed.map((cell) => [cell, null])))));
  const asked = typed.filter((cell) => cells.includes(cell));
  expect(asked.length).toBeGreaterThan(3);
  expect(asked).toEqual([
    ...goods.map((row) => `表6!E${row}`),
    ...people.map((row) => `表6!D${row}`),
    ...capital.map((row) => `表6!E${row}`),
  ]);
});
