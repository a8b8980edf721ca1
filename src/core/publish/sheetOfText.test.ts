import type { TextPart } from "./publication";
import { sheetOfText } from "./sheetOfText";

const part = (paragraphs: readonly string[]): TextPart => ({
  kind: "text",
  contents: "第一部分  概况",
  level: 1,
  orientation: "portrait",
  sheet: "概况",
  title: "第一部分  概况",
  titleAt: null,
  blocks: paragraphs.map((text, index) => ({
    kind: "paragraph",
    text,
    at: { sheet: "概况", row: index + 1, column: 0 },
  })),
});
const laidOut = (paragraphs: readonly string[]): ReturnType<typeof sheetOfText>["plan"] =>
  sheetOfText("概况", part(paragraphs), { header: null, numbered: true }).plan;

it("ends no page within a paragraph that takes several rows, as long as it fits on one", () => {
  const words = "负责组织实施年度计划并报告执行情况。";
  const long = words.repeat(40);
  for (let before = 0; before < 12; before += 1) {
    const { merges = [], print } = laidOut([...Array.from({ length: before }, () => words.repeat(4)), long, long]);
    const rows = merges.filter(({ top, bottom }) => bottom > top);
    expect(rows).toHaveLength(2);
    const within = (print?.paging?.breaks ?? []).filter((row) =>
      rows.some(({ top, bottom }) => top < row && row <= bottom),
    );
    expect(within).toEqual([]);
  }
});

it("ends pages within what is longer than a page", () => {
  const { print } = laidOut(["负责组织实施年度计划并报告执行情况。".repeat(200)]);
  expect((print?.paging?.breaks ?? []).length).toBeGreaterThan(1);
});
