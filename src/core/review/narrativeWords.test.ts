import { describeNarrative } from "./wording";

const report = { sheet: "情况说明", found: true, sentences: 9, blank: 0, checked: 20, unchecked: [] };
const number = { address: { sheet: "情况说明", row: 0, column: 0 }, printed: "11", around: "共11个" };

test("a text whose numbers were not all compared is not said to be compared throughout", () => {
  expect(describeNarrative(report)).toBe("情况说明：9 段都已核对");
  expect(describeNarrative({ ...report, unchecked: [number, number] })).toBe(
    "情况说明：9 段都已核对，另有 2 个数未核对",
  );
  expect(describeNarrative({ ...report, blank: 1, unchecked: [number] })).toBe(
    "情况说明：应有 9 段，1 段没有写或者没有认出，另有 1 个数未核对",
  );
});
