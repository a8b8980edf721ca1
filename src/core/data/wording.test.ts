import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "./dataFile";
import { DATA_ISSUE_CODES } from "./issue";
import { describeDataIssue } from "./wording";

test.each(DATA_ISSUE_CODES)("%s is worded in Chinese and names the place", (code) => {
  const text = describeDataIssue({ code, path: "tables.projects[0].name", detail: {} });
  expect(text).toMatch(/^tables\.projects\[0\]\.name：.*[\u4e00-\u9fff].*。$/);
  expect(text).not.toMatch(/undefined|\[object/);
});

test.each([
  [
    { tables: { generalBudget: [{ code: "2010301", basic: 795.83 }] } },
    'tables.generalBudget[0].basic：写的是 795.83（没有加引号），应当写成 "795.83"：半角数字，加引号，不用千位分隔符。',
  ],
  [
    { tables: { generalBudget: [{ code: 2010301 }] } },
    'tables.generalBudget[0].code：写的是 2010301（没有加引号），应当写成 "2010301"。',
  ],
  [
    { tables: { generalBudget: [{ code: "2058899", name: "其他" }] } },
    "tables.generalBudget[0].code：不知道科目 2058899 的上级科目 20588 的名称，请在 names.function.20588 写上。",
  ],
  [
    { tables: { projects: [{ name: "a", general: null }] } },
    'tables.projects[0].general：写的是 null，应当是带引号的金额，例如 "795.83"。',
  ],
  [{ tables: { projects: {} } }, "tables.projects：写的是 {}，应当是列表 [ … ]。"],
])("says what stands there and what to write: %j", (parts, expected) => {
  const reading = readDataFile(JSON.stringify({ schema: "budget-disclosure/data@1", pack: pack.id, ...parts }), pack);
  expect(reading.ok ? [] : reading.issues.map(describeDataIssue)).toEqual([expected]);
});

test("a file that is no JSON has no path to name", () => {
  expect(describeDataIssue({ code: "notJson", path: "", detail: { line: "3" } })).toMatch(
    /^文件不是合法的 JSON（第 3 行附近）/,
  );
});
