import { indicatorValue } from "./indicatorValue";

const told = (text: string): string => {
  const { operator, low, high, unit, printedUnit, per, timesAYear } = indicatorValue(text);
  return [
    operator ?? "",
    low === null ? "" : `${String(low)}${low === high ? "" : `–${String(high)}`}`,
    unit ?? "?",
    printedUnit ?? "?",
    per.join("·"),
    timesAYear ? String(timesAYear.low) : "",
  ].join("|");
};

test.each([
  ["≥100人", "≥|100|人|人||"],
  ["100%", "|100|%|%||"],
  ["632元/人/月", "|632|元|元|人·月|"],
  ["≤10万", "≤|100000|元|万||"],
  ["≤10万元/人", "≤|100000|元|万元|人|"],
  ["≤103", "≤|103|?|?||"],
  ["2/月", "|2|?|?|月|"],
  ["0", "|0|?|?||"],
  ["0%", "|0|%|%||"],
  ["≥1,200", "≥|1200|?|?||"],
  ["每个工作日", "|1|次||工作日|240"],
  ["2次/月", "|2|次|次|月|24"],
  ["半年一次", "|1|次|次|半年|2"],
  ["24小时/天", "|24|小时|小时|天|"],
  ["100人以上", "≥|100|人|人||"],
  ["95以上", "≥|95|?|?||"],
  ["=5次", "=|5|次|次||"],
  ["＞=3 家", "≥|3|家|家||"],
  ["2-3次", "|2–3|次|次||"],
  ["完成3次培训任务", "|3|次|次||"],
])("%s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each(["元宵节", "及时", "全年", "2026年12月底前", "保障遗属基本生活", "有效", "按要求完成全部3次专题培训任务"])(
  "%s is words",
  (text) => {
    expect(told(text)).toBe("定性||?|?||");
  },
);
