import type { PublicationPart, PublishedTable, TablePart, TextBlock, TextPart } from "../publication";
import { wordContents } from "./wordPages";
import { wordParts } from "./wordParts";

const at = { sheet: "情况说明", row: 0, column: 0 };
const heading = (text: string): TextBlock => ({ kind: "heading", level: 2, text, listed: true, at });
const text: TextPart = {
  kind: "text",
  contents: "第三部分",
  level: 1,
  orientation: "portrait",
  sheet: "情况说明",
  title: "第三部分",
  titleAt: at,
  blocks: [heading("九、采购"), heading("十、绩效"), heading("十一、资产"), heading("十二、其他")],
  placed: { form: 2 },
};
const sheet: PublishedTable = {
  title: "项目支出绩效目标表",
  beforeTitle: [],
  afterTitle: [],
  widths: [20],
  headerRows: 0,
  rows: [],
  notes: [],
};
const form = (contents: string): TablePart => ({
  kind: "table",
  id: null,
  contents,
  level: 2,
  orientation: "portrait",
  sheet: contents,
  table: sheet,
  attachment: "form",
});
const attachment: TablePart = {
  kind: "table",
  id: null,
  contents: "政府购买服务指导性目录",
  level: 2,
  orientation: "portrait",
  sheet: "附件1",
  table: sheet,
};
const glossary: TextPart = {
  kind: "text",
  contents: "第四部分",
  level: 1,
  orientation: "portrait",
  sheet: "名词解释",
  title: "第四部分",
  titleAt: at,
  blocks: [],
};
const publication = {
  parts: [text, form("表甲"), form("表乙"), attachment, glossary] as readonly PublicationPart[],
  unit: "",
  year: 2026,
  cover: [],
  contentsTitle: "目录",
  leftOut: [],
  outside: [],
};

test("forms follow the chapter that speaks of them, what is attached the whole text", () => {
  expect(wordContents(publication).map(({ text: line, page }) => [line, page])).toEqual([
    ["第三部分", 1],
    ["九、采购", 1],
    ["十、绩效", 1],
    ["表甲", 2],
    ["表乙", 3],
    ["十一、资产", 4],
    ["十二、其他", 4],
    ["政府购买服务指导性目录", 5],
    ["第四部分", 6],
  ]);
});

test("no block of the text is lost, and no form", () => {
  const parts = wordParts(publication);
  expect(parts.flatMap((part) => (part.kind === "text" ? part.blocks : []))).toEqual([...text.blocks]);
  expect(parts.filter((part) => part.kind === "table")).toHaveLength(3);
});

test.each<[string, readonly PublicationPart[]]>([
  ["without forms", [text, attachment, glossary]],
  ["without a text that speaks of them", [{ ...text, placed: {} }, form("表甲"), glossary]],
])("%s everything stays where it is", (_, parts) => {
  expect(wordParts({ parts })).toEqual(parts);
});

test("a chapter that is the last one has the forms behind it, and no page without a word", () => {
  const last = { ...text, placed: { form: 4 } };
  expect(wordParts({ parts: [last, form("表甲"), glossary] }).map((part) => part.contents)).toEqual([
    "第三部分",
    "表甲",
    "第四部分",
  ]);
});

test("the list of services follows its own chapter, and the text goes on behind both", () => {
  const both: TextPart = { ...text, placed: { form: 2, guide: 3 } };
  const guide: TablePart = { ...attachment, attachment: "guide" };
  const parts = wordParts({ parts: [both, form("表甲"), guide, glossary] });
  expect(parts.map((part) => (part.kind === "text" ? part.blocks.length : part.contents))).toEqual([
    2,
    "表甲",
    1,
    "政府购买服务指导性目录",
    1,
    0,
  ]);
  expect(parts.map((part) => part.kind === "text" && part.goesOn === true)).toEqual([
    false,
    false,
    true,
    false,
    true,
    false,
  ]);
});
