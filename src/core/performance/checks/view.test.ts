import { costLine, projectView, quantityLine } from "../../../../test/support/readForm";
import { viewOf, yuanWords } from "./view";

test.each([
  [15_600_000, "1,560万元"],
  [27_692, "27,692元"],
  [15_000, "1.5万元"],
  [9_999, "9,999元"],
  [10_000, "1万元"],
  [12_345, "12,345元"],
  [12_300.5, "12,300.5元"],
  [100_000_000, "10,000万元"],
  [0, "0元"],
])("%d is told as %s", (yuan, words) => {
  expect(yuanWords(yuan)).toBe(words);
});

test("amounts are in 元, texts have their quantities where they stand, blank values are no values", () => {
  const view = projectView({
    name: "甲",
    life: 200_000,
    year: 100_000.5,
    fields: { overview: "每年５ 次。", lifeGoal: "10次", head: "3人" },
    indicators: [quantityLine("次数", "≥5次"), costLine("经费", "")],
  });
  expect(view.amounts).toEqual({ life: 200_000, year: 100_000.5 });
  expect(
    view.texts.map(({ id, period, plain, quantities }) => [
      id,
      period,
      plain,
      quantities.map(({ printed }) => printed),
    ]),
  ).toEqual([
    ["overview", null, "每年5次。", ["每年5次"]],
    ["lifeGoal", "life", "10次", ["10次"]],
  ]);
  expect(view.indicators.map(({ called, period }) => [called, period])).toEqual([
    ["次数", "life"],
    ["次数", "year"],
  ]);
});

test("money that is no amount, or in no block of the form, is not known", () => {
  const view = projectView({ name: "甲" });
  expect(view.amounts).toEqual({ life: null, year: null });
  expect(
    viewOf(
      {
        ...view.form,
        money: new Map([["year.total", { text: "待定", address: { sheet: "甲", row: 0, column: 0 }, amount: null }]]),
      },
      view.spec,
    ).amounts.year,
  ).toBeNull();
});
