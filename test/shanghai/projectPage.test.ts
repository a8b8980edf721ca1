/** 项目经费情况说明 of a made-up department: the headings of the form, and the money against 项目支出. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/check/check";
import { describeFinding } from "../../src/core/check/wording";
import { packs } from "../../src/packs";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { everyKind } from "../support/shanghaiFacts";

const department = everyKind.find(([, { kind }]) => kind === "department")?.[1];

function project(budget: string): readonly string[] {
  return ["一、项目概述", "为老年人提供助餐服务。", "二、立项依据", "有关意见。", "三、实施主体", "本部门。", "四、实施方案", "分两个阶段。", "五、实施周期", "一年。", "六、年度预算安排", budget, "七、绩效目标", "详见单位的项目绩效目标表"];
}

function found(lines: readonly string[]): readonly string[] {
  if (!department) throw new Error("no department");
  const { sheets } = shanghaiDocument(department);
  const located = recognise(packs, workbookOf({ sheets: [...sheets, { role: "page", name: "项目经费情况说明", rows: ["助餐服务项目经费情况说明", "", ...lines].map((text) => [text]) }] }));
  if (!located) throw new Error("not recognised");
  return checkLocated(located).findings.filter(({ rule }) => rule === "book.project-pages-are-whole").map((finding) => `${finding.severity} ${describeFinding(finding)}`);
}

test("whole pages, of one project or two, in lines or in one cell", () => {
  expect(found(project("2026年安排财政资金0.01万元。"))).toEqual([]);
  expect(found([...project("安排0.01万元。"), "就业服务项目经费情况说明", ...project("安排0.01万元。")])).toEqual([]);
  expect(found([project("安排0.01万元。").map((line) => ` ${line}`).join("\n")])).toEqual([]);
});

test("a heading that is left out", () => {
  const without = project("安排0.01万元。").filter((line) => line !== "三、实施主体");
  expect(found(without)).toEqual([expect.stringMatching(/^info .*缺少“实施主体”/)]);
  expect(found([...project("安排0.01万元。"), ...without])).toEqual([expect.stringContaining("2 个项目")]);
});

test("more money than all projects have; amounts under other headings are the project's own matter", () => {
  expect(found(project("安排99,999,999.00万元。"))).toEqual([expect.stringMatching(/^info .*99,999,999\.00万元 多于项目支出合计/)]);
  expect(found(project("安排0.01万元。").map((line) => (line === "一年。" ? "三年共99,999,999.00万元。" : line)))).toEqual([]);
});
