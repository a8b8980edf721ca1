/** A printed text against a sentence, and against the form of it that says there is nothing. */
import type { Rendered } from "../writing/render";
import type { Piece } from "./pieces";
import { textOf } from "./pieces";
import { printedText, readAgainst } from "./read";

const words = (text: string): Piece => ({ kind: "words", text, slot: "" });

const own: readonly Piece[] = [
  words("2026年政府性基金预算支出"),
  { kind: "figure", text: "5.00", slot: "x", measure: "money" },
  words("万元。"),
];
const nothing: readonly Piece[] = [words("本单位2026年没有使用政府性基金预算拨款安排的支出。")];

const SENTENCE: Rendered = {
  id: "fund",
  repeated: false,
  text: textOf(own),
  pieces: own,
  missing: [],
  gaps: [],
  decided: true,
  noBase: false,
  forms: [{ pieces: nothing, text: textOf(nothing), denies: true, same: false }],
};

const told = (text: string): readonly string[] =>
  readAgainst(SENTENCE, printedText(text)).disagreements.map(
    ({ what, printed, expected }) => `${what} ${printed} → ${expected}`,
  );

test("a text that says there is nothing is told where there is something", () => {
  const text = "本单位2026年没有使用政府性基金预算拨款安排的支出。";
  expect(told(text)).toEqual([`differs ${text} → 2026年政府性基金预算支出5.00万元。`]);
});

test("money within it, or no word that denies, makes it another sentence", () => {
  const denied = (text: string): boolean => told(text).includes(`differs ${text} → ${SENTENCE.text}`);
  expect(denied("本单位2026年没有使用政府性基金预算拨款安排的支出。")).toBe(true);
  expect(denied("本单位2026年没有使用政府性基金预算拨款5.00万元安排的支出。")).toBe(false);
  expect(denied("本单位2026年使用政府性基金预算拨款安排的支出。")).toBe(false);
});

test("a figure behind the denial is none of its own", () => {
  const text = "本单位2026年没有使用政府性基金预算拨款安排的支出。";
  expect(told(`${text}另有上年结转8.00万元。`).some((one) => one.startsWith(`differs ${text}`))).toBe(true);
});
