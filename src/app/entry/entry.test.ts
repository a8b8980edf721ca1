import { readFileSync } from "node:fs";
import { readDataFile } from "../../core/data/dataFile";
import type { Inputs } from "../../core/model/inputs";
import { withCatalogues } from "../../core/declare/withCatalogues";
import { planWorkbook } from "../../core/plan/plan";
import type { PackSpec } from "../../core/declare/pack";
import { basicEight } from "../../packs/basic-eight/pack";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { addPending, removeSubject, setFunds, toggleSubject, unnamedSection } from "./addSubject";
import { buildInputs } from "./buildInputs";
import { economicClasses, searchSubjects } from "./choices";
import type { Draft } from "./draft";
import { emptyDraft } from "./draft";
import { draftForms } from "./forms";
import { openDataFile } from "./openFile";
import { countFigures, draftProblems, droppedRows } from "./problems";

const sampleText = readFileSync("assets/samples/zezhou-2026.json", "utf8");

function sample(): Draft {
  const opened = openDataFile(pack, "样例", sampleText);
  if (!opened.ok) throw new Error("the sample has issues");
  return opened.draft;
}

function built(draft: Draft): Inputs {
  const reading = buildInputs(draft, pack);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.inputs;
}

const typing = (draft: Draft, code: string, name: string, sectionName = ""): Draft => ({
  ...draft,
  pending: { code, name, sectionName },
});

describe("an opened data file", () => {
  test("gives the same workbook as the file itself", () => {
    const reading = readDataFile(sampleText, pack);
    if (!reading.ok) throw new Error("the sample has issues");
    expect(planWorkbook(pack, built(sample()))).toEqual(planWorkbook(pack, reading.inputs));
  });

  test("keeps the performance forms of the projects that are still there", () => {
    const text = readFileSync("assets/samples/zezhou-2026-performance.json", "utf8");
    const [opened, reading] = [openDataFile(pack, "样例", text), readDataFile(text, pack)];
    if (!opened.ok || !reading.ok) throw new Error("the sample has issues");
    expect(built(opened.draft).performance).toEqual(reading.inputs.performance);
    const without = built({ ...opened.draft, projects: opened.draft.projects.replace("遗属补助", "遗属生活补助") });
    expect([...(without.performance?.projects.keys() ?? [])]).toEqual(
      [...(reading.inputs.performance?.projects.keys() ?? [])].filter((name) => name !== "遗属补助"),
    );
    expect(planWorkbook(pack, without).sheets.filter(({ name }) => name.startsWith("绩效"))).toHaveLength(10);
  });

  test("has forms where it asks for them; without the tick there are none, with it blank ones", () => {
    const opened = openDataFile(pack, "样例", readFileSync("assets/samples/zezhou-2026-performance.json", "utf8"));
    if (!opened.ok) throw new Error("the sample has issues");
    expect([opened.draft.forms, sample().forms]).toEqual([true, false]);
    expect(built({ ...opened.draft, forms: false }).performance).toBeUndefined();
    const blank = built({ ...sample(), forms: true });
    expect(blank.performance?.projects.size).toBe(0);
    expect(draftForms({ ...sample(), forms: true }, pack)).toEqual(
      planWorkbook(pack, blank)
        .sheets.map(({ name }) => name)
        .filter((name) => name.includes("绩效")),
    );
    expect(
      draftForms({ ...emptyDraft(pack), forms: true, projects: "甲（一）\n乙", carryoverProjects: "甲(一)" }, pack),
    ).toEqual(["整体绩效", "绩效01", "绩效02"]);
    expect(draftForms({ ...emptyDraft(basicEight), forms: true }, basicEight)).toEqual([]);
    expect(built({ ...sample(), forms: true, source: null }).performance).toBeDefined();
  });

  test("shows its unit, 科目 and projects", () => {
    const draft = sample();
    expect(draft.unitName).toBe("泽州县人民政府办公室");
    expect(draft.subjects).toHaveLength(10);
    expect(draft.subjects[0]).toEqual({ code: "2010301", name: "行政运行", funds: ["general"] });
    expect(draft.projects.split("\n")).toHaveLength(10);
    expect(countFigures(draft)).toBe(46);
  });

  test("comes back with every issue and no draft", () => {
    const opened = openDataFile(pack, "x", sampleText.replace('"795.83"', '"七百"').replace('"1643.27"', '"-1"'));
    expect(opened.ok ? [] : opened.issues.map((issue) => issue.code)).toEqual(["notAnAmount", "negativeAmount"]);
  });

  test("keeps the figures of a 科目 that is removed and added again", () => {
    const draft = sample();
    const again = toggleSubject(removeSubject(draft, "2080501"), pack, "2080501", "行政单位离退休");
    expect(built(again).groups.get("generalBudget")).toEqual(built(draft).groups.get("generalBudget"));
  });

  test("says which figures a removed 科目 and a renamed project leave out", () => {
    const draft = removeSubject(sample(), "2080501");
    const renamed = { ...draft, projects: draft.projects.replace("外事经费", "外事专项") };
    expect(droppedRows(renamed, pack)).toEqual([
      { table: "表五", label: "2080501 行政单位离退休" },
      { table: "表十二", label: "外事经费" },
    ]);
    expect(droppedRows(sample(), pack)).toEqual([]);
  });

  test("keeps a stated total only while all of its parts are there", () => {
    const draft = sample();
    expect(built(draft).stated).toHaveLength(1);
    expect(built({ ...draft, economic: draft.economic.filter((code) => code !== "30201") }).stated).toHaveLength(1);
    expect(built({ ...draft, economic: draft.economic.filter((code) => code !== "30103") }).stated).toHaveLength(0);
  });

  test("keeps the order and the figures of rows that the pane does not show", () => {
    expect(built(sample()).groups.get("threePublic")?.[0]?.amounts.get("general")).toBe(10000);
  });

  test("the 政府经济科目 follows the kind of unit", () => {
    const government = (draft: Draft): string | undefined =>
      built(draft).groups.get("basicByEconomic")?.[0]?.texts.get("government");
    expect(government(sample())).toBe("工资奖金津补贴");
    expect(government({ ...sample(), unitKind: "事业单位" })).toBe("工资福利支出");
  });
});

describe("a typed draft", () => {
  test("a new one is ready to generate", () => {
    const inputs = built(emptyDraft(pack));
    expect(inputs.info.get("unitKind")).toBe("行政单位");
    expect(inputs.groups.get("basicByEconomic")?.map((row) => row.code)).toContain("30101");
    expect(draftProblems(emptyDraft(pack))).toEqual([]);
  });

  test("puts a 科目 into the tables of its funds", () => {
    const draft = setFunds(toggleSubject(emptyDraft(pack), pack, "2010302", "一般行政管理事务"), "2010302", [
      "general",
      "carryover",
    ]);
    const inputs = built({ ...draft, carryoverProjects: "  甲项目 \n\n乙项目\r\n" });
    for (const group of ["generalBudget", "carryover"])
      expect(inputs.groups.get(group)?.map((row) => row.code)).toEqual(["2010302"]);
    expect(inputs.groups.get("governmentFund")).toEqual([]);
    expect(inputs.groups.get("carryoverProjects")?.map((row) => row.name)).toEqual(["甲项目", "乙项目"]);
  });

  test("a 科目 of a budget of its own starts there, where the form has a table for it", () => {
    const first = (of: PackSpec, code: string): unknown =>
      toggleSubject(emptyDraft(of), of, code, "科目").subjects[0]?.funds;
    expect([first(pack, "2082202"), first(pack, "2230101"), first(pack, "2080501")]).toEqual([
      ["fund"],
      ["capital"],
      ["general"],
    ]);
    expect(first(basicEight, "2230101")).toEqual(["general"]);
    const change = addPending(
      typing(emptyDraft(pack), "2082202", "基础设施建设和经济发展", "大中型水库移民后期扶持基金支出"),
      pack,
    );
    expect(change.ok && change.draft.subjects[0]?.funds).toEqual(["fund"]);
  });

  test.each([
    ["21301", "行政运行", "", "notSevenDigits"],
    ["2980101", "行政运行", "", "unknownClass"],
    ["2138801", "", "农业农村", "noName"],
    ["2138801", "行政运行", "", "noSectionName"],
    ["2010301", "行政运作", "", "otherName"],
  ])("refuses %s “%s”", (code, name, sectionName, problem) => {
    const change = addPending(typing(emptyDraft(pack), code, name, sectionName), pack);
    expect(change.ok ? null : change.problem).toBe(problem);
  });

  test("takes a 科目 that the catalogue lacks, and its 款, with full-width digits", () => {
    const first = addPending(typing(emptyDraft(pack), "２１３８８０１", "行政运行", "农业农村"), pack);
    if (!first.ok) throw new Error(first.problem);
    expect(unnamedSection(typing(first.draft, "2138802", ""), pack)).toBeNull();
    const second = addPending(typing(first.draft, "2138802", "一般行政管理事务"), pack);
    if (!second.ok) throw new Error(second.problem);
    const inputs = built(removeSubject(second.draft, "2138801"));
    expect(inputs.groups.get("generalBudget")?.map((row) => row.code)).toEqual(["2138802"]);
    expect(inputs.groups.get("functionNames")?.map((row) => row.name)).toEqual(["农业农村"]);
    expect(addPending(typing(second.draft, "2138802", "一般行政管理事务"), pack)).toMatchObject({
      ok: false,
      problem: "repeated",
    });
  });

  test("names every problem", () => {
    const draft = typing(
      {
        ...setFunds(toggleSubject(emptyDraft(pack), pack, "2010301", "行政运行"), "2010301", []),
        projects: "甲\n乙\n甲",
      },
      "213",
      "",
    );
    expect(draftProblems(draft).map((problem) => problem.code)).toEqual([
      "noFund",
      "pendingSubject",
      "repeatedProject",
    ]);
  });
});

describe("what is offered", () => {
  const codesFor = (query: string): readonly string[] => searchSubjects(pack, query).choices.map(({ code }) => code);

  test("项 by the beginning of the code or a part of the name", () => {
    expect(codesFor("20805")).toEqual(expect.arrayContaining(["2080501", "2080502", "2080505", "2080506", "2080599"]));
    expect(codesFor("20805").every((code) => code.startsWith("20805"))).toBe(true);
    expect(codesFor("公积金")[0]).toBe("2210201");
    expect(searchSubjects(pack, "没有")).toEqual({ choices: [], more: 0 });
  });

  test("项 by the name of the 款 or 类 above, those that are called so themselves first", () => {
    const water = searchSubjects(pack, "水利");
    expect(water.choices).toContainEqual({ code: "2130301", name: "行政运行", section: "水利" });
    expect(water.choices.slice(0, 3).every(({ name }) => name.includes("水利"))).toBe(true);
    expect(codesFor("水利 行政")).toContain("2130301");
    expect(codesFor("2130301")).toEqual(["2130301"]);
    expect(codesFor("养老")).toEqual(expect.arrayContaining(["2080501", "2080505"]));
    expect(codesFor("教育")).toEqual(expect.arrayContaining(["2050201", "2050202"]));
  });

  test("no more than can be read, and how many more there are", () => {
    const all = searchSubjects(pack, "");
    expect(all.choices).toHaveLength(20);
    expect(all.more).toBeGreaterThan(1000);
  });

  test("an imported catalogue is the only one that is searched", () => {
    const imported = withCatalogues(
      pack,
      [
        {
          kind: "function",
          year: 2026,
          source: "本县科目表",
          names: { 213: "农林水支出", 21303: "水利", 2130305: "水利工程建设" },
        },
      ],
      2026,
    );
    expect(searchSubjects(imported, "水利").choices.map(({ code }) => code)).toEqual(["2130305"]);
  });

  test("经济科目 by 类, with those that only the file names", () => {
    const text = sampleText.replace(
      '{ "code": "31002", "name": "办公设备购置"',
      '{ "code": "31098", "name": "自定资本支出"',
    );
    const opened = openDataFile(pack, "x", text);
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
    const classes = economicClasses(pack, opened.draft);
    expect(classes.map((entry) => entry.code)).toEqual([...new Set(classes.map((entry) => entry.code))].sort());
    expect(classes.find((entry) => entry.code === "310")?.items).toContainEqual({
      code: "31098",
      name: "自定资本支出",
    });
  });
});
