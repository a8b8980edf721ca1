/** One amount stated twice, and the net of increases and decreases. */
import { normalizeText } from "../text/normalize";
import { workOut } from "./index";

const faults = (text: string, known: readonly number[] = []): readonly string[] =>
  workOut([normalizeText(text)], 2026, [], (value) => known.includes(value))
    .flatMap((found) => found.faults)
    .map(({ template, words }) => `${template} ${words.table ?? ""}${words.rate ?? ""}`.trim());

const item = (head: string, again: string, rate: string): string =>
  `4. “社会福利（款）社会福利事业单位（项）”${head}万元，主要用于人员经费。2025年当年预算执行数为711.34万元，2026年预算安排${again}万元，比2025年预算执行数增加${rate}。`;

test("the same amount twice is silent, rounded as well", () => {
  expect(faults(item("738.66", "738.66", "3.84%"))).toEqual([]);
  expect(faults(item("738.7", "738.66", "3.84%"))).toEqual([]);
});

test("two amounts are told once, with the one that a table has and its percentage", () => {
  expect(faults(item("738.66", "736.88", "3.84%"))).toEqual(["sentenceStatedTwice"]);
  expect(faults(item("738.66", "736.88", "3.59%"), [736.88])).toEqual([
    "sentenceStatedTwiceKnown 736.88万元，百分比按它算是增加 3.59%",
  ]);
  expect(faults(item("738.66", "736.88", "3.84%"), [738.66])).toEqual([
    "sentenceStatedTwiceKnown 738.66万元，百分比按它算是增加 3.84%",
  ]);
  expect(faults(item("738.66", "736.88", "3.84%"), [738.66, 736.88])).toEqual(["sentenceStatedTwice"]);
});

test.each([
  "支出738.66万元，其中：本年预算700.00万元，上年结转38.66万元。",
  "收入738.66万元。支出700.00万元。2026年预算安排700.00万元。",
  "项目总投资738.66万元，2025年预算100.00万元。",
  "2026年预算安排738.66万元。",
  "近三年受灾人口约1.2万人，年均发放救助资金48万元。2026年预算安排50万元。",
  "历年垫付48万元。2026年预算安排50万元。",
])("another amount: %s", (text) => {
  expect(faults(text)).toEqual([]);
});

test("the net of what went up and down is the change that was stated", () => {
  const net = (amount: string): readonly string[] =>
    faults(
      `项目支出6459.58万元，比上年增加125.62万元，增长1.98%。主要原因是专项增加209万元，外事减少83.38万元，增减相抵后增加${amount}万元。`,
    );
  expect(net("125.62")).toEqual([]);
  expect(net("152.62")).toEqual(["sentenceNetDiffers"]);
});
