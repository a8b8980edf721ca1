import { basicEight } from "../../packs/basic-eight/pack";
import { labelText } from "./labels";
import { titleOf } from "./titles";

const found = (text: string): string | null => titleOf(basicEight.tables, labelText(text))?.table ?? null;

test.each([
  ["2026年部门支出总表", "t03"],
  ["某某县水利局支出总表", "t03"],
  ["支出预算总表", "t03"],
  ["国有资本经营预算支出总表", null],
  ["项目支出总表", null],
  ["财政拨款支出预算总表", null],
  ["社会保险基金收入总表", null],
  ["部门预算收支总表", "t01"],
  ["单位预算支出总表", "t03"],
  ["部门预算一般公共预算财政拨款支出表", "t05"],
  ["部门预算政府基金预算财政拨款支出表", "t08"],
  ["一般公共预算“三公”经费、会议费、培训费支出表", "t07"],
  ["2026年一般公共预算支出总表", "t05"],
  ["财政拨款收支总表", "t04"],
  ["收支总表", "t01"],
])("%s is the title of %s", (text, table) => {
  expect(found(text)).toBe(table);
});

test.each(["（公开01表）", "（预算公开表1）", "（附表十二）", "(表1)", "（公开表1-2）", "（公开1-2表）"])(
  "the form's number %s behind a title is no part of it",
  (number) => {
    expect(titleOf(basicEight.tables, labelText(`2026年部门收支总体情况表${number}`))).toEqual({
      table: "t01",
      whole: true,
      continued: false,
    });
  },
);

test("a number in brackets that is none of a form says that the table goes on", () => {
  expect(titleOf(basicEight.tables, labelText("2026年部门收支总体情况表（2）"))).toEqual({
    table: "t01",
    whole: true,
    continued: true,
  });
});
