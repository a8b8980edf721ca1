import fc from "fast-check";
import { readAmountIn, readAmountText, standsForNothing } from "./amount";
import { halfWidth, legible, spelt } from "./characters";
import { codeWithName, plainCode } from "./code";
import { dateText, showsDate } from "./date";
import { wholeNumeral } from "./numerals";
import { wholeYear, yearIn } from "./year";

test("radicals and compatibility ideographs are read as the ideographs that they look like", () => {
  expect(legible("公务⽤⻋购置、收⼊⽀出、⺠⽣、⻓、⼾、\uf9b5")).toBe("公务用车购置、收入支出、民生、长、户、例");
  expect(legible("7\u200b95\u00ad.83\ufeff\ufe0f")).toBe("795.83");
  expect(halfWidth("１２　（①）￥\u00a0")).toBe("12 (①)¥ ");
  expect(spelt("795.83\u200b")).toBe("795.83␣U+200B");
});

test.each([
  ["795.83", 795.83],
  ["1,234.50", 1234.5],
  ["１，２３４．５０", 1234.5],
  ["1 234.50", 1234.5],
  ["1'234'567", 1234567],
  ["￥795.83", 795.83],
  ["-￥5", -5],
  ["￥-5", -5],
  ["795.83\u200b", 795.83],
  ["\u00a0795.83\u3000", 795.83],
  ["795.83①", 795.83],
  ["795.83 ②*", 795.83],
  ["795.83※", 795.83],
  ["795.83⁽¹⁾", 795.83],
  ["795.83[1]", 795.83],
  ["795.83〔2〕", 795.83],
  ["795.83注1", 795.83],
  ["795.83（注1）", 795.83],
  ["795.83⑴", 795.83],
  ["795.83¹", 795.83],
  ["12⒈", 12],
  ["(795.83)", -795.83],
  ["（795.83）", -795.83],
  ["795.83-", -795.83],
  ["△795.83", -795.83],
  ["▲1,795.83", -1795.83],
  ["−5", -5],
  ["–5", -5],
  ["(1,234.00)①", -1234],
  ["(0.00)", 0],
  ["二百三十", 230],
  ["拾", 10],
  ["三万零五元", 30005],
  ["负5", -5],
  ["+5", 5],
  ["七百九十五点八三", 795.83],
  ["795.83\u0007", 795.83],
  ["(12.00)", -12],
  ["(123)", -123],
])("%s is read as %d", (text, value) => {
  expect(readAmountText(text)?.value).toBe(value);
});

test.each([
  "",
  "待定",
  "①",
  "*",
  "1,23",
  "12,34.5",
  "1 23",
  "795,83",
  "1.234,50",
  "7 95.83",
  "795..83",
  "795.83.1",
  "10²",
  "(-5)",
  "-5-",
  "△-5",
  "--5",
  "((5))",
  "—5",
  "5—6",
  "3~5",
  "12%",
  "二百三",
  "三万五",
  "二〇二六",
  "795.83(1)",
  "1/2",
  "½",
  "(1)",
  "（12）",
  "一",
  "十",
  "100 200",
  "1\t234.50",
  "二百三十万",
  "三万零五",
  "三点五万",
  "七九五点八三",
  "行政运行",
  "人员经费",
  "7①95.83",
  "12、34",
  "5 6",
  "一二三",
  "1e3",
  "5.",
  ".5",
])("%p is no amount, or more than one", (text) => {
  expect(readAmountText(text)).toBeNull();
});

test.each([
  ["795.83万元", 795.83, "万元"],
  ["795.83 元", 795.83, "元"],
  ["贰仟柒佰叁拾叁万叁仟捌佰元整", 27333800, "元"],
  ["人民币壹佰元伍角贰分", 100.52, "元"],
  ["壹佰圆零伍分", 100.05, "元"],
])("%s is %d %s", (text, value, unit) => {
  expect(readAmountText(text)).toMatchObject({ value, unit });
});

test.each([
  ["贰仟柒佰叁拾叁万叁仟捌佰元整", "万元", 2733.38],
  ["三百点五万元", "万元", 300.5],
  ["三百万元", "元", 3000000],
  ["贰仟元", "元", 2000],
  ["二百三十", "万元", 230],
  ["贰仟柒佰叁拾叁万叁仟捌佰壹拾元", "万元", null],
  ["7958300元", "万元", null],
  ["795.83万元", "元", null],
] as const)("%s in a table in %s is %p", (text, unit, value) => {
  expect(readAmountIn(text, unit)?.value ?? null).toBe(value);
});

test("what was read away is told", () => {
  expect(readAmountText("795.83①")?.marks).toEqual(["footnote"]);
  expect(readAmountText("(795.83)\u200b")?.marks).toEqual(["strange", "negative"]);
  expect(readAmountText("-1,795.83")?.marks).toEqual([]);
});

test.each(["-", "—", "――", "－", "─", "/", "\\", "无", "零", "〇", " – ", "…", "\u200b—"])(
  "%s stands for nothing",
  (text) => {
    expect(standsForNothing(text)).toBe(true);
  },
);

test.each(["", "无数据", "-5", "0", "三"])("%p does not stand for nothing", (text) => {
  expect(standsForNothing(text)).toBe(false);
});

const WHOLE = [3, 5, 7];
test.each([
  ["[2010301]", "2010301"],
  ["〔2010301〕", "2010301"],
  ["【2010301】", "2010301"],
  ["“2010301”", "2010301"],
  ["'2010301", "2010301"],
  ["’2010301", "2010301"],
  ["「2010301」", "2010301"],
  ["《201》", "201"],
  ["２０１０３０１", "2010301"],
  ["201.03.01", "2010301"],
  ["201-03-01", "2010301"],
  ["201 03 01", "2010301"],
  ["201—03", "20103"],
  ["2010301\u200b", "2010301"],
  ["（201）", "201"],
  ["2010-3-1", "2010-3-1"],
  ["201.3.1", "201.3.1"],
  ["[20103011]", "[20103011]"],
  ["2010301.0", "2010301.0"],
  ["合计", "合计"],
  ["3012", "3012"],
  ["20l0301", "20l0301"],
])("the code %s is read as %s", (text, code) => {
  expect(plainCode(text, WHOLE)).toBe(code);
});

test.each([
  ["201 一般公共服务支出", "201", "一般公共服务支出"],
  ["2010301-行政运行", "2010301", "行政运行"],
  ["[2010301]行政运行", "2010301", "行政运行"],
  ["行政运行（2010301）", "2010301", "行政运行"],
  ["2010301\n行政运行", "2010301", "行政运行"],
  ["【201】一般公共服务支出", "201", "一般公共服务支出"],
])("%s holds a code and a name", (text, code, name) => {
  expect(codeWithName(text, WHOLE)).toEqual({ code, name });
});

test.each(["2026年预算", "行政运行12", "2010301", "项目201、202 合计", "201 5", "国道207", "G207", "第二中学101"])(
  "%s holds no code beside a name",
  (text) => {
    expect(codeWithName(text, WHOLE)).toBeNull();
  },
);

test("a text as long as a cell holds is no code, and is not looked at for long", () => {
  const text = "-".repeat(32_767);
  expect(codeWithName(`项${text}`, WHOLE)).toBeNull();
  expect(plainCode(text, WHOLE)).toBe(text);
});

test.each([
  ["二〇二六年预算", "2026"],
  ["二零二六年", "2026"],
  ["２０２６年", "2026"],
  ["贰零贰陆年", "2026"],
  ["二○二六", "2026"],
  ["二十年", null],
  ["二〇二六十", null],
])("%s is of the year %s", (text, year) => {
  expect(yearIn(text)).toBe(year);
  if (year !== null) expect(wholeYear(text.replace("预算", ""))).toBe(2026);
});

test.each([
  ["2080505 机关事业单位基本养老保险缴费支出", null],
  ["120260", null],
  ["预算2025", "2025"],
  ["2025-2027年", "2025"],
  ["a2025b", "2025"],
])("a year is no part of a longer number: %s is of %s", (text, year) => {
  expect(yearIn(text)).toBe(year);
});

test.each([
  ["一千零五十", 1050],
  ["一万", 10000],
  ["二亿零三万", 200030000],
  ["一百一十", 110],
  ["二百三", null],
  ["十万五", null],
  ["一千一千", null],
  ["百", null],
])("%s is %p", (text, value) => {
  expect(wholeNumeral(text)).toBe(value);
});

test("dates are known by their formats", () => {
  expect(dateText(46022, 'm"月"d"日"')).toBe("12月31日");
  expect(dateText(46022, "yyyy-mm-dd h:mm:ss")).toBe("2025-12-31");
  expect(dateText(46022, "yyyy/m/d;@")).toBe("2025-12-31");
  expect(dateText(46022, '[$-804]yyyy"年"m"月"d"日"')).toBe("2025年12月31日");
  expect(
    ['#,##0.00;-#,##0.00;" ";@', "0.00E+00", "[Red]0", '0"日"', "General", "h:mm", "[h]:mm", "@", null].filter(
      showsDate,
    ),
  ).toEqual([]);
});

const DECORATIONS: readonly ((text: string) => string)[] = [
  (text) => `${text}\u200b`,
  (text) => `\ufeff${text}`,
  (text) => ` ${text}\u3000`,
  (text) => `${text}①`,
  (text) => `${text}*`,
  (text) => `${text}[1]`,
  (text) => `￥${text}`,
  (text) => `${text}注2`,
  (text) => text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  (text) => [...text].join("\u200b"),
  (text) => `${text}⁽²⁾`,
  (text) => `“${text}”`,
  (text) => text.replace(".", ","),
  (text) => text.replace(/(\d)(\d)/, "$1 $2"),
  (text) => text.replace(/(\d)(\d)/, "$1,$2"),
  (text) => `${text}²`,
  (text) => `${text}（1）`,
  (text) => `⑴${text}`,
];

test("decorated, an amount is itself or unknown, never another", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e10 }),
      fc.array(fc.constantFrom(...DECORATIONS), { maxLength: 3 }),
      (amount, decorations) => {
        const text = (amount / 100).toFixed(2);
        expect([amount / 100, undefined]).toContain(
          readAmountText(decorations.reduce((so, decorate) => decorate(so), text))?.value,
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test("decorated, a code is itself or unknown, never another", () => {
  const marks = ["[]", "（）", "“”", "「」", "【】", "' ", "\u200b\ufeff", "  "];
  fc.assert(
    fc.property(
      fc.integer({ min: 2010101, max: 2399999 }),
      fc.constantFrom(...marks),
      fc.constantFrom("", "-", ".", " ", "·", "—"),
      (number, around, between) => {
        const code = String(number);
        const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5)].join(between);
        const read = plainCode(`${around[0] ?? ""}${parts}${around[1] ?? ""}`, WHOLE);
        if (/^\d+$/.test(read)) expect(read).toBe(code);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a year broken over two lines of its cell is one", () => {
  expect(wholeYear("20\n26 年")).toBe(2026);
  expect(wholeYear("2026\r\n年度")).toBe(2026);
});
