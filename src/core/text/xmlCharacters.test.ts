import { forbiddenCharacter, withoutForbidden } from "./xmlCharacters";

test.each([
  ["a\u0007b", "U+0007"],
  ["\u0000", "U+0000"],
  ["a\ufffe", "U+FFFE"],
  ["\ud800", "U+D800"],
  ["\udc00\ud800", "U+DC00"],
  ["𠀀\udc00", "U+DC00"],
])("%j holds %s", (text, name) => {
  expect(forbiddenCharacter(text)).toBe(name);
  expect(forbiddenCharacter(withoutForbidden(text))).toBeNull();
});

test.each(["甲\t乙\r\n丙", "𠀀𠀁", "\u007f\u0085\u200b\u202e", ""])("%j holds none", (text) => {
  expect(forbiddenCharacter(text)).toBeNull();
  expect(withoutForbidden(text)).toBe(text);
});
