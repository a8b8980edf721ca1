/** The Word document: headings, contents with their pages, tables with repeated headers, charts with words for them. */
import { wordContents } from "../../src/core/publish/word/wordPages";
import { wordDocument } from "../../src/workbook/document/wordDocument";
import { readArchive } from "../../src/workbook/file/zip/archive";
import { describeWithDocuments, printedPages } from "../support/libreOfficePdf";
import { published, sampleFile } from "./publishing";

async function parts(header: string | null = null): Promise<(path: string) => string> {
  const bytes = await wordDocument((await published(await sampleFile())).publication, header);
  const read = readArchive(bytes);
  return (path) => new TextDecoder().decode(read.get(path));
}

const count = (text: string, piece: string): number => text.split(piece).length - 1;

describe("the Word document", () => {
  it("has headings as styles, and a line of 目录 with its page for each", async () => {
    const document = (await parts())("word/document.xml");
    expect(count(document, '<w:pStyle w:val="Heading1"/>')).toBe(4);
    expect(count(document, '<w:pStyle w:val="Heading2"/>')).toBe(13 + 2 + 12);
    const entries = wordContents((await published(await sampleFile())).publication);
    expect(count(document, '<w:pStyle w:val="TOC1"/>') + count(document, '<w:pStyle w:val="TOC2"/>')).toBe(
      entries.length,
    );
    expect(entries.slice(0, 5).map(({ text, page }) => [text, page])).toEqual([
      ["第一部分  概况", 1],
      ["一、本单位职责", 1],
      ["二、机构设置情况", 2],
      ["第二部分  2026年单位预算报表", 3],
      ["表一  2026年预算收支总表", 4],
    ]);
    expect(document).not.toContain('w:dirty="true"');
  });

  it("tells the header of each table, and what the table is", async () => {
    const document = (await parts())("word/document.xml");
    expect(count(document, "<w:tblCaption ")).toBe(13);
    expect(document).toContain('<w:tblCaption w:val="2026年预算收支总表"/>');
    expect(document).toContain('<w:tblDescription w:val="2026年预算收支总表，前 2 行是表头"/>');
    expect(count(document, "<w:tblHeader/>")).toBeGreaterThanOrEqual(13);
    expect(document).toContain('w:orient="landscape"');
  });

  it("draws charts with a text for who cannot see them", async () => {
    const part = await parts();
    expect(count(part("word/document.xml"), "<c:chart ")).toBe(4);
    expect(part("word/document.xml")).toContain(
      "支出预算图（单位：万元）：基本支出 1,090.11 万元，项目支出 1,643.27 万元。",
    );
    // What there is nothing of is a column of no height, and no slice.
    expect(part("word/document.xml")).toContain("100.00 万元，公务接待费 0.00 万元，公务用车购置费 0.00 万元，");
    expect(part("word/document.xml")).toContain("收入预算图（单位：万元）：一般公共预算拨款收入 2,733.38 万元。");
  });

  it("numbers the pages from 第一部分 on, and says 草稿 over all of them", async () => {
    const part = await parts("草稿");
    expect(part("word/header1.xml")).toContain("草稿");
    expect(part("word/footer1.xml")).toContain("PAGE");
    expect(count(part("word/document.xml"), 'w:start="1"')).toBe(1);
  });
});

describeWithDocuments("the printed document", () => {
  it("has the parts on the pages that 目录 names, but for one", async () => {
    const { publication } = await published(await sampleFile());
    const pages = printedPages(await wordDocument(publication, null), "docx");
    const front = pages.findIndex((page) => page.includes("—1—"));
    const plain = (text: string): string => text.replace(/^表[一二三四五六七八九十]+/, "").replace(/\s+/g, "");
    const near = (page: number): string => pages.slice(front + page - 2, front + page + 1).join("");
    expect(wordContents(publication).filter(({ text, page }) => !near(page).includes(plain(text)))).toEqual([]);
  }, 120_000);
});
