/** 完成年初预算的110%: the account over the budget before it. */
import { partitions } from "../../packs/book/words";
import { normalizeText } from "../text/normalize";
import { workOut } from "./index";

const faults = (text: string): readonly string[] =>
  workOut([normalizeText(text)], 2024, partitions)
    .flatMap((found) => found.faults)
    .map(({ template, words }) => `${template} ${words.expected ?? ""}`);

const item = (budget: string, account: string, rate: string, direction = ""): string =>
  `1.农林水支出（类）水利（款）行政运行（项）。年初预算为${budget}万元，支出决算为${account}万元，完成年初预算的${rate}%。${direction}`;

test.each([
  item("50.00", "55.00", "110.00"),
  item("50.00", "55.00", "110.00", "决算数大于预算数的主要原因是人员增加。"),
  item("55.00", "50.00", "90.91", "决算数小于年初预算数的主要原因是厉行节约。"),
  item("50.00", "50.00", "100", "决算数等于预算数。"),
  item("50.00", "50.00", "100.00", "主要原因是项目决算数大于上年。"),
  "2024年度“三公”经费财政拨款支出预算为20.00万元，支出决算为15.00万元，完成预算的75.00%。",
  // Of another budget than the one that is stated.
  "年初预算为50.00万元，支出决算为55.00万元，完成调整预算的98.00%。",
  // Not of the two amounts before it.
  "年初预算为50.00万元，调整后60.00万元，支出决算为55.00万元，完成年初预算的110.00%。",
  item("0.00", "55.00", "100.00"),
])("agrees, or is not certain: %s", (text) => {
  expect(faults(text)).toEqual([]);
});

test.each([
  [item("50.00", "55.00", "112.00"), "sentenceCompletionDiffers 110.00%"],
  [item("50.00", "65.00", "110.00"), "sentenceCompletionDiffers 130.00%"],
  [item("50.00", "55.00", "110.00", "决算数小于预算数的主要原因是压减。"), "sentenceCompletionDirection 大于"],
  [item("50.00", "50.00", "100.00", "决算数大于预算数。"), "sentenceCompletionDirection 等于"],
])("a slip: %s", (text, told) => {
  expect(faults(text)).toEqual([told]);
});
