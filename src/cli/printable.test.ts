import { printable, shownName } from "./printable";

test("nothing that a terminal acts on", () => {
  expect(printable("甲\u001b[2J\u0007\u202e乙\u2066\u009b\r丙")).toBe(
    "甲\\u001B[2J\\u0007\\u202E乙\\u2066\\u009B\\u000D丙",
  );
});

test("lines and columns of ours stay, those of a name do not", () => {
  expect(printable("甲\n\t乙\r\n丙")).toBe("甲\n\t乙\n丙");
  expect(shownName("甲\n乙\t丙")).toBe("甲\\u000A乙\\u0009丙");
});

test("a document says the same", () => {
  const document = { file: "a\u001b\u202e\u2028\u0085\\\u202e\ud800", text: "𠀀" };
  expect(JSON.parse(printable(JSON.stringify(document, null, 2)))).toEqual(document);
});
