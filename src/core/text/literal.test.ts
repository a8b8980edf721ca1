import { anyOf, literal } from "./literal";

test.each(["(a+)+$", "[^x]", "a|b", "\\d", "x{2,}", "^-.*?/", "是…。"])(
  "%s is found as it is written, and nothing else",
  (words) => {
    expect(new RegExp(`^(?:${literal(words)})$`).test(words)).toBe(true);
    expect(new RegExp(`^(?:${literal(words)})$`).test(words.replace(/.$/, "z"))).toBe(false);
    expect(new RegExp(`[${literal(words)}]`).test("一")).toBe(false);
  },
);

test("one of several", () => {
  expect("1.5 1x5".match(new RegExp(anyOf(["1.5", "(2)"]), "g"))).toEqual(["1.5"]);
});

test("a form's words cannot make a text take long", () => {
  const pattern = new RegExp(`(?:${anyOf(["(a+)+$", "(x*)*y"])})`);
  expect(pattern.test(`${"a".repeat(30_000)}b${"x".repeat(30_000)}`)).toBe(false);
});
