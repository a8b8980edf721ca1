import type { Piece } from "./pieces";
import { textOf } from "./pieces";
import { readTokens } from "./readSentence";
import { tokenize } from "./tokens";

const words = (text: string): Piece => ({ kind: "words", text, slot: "" });
const figure = (text: string): Piece => ({ kind: "figure", text, slot: "x", measure: "money" });

const read = (pieces: readonly Piece[], text: string): ReturnType<typeof readTokens> =>
  readTokens({ pieces, text: textOf(pieces) }, text, tokenize(text));

const PIECES = [words("本年收入合计"), figure("5.00"), words("万元")];

test("with seven of ten of its words it is the sentence, with fewer another one", () => {
  const ten = [words("甲乙丙丁戊己庚辛壬癸"), figure("5.00")];
  expect(read(ten, "甲乙丙丁戊己庚子丑寅5.00")).toMatchObject({ recognised: true, likeness: 0.7 });
  expect(read(ten, "甲乙丙丁戊己子丑寅卯5.00")).toMatchObject({ recognised: false, likeness: 0.6, explained: [] });
});

test("letter by letter nothing disagrees, and its numbers are explained where they stand", () => {
  const found = read(PIECES, "一、本年收入合计5.00万元");
  expect(found).toMatchObject({ recognised: true, likeness: 1, disagreements: [], span: { start: 2, end: 14 } });
  expect(found.explained).toEqual([{ start: 8, end: 14 }]);
});

test("another figure disagrees at its place", () => {
  const { disagreements, explained } = read(PIECES, "本年收入合计6.00万元");
  expect(disagreements).toMatchObject([{ slot: "x", printed: "6.00", expected: "5.00", start: 6, end: 10 }]);
  expect(explained).toHaveLength(1);
});

test("a sentence without words of its own is known by what it names", () => {
  const phrase: Piece = { kind: "phrase", text: "某县水利局", slot: "unit" };
  expect(read([phrase], "某县水利局").recognised).toBe(true);
  expect(read([phrase], "某县水务局").likeness).toBe(0.8);
  expect(read([phrase], "另一家单位").recognised).toBe(false);
});

test("我单位 is 本单位", () => {
  const nothing: Piece = { kind: "phrase", text: "本单位无其他需要特别说明的事项。", slot: "other" };
  expect(read([nothing], "我单位无其他需要特别说明的事项。").disagreements).toEqual([]);
  expect(read([nothing], "我单位无其他需要特别写明的事项。").disagreements).toHaveLength(1);
});

test("a number in the sentence's own words has to stand there too", () => {
  const law = [words("按第3条规定，收入"), figure("5.00"), words("万元")];
  expect(read(law, "按第3条规定，收入6.00万元").disagreements).toHaveLength(1);
  expect(read(law, "按第4条规定，收入5.00万元").disagreements).toMatchObject([{ printed: "4", expected: "3" }]);
});

test("a year in Chinese numerals is the year, and another year is not", () => {
  const year: Piece = { kind: "figure", text: "2026", slot: "year", measure: "count" };
  const sentence = [year, words("年度单位预算本年收入合计"), figure("5.00"), words("万元")];
  expect(read(sentence, "二〇二六年度单位预算本年收入合计5.00万元").disagreements).toEqual([]);
  expect(read(sentence, "二〇二五年度单位预算本年收入合计5.00万元").disagreements).toMatchObject([
    { printed: "二〇二五", expected: "2026" },
  ]);
});
