/** Sheets of the user's own in what is published, and lines that are longer than a page of 目录 is wide. */
import { publicationOf } from "../../src/core/publish/publicationOf";
import { planPublished } from "../../src/core/publish/planPublished";
import { recognised } from "../../src/app/recognised";
import { differencesBetween } from "../../src/app/against";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { PublicationPart, PublishedTable, TextPart } from "../../src/core/publish/publication";
import { packs } from "../../src/packs";
import { readDocument } from "../../src/workbook/document/read/readDocument";
import { wordDocument } from "../../src/workbook/document/wordDocument";
import { sampleSnapshot } from "../support/sampleSnapshot";
import { published } from "./publishing";

type Rows = readonly (readonly CellValue[])[];

function withSheet(name: string, values: Rows): WorkbookSnapshot {
  const own = sampleSnapshot();
  const formulas = values.map((cells) => cells.map(() => null));
  return { ...own, sheets: [...own.sheets, { name, visible: true, values, formulas }] };
}

function partOf(book: WorkbookSnapshot, name: string): PublicationPart {
  const { parts } = publicationOf(recognised(packs, book), new Map());
  const part = parts.find((one) => one.kind !== "title" && one.sheet === name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

function tableOf(values: Rows, name = "附件1 采购"): PublishedTable {
  const part = partOf(withSheet(name, values), name);
  if (part.kind !== "table") throw new Error("no table");
  return part.table;
}

describe("an attachment without a row of two cells", () => {
  const lines: Rows = [
    ["关于接待的说明"],
    [null],
    ["一、接待范围"],
    ["公务接待费12.00万元。\n另行公开。"],
    [null, "附后。"],
  ];

  it("is a text, with its first line for title", () => {
    const part = partOf(withSheet("附件2 说明", lines), "附件2 说明") as TextPart;
    expect(part).toMatchObject({ kind: "text", title: "关于接待的说明", contents: "关于接待的说明", level: 2 });
    expect(part.blocks.map((block) => block.kind !== "chart" && [block.kind, block.text])).toEqual([
      ["heading", "一、接待范围"],
      ["paragraph", "公务接待费12.00万元。"],
      ["paragraph", "另行公开。"],
      ["paragraph", "附后。"],
    ]);
  });

  it("has the name of its sheet where its first line is a sentence", () => {
    expect(partOf(withSheet("附件2 说明", lines.slice(3)), "附件2 说明")).toMatchObject({
      kind: "text",
      title: "附件2 说明",
    });
  });

  it("is a table where no line of it is a sentence", () => {
    expect(tableOf([["名单"], ["办公室"], ["财政局"]]).rows).toHaveLength(2);
  });

  it("is the same in the Word document, and a changed sentence of it is told", async () => {
    const book = withSheet("附件2 说明", lines);
    const document = await wordDocument((await published(book)).publication, null);
    const against = (other: WorkbookSnapshot): readonly string[] =>
      differencesBetween(readDocument(document).snapshot, other, new Map(), packs).map(({ kind }) => kind);
    expect(against(book)).toEqual([]);
    const changed = lines.map((cells, row) => (row === 3 ? ["公务接待费21.00万元。\n另行公开。"] : cells));
    expect(against(withSheet("附件2 说明", changed))).toEqual(["sentence"]);
  });
});

describe("an attachment with a table", () => {
  it("has its sheet's name over it where it has no title, and its header on every page", () => {
    const table = tableOf([
      ["品目", "金额"],
      ["复印纸", 3.5],
    ]);
    expect(table).toMatchObject({ title: "附件1 采购", headerRows: 1 });
    expect(table.rows[0]?.map(({ align, bold }) => [align, bold])).toEqual([
      ["center", true],
      ["center", true],
    ]);
  });

  it("has no header where its first row has a figure, or no figure stands under it", () => {
    expect(
      tableOf([
        ["品目", 2026],
        ["复印纸", 3.5],
      ]).headerRows,
    ).toBe(0);
    expect(
      tableOf([
        ["品目", "金额"],
        ["复印纸", "三元"],
      ]).headerRows,
    ).toBe(0);
  });

  it("has the lines before its first row and its notes around it, and its rows apart from them", () => {
    const table = tableOf([
      ["采购目录"],
      [null, "单位：万元"],
      ["品目", "金额"],
      ["复印纸", 3.5],
      ["合计"],
      ["注：按季度采购。"],
    ]);
    expect(table).toMatchObject({
      title: "采购目录",
      afterTitle: [{ left: "", right: "单位：万元" }],
      headerRows: 1,
      notes: ["注：按季度采购。"],
    });
    expect(table.rows).toHaveLength(3);
  });

  it("is the same in the Word document with the lines around it", async () => {
    const book = withSheet("附件1 采购", [
      ["采购目录"],
      [null, "单位：万元"],
      ["品目", "金额"],
      ["复印纸", 3.5],
      ["以上按季度采购，年底前完成验收。"],
    ]);
    const document = await wordDocument((await published(book)).publication, null);
    expect(differencesBetween(readDocument(document).snapshot, book, new Map(), packs)).toEqual([]);
  });
});

describe("a row of the form that is hidden", () => {
  const hidden = (row: number): readonly string[] => {
    const own = sampleSnapshot();
    const book = {
      ...own,
      sheets: own.sheets.map((sheet) =>
        sheet.name === "表1" ? { ...sheet, hiddenRows: [{ first: row, last: row }] } : sheet,
      ),
    };
    const part = partOf(book, "表1");
    return part.kind === "table" ? part.table.rows.flatMap((cells) => cells.map(({ text }) => text)) : [];
  };
  const rowOf = (label: string): number =>
    sampleSnapshot()
      .sheets.find(({ name }) => name === "表1")
      ?.values.findIndex((cells) => cells.includes(label)) ?? -1;

  it("is published where it has no figure, and not where it has one", () => {
    expect(hidden(rowOf("五、教育支出"))).toContain("五、教育支出");
    expect(hidden(rowOf("一、一般公共服务支出"))).not.toContain("一、一般公共服务支出");
  });
});

describe("the workbook to publish", () => {
  const front = { cover: "封面", contents: "目录" };

  it("wraps a line of 目录 that is too long, without a link", () => {
    const long = `（${"乡村环境整治配套设施建设".repeat(4)}）`;
    const { parts, ...publication } = publicationOf(recognised(packs, sampleSnapshot()), new Map());
    const longer = parts.map((part, index) => (index === 1 ? { ...part, contents: `${part.contents}${long}` } : part));
    const contents = planPublished({ ...publication, parts: longer }, front, null).sheets[1];
    const row = contents?.cells.find(
      ({ content }) => content.kind === "value" && String(content.value).includes(long),
    )?.row;
    expect(row).toBeDefined();
    expect(contents?.rowHeights?.find((one) => one.row === row)?.height).toBeGreaterThan(30);
    expect(contents?.rowHeights?.find((one) => one.row === (row ?? 0) - 1)?.height).toBe(22);
  });

  it("lays a title page as the first table behind it", () => {
    const { parts, ...publication } = publicationOf(recognised(packs, sampleSnapshot()), new Map());
    const turned = parts.map((part): PublicationPart =>
      part.kind === "title" ? { ...part, orientation: "landscape" } : part,
    );
    const title = planPublished({ ...publication, parts: turned }, front, null).sheets.find(
      ({ name }) => name === "第二部分",
    );
    expect(title?.print?.orientation).toBe("landscape");
    const first = parts.findIndex(({ kind }) => kind === "title");
    expect(parts[first]?.orientation).toBe(parts[first + 1]?.orientation);
  });
});
