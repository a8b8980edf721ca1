import { wholeParagraphs } from "./wrappedLines";

const TEXT =
  "2026年度某县某局预算收入总计2,733.38万元，其中：本年收入2,733.38万元，上年结转0万元，比上年增加33.45万元，增长1.24%，主要原因是人员工资调整。";
const broken = (text: string, width: number): string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width));

test.each([24, 38, 60])("lines of %d characters are put together, wherever a number was cut", (width) => {
  const lines = [
    "一、收入",
    ...broken(TEXT, width),
    "二、支出",
    ...broken(TEXT, width),
    ...broken("1.其中：" + TEXT, width),
  ];
  const paragraphs = wholeParagraphs(lines);
  expect([...(paragraphs ?? new Map()).values()]).toEqual(["一、收入", TEXT, "二、支出", TEXT, `1.其中：${TEXT}`]);
  expect([...(paragraphs ?? new Map()).keys()].slice(0, 2)).toEqual([0, 1]);
});

test("paragraphs of their own length are left alone", () => {
  expect(wholeParagraphs(["一、收入", TEXT, TEXT.slice(0, 50), "二、支出"])).toBeNull();
  expect(wholeParagraphs(["关于预算公开的说明", "一、收入情况说明", "二、支出情况说明", "三、其他"])).toBeNull();
  expect(wholeParagraphs([])).toBeNull();
});

test("fewer than three lines that go on may lack their marks", () => {
  const sentence = "2026年度某县某局预算收入总计2,733.38万元";
  expect(wholeParagraphs([sentence, sentence, "", sentence, sentence])).toBeNull();
  expect(wholeParagraphs([sentence, sentence, sentence, sentence])).not.toBeNull();
});
