import type { Expected } from "./alignTokens";
import { alignTokens } from "./alignTokens";
import { tokenize } from "./tokens";

/** `*` stands for anything. The printed text of each token's partner, _ where it has none. */
function laid(sentence: string, text: string): string {
  const expected = sentence
    .split("*")
    .flatMap((part, index): Expected[] => [...(index > 0 ? [{ kind: "open" } as const] : []), ...tokenize(part)]);
  const printed = tokenize(text);
  const { partners } = alignTokens(expected, printed);
  return partners
    .map((partner, index) => {
      const token = partner === null ? undefined : printed[partner];
      return token ? text.slice(token.start, token.end) : expected[index]?.kind === "open" ? "*" : "_";
    })
    .join("");
}

test("a sentence lies on its own words, wherever they stand", () => {
  expect(laid("收入5万元", "收入5万元")).toBe("收入5万元");
  expect(laid("收入5万元", "本年收入5万元，支出3万元")).toBe("收入5万元");
});

test("another number in its place is its partner, a word is not", () => {
  expect(laid("收入5万元。", "收入7万元。")).toBe("收入7万元。");
  expect(laid("收入5万元。", "收入为零。")).toBe("收入_。");
});

test("of an amount and a percentage a percentage lies on the percentage, whatever it says", () => {
  expect(laid("7%", "5万元9%")).toBe("9%");
  expect(laid("7%", "9%5万元")).toBe("9%");
  expect(laid("共5万元", "共9%5万元")).toBe("共5万元");
  expect(laid("5万元", "9%7万元")).toBe("7万元");
});

test("the same value counts more than the same unit", () => {
  expect(laid("共5万元", "共7万元5元")).toBe("共5元");
});

test("a direction lies on the other direction, not on a character", () => {
  expect(laid("比上年增加3万元", "比上年减少3万元")).toBe("比上年减少3万元");
  expect(laid("增加3万元", "花3万元")).toBe("_3万元");
});

test("an added clause costs little beside other words", () => {
  expect(laid("收入5万元，支出3万元", "收入5万元，（含结转1万元），支出3万元")).toBe("收入5万元，支出3万元");
});

test("ends that are the same are not searched, unless so much stands between that they may be so by chance", () => {
  expect(laid("收入五。", `收入${"甲".repeat(20)}五。`)).toBe("收入五。");
  expect(laid("收入五。", `收入${"甲".repeat(21)}五。`)).toBe("收入__");
  expect(laid("部门收入5万元", `部门${"乙".repeat(30)}部门收入5万元`)).toBe("部门收入5万元");
});

test("what is open takes anything, and nothing", () => {
  expect(laid("主要是*支出", "主要是办公和差旅支出")).toBe("主要是*支出");
  expect(laid("主要是*支出", "主要是支出")).toBe("主要是*支出");
});
