import type { CellAddress } from "../model/snapshot";
import type { Piece } from "./reading/pieces";
import { textOf, words } from "./reading/pieces";
import { unevenShares } from "./writing/shares";
import { sentencesUsing, sourcedText } from "./sources";

const cell = (row: number): CellAddress => ({ sheet: "表2", row, column: 4 });
const list: Piece = {
  kind: "list",
  slot: "items",
  without: [],
  withoutCells: [],
  text: "教育支出10.00万元，占33.33%、卫生健康支出20.00万元，占66.66%",
  cells: [cell(1), cell(2)],
  items: [
    { name: "教育支出", amount: 1000, share: "33.33%", cells: [cell(1)] },
    { name: "卫生健康支出", amount: 2000, share: "66.66%", cells: [cell(2)] },
  ],
};
const change: Piece = {
  kind: "change",
  slot: "change",
  text: "增加2.00万元，增长7.14%",
  difference: 200,
  percent: "7.14",
  cells: [cell(3), cell(4)],
};
const pieces: readonly Piece[] = [
  words("2026年支出"),
  { kind: "figure", measure: "money", slot: "total", text: "30.00", cells: [cell(3)] },
  words("万元，"),
  change,
  words("，其中："),
  list,
  words("。"),
];

test("every number leads to its cells, a list's to those of its row, and no word is lost", () => {
  const parts = sourcedText(pieces);
  expect(parts.map(({ text }) => text).join("")).toBe(textOf(pieces));
  expect(
    parts.filter(({ cells }) => cells.length > 0).map(({ text, cells }) => [text, cells.map(({ row }) => row)]),
  ).toEqual([
    ["30.00", [3]],
    ["2.00", [3, 4]],
    ["7.14%", [3, 4]],
    ["10.00", [1]],
    ["33.33%", [1]],
    ["20.00", [2]],
    ["66.66%", [2]],
  ]);
});

test("a change without a number is one part", () => {
  expect(sourcedText([{ ...change, text: "与上年持平", percent: null }])).toEqual([
    { text: "与上年持平", cells: [cell(3), cell(4)] },
  ]);
});

test("a cell is used by the sentences whose pieces name it", () => {
  const sentence = {
    id: "a",
    sheet: "情况说明",
    heading: "",
    text: "",
    pieces,
    status: "same",
    address: null,
    existing: "",
    disagreements: [],
    agrees: true,
    offer: null,
    gaps: [],
  } as const;
  const narration = {
    sentences: [sentence, { ...sentence, id: "b", pieces: [words("无")] }],
    sheets: [],
    plan: { sheets: [], names: [], state: null, activate: null },
  };
  expect(sentencesUsing(narration, cell(4)).map(({ id }) => id)).toEqual(["a"]);
  expect(sentencesUsing(narration, { ...cell(4), sheet: "表3" })).toEqual([]);
});

test("shares that rounding keeps from 100% are summed, those that are no whole are not", () => {
  expect(unevenShares([list])).toEqual(["99.99%"]);
  expect(unevenShares([{ ...list, items: list.items.slice(0, 1) }])).toEqual([]);
  const share = (text: string): Piece => ({ kind: "figure", measure: "percent", slot: text, text });
  expect(unevenShares([share("33.34%"), share("33.34%"), share("33.33%")])).toEqual(["100.01%"]);
  expect(unevenShares([share("60.00%"), share("40.00%")])).toEqual([]);
  expect(unevenShares([share("60.00%"), share("30.00%")])).toEqual([]);
});
