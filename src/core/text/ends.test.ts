import { filledLines, withoutEnd, withoutEnds } from "./ends";

test("ends", () => {
  expect(withoutEnd(",a,;", ",;")).toBe(",a");
  expect(withoutEnd(",;", ",;")).toBe("");
  expect(withoutEnds(",;a,b;", ",;")).toBe("a,b");
  expect(withoutEnds(",,", ",")).toBe("");
});

test("lines", () => {
  expect(filledLines(" 甲 \n\n\u3000乙\r\n ")).toEqual(["甲", "乙"]);
  expect(filledLines(" ")).toEqual([]);
});
