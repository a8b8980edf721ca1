/** What the checks of the whole workbook say of performance forms, which are published pages of their own kind. */
import { describeFinding } from "../../src/core/check/wording";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { calculated, planOf, sheetNamed } from "../support/performanceForms";
import { bookFindings, changeSheet, withCell } from "./workbooks";

const said = (snapshot: WorkbookSnapshot): readonly string[] => bookFindings(snapshot).map((finding) => `${finding.severity} ${describeFinding(finding)}`);
const blank = calculated(planOf({}));

test("a blank form is one thing to do", () => {
  const gaps = said(blank).filter((one) => one.includes("绩效"));
  expect(gaps).toEqual(["整体绩效", "绩效01", "绩效02", "绩效03"].map((name) => expect.stringMatching(`^warning “${name}”还有 \\d+ 处【待填】没有填：`) as string));
  expect(gaps[1]).toContain("：主管部门及代码、项目属性、项目期、项目概况、立项依据、项目设立必要性 等 15 项。");
});

test("it is published, under whatever name: not hidden, and an error value is an error", () => {
  const renamed = { ...blank, sheets: blank.sheets.map((sheet) => (sheet.name === "绩效02" ? { ...sheet, name: "附件2" } : sheet)) };
  expect(said(changeSheet(renamed, "附件2", { visible: false }))).toContainEqual(expect.stringMatching(/^warning .*附件2/));
  const row = sheetNamed(blank, "绩效02").values.findIndex((cells) => cells.includes("年度资金总额:"));
  expect(said(withCell(renamed, "附件2", row, 7, "#REF!"))).toContainEqual(expect.stringMatching(/^error .*附件2/));
});

test("other signs of a form that waits are told where they stand", () => {
  const row = sheetNamed(blank, "绩效03").values.findIndex((cells) => cells.includes("项目概况"));
  expect(said(withCell(blank, "绩效03", row, 2, "用于购买XX设备"))).toContainEqual(expect.stringMatching(new RegExp(`^warning 绩效03 第 ${row + 1} 行 还留着占位的 “XX”`)));
});
