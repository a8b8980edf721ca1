/** The texts of the Shanghai form: declarations, wording against a published document, what happens when rows come and go, reading back. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { toDecimalString } from "../../src/core/amount/amount";
import type { Inputs } from "../../src/core/model/inputs";
import { recalculate } from "../../src/core/formula/index";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { Narration } from "../../src/core/narrate/narrate";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { infoFields } from "../../src/core/declare/lookups";
import { PackSpec } from "../../src/core/declare/pack";
import { packDocument } from "../../src/app/packDocs/packDocs";
import { referenceFaults } from "../../src/core/packFile/references";
import { sheetNames } from "../../src/core/packFile/references/known";
import type { Row } from "../support/shanghaiPack";
import { departmentPack, inputsOf, unitPack } from "../support/shanghaiPack";
import { snapshotOf } from "../support/snapshotOf";

const PUBLISHED = readFileSync(path.join(__dirname, "shanghaiPublished.txt"), "utf8")
  .trim()
  .split("\n\n")
  .map((part) => part.split("\n"));

describe.each([
  ["unit", unitPack],
  ["department", departmentPack],
] as const)("%s", (_, pack) => {
  test("is what the schemas say, its references resolve, and it can be read", () => {
    expect(PackSpec.parse(pack)).toEqual(pack);
    expect(referenceFaults(pack)).toEqual([]);
    for (const name of sheetNames(pack)) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
    expect(packDocument(pack)).not.toMatch(/undefined|\[object|\{self\}|\{entity\}/);
  });

  test("a blank workbook asks for what is missing and accuses nobody", () => {
    const snapshot = snapshotOf(planWorkbook(pack, inputsOf({}, {})));
    expect(checkWorkbook(pack, snapshot).findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(narrate(pack, snapshot).sentences.every(({ status }) => status === "write")).toBe(true);
  });
});

/** The published unit of 2024, its narrative's figures as its tables have them (208 10 05 too), in hundredths of 万元. */
const items: readonly (readonly [
  code: string,
  names: readonly string[],
  amount: number,
  last: number,
  purpose: string,
  reason: string,
])[] = [
  [
    "2080502",
    ["社会保障和就业支出", "行政事业单位养老支出", "事业单位离退休"],
    5384,
    5460,
    "事业单位退休人员福利费和生活补贴",
    "有退休人员去世",
  ],
  [
    "2080505",
    ["社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"],
    7676,
    7070,
    "人员养老保险费用",
    "根据实际支出",
  ],
  [
    "2080506",
    ["社会保障和就业支出", "行政事业单位养老支出", "机关事业单位职业年金缴费支出"],
    3838,
    3535,
    "人员职业年金缴费",
    "根据实际支出",
  ],
  ["2080599", ["社会保障和就业支出", "行政事业单位养老支出", "其他行政事业单位养老支出"], 70, 0, "", ""],
  [
    "2081005",
    ["社会保障和就业支出", "社会福利", "社会福利事业单位"],
    69648,
    71134,
    "人员经费及公用经费",
    "根据实际支出",
  ],
  ["2101102", ["卫生健康支出", "行政事业单位医疗", "事业单位医疗"], 5037, 4417, "人员医疗保险", "根据实际支出"],
  ["2210201", ["住房保障支出", "住房改革支出", "住房公积金"], 3358, 3374, "在职人员公积金缴费", "根据实际支出"],
];

const PUBLISHED_INFO = {
  unitName: "上海市普陀区社会福利院",
  year: "2024",
  unitKind: "事业单位",
  lastGeneral: "949.66",
  fiscalReason: "机关事业单位退休人员活动费增加",
  lastVehicleRunning: "6.40",
  abroadReason: "没有因公出国（境）事项支出",
  vehiclePurchaseReason: "无此项支出",
  vehicleRunningReason: "根据实际公务用处运行情况",
  receptionReason: "无公务接待事项支出",
  procurementServices: "120.60",
  performanceProjects: "1",
  performanceAmount: "262.00",
  assetsDate: "12月31日",
  vehiclesOther: "2",
};

function unit(
  info: Readonly<Record<string, string>> = PUBLISHED_INFO,
  kept: (code: string) => boolean = () => true,
  notes = true,
): Inputs {
  const used = items.filter(([code]) => kept(code));
  const named = new Map(
    used.flatMap(([code, names]) =>
      names.map((name, level): [string, string] => [code.slice(0, [3, 5, 7][level]), name]),
    ),
  );
  return inputsOf(info, {
    functionNames: [...named].map(([code, name]) => ({ code, name })),
    t01Income: [
      { row: "fiscal", amounts: { income: 95012 } },
      { row: "business", amounts: { income: 26200 } },
      { row: "incomeTotal", amounts: { income: 121212 } },
      { row: "expenditureTotal", amounts: { total: 121212 } },
    ],
    t04Totals: [{ row: "expenditureTotal", amounts: { total: 95012 } }],
    generalBudget: used.map(([code, , amount]): Row => ({ code, amounts: { total: amount } })),
    t05Total: [{ row: "total", amounts: { total: 95012 } }],
    t09Budget: [{ row: "budget", amounts: { total: 640, vehicles: 640, vehicleRunning: 640 } }],
    itemNotes: notes
      ? used.map(([code, , , last, purpose, reason]): Row => ({
          code,
          texts: { purpose, reason },
          amounts: last === 0 ? {} : { lastExecution: last },
        }))
      : [],
  });
}

/** The snapshot with a narration's plan carried out. */
function written(snapshot: WorkbookSnapshot, { plan }: Narration): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const update = plan.sheets.find(({ name }) => name === sheet.name);
    const values = sheet.values.map((row) => [...row]);
    for (const { row, column, content } of update?.cells ?? []) {
      while (values.length <= row) values.push([]);
      const cells = values[row] ?? [];
      while (cells.length <= column) cells.push(null);
      cells[column] = content.value;
    }
    return { ...sheet, values, formulas: values.map((row) => row.map(() => null)) };
  });
  return { sheets, state: plan.state };
}

function lines(snapshot: WorkbookSnapshot, name: string): readonly string[] {
  return (snapshot.sheets.find((sheet) => sheet.name === name)?.values ?? [])
    .map((row) => String(row[0] ?? ""))
    .filter((line) => line !== "");
}

test("the published unit's figures give the published texts", () => {
  const snapshot = snapshotOf(planWorkbook(unitPack, unit()));
  const narration = narrate(unitPack, snapshot);
  const after = written(snapshot, narration);
  const [compilation = [], others = []] = PUBLISHED;
  const ours = lines(after, "单位编制说明");
  // The published text leaves one 科目 out, and has another figure and an old name; see the reading back below.
  expect(ours.filter((_, index) => index !== 8 && index !== 9 && index !== 10)).toEqual(
    renumbered(compilation.filter((_, index) => index !== 8 && index !== 9)),
  );
  expect(ours[8]).toBe(
    "4. “社会保障和就业支出（类）行政事业单位养老支出（款）其他行政事业单位养老支出（项）”0.70万元，主要用于【待填：用途】。",
  );
  expect(ours[9]).toContain(
    "5. “社会保障和就业支出（类）社会福利（款）社会福利事业单位（项）”696.48万元，主要用于人员经费及公用经费。2023年当年预算执行数为711.34万元，2024年预算安排696.48万元，比2023年预算执行数减少2.09%。主要原因是：根据实际支出。",
  );
  expect(lines(after, "其他相关情况说明")).toEqual(
    others.map((line) => line.replace("，主要原因是。", "。").replace("（增加内容）", "")),
  );
  expect(narration.sentences.flatMap((sentence) => sentence.gaps.map((gap) => gap.id))).toEqual([
    "itemNotes/2080599.purpose",
  ]);
  expect(
    checkWorkbook(unitPack, after)
      .findings.filter((finding) => finding.rule.startsWith("narrative."))
      .map(describeFinding),
  ).toEqual([
    "单位编制说明“2024年单位预算编制说明”里还有待填的内容，请在“科目说明”填写“2080599 其他行政事业单位养老支出 主要用途”后重新生成。",
  ]);
});

/** The last paragraph is the sixth there and the seventh here. */
function renumbered(published: readonly string[]): readonly string[] {
  return published.map((line) => line.replace(/^6\. /, "7. "));
}

/** The published sheets of text in a workbook with the tables, and nothing that we wrote: no 基础信息, no 科目说明, no state. */
function published(edit: (sheet: string, line: string) => string = (_, line) => line, column = 0): WorkbookSnapshot {
  const { sheets } = snapshotOf(planWorkbook(unitPack, unit()));
  const [compilation = [], others = []] = PUBLISHED;
  const texts: Readonly<Record<string, readonly string[]>> = { 单位编制说明: compilation, 其他相关情况说明: others };
  return {
    state: null,
    sheets: sheets
      .filter(({ name }) => name !== "基础信息" && name !== "科目说明")
      .map((sheet) => {
        const text = texts[sheet.name];
        if (!text) return sheet;
        const values = text.map((line) => [...new Array<null>(column).fill(null), edit(sheet.name, line)]);
        return { ...sheet, values, formulas: values.map((row) => row.map(() => null)) };
      }),
  };
}

function findings(snapshot: WorkbookSnapshot): readonly string[] {
  return checkWorkbook(unitPack, snapshot)
    .findings.filter((finding) => finding.rule.startsWith("narrative.") && finding.severity !== "info")
    .map((finding) => `${finding.rule} ${finding.words["printed"]} ${finding.words["expected"] ?? ""}`);
}

const KNOWN = [
  "narrative.threePublic.vehicles 与2023年预算持平，主要原因是 ",
  "narrative.items/2081005 738.66 696.48",
  "narrative.items/2080599 undefined 4. “社会保障和就业支出（类）行政事业单位养老支出（款）其他行政事业单位养老支出（项）”0.70万元，主要用于【待填：用途】。",
  "narrative.items/2101102 医疗卫生与计划生育支出 卫生健康支出",
];

test("the published text is read without last year's figures: its two certain errors, the missing paragraph, the old name, and nothing else", () => {
  expect(findings(published())).toEqual(KNOWN);
});

test("a column before the text, and a sheet of another name, are found all the same", () => {
  expect(findings(published(undefined, 2))).toEqual(KNOWN);
  const renamed = published();
  expect(
    findings({
      ...renamed,
      sheets: renamed.sheets.map((sheet) => (sheet.name === "单位编制说明" ? { ...sheet, name: "说明" } : sheet)),
    }),
  ).toEqual(KNOWN);
});

test("several paragraphs in one cell, as the blank forms have them, are read one by one and never written", () => {
  const { sheets, state } = published();
  const joined = sheets.map((sheet) => {
    const [title, ...rest] = sheet.name === "单位编制说明" || sheet.name === "其他相关情况说明" ? sheet.values : [];
    if (!title) return sheet;
    const text = rest
      .slice(0, sheet.name === "单位编制说明" ? 4 : undefined)
      .map((row) => `    ${String(row[0])}`)
      .join("\n");
    const values = [title, [null], [text], ...(sheet.name === "单位编制说明" ? rest.slice(4) : [])];
    return { ...sheet, values, formulas: values.map((row) => row.map(() => null)) };
  });
  const snapshot = { sheets: joined, state };
  expect(findings(snapshot)).toEqual(KNOWN);
  const { plan, sentences } = narrate(unitPack, snapshot);
  expect(sentences.filter(({ status }) => status === "write")).toEqual([]);
  expect(plan.sheets.flatMap((sheet) => sheet.cells)).toEqual([]);
});

test("a wrong figure of the text is found", () => {
  expect(findings(published((_, line) => line.replace("事业收入262.00", "事业收入226.00")))).toContain(
    "narrative.compilation.income 226.00 262.00",
  );
  expect(findings(published((_, line) => line.replace("货物预算0.00", "货物预算120.60")))).toEqual(KNOWN);
});

describe("paragraphs of 科目", () => {
  const start = (kept: (code: string) => boolean): WorkbookSnapshot => {
    const snapshot = snapshotOf(planWorkbook(unitPack, unit(PUBLISHED_INFO, kept)));
    return written(snapshot, narrate(unitPack, snapshot));
  };
  /** The written sheets of `before` in a workbook with the tables of `inputs`. */
  const changed = (
    before: WorkbookSnapshot,
    kept: (code: string) => boolean,
    edit: (line: string) => string | null = (line) => line,
  ): WorkbookSnapshot => {
    const { sheets } = snapshotOf(planWorkbook(unitPack, unit(PUBLISHED_INFO, kept)));
    const text = before.sheets.find((sheet) => sheet.name === "单位编制说明");
    const values = (text?.values ?? []).map((row) => row.map((value) => edit(String(value ?? ""))));
    return {
      state: before.state,
      sheets: sheets.map((sheet) =>
        sheet.name === "单位编制说明"
          ? { ...sheet, values, formulas: values.map((row) => row.map(() => null)) }
          : sheet,
      ),
    };
  };
  const items7 = (snapshot: WorkbookSnapshot): readonly string[] =>
    lines(snapshot, "单位编制说明")
      .filter((line) => /^\d+\. /.test(line))
      .map((line) => `${/^\d+/.exec(line)?.[0]} ${/([^）]+)（项）/.exec(line)?.[1]}`);
  const all = items.map(([, names], index) => `${index + 1} ${names[2]}`);

  test("a row that is added takes its place among them", () => {
    const before = start((code) => code !== "2080505" && code !== "2210201");
    const snapshot = changed(before, () => true);
    const narration = narrate(unitPack, snapshot);
    expect(items7(written(snapshot, narration))).toEqual(all);
    expect(narrate(unitPack, written(snapshot, narration)).sentences.every(({ status }) => status === "same")).toBe(
      true,
    );
  });

  test("a row that goes takes its paragraph with it", () => {
    const snapshot = changed(
      start(() => true),
      (code) => code !== "2080505",
    );
    const narration = narrate(unitPack, snapshot);
    expect(narration.sentences.filter(({ status }) => status === "removed").map(({ id }) => id)).toEqual([
      "items/2080505",
    ]);
    expect(items7(written(snapshot, narration))).toEqual(
      items.filter(([code]) => code !== "2080505").map(([, names], index) => `${index + 1} ${names[2]}`),
    );
    expect(JSON.parse(narration.plan.state ?? "").written["items/2080505"]).toBeUndefined();
  });

  test("what the user wrote stays, and nothing is written over it", () => {
    const before = start((code) => code !== "2080599");
    const own = "4. 社会福利院的运转经费由我们自己说明。";
    const snapshot = changed(
      before,
      () => true,
      (line) => (line.startsWith("4. ") ? own : line),
    );
    const narration = narrate(unitPack, snapshot);
    const after = lines(written(snapshot, narration), "单位编制说明");
    expect(after).toContain(own);
    expect(narration.sentences.filter(({ status }) => status === "kept").map(({ id }) => id)).toEqual([
      "items/2081005",
    ]);
    expect(narration.sentences.filter(({ status }) => status === "noPlace").map(({ id }) => id)).toEqual([
      "items/2080599",
    ]);
    expect(
      lines(snapshot, "单位编制说明")
        .filter((line) => !/^\d/.test(line))
        .every((line) => after.includes(line)),
    ).toBe(true);
  });

  test("a broken table takes no paragraph away", () => {
    const snapshot = changed(
      start(() => true),
      () => true,
    );
    const without = { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet.name !== "单位一般公共预算拨款表") };
    const narration = narrate(unitPack, without);
    expect(narration.sentences.find(({ id }) => id === "items")).toMatchObject({ status: "missingData" });
    expect(items7(written(without, narration))).toEqual(all);
  });
});

test("every formula, recalculated, yields what the plan states", () => {
  for (const pack of [unitPack, departmentPack]) {
    for (const info of [{}, PUBLISHED_INFO]) {
      const planned = snapshotOf(planWorkbook(pack, unit(info)));
      const values = (snapshot: WorkbookSnapshot): unknown =>
        snapshot.sheets.map((sheet) => sheet.values.map((row) => row.map((value) => value ?? "")));
      expect(values(recalculate(planned).snapshot)).toEqual(values(planned));
    }
  }
});

test("without last year's figures a change is asked for, not made up", () => {
  const snapshot = snapshotOf(planWorkbook(unitPack, unit({ unitName: "甲", year: "2026" }, undefined, false)));
  const texts = new Map(narrate(unitPack, snapshot).sentences.map((sentence) => [sentence.id, sentence]));
  expect(texts.get("compilation.income")?.text).toContain("财政拨款收入950.12万元，【待填：2025年预算数】；");
  expect(texts.get("compilation.income")?.gaps.map((gap) => gap.id)).toEqual([
    "lastGeneral",
    "lastFund",
    "lastCapital",
  ]);
  expect(texts.get("compilation.expenditure")?.text).toContain(
    "国有资本经营预算拨款支出预算0.00万元，与2025年预算持平。",
  );
  expect(texts.get("compilation.reason")?.text).toBe(
    "财政拨款收入支出【待填：增加或减少】的主要原因是【待填：增减原因】。",
  );
  expect(texts.get("procurement.total")?.text).toBe("甲2026年度未安排政府采购预算。");
});

test("the department's own sentences", () => {
  const info = {
    unitName: "某局",
    year: "2026",
    agencyUnits: "1",
    managedUnits: "2",
    procurementGoods: "10.00",
    procurementSmall: "6.00",
    procurementMicro: "4.00",
    performanceUnits: "3",
    performanceProjects: "8",
    performanceAmount: "90.00",
    newVehiclesOther: "1",
  };
  const snapshot = snapshotOf(
    planWorkbook(departmentPack, inputsOf(info, { t09Budget: [{ row: "budget", amounts: { agencyRunning: 12345 } }] })),
  );
  const texts = new Map(narrate(departmentPack, snapshot).sentences.map((sentence) => [sentence.id, sentence.text]));
  expect(texts.get("agency.running")).toBe(
    "2026年某局下属1家机关和2家参公事业单位财政拨款的机关运行经费预算为123.45万元。",
  );
  expect(texts.get("procurement.total")).toContain("2026年本部门政府采购预算10.00万元");
  expect(texts.get("procurement.reserved")).toBe(
    "2026年本部门面向中小企业预留政府采购项目预算金额6.00万元，其中，预留给小型和微型企业的政府采购项目预算为4.00万元。",
  );
  expect(texts.get("performance.projects")).toContain(
    "本部门3个预算单位开展了2026年项目预算绩效目标编报工作，编报绩效目标的项目8个，涉及项目预算资金90.00万元。",
  );
  expect(texts.get("assets.purchases")).toContain("2026年部门预算安排购置车辆1辆");
});

const cents = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_999_99 }));
const words = fc.stringMatching(/^[一-龥]{1,8}$/);

/** Random figures and texts; every field filled or blank. */
function randomUnit(pack: PackSpec): fc.Arbitrary<Inputs> {
  const fields = infoFields(pack.info);
  const value = (kind: string): fc.Arbitrary<string> =>
    kind === "amount" ? cents.map(toDecimalString) : kind === "count" ? fc.nat(99).map(String) : words;
  const info = fc.tuple(
    ...fields.map((field) =>
      fc.option(
        field.kind === "choice"
          ? fc.constantFrom(...(field.choices ?? []))
          : field.kind === "year"
            ? fc.constantFrom("2024", "2025", "2026")
            : value(field.kind),
        { nil: "" },
      ),
    ),
  );
  const row = fc.record({
    amount: cents,
    last: cents,
    purpose: fc.option(words, { nil: "" }),
    reason: fc.option(words, { nil: "" }),
  });
  const group = (
    tops: readonly string[],
  ): fc.Arbitrary<readonly (readonly [string, { amount: number; last: number; purpose: string; reason: string }])[]> =>
    fc
      .uniqueArray(
        fc
          .tuple(fc.constantFrom(...tops), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
          .map(([top, middle, last]) => `${top}0${middle}0${last}`),
        { maxLength: 8 },
      )
      .chain((codes) => fc.tuple(...codes.map((code) => row.map((values) => [code, values] as const))));
  const figures = fc.array(cents, { minLength: 24, maxLength: 24 });
  return fc
    .tuple(info, group(["208", "210", "221"]), group(["229"]), group(["223"]), figures)
    .map(([values, general, fund, capital, amounts]) => {
      const all = [...general, ...fund, ...capital];
      const names = new Map(
        all.flatMap(([code]) => [code.slice(0, 5), code].map((part): [string, string] => [part, `科目${part}`])),
      );
      const at = (index: number): number => amounts[index] ?? 0;
      const totals = (index: number): readonly Row[] => [{ row: "total", amounts: { total: at(index) } }];
      return inputsOf(Object.fromEntries(fields.map((field, index) => [field.id, values[index] ?? ""])), {
        functionNames: [...names].map(([code, name]) => ({ code, name })),
        t01Income: ["fiscal", "business", "operation", "other", "incomeTotal"]
          .map((id, index) => ({ row: id, amounts: { income: at(index) } }))
          .concat([{ row: "expenditureTotal", amounts: { total: at(5) } } as never]),
        t04Totals: [{ row: "expenditureTotal", amounts: { total: at(6) } }],
        t05Total: totals(7),
        t06Total: totals(8),
        t07Total: totals(9),
        t09Budget: [
          {
            row: "budget",
            amounts: Object.fromEntries(
              ["total", "abroad", "reception", "vehicles", "vehiclePurchase", "vehicleRunning", "agencyRunning"].map(
                (id, index) => [id, at(10 + index)],
              ),
            ),
          },
        ],
        generalBudget: general.map(([code, { amount }]) => ({ code, amounts: { total: amount } })),
        governmentFund: fund.map(([code, { amount }]) => ({ code, amounts: { total: amount } })),
        stateCapital: capital.map(([code, { amount }]) => ({ code, amounts: { total: amount } })),
        itemNotes: all.map(([code, { last, purpose, reason }]) => ({
          code,
          texts: { purpose, reason },
          amounts: { lastExecution: last },
        })),
      });
    });
}

test.each([
  ["unit", unitPack],
  ["department", departmentPack],
] as const)("%s: what was written reads back: nothing but what is still to be filled in", (_, pack) => {
  fc.assert(
    fc.property(randomUnit(pack), (inputs) => {
      const snapshot = snapshotOf(planWorkbook(pack, inputs));
      const narration = narrate(pack, snapshot);
      expect(narration.sentences.filter(({ status }) => status !== "write")).toEqual([]);
      const after = written(snapshot, narration);
      const found = checkWorkbook(pack, after).findings.filter(
        (finding) =>
          finding.rule.startsWith("narrative.") &&
          !["narrativeGap", "reasonMissing", "narrativeWithoutBase"].includes(finding.template),
      );
      expect(found.map(describeFinding)).toEqual([]);
      expect(narrate(pack, after).sentences.filter(({ status }) => status !== "same")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
