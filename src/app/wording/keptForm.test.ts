import { describeKeptCell } from "./refresh";

const told = (found: string | null): string =>
  describeKeptCell({ kind: "formOfNoProject", words: "甲.xlsx Sheet", at: null, found, expected: null });

test("a form without a name is no form of a project called 空白", () => {
  expect(told("节日经费")).toContain("没有“节日经费”这个项目");
  expect(told(null)).toContain("没有写项目名称");
  expect(told("")).not.toContain("空白");
});
