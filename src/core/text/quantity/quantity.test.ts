import fc from "fast-check";
import { quantitiesIn } from "./quantity";

const told = (text: string): readonly string[] =>
  quantitiesIn(text).map(({ printed, low, high, measure, bound, operator, per, timesAYear, isImplied, isFactor }) =>
    [
      printed,
      `${String(low)}${low === high ? "" : `–${String(high)}`}${measure}`,
      `${bound}${operator ?? ""}`,
      per.join("·"),
      timesAYear ? `${String(timesAYear.low)}–${String(timesAYear.high)}` : "",
      `${isImplied ? "implied" : ""}${isFactor ? "×" : ""}`,
    ]
      .join("|")
      .replace(/\|+$/, ""),
  );

test.each([
  ["3万元", ["3万元|30000元|exact"]],
  ["30,000元", ["30,000元|30000元|exact"]],
  ["三万元", ["三万元|30000元|exact"]],
  ["1460万", ["1460万|14600000元|exact"]],
  ["叁万伍仟元整", ["叁万伍仟元|35000元|exact"]],
  ["2-3万元", ["2-3万元|20000–30000元|range"]],
  ["２～３万元", ["２～３万元|20000–30000元|range"]],
  ["2万元至3万元", ["2万元至3万元|20000–30000元|range"]],
  ["5000-1万元", ["5000-1万元|5000–10000元|range"]],
  ["三点五万元", ["三点五万元|35000元|exact"]],
  ["1.5亿元", ["1.5亿元|150000000元|exact"]],
  ["3万余元", ["3万余元|30000元|about"]],
  ["10万余人", ["10万余人|100000人|about"]],
  ["每人不高于10万元", ["每人不高于10万元|100000元|atMost≤|人"]],
  ["10万元/人", ["10万元/人|100000元|exact|人"]],
  ["632元/人/月", ["632元/人/月|632元|exact|人·月"]],
  ["每岗位每年5万元", ["每岗位每年5万元|50000元|exact|岗位·年"]],
  ["9个项目×5人", ["9个|9个|exact", "5人|5人|exact|||×"]],
  ["做好80名干部", ["80名|80人|exact"]],
  ["第3批、首一批", []],
  ["0.5元/毫升", ["0.5元/毫升|0.5元|exact|毫升"]],
  ["900元/块", ["900元/块|900元|exact|块"]],
  ["2元/㎡", ["2元/㎡|2元|exact|平方米"]],
  ["每生每年625元", ["每生每年625元|625元|exact|人·年"]],
  ["月工资3500元", ["3500元|3500元|exact|月"]],
  ["12月工资3500元", ["3500元|3500元|exact"]],
  ["上、下半年两次", ["两次|2次|exact"]],
  ["每人每月1500元", ["每人每月1500元|1500元|exact|人·月"]],
  ["人均成本不高于10万元", ["不高于10万元|100000元|atMost≤|人"]],
  ["培训3次每次100人", ["3次|3次|exact", "每次100人|100人|exact|次"]],
  ["每周一到二次", ["每周一到二次|1–2次|range|周|52–104"]],
  ["2次/月", ["2次/月|2次|exact|月|24–24"]],
  ["全年24次", ["全年24次|24次|exact|年|24–24"]],
  ["半年一次", ["半年一次|1次|exact|半年|2–2"]],
  ["一年两次", ["一年两次|2次|exact|年|2–2"]],
  ["举办培训十二期", ["十二期|12期|exact"]],
  ["四期培训", ["四期|4期|exact"]],
  ["2年一次", ["2年一次|1次|exact|2年|0.5–0.5"]],
  ["每两周一次", ["两周一次|1次|exact|2周|26–26"]],
  ["每年一两次", ["每年一两次|1–2次|range|年|1–2"]],
  ["每季度召开1场", ["1场|1场|exact|季度|4–4"]],
  ["每月", ["每月|1次|exact|月|12–12|implied"]],
  ["每个工作日", ["每个工作日|1次|exact|工作日|240–260|implied"]],
  ["每天派送", ["每天|1次|exact|天|240–366|implied"]],
  ["按年发放", ["按年|1次|exact|年|1–1|implied"]],
  ["按月发放补助632元", ["按月|1次|exact|月|12–12|implied", "632元|632元|exact|月"]],
  ["每月发放补助632元", ["632元|632元|exact|月"]],
  ["每月发放补助。632元", ["每月|1次|exact|月|12–12|implied", "632元|632元|exact"]],
  ["不少于100人", ["不少于100人|100人|atLeast≥"]],
  ["100名以上", ["100名以上|100人|atLeast≥"]],
  ["10人以内", ["10人以内|10人|atMost≤"]],
  ["高于5次", ["高于5次|5次|atLeast>"]],
  ["大约安排5次", ["大约安排5次|5次|about"]],
  ["约20种", ["约20种|20种|about"]],
  ["80多种", ["80多种|80种|about"]],
  ["200余次", ["200余次|200次|about"]],
  ["≥95%", ["≥95%|95%|atLeast≥"]],
  ["≤ 0.2 %", ["≤ 0.2 %|0.2%|atMost≤"]],
  ["百分之九十五", ["百分之九十五|95%|exact"]],
  ["3‰", ["3‰|0.3%|exact"]],
  ["小学生200名每人每年1000元", ["200名|200人|exact", "每人每年1000元|1000元|exact|人·年"]],
  ["每页0.4元", ["每页0.4元|0.4元|exact|页"]],
  ["每坐席500元", ["每坐席500元|500元|exact|坐席"]],
  ["10万元/人每年", ["10万元/人每年|100000元|exact|人·年"]],
  ["12万元/站", ["12万元/站|120000元|exact|站"]],
  ["1300元/岗·月", ["1300元/岗·月|1300元|exact|岗·月"]],
  ["每站年维护费2500元", ["2500元|2500元|exact|站"]],
  ["亩均投资3000元", ["3000元|3000元|exact|亩"]],
  ["24小时/天", ["24小时/天|24小时|exact|天"]],
  ["99年", ["99年|99年|exact"]],
  ["0次", ["0次|0次|exact"]],
  ["每村一名", ["每村一名|1人|exact|村"]],
  ["三个月内", ["三个月|3月|exact"]],
  ["632元/月 × 12", ["632元/月|632元|exact|月", "12|12|exact|||×"]],
  [
    "2人×632元/月×12个月=15168元",
    ["2人|2人|exact", "632元/月|632元|exact|月||×", "12个月|12月|exact|||×", "=15168元|15168元|exact="],
  ],
  ["3 万\u200b 元", ["3 万\u200b 元|30000元|exact"]],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  "一次性抚恤金",
  "二期工程建设",
  "分三期建设",
  "项目二期",
  "晋政办发〔2023〕4号",
  "泽办字[2019]11号",
  "GB1589-2016",
  "2023-2025年",
  "2026年12月31日前",
  "每逢12月",
  "1. 保障 2、联通（一）二级",
  "“13710”工作制度",
  "“7+4”类地方金融组织",
  "《三年行动方案（3年）》",
  "中央八项规定",
  "三个代表",
  "第一书记",
  "“两节”",
  "“一带一路”",
  "二十大精神",
  "三方共同监管",
  "几十人",
  "第3次",
  "再一次",
  "10:30人",
  "1/2人",
  "5名词",
  "3人大代表",
  "2026年度",
  "1460万群众",
  "市县乡三级",
  "每周一、周三",
  "一人一档",
  "445",
  "B2B",
])("%s holds no quantity", (text) => {
  expect(told(text)).toEqual([]);
});

test("a mark counts in its own clause alone, and for the first number behind it", () => {
  expect(told("每年大约安排5次出国访问活动, 每次人数不多于10人, 人均成本不高于10万元, 总额100万元整。")).toEqual([
    "每年大约安排5次|5次|about|年|5–5",
    "不多于10人|10人|atMost≤|次",
    "不高于10万元|100000元|atMost≤|人",
    "100万元|1000000元|exact",
  ]);
  expect(told("每年5次100人")).toEqual(["每年5次|5次|exact|年|5–5", "100人|100人|exact"]);
});

test("what is printed stands at its place in the text as it is, whatever is not seen in it", () => {
  for (const text of ["　共计 3\u200b 万元，每 人10元", "（1）每周 一次；２０％"])
    for (const { start, end, printed } of quantitiesIn(text)) expect(text.slice(start, end)).toBe(printed);
  expect(quantitiesIn("（1）每周 一次；２０％").map(({ printed }) => printed)).toEqual(["每周 一次", "２０％"]);
});

const grouped = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
const PRINTS: readonly (readonly [string, (value: number) => string, number])[] = [
  ["元", String, 1],
  ["元", grouped, 1],
  ["万元", String, 1e4],
  ["亿元", String, 1e8],
  [
    "万元",
    (value) =>
      [...String(value)]
        .map((digit) => (digit === "." ? "." : String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))
        .join(""),
    1e4,
  ],
];
const LIMITS = [
  ["", "exact"],
  ["≥", "atLeast"],
  ["不少于", "atLeast"],
  ["≤", "atMost"],
  ["不超过", "atMost"],
  ["约", "about"],
] as const;

test("money is read back as it was printed, whatever stands around it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.constantFrom(...PRINTS),
      fc.constantFrom(...LIMITS),
      fc.constantFrom("", "/人", "/人/月", "/次"),
      fc.constantFrom("", "用于培训", "其中：第2期"),
      fc.constantFrom("", "。", "，用于2026年", "；"),
      (cents, [unit, print, size], [limit, bound], per, before, behind) => {
        const value = cents / 100;
        const [read, ...others] = quantitiesIn(`${before}${limit}${print(value)}${unit}${per}${behind}`);
        expect(others).toEqual([]);
        expect(read).toMatchObject({
          bound,
          measure: "元",
          per: per.split("/").filter((word) => word !== ""),
          printed: `${limit}${print(value)}${unit}${per}`,
        });
        expect(read?.low).toBeCloseTo(value * size, 2);
      },
    ),
    { numRuns: 1000 },
  );
});

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const numeral = (value: number): string =>
  value < 10
    ? (DIGITS[value] ?? "")
    : `${value < 20 ? "" : (DIGITS[Math.floor(value / 10)] ?? "")}十${value % 10 === 0 ? "" : (DIGITS[value % 10] ?? "")}`;

test("how often a year is read back from digits and numerals", () => {
  const spans = [
    ["周", 52],
    ["月", 12],
    ["季度", 4],
    ["半年", 2],
    ["年", 1],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(...spans),
      fc.boolean(),
      fc.constantFrom("", "开展", "对设备巡检"),
      (count, [span, times], inWords, verb) => {
        const [read, ...others] = quantitiesIn(`每${span}${verb}${inWords ? numeral(count) : String(count)}次`);
        expect(others).toEqual([]);
        expect(read).toMatchObject({
          low: count,
          per: [span],
          timesAYear: { low: count * times, high: count * times },
        });
      },
    ),
    { numRuns: 500 },
  );
});

test("a text as long as a cell holds is read", () => {
  for (const text of [
    "每".repeat(30_000),
    "一".repeat(30_000),
    "1,".repeat(15_000),
    "《".repeat(30_000),
    "3万元，".repeat(8_000),
  ])
    expect(quantitiesIn(text).length).toBeLessThanOrEqual(8_000);
});
