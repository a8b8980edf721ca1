/** A printed list against the rows that have figures. */
import type { ListItem, Piece } from "./pieces";
import { textOf } from "./pieces";
import { readTokens } from "./readSentence";
import { tokenize } from "./tokens";

const item = (name: string, amount: number | null): ListItem => ({ name, amount, share: null, cells: [] });

function sentence(text: string, items: readonly ListItem[]): readonly Piece[] {
  return [
    { kind: "words", text: "政府性基金预算支出主要用于：", slot: "" },
    { kind: "list", text, slot: "list", items, without: ["交通运输支出"], withoutCells: [] },
    { kind: "words", text: "。", slot: "" },
  ];
}

function told(pieces: readonly Piece[], list: string): readonly string[] {
  const text = `政府性基金预算支出主要用于：${list}。`;
  return readTokens({ pieces, text: textOf(pieces) }, text, tokenize(text)).disagreements.map(
    ({ what, printed, expected }) => `${what} ${printed} → ${expected}`,
  );
}

const TWO = sentence("农林水支出5.00万元、住房保障支出3.00万元", [item("农林水支出", 500), item("住房保障支出", 300)]);
const NONE = sentence("无", []);

test("where no row has a figure, words without one say nothing wrong, and a figure does", () => {
  expect(told(NONE, "无支出")).toEqual([]);
  expect(told(NONE, "本年没有安排")).toEqual([]);
  expect(told(NONE, "农林水支出5.00万元")).toEqual(["added 农林水支出 → "]);
});

test("a row of nothing may be listed with 0, and not with a figure", () => {
  const list = "农林水支出5.00万元、住房保障支出3.00万元、交通运输支出";
  expect(told(TWO, `${list}0.00万元`)).toEqual([]);
  expect(told(TWO, `${list}1.00万元`)).toEqual(["added 交通运输支出 → "]);
});

test("the order is free; what is left out and what has another figure is told", () => {
  expect(told(TWO, "住房保障支出3.00万元、农林水支出5.00万元")).toEqual([]);
  expect(told(TWO, "农林水支出5.00万元")).toEqual(["omitted 农林水支出5.00万元 → 住房保障支出"]);
  expect(told(TWO, "农林水支出5.00万元、住房保障支出3.50万元")).toEqual(["differs 3.50 → 3.00"]);
});
