import { performance as spec } from "../../../packs/shanxi-unit-2026/performance";
import type { FormTexts } from "../../../../test/support/performanceSheet";
import { LINES, projectForm, rowWith, sheetOf, withRow } from "../../../../test/support/performanceSheet";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import type { ReadForm } from "../model";
import type { ListedProject } from "../projects";
import { formsOn } from "../readForm";
import { amounts } from "./amounts";
import { counted } from "./counted";
import { kinds } from "./kinds";
import { moved } from "./moved";
import { oneForEach } from "./oneForEach";
import { overall } from "./overall";
import { slips } from "./slips";

const project = (name: string, amount: number | null, table = "t12"): ListedProject => ({
  name,
  amount,
  table,
  words: table === "t12" ? "表十二" : "表十三",
  address: null,
  step: 10_000,
});
const form = (texts: Partial<FormTexts>): readonly ReadForm[] =>
  formsOn(spec, sheetOf(projectForm({ project: "甲", life: 100_000, year: 100_000, ...texts })));
const context = (forms: readonly ReadForm[], projects: readonly ListedProject[] = []): FormsContext => ({
  spec,
  forms,
  projects,
  figure: () => null,
  made: new Map(),
  named: new Set(),
  kept: 0,
  fields: null,
  overview: { duties: [], organisation: [] },
  unit: "某某局",
  year: 2026,
});
const told = (faults: readonly FormFault[]): readonly string[] =>
  faults.map(({ form: id, template, severity }) => [id, template, severity].join(" ").trim());

describe("P-01, the texts are of the project that the form shows", () => {
  const pair = (first: string, second: string): readonly ReadForm[] => [
    ...form({ project: first, overview: "遗属补助按月发放到人，遗属补助标准按规定执行" }),
    ...form({ project: second, overview: "订阅党报党刊和各类报刊，报刊订阅按需安排，费用据实" }),
  ];
  const readsAs = (forms: readonly ReadForm[]): readonly string[] =>
    moved({ ...context(forms), made: new Map() }).map(({ template, words }) => [template, words.other].join(" "));

  it("says so where two forms each speak of the other's alone", () => {
    expect(readsAs(pair("遗属补助", "报刊订阅"))).toEqual([]);
    expect(readsAs(pair("报刊订阅", "遗属补助"))).toEqual(["formReadsAsOther 遗属补助", "formReadsAsOther 报刊订阅"]);
    expect(readsAs(pair("办公用品", "设备购置"))).toEqual([]);
  });
});

describe("P-01, one form for each project", () => {
  it("has nothing to say where names agree but for quotation marks and brackets", () => {
    expect(
      oneForEach(context(form({ project: "2026年“两节”经费（本级）" }), [project('2026年"两节"经费(本级)', 1)])),
    ).toEqual([]);
  });

  it("offers the project that is called nearly so and has no form", () => {
    const [fault] = oneForEach(
      context(form({ project: "数字政府中心运维费" }), [
        project("数字政府服务中心运维费", 1),
        project("报刊订阅费", 1),
      ]),
    );
    expect([fault?.template, fault?.words.expected]).toEqual(["formNamedOtherwise", "数字政府服务中心运维费"]);
  });

  it("tells a form of no project, a form without a name, and two of one", () => {
    expect(told(oneForEach(context(form({ project: "别的事" }), [project("报刊订阅费", 1)])))).toEqual([
      "P-01 formOfNoProject warning",
    ]);
    expect(told(oneForEach(context([...form({}), ...form({})], [project("甲", 1)])))).toEqual([
      "P-01 formTwice warning",
    ]);
    const blank = formsOn(spec, sheetOf(withRow(projectForm({ project: "甲", life: 1, year: 1 }), 2, ["项目名称"])));
    expect(told(oneForEach(context(blank, [project("甲", 1)])))).toEqual(["P-01 formWithoutName warning"]);
  });

  it("knows a project by its name in the table before it has an amount", () => {
    expect(
      oneForEach({ ...context(form({ project: "新项目" }), [project("甲", 1)]), named: new Set(["新项目"]) }),
    ).toEqual([]);
  });

  it("says nothing while the tables list no project", () => {
    expect(oneForEach(context(form({})))).toEqual([]);
  });
});

describe("P-02 and P-03, money", () => {
  const faults = (texts: Partial<FormTexts>, projects: readonly ListedProject[]): readonly string[] =>
    told(amounts(context(form(texts), projects)));

  it("compares 元 with 万元 as rounded", () => {
    const of = (year: number, wan: number): readonly string[] =>
      faults({ life: 1_000_000, year }, [project("甲", wan * 1_000_000)]);
    expect(of(27_692, 2.77)).toEqual([]);
    expect(of(27_650, 2.77)).toEqual([]);
    expect(of(27_649, 2.77)).toEqual(["P-02 formAmount error"]);
  });

  it("takes the year's money of a project in both tables with or without what was carried over", () => {
    const both = [project("甲", 10_000_000), project("甲", 5_000_000, "t13")];
    expect(faults({ life: 150_000, year: 150_000 }, both)).toEqual([]);
    expect(faults({ life: 150_000, year: 100_000 }, both)).toEqual([]);
    expect(faults({ life: 150_000, year: 120_000 }, both)).toEqual(["P-02 formAmount error"]);
  });

  it("compares with no table whose figure nobody knows", () => {
    expect(faults({}, [project("甲", null)])).toEqual([]);
  });

  it("adds the parts up", () => {
    const cells = projectForm({ project: "甲", life: 100_000, year: 100_000 });
    const at = cells.findIndex((row) => row[2] === "市县（区）财政资金");
    const bent = (county: string | number): readonly string[] =>
      told(
        amounts(
          context(
            formsOn(
              spec,
              sheetOf(
                withRow(cells, at, [null, null, "市县（区）财政资金", county, null, "市县（区）财政资金", 100_000]),
              ),
            ),
          ),
        ),
      );
    expect(bent(99_000)).toEqual(["P-02 formTotal error"]);
    expect(bent("若干")).toEqual([]);
  });

  it("tells an amount that is a text, which no sum counts, and nothing that follows from it", () => {
    const cells = projectForm({ project: "甲", life: 100_000, year: 100_000 });
    const money = cells.findIndex((row) => row[2] === "实施期资金总额：");
    const bent = (total: string | number, county: string | number): readonly FormFault[] =>
      amounts(
        context(
          formsOn(
            spec,
            sheetOf(
              withRow(
                withRow(cells, money, [
                  "项目资金（元）",
                  null,
                  "实施期资金总额：",
                  total,
                  null,
                  "年度资金总额：",
                  100_000,
                ]),
                money + 3,
                [null, null, "市县（区）财政资金", county, null, "市县（区）财政资金", 100_000],
              ),
            ),
          ),
        ),
      );
    const [fault, ...others] = bent(0, "100,000");
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      template: "formTotalText",
      severity: "error",
      words: { what: "“100,000”", actual: "0", expected: "100,000" },
      at: [{ text: "100,000" }, { text: "0" }],
    });
    expect(bent("100,000", "100,000")).toEqual([]);
    expect(told(bent(10, "100,000"))).toEqual(["P-02 formTotal error", "P-03 formDuration warning"]);
    expect(told(bent(0, 100_000))).toEqual(["P-02 formTotal error", "P-03 formDuration warning"]);
  });

  it("wants no more for the year than for the whole", () => {
    expect(faults({ life: 90_000, year: 100_000 }, [])).toEqual(["P-03 formDuration warning"]);
  });

  it("knows the year's money rounded from 表十二 beside the exact money of the whole", () => {
    const of = (life: number, year: number): readonly string[] => faults({ life, year }, [project("甲", 2_770_000)]);
    expect(of(27_692, 27_700)).toEqual([]);
    expect(of(27_649, 27_700)).toEqual(["P-03 formDuration warning"]);
    expect(of(27_600, 27_700)).toEqual(["P-03 formDuration warning"]);
  });

  it("wants no more for the year from one source than for the whole, and nothing below zero", () => {
    const cells = projectForm({ project: "甲", life: 100_000, year: 100_000 });
    const at = cells.findIndex((row) => row[2] === "市县（区）财政资金");
    const other = cells.findIndex((row) => row[2] === "省级财政资金");
    const line = (life: number, year: number): readonly string[] =>
      told(
        amounts(
          context(
            formsOn(
              spec,
              sheetOf(
                withRow(
                  withRow(cells, at, [null, null, "市县（区）财政资金", life, null, "市县（区）财政资金", year]),
                  other,
                  [null, null, "省级财政资金", 100_000 - life, null, "省级财政资金", 100_000 - year],
                ),
              ),
            ),
          ),
        ),
      );
    expect(line(100_000, 100_000)).toEqual([]);
    expect(line(90_000, 100_000)).toEqual(["P-03 formDurationPart warning"]);
    expect(line(100_001, 100_001)).toEqual(["P-02 formNegative warning"]);
  });
});

describe("P-09, kinds of indicators", () => {
  const faults = (lines: FormTexts["lines"]): readonly FormFault[] => kinds(context(form(lines ? { lines } : {})));

  it("misses a needed kind in each period, and benefits when there are none", () => {
    expect(faults(LINES)).toEqual([]);
    expect(faults(LINES.filter(([kind]) => kind !== "成本指标")).map(({ words }) => words.kinds)).toEqual(["成本指标"]);
    expect(faults(LINES.filter(([kind]) => kind !== "社会效益")).map(({ words }) => words.kinds)).toEqual(["效益指标"]);
  });

  it("says once what both periods lack, and of one period which", () => {
    const without = LINES.filter(([kind]) => kind !== "成本指标");
    expect(faults(without)[0]?.words.period).toBe("实施期和年度");
    expect(kinds(context(form({ lines: LINES, yearLines: without.slice(0, 3) })))[0]?.words).toMatchObject({
      period: "年度",
      kinds: "成本指标、服务对象满意度、效益指标",
    });
  });

  it("does not say what is missing while an indicator's kind is not known", () => {
    const lines = LINES.filter(([kind]) => kind !== "成本指标");
    const cells = projectForm({ project: "甲", life: 1, year: 1, lines });
    const at = rowWith(cells, "数量指标");
    expect(
      kinds(context(formsOn(spec, sheetOf(withRow(cells, at, [null, "产出指标", null, "人数", "≥100人"]))))),
    ).toEqual([]);
  });

  it("tells an indicator without a value and a value without an indicator", () => {
    expect(told(faults([["质量指标", "活动达标率", ""], ...LINES])).slice(0, 1)).toEqual([
      "P-09 indicatorWithoutValue warning",
    ]);
    expect(told(faults([["质量指标", "", "100%"], ...LINES])).slice(0, 1)).toEqual([
      "P-09 valueWithoutIndicator warning",
    ]);
  });
});

describe("the form of the whole unit", () => {
  const GOAL = "实施“7+4”类地方金融组织日常管理。做好值班工作。";
  const cells = (regular: string, task: string, goal = GOAL): readonly (readonly string[])[] => [
    ["整体支出绩效目标申报表"],
    ["部门名称", "某某局"],
    ["内设职能部门数", "11个", "所属预算单位数", "0个"],
    ["核定的人员编制数", "79人", "实际在职人员总数", "80人"],
    ["其中:在编人员数", regular],
    ["部门职责", "负责会议"],
    ["核心职能", "重点任务"],
    ["负责会议", task],
    ["年度绩效目标", goal],
    ["一级指标", "二级指标", "三级指标", "指标值"],
  ];
  const faults = (regular: string, task: string, goal?: string): readonly string[] =>
    told(overall(context(formsOn(spec, sheetOf(cells(regular, task, goal))))));

  it("has no more people in posts than posts", () => {
    expect(faults("79人", "值班")).toEqual([]);
    expect(faults("80人", "值班")).toEqual(["O-02 formPeople warning"]);
    expect(faults("八十人上下", "值班")).toEqual([]);
  });

  it("tells two wordings of one clause, and no shorter one", () => {
    expect(faults("1人", "实施“7+4”类地方金融组织日常监管。")).toEqual(["O-04 formWordings info"]);
    expect(faults("1人", "实施“7+4”类地方金融组织日常管理。")).toEqual([]);
    expect(faults("1人", "做好地方金融组织日常管理。")).toEqual([]);
    const copy = (goal: string): readonly string[] =>
      faults("1人", "围绕县委县政府年度工作重点任务，定期开展政务督查。", `围绕县委县政府年度工作重点任务，${goal}。`);
    expect(copy("定期开展政务服务督查")).toEqual(["O-04 formWordings info"]);
    expect(copy("定期开展政务督查")).toEqual([]);
    expect(copy("定期开展政务督查工作")).toEqual([]);
    expect(faults("1人", "定期开展政务服务督查。", "定期开展政务督查。")).toEqual([]);
  });
});

it("has no more forms than are published", () => {
  const both = [...form({}), ...form({ project: "乙" })];
  const told9 = (kept: number): readonly string[] =>
    told(counted({ forms: both, projects: [project("甲", 1), project("乙", 1)], kept, fields: null }));
  expect([told9(0), told9(1)]).toEqual([[], ["N9 formsMoreThanPublished warning"]]);
  expect(counted({ forms: form({}), projects: [project("甲", 1), project("乙", 1)], kept: 1, fields: null })).toEqual(
    [],
  );
});

it("tells each kind of slip once for a form", () => {
  const texts = form({ year: "约十万", life: "约十万" });
  expect(told(slips(context(texts)))).toEqual(["slipMoney warning"]);
  expect(slips(context(texts))[0]?.words.count).toBe("4");
});
