/** 项目经费情况说明 of a made-up department: the headings of the form, and the money against 项目支出. */
import { recognise } from "../../src/app/recognise";
import { checkLocated, checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import type { NarratedSentence } from "../../src/core/narrate/narrate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { applied } from "../support/applied";
import { departmentPack, inputsOf } from "../support/shanghaiPack";
import { snapshotOf } from "../support/snapshotOf";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { everyKind } from "../support/shanghaiFacts";

const department = everyKind.find(([, { kind }]) => kind === "department")?.[1];

function project(budget: string): readonly string[] {
  return [
    "一、项目概述",
    "为老年人提供助餐服务。",
    "二、立项依据",
    "有关意见。",
    "三、实施主体",
    "本部门。",
    "四、实施方案",
    "分两个阶段。",
    "五、实施周期",
    "一年。",
    "六、年度预算安排",
    budget,
    "七、绩效目标",
    "详见单位的项目绩效目标表",
  ];
}

function found(lines: readonly string[]): readonly string[] {
  if (!department) throw new Error("no department");
  const { sheets } = shanghaiDocument(department);
  const located = recognise(
    packs,
    workbookOf({
      sheets: [
        ...sheets,
        {
          role: "page",
          name: "项目经费情况说明",
          rows: ["助餐服务项目经费情况说明", "", ...lines].map((text) => [text]),
        },
      ],
    }),
  );
  if (!located) throw new Error("not recognised");
  return checkLocated(located)
    .findings.filter(({ rule }) => rule === "book.project-pages-are-whole")
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);
}

test("whole pages, of one project or two, in lines or in one cell", () => {
  expect(found(project("2026年安排财政资金0.01万元。"))).toEqual([]);
  expect(found([...project("安排0.01万元。"), "就业服务项目经费情况说明", ...project("安排0.01万元。")])).toEqual([]);
  expect(
    found([
      project("安排0.01万元。")
        .map((line) => ` ${line}`)
        .join("\n"),
    ]),
  ).toEqual([]);
});

test("a heading that is left out", () => {
  const without = project("安排0.01万元。").filter((line) => line !== "三、实施主体");
  expect(found(without)).toEqual([expect.stringMatching(/^info .*缺少“实施主体”/)]);
  expect(found([...project("安排0.01万元。"), ...without])).toEqual([expect.stringContaining("2 个项目")]);
});

test("more money than all projects have; amounts under other headings are the project's own matter", () => {
  expect(found(project("安排99,999,999.00万元。"))).toEqual([
    expect.stringMatching(/^info .*99,999,999\.00万元 多于项目支出合计/),
  ]);
  expect(
    found(project("安排0.01万元。").map((line) => (line === "一年。" ? "三年共99,999,999.00万元。" : line))),
  ).toEqual([]);
});

describe("written from 基础信息", () => {
  const INFO = {
    unitName: "上海市某区民政局",
    year: "2026",
    projectName: "助餐服务",
    projectOverview: "为老年人提供助餐服务。",
    projectBudget: "1,234.50",
    projectUse: "助餐补贴",
  };
  const made = (
    info: Readonly<Record<string, string>>,
  ): { readonly after: WorkbookSnapshot; readonly sentences: readonly NarratedSentence[] } => {
    const snapshot = snapshotOf(planWorkbook(departmentPack, inputsOf(info, {})));
    const narration = narrate(departmentPack, snapshot);
    return {
      after: applied(snapshot, narration.plan),
      sentences: narration.sentences.filter(({ sheet }) => sheet === "项目经费情况说明"),
    };
  };
  const page = (info: Readonly<Record<string, string>>): readonly string[] | undefined =>
    made(info)
      .after.sheets.find(({ name }) => name === "项目经费情况说明")
      ?.values.flatMap((cells) => (cells[0] ? [String(cells[0])] : []));

  test("what was entered stands under the headings, the rest is asked for", () => {
    expect(page(INFO)).toEqual([
      "项目经费情况说明",
      "项目名称：助餐服务",
      "一、项目概述",
      "为老年人提供助餐服务。",
      "二、立项依据",
      "【待填：立项依据的文件名称和内容】",
      "三、实施主体",
      "【待填：责任主体及其职责】",
      "四、实施方案",
      "【待填：实施阶段、实施内容】",
      "五、实施周期",
      "【待填：实施周期】",
      "六、年度预算安排",
      "2026年安排财政资金预算1,234.50万元，主要用于助餐补贴。",
      "七、绩效目标",
      "详见单位的项目绩效目标表",
    ]);
    expect(made(INFO).sentences.flatMap(({ gaps }) => gaps.map(({ id }) => id))).toEqual([
      "projectBasis",
      "projectBodies",
      "projectPlan",
      "projectPeriod",
    ]);
    expect(made({ unitName: "甲", year: "2026" }).sentences.find(({ id }) => id === "project.budget")?.text).toBe(
      "2026年安排财政资金预算【待填：年度预算金额】万元，主要用于【待填：使用内容】。",
    );
  });

  test.each([
    ["2026年安排财政资金预算1,243.50万元，主要用于助餐补贴。"],
    ["2026年项目预算1,243.50万元，用于助餐补贴。"],
    ["本项目2026年度预算安排资金1,243.50万元，主要用于助餐补贴。"],
  ])("another amount is found: %s", (typed) => {
    const { after } = made(INFO);
    const edited = {
      ...after,
      sheets: after.sheets.map((sheet) =>
        sheet.name === "项目经费情况说明"
          ? {
              ...sheet,
              values: sheet.values.map((cells) =>
                cells.map((value) => (String(value).startsWith("2026年安排") ? typed : value)),
              ),
            }
          : sheet,
      ),
    };
    const findings = checkWorkbook(departmentPack, edited).findings.filter(
      ({ rule, template }) => rule === "narrative.project.budget" && template !== "narrativeGap",
    );
    expect(findings.map(({ template, words }) => [template, words["printed"]])).toEqual([
      ["narrativeDiffers", expect.stringContaining("1,243.50")],
    ]);
  });
});
