/** Where a paragraph breaks off, and an amount before its unit. */
import type { BookText } from "./bookTexts";
import { breaksOff, endsOpen, withoutUnit } from "./openEnds";

const page = {} as BookText["page"];
const text = (words: string): BookText => ({ page, text: words, plain: words }) as BookText;
const whole = ["支出1.00万元。", "收入2.00万元。", "其中3.00万元。", "占50%；"].map(text);
const open = text("一般公共预算支出4.00万元");

test("told before a heading or at the end, where the others end with a mark", () => {
  const isOpen = endsOpen([...whole, open]);
  expect(isOpen(open, text("四、财政拨款情况"))).toBe(true);
  expect(isOpen(open, undefined)).toBe(true);
  expect(isOpen(open, text("2026年度支出预算图（单位：万元）"))).toBe(true);
  expect(breaksOff(text("一般公共预算支出4.00万元，"), text("2026年度支出预算图"))).toBe(true);
  expect(isOpen(text("一般公共预算支出4.00万元，"), undefined)).toBe(true);
  expect(isOpen(whole[0] ?? open, undefined)).toBe(false);
});

test("not where the sentence goes on, in a text without amounts, or where hardly any paragraph ends with one", () => {
  expect(endsOpen([...whole, open])(open, text("其中：基本支出"))).toBe(false);
  expect(endsOpen(whole)(text("负责档案工作"), undefined)).toBe(false);
  expect(endsOpen([...whole.slice(2), open])(open, undefined)).toBe(false);
  expect(endsOpen([...whole, open, open])(open, undefined)).toBe(false);
});

test.each([
  ["比2025年预算增加22.21，增长31.73%，共92.21万元。", "5年预算增加22.21"],
  ["“…事务”科目4,614，主要用于项目支出。", "…事务”科目4,614"],
  ["分别为12.00、13.00万元，占31.73%，其中2.00万元。", null],
  ["面积1,234.00平方米，价值22.21万元，共5辆。", null],
  ["第1.10，见附件。", null],
])("an amount without its unit: %s", (words, expected) => {
  expect(withoutUnit(words)).toBe(expected);
});
