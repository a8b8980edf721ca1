import type { Piece } from "./pieces";
import { textOf } from "./pieces";
import { readTokens } from "./readSentence";
import { tokenize } from "./tokens";

const words = (text: string): Piece => ({ kind: "words", text, slot: "" });
const money = (text: string): Piece => ({ kind: "figure", text, slot: text, measure: "money" });
const share = (text: string): Piece => ({ kind: "figure", text, slot: text, measure: "percent" });
const change = (text: string, difference: number): Piece => ({
  kind: "change",
  slot: "change",
  text,
  difference,
  percent: null,
});

const BASIC = [
  words("2026年支出预算"),
  money("20.00"),
  words("万元，其中：基本支出"),
  money("5.00"),
  words("万元，占"),
  share("25.00%"),
  words("；项目支出"),
  money("15.00"),
  words("万元，占"),
  share("75.00%"),
  words("。"),
];

const told = (pieces: readonly Piece[], text: string): readonly string[] =>
  readTokens({ pieces, text: textOf(pieces) }, text, tokenize(text)).disagreements.map(
    ({ what, printed, expected }) => `${what} ${printed} → ${expected}`,
  );
const basic = (parts: string): readonly string[] => told(BASIC, `2026年支出预算20.00万元，其中：${parts}。`);

test("two names that changed places are told once", () => {
  expect(basic("项目支出5.00万元，占25.00%；基本支出15.00万元，占75.00%")).toEqual([
    "renamed 项目支出5.00万元、基本支出15.00万元 → 基本支出5.00万元、项目支出15.00万元",
  ]);
});

test("a name that stands twice is told where it is wrong", () => {
  expect(basic("项目支出5.00万元，占25.00%；项目支出15.00万元，占75.00%")).toEqual([
    "renamed 项目支出5.00万元 → 基本支出5.00万元",
  ]);
});

test("parts in another order are compared with their own figures and shares", () => {
  expect(basic("项目支出15.00万元，占75.00%；基本支出5.00万元，占25.00%")).toEqual([]);
  expect(basic("项目支出15.00万元，占70.00%；基本支出5.00万元，占25.00%")).toEqual(["differs 70.00% → 75.00%"]);
});

test("a shorter name, words before it and brackets behind it are no other name", () => {
  const whole = [words("财政拨款收入"), money("9.00"), words("万元，其中：一般公共预算收入"), money("7.00")];
  expect(told(whole, "收入9.00万元，其中：当年安排一般公共预算收入7.00万元")).toEqual([]);
  expect(basic("安排的基本支出（不含项目支出）5.00万元，占25.00%；项目支出15.00万元，占75.00%")).toEqual([]);
});

test("two figures that are alike have no name to tell them apart", () => {
  const zero = [
    words("其中：政府性基金预算"),
    money("0"),
    words("万元，国有资本经营预算"),
    money("0"),
    words("万元。"),
  ];
  expect(told(zero, "其中：国有资本经营预算0万元，政府性基金预算0万元。")).toEqual([]);
});

test("brackets within a name, and changes behind a figure, go along", () => {
  const trips = [
    words("财政拨款安排的“三公”经费预算"),
    money("103.00"),
    words("万元。其中：因公出国（境）费"),
    money("100.00"),
    words("万元，"),
    change("与上年预算数相同", 0),
    words("；公务接待费"),
    money("3.00"),
    words("万元，"),
    change("比上年增加1.00万元", 100),
    words("。"),
  ];
  expect(
    told(
      trips,
      "财政拨款安排的“三公”经费预算103.00万元。其中：公务接待费3.00万元，比上年增加1.00万元；因公出国（境）费100.00万元，与上年预算数相同。",
    ),
  ).toEqual([]);
  expect(
    told(
      trips,
      "财政拨款安排的“三公”经费预算103.00万元。其中：公务接待费100.00万元，与上年预算数相同；因公出国（境）费3.00万元，比上年增加1.00万元。",
    ),
  ).toHaveLength(1);
});

test("a name of another sentence of the section is told where its figure is another", () => {
  const staff = [words("基本支出安排的人员经费"), money("5.00"), words("万元。")];
  const neighbours = [
    { name: "公用经费", piece: { kind: "figure", text: "3.00", slot: "x", measure: "money" } as const },
  ];
  const inText = (text: string, beside = neighbours): readonly string[] =>
    readTokens({ pieces: staff, text: textOf(staff), neighbours: beside }, text, tokenize(text)).disagreements.map(
      ({ what, printed }) => `${what} ${printed}`,
    );
  expect(inText("基本支出安排的公用经费5.00万元。")).toEqual(["renamed 公用经费5.00万元"]);
  expect(inText("基本支出安排的人员经费5.00万元。")).toEqual([]);
  expect(inText("基本支出安排的公用经费5.00万元。", [])).toEqual([]);
});
