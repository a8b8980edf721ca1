/** 第一部分, 九 to 十二 and 购买服务明细 of shanxi-unit-2026: the published text, a unit that has nothing, one that says nothing, one that has everything. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { readDataFile } from "../../src/core/data/dataFile";
import type { InputRow, Inputs } from "../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { NO_ENTRY } from "../../src/core/model/performanceEntries";
import { planWorkbook } from "../../src/core/plan/plan";
import { normalizeText } from "../../src/core/text/normalize";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { beside, calculated } from "../support/performanceForms";
import { describeWithReference, readReference } from "../support/reference";
import { snapshotOf } from "../support/snapshotOf";

function sample(): Inputs {
  const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  return reading.inputs;
}

const workbook = (inputs: Inputs): WorkbookSnapshot => snapshotOf(planWorkbook(pack, inputs));
const texts = (inputs: Inputs): ReadonlyMap<string, string> =>
  new Map(narrate(pack, workbook(inputs)).sentences.map(({ id, text }) => [id, text]));

/** The sample with these fields, and with the texts' other fields blank. */
function unit(
  info: Readonly<Record<string, string>>,
  groups: Readonly<Record<string, readonly InputRow[]>> = {},
  keep = false,
): Inputs {
  const own = sample();
  const fields = pack.info.sections.slice(-4).flatMap((section) => section.fields.map(({ id }) => id));
  return {
    ...own,
    info: new Map([
      ...[...own.info].filter(([id]) => keep || !fields.includes(id)),
      ...(keep
        ? []
        : ([
            ["otherMatters", ""],
            ["assetsDate", ""],
          ] as const)),
      ...Object.entries(info),
    ]),
    groups: new Map([
      ...own.groups,
      ...(keep ? [] : ([["purchasedServices", []]] as const)),
      ...Object.entries(groups),
    ]),
  };
}

const row = (name: string, amounts: Readonly<Record<string, number>>): InputRow => ({
  rowId: null,
  code: null,
  name,
  texts: new Map(),
  amounts: new Map(Object.entries(amounts)),
});

const ZEROS = {
  procurementGoods: "0",
  procurementWorks: "0",
  procurementServices: "0",
  specialProjects: "0",
  specialProjectAmount: "0",
  assetsDate: "12月31日",
  vehicleQuota: "0",
  vehiclesOther: "0",
  officeArea: "0",
  equipmentOver50: "0",
  equipmentOver100: "0",
  otherMatters: "无。",
};

test("what nobody entered is asked for, field by field, and nothing is said to be nought", () => {
  const said = texts(unit({}));
  expect(said.get("s9.procurement")).toBe(
    "2026年泽州县人民政府办公室政府采购预算总额【待填：政府采购预算】万元。其中：政府采购货物预算【待填：政府采购预算】万元、政府采购工程预算【待填：政府采购预算】万元、政府采购服务预算【待填：政府采购预算】万元。",
  );
  expect(said.get("s10.projects")).toContain(
    "二级项目10个，共计金额1,643.27万元。其中：其他运转类项目【待填：特定目标类项目的个数和金额】个",
  );
  expect(said.get("s11.vehicles")).toContain(
    "截至2025年【待填：截止日】，泽州县人民政府办公室共有公务用车编制【待填：公务用车编制数】辆，实有【待填：公务用车实有数】辆",
  );
  expect(said.get("s11.buildings")).toContain("建筑总面积【待填：办公用房建筑面积】平方米");
  expect(said.get("s12.services")).toBe("【待填：购买服务的品目和金额】。");
  expect(said.get("s12.rest")).toBe("【待填：其他需要说明的事项】");
  const gaps = narrate(pack, workbook(unit({}))).sentences.flatMap(({ id, gaps: open }) =>
    /^s(9|1\d)/.test(id) ? open.map(({ label }) => label) : [],
  );
  expect(gaps).toEqual([
    "政府采购货物预算",
    "特定目标类项目个数",
    "特定目标类项目金额",
    "资产统计截止日（上年）",
    "公务用车编制数",
    "实有领导用车",
    "资产统计截止日（上年）",
    "办公用房建筑面积",
    "资产统计截止日（上年）",
    "价值50万元以上的通用设备",
    "价值100万元以上的通用设备",
    "购买服务的品目和金额",
    "其他需要说明的事项",
  ]);
});

test("a unit that has none of it says so", () => {
  const said = texts(unit(ZEROS, { projects: [], purchasedServices: [] }));
  expect(said.get("s9.procurement")).toBe("2026年泽州县人民政府办公室未安排政府采购预算。");
  expect(said.get("s10.projects")).toBe("2026年泽州县人民政府办公室没有纳入绩效目标管理的二级项目。");
  expect(said.has("s10.attached")).toBe(false);
  expect(said.get("s11.vehicles")).toContain("编制0辆，实有0辆，其中：领导用车0辆");
  expect(said.get("s12.services")).toBe("2026年泽州县人民政府办公室无政府购买服务预算。");
  expect([...said.values()].join("")).not.toMatch(/【待填|【缺数据/);
});

test("one figure of a group is enough: the others are 0; more than there is cannot be", () => {
  const said = texts(
    unit({
      ...ZEROS,
      procurementServices: "12.5",
      vehiclesOther: "",
      vehiclesLeading: "3",
      procurementGoods: "",
      specialProjects: "11",
      specialProjectAmount: "1643.27",
      officeArea: "2000.50",
    }),
  );
  expect(said.get("s9.procurement")).toContain(
    "总额12.50万元。其中：政府采购货物预算0万元、政府采购工程预算0万元、政府采购服务预算12.50万元",
  );
  expect(said.get("s11.vehicles")).toContain("实有3辆，其中：领导用车3辆，机要通信用车0辆");
  expect(said.get("s11.buildings")).toContain("2000.5平方米");
  expect(said.get("s10.projects")).toContain(
    "其他运转类项目【待填：特定目标类项目的个数和金额】个，涉及金额0万元；特定目标类项目11个",
  );
});

test("projects whose goals are kept back are not counted as public; rows without figures are no projects", () => {
  const projects = [
    row("甲", { general: 100_000 }),
    row("丁", {}),
    row("乙", { general: 50_000 }),
    row("丙", { general: 14_327 }),
  ];
  const said = texts(
    unit(
      { specialProjects: "2", specialProjectAmount: "600.00", withheldSpecial: "1", withheldSpecialAmount: "100.00" },
      { projects },
      true,
    ),
  );
  expect(said.get("s10.projects")).toBe(
    "2026年泽州县人民政府办公室纳入绩效目标管理的二级项目3个，共计金额1,643.27万元。其中：其他运转类项目1个，涉及金额1,043.27万元；特定目标类项目2个，涉及金额600.00万元。公开项目绩效目标2个，涉及项目金额1,543.27万元，占部门（单位）项目支出总额的93.91%。其中：其他运转类项目1个，涉及项目金额1,043.27万元；特定目标类项目1个，涉及项目金额500.00万元。",
  );
});

describe("performance forms", () => {
  const NAMES = ["报刊订阅费", "外事经费", "遗属补助"];
  const all =
    sample()
      .groups.get("projects")
      ?.map(({ name }) => name) ?? [];

  /** The sample with forms for all projects but these. */
  function withForms(without: readonly string[], info: Readonly<Record<string, string>> = {}): WorkbookSnapshot {
    const snapshot = calculated({
      ...planWorkbook(pack, { ...unit(info, {}, true), performance: { overall: NO_ENTRY, projects: new Map() } }),
    });
    return {
      ...snapshot,
      sheets: snapshot.sheets.filter(
        (sheet) => !sheet.name.startsWith("绩效") || !without.includes(String(beside(sheet, "项目名称")[0])),
      ),
    };
  }
  const said = (snapshot: WorkbookSnapshot): string =>
    narrate(pack, snapshot)
      .sentences.find(({ id }) => id === "s10.projects")
      ?.text.split("公开项目")[1] ?? "";
  const told = (snapshot: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(pack, snapshot)
      .findings.filter(({ template }) => /^forms(More|Fewer|Kept)/.test(template))
      .map(({ template, severity }) => `${template} ${severity}`);

  test("tell how many projects are published; of which category the others are is asked where nobody can know", () => {
    expect(all).toEqual(expect.arrayContaining(NAMES));
    expect(said(withForms([]))).toBe(
      "绩效目标10个，涉及项目金额1,643.27万元，占部门（单位）项目支出总额的100.00%。其中：其他运转类项目9个，涉及项目金额1,641.77万元；特定目标类项目1个，涉及项目金额1.50万元。",
    );
    const asked = "【待填：没有绩效目标表的项目各是哪一类】";
    expect(said(withForms(NAMES))).toBe(
      `绩效目标7个，涉及项目金额1,621.50万元，占部门（单位）项目支出总额的98.68%。其中：其他运转类项目${asked}个，涉及项目金额${asked}万元；特定目标类项目${asked}个，涉及项目金额${asked}万元。`,
    );
    expect(
      narrate(pack, withForms(NAMES))
        .sentences.find(({ id }) => id === "s10.projects")
        ?.gaps.map(({ id }) => id),
    ).toEqual(["withheldOther"]);
    expect(told(withForms(NAMES))).toEqual([]);
  });

  test("of one category alone there is nothing to ask", () => {
    expect(said(withForms(NAMES, { specialProjects: "0", specialProjectAmount: "0" }))).toContain(
      "其中：其他运转类项目7个，涉及项目金额1,621.50万元；特定目标类项目0个，涉及项目金额0万元",
    );
    expect(said(withForms(NAMES, { specialProjects: "10", specialProjectAmount: "1643.27" }))).toContain(
      "特定目标类项目7个，涉及项目金额1,621.50万元",
    );
  });

  test("what is typed agrees, or is a warning and does not count", () => {
    const three = {
      withheldOther: "2",
      withheldOtherAmount: "20.27",
      withheldSpecial: "1",
      withheldSpecialAmount: "1.50",
    };
    const agreed = withForms(NAMES, three);
    expect([told(agreed), said(agreed)]).toEqual([
      [],
      expect.stringContaining("其他运转类项目7个，涉及项目金额1,621.50万元；特定目标类项目0个，涉及项目金额0万元"),
    ]);
    expect(told(withForms(NAMES, { withheldOther: "2", withheldOtherAmount: "19.00" }))).toEqual([
      "formsFewerThanPublished warning",
    ]);
    const other = withForms(NAMES, { withheldOther: "3", withheldOtherAmount: "21.00" });
    expect([told(other), said(other)]).toEqual([
      ["formsKeptBackAmount warning"],
      expect.stringContaining(
        "绩效目标7个，涉及项目金额1,621.50万元，占部门（单位）项目支出总额的98.68%。其中：其他运转类项目6个，涉及项目金额1,620.00万元",
      ),
    ]);
    const none = withForms([], { withheldOther: "1", withheldOtherAmount: "3.00" });
    expect([told(none), said(none)]).toEqual([
      ["formsMoreThanPublished warning"],
      expect.stringContaining("绩效目标10个，涉及项目金额1,643.27万元"),
    ]);
  });

  test("a form of a project that the tables do not have leaves the fields to say it", () => {
    const plain = withForms(NAMES.slice(0, 1));
    const strange = {
      ...plain,
      sheets: plain.sheets.map((sheet) =>
        sheet.name === "绩效01"
          ? {
              ...sheet,
              values: sheet.values.map((cells) =>
                cells.map((value) => (value === beside(sheet, "项目名称")[0] ? "别的项目" : value)),
              ),
            }
          : sheet,
      ),
    };
    expect(said(strange)).toContain("绩效目标10个");
  });
});

test("what was written is read back, and a changed figure is found where it stands", () => {
  const plain = workbook(sample());
  const written = applied(plain, narrate(pack, plain).plan);
  const about = (snapshot: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(pack, snapshot)
      .findings.filter(({ rule, severity }) => rule.startsWith("narrative.") && severity === "error")
      .map(({ rule, words }) => `${rule} ${words["printed"]}→${words["expected"]}`);
  expect(about(written)).toEqual([]);
  const changed = (from: string, to: string): WorkbookSnapshot => ({
    ...written,
    sheets: written.sheets.map((sheet) =>
      sheet.name === "情况说明"
        ? {
            ...sheet,
            values: sheet.values.map((cells) =>
              cells.map((value) => (typeof value === "string" ? value.replace(from, to) : value)),
            ),
          }
        : sheet,
    ),
  });
  expect(about(changed("工程预算0万元", "工程预算5.00万元"))).toEqual(["narrative.s9.procurement 5.00→0"]);
  expect(about(changed("其他运转类项目9个，涉及金额", "其他运转类项目8个，涉及金额"))).toEqual([
    "narrative.s10.projects 8→9",
  ]);
  expect(about(changed("实有2辆", "实有3辆"))).toEqual(["narrative.s11.vehicles 3→2"]);
  expect(about(changed("2000平方米", "2500平方米"))).toEqual(["narrative.s11.buildings 2500→2000"]);
});

describe("hints about what was entered", () => {
  const hints = (inputs: Inputs): readonly string[] =>
    checkWorkbook(pack, workbook(inputs))
      .findings.filter(({ form }) => /^N/.test(form))
      .map((finding) => `${finding.form} ${finding.severity} ${finding.kind} ${describeFinding(finding)}`);

  test("the services' items against what is procured, 元 against 万元", () => {
    expect(hints(unit({ vehicleQuota: "2" }, {}, true))).toEqual([]);
    expect(hints(unit({ vehicleQuota: "2", procurementServices: "55.54" }, {}, true))).toEqual([
      expect.stringMatching(
        /^N12-01 info plausibility 购买服务明细 合计·购买服务金额 5,554,000，基础信息 政府采购服务预算 555,400，/,
      ),
    ]);
  });

  test("procurement above the budget, 特定目标类 above the projects, more cars than allowed", () => {
    expect(
      hints(
        unit(
          { vehicleQuota: "1", procurementServices: "5554", specialProjectAmount: "15000" },
          { purchasedServices: [] },
          true,
        ),
      ).map((text) => text.slice(0, 30)),
    ).toEqual([
      expect.stringMatching(/^N9-02 info plausibility 表三/),
      expect.stringMatching(/^N9-02 info plausibility 表六/),
      expect.stringMatching(/^N10-01 info plausibility/),
      expect.stringMatching(/^N11-01 info plausibility/),
    ]);
  });
});

describe("概况", () => {
  const page = (inputs: Inputs): readonly string[] =>
    (workbook(inputs).sheets.find(({ name }) => name === "概况")?.values ?? []).flatMap(([text]) =>
      typeof text === "string" && text !== "" ? [text] : [],
    );
  const open = (inputs: Inputs): readonly string[] =>
    checkWorkbook(pack, workbook(inputs))
      .findings.filter(({ cells }) => cells.some(({ address }) => address.sheet === "概况"))
      .map((finding) => `${finding.severity} ${describeFinding(finding)}`);

  test("takes the paragraphs of the data file, one a row", () => {
    expect(page(sample()).slice(0, 3)).toEqual([
      "第一部分  概况",
      "一、本单位职责",
      expect.stringMatching(/^（一）认真贯彻/),
    ]);
    expect(page(sample())).toHaveLength(1 + 1 + 14 + 1 + 1);
    expect(open(sample())).toEqual([]);
  });

  test("shows a place to fill in, which is a hint and no more, and is never written again", () => {
    const blank: Inputs = { info: sample().info, groups: sample().groups, stated: sample().stated };
    expect(page(blank)).toEqual([
      "第一部分  概况",
      "一、本单位职责",
      "【待填：本单位职责】",
      "二、机构设置情况",
      "【待填：机构设置情况】",
    ]);
    expect(open(blank)).toEqual(["info “概况”还留着【待填】：A4、A21。请写上本单位的内容，不需要的部分删去。"]);
    expect(narrate(pack, workbook(blank)).plan.sheets.map(({ name }) => name)).not.toContain("概况");
  });
});

describeWithReference("against the published text", ["zezhou-2026.md"], () => {
  /** As printed, with the two liberties of the form: blanks and brackets, and 100% for 100.00%. */
  const plain = (text: string): string =>
    normalizeText(text)
      .replace(/100\.00%/g, "100%")
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(/[、,。;]/g, "");

  test("九 to 十二 and 名词解释 read as published", () => {
    const published = plain(new TextDecoder().decode(readReference("zezhou-2026.md")).replace(/[*#<>b/]/g, ""));
    const own = [...texts(sample())].filter(([id]) => /^(s9|s10|s11|s12|terms)/.test(id));
    const different = own.filter(([, text]) => !published.includes(plain(text))).map(([id]) => id);
    // The county's unit says 省直部门 in the third explanation: a leftover of the province's form.
    expect(different).toEqual(["terms/threePublic"]);
    expect(own).toHaveLength(9 + 12);
  });
});
