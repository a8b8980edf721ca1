import { replaceForbidden } from "./characters";

test("what XML cannot hold is replaced, everything else is left", () => {
  const allowed = "\t\n\r 县局\u007F\u0085\uD7FF\uE000\uFFFD\u{1F600}\u{10FFFF}";
  expect(replaceForbidden(allowed, () => "!")).toBe(allowed);
  const bad = ["\u0000", "\u0008", "\u000B", "\u000C", "\u000E", "\u001F", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF"];
  expect(bad.map((character) => replaceForbidden(`a${character}b`, () => "!"))).toEqual(bad.map(() => "a!b"));
});
