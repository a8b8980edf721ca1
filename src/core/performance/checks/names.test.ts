import { comparableIndicator, coreOf, hasTail, pairsOf, saysNothing, shared, subjectOf } from "./names";

test.each([
  ["治超信息平台运行成本", "治超信息平台运行"],
  ["宣传培训场次", "宣传培训"],
  ["发放取暖费时间", "发放取暖费"],
  ["办公费", "办公"],
  ["成本", "成本"],
  ["联网单位（家）", "联网单位"],
])("the core of %s is %s", (name, core) => {
  expect(coreOf(name)).toBe(core);
});

test("names share words that say what they are about, and nothing else", () => {
  expect(shared("宣传培训成本", "对治超人员进行一到两次的培训学习")).toBe(1);
  expect(shared("办公支出", "对超限车辆的稽查支出")).toBe(0);
  expect(shared("发放取暖费时间", "遗属补助按年发放")).toBe(0);
  expect(shared("购买扶贫产品", "用于购买打印机墨盒")).toBe(0);
});

test("words of the project's name do not count where the name has others", () => {
  const own = pairsOf("治超工作经费");
  expect(shared("治超会议次数", "治超巡查", own)).toBe(0);
  expect(shared("治超次数", "治超巡查", own)).toBe(1);
});

test("the last word of a name has to be in the text", () => {
  expect(hasTail("流动稽查次数", "对非法车辆的稽查和管控")).toBe(true);
  expect(hasTail("超限超载事故发生次数", "对非法超限超载车辆的稽查")).toBe(false);
});

test.each([
  ["参加活动人数", true],
  ["每次人数", true],
  ["出访团队人数", false],
  ["每支队伍", false],
])("%s says nothing: %p", (text, nothing) => {
  expect(saysNothing(text)).toBe(nothing);
});

test("the same indicator under other words", () => {
  expect(comparableIndicator("维护系统软件数量")).toBe(comparableIndicator("维护系统软件数"));
  expect([
    subjectOf("每人出国成本"),
    subjectOf("出国成本"),
    subjectOf("外事工作会议数量"),
    subjectOf("举办会议次数"),
  ]).toEqual(["出国", "出国", "外事工作会议", "会议"]);
});
