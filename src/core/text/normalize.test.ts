import { normalizeText } from "./normalize";

test("width, brackets, quotes, blanks and 其它 are made alike", () => {
  expect(normalizeText(" 〔１〕其它 “支出”（Ａ）\u3000")).toBe('(1)其他"支出"(A)');
  expect(normalizeText("其它支出和其它")).toBe("其他支出和其他");
});

test("characters that are taken as they are have no other form", () => {
  const plain = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCharCode(0x4e00 + index)).join("");
  expect(plain.normalize("NFKC")).toBe(plain);
  expect(normalizeText(plain)).toBe(plain);
});
