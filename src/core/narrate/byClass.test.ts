import { hasClass, speaksByClass } from "./byClass";

test.each([
  ["1. “社会保障和就业支出（类）”866.16万元，主要用于人员经费。", true],
  ["一般公共服务（201类）支出13907.78万元。", true],
  ["社会保障和就业支出（类）社会福利（款）社会福利事业单位（项）738.66万元。", false],
  ["社会保障和就业支出（208类）社会福利（10款）5.00万元。", false],
  ["社会保障和就业支出（类）", false],
])("%s", (text, expected) => {
  expect(speaksByClass(text)).toBe(expected);
});

test("the 类 is known by its name, with or without 支出", () => {
  const paragraphs = ["1．一般公共服务（类）支出13907.78万元。", "“住房保障支出（类）”33.58万元。"];
  expect(hasClass(paragraphs, "一般公共服务支出（类）")).toBe(true);
  expect(hasClass(paragraphs, "住房保障支出（类）")).toBe(true);
  expect(hasClass(paragraphs, "卫生健康支出（类）")).toBe(false);
});
