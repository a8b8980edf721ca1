/** A document held against the workbook that it was made from. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { differencesBetween, heldAgainst } from "../../src/app/against";
import { describeDifference } from "../../src/app/wording/against";
import { locateWorkbook } from "../../src/core/locate/locate";
import { settleMoney } from "../../src/core/locate/settleMoney";
import type { GuideEntry } from "../../src/core/model/guideEntries";
import { NO_ADDITIONS } from "../../src/core/refresh/additions";
import { planRefresh } from "../../src/core/refresh/planRefresh";
import { packs } from "../../src/packs";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { readDocument } from "../../src/workbook/document/read/readDocument";
import { wordDocument } from "../../src/workbook/document/wordDocument";
import { applied } from "../support/applied";
import { sampleSnapshot } from "../support/sampleSnapshot";
import { digitsOf } from "./changedDigit";
import { published, sampleFile, withCell, withNote } from "./publishing";

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await wordDocument((await published(await sampleFile())).publication, null);
});

const compared = (
  document: Uint8Array,
  workbook: WorkbookSnapshot = sampleSnapshot(),
): ReturnType<typeof differencesBetween> =>
  differencesBetween(readDocument(document).snapshot, workbook, new Map(), packs);

describe("a document against its workbook", () => {
  it("has no difference as it was made", () => {
    expect(compared(bytes)).toEqual([]);
  });

  it("is told to be a draft as long as its pages say so", async () => {
    const draft = readDocument(await wordDocument((await published(await sampleFile())).publication, "草稿"));
    const { differences } = heldAgainst(draft, sampleSnapshot(), new Map(), packs);
    expect(differences.map(describeDifference)).toEqual([
      "文档的页眉、页脚里有“草稿”之类的字，公开前请去掉，或者重新做公开稿",
    ]);
  });

  it("has no difference where the workbook is held against itself", () => {
    expect(differencesBetween(sampleSnapshot(), sampleSnapshot(), new Map(), packs)).toEqual([]);
  });

  it("has each changed digit found, wherever it stands", () => {
    const digits = digitsOf(bytes);
    const tried = Array.from({ length: 40 }, (_, index) => Math.floor((index * digits.count) / 40));
    expect(digits.count).toBeGreaterThan(1500);
    expect(
      tried
        .filter((index) => compared(digits.changed(index).bytes).length === 0)
        .map((index) => digits.changed(index).text),
    ).toEqual([]);
  });

  it("has a changed figure told with both numbers and places", () => {
    const found = compared(bytes, withCell(sampleSnapshot(), "表10", 5, 1, 100.5));
    expect(found).toMatchObject([
      {
        kind: "figure",
        document: "100.00",
        workbook: "100.50",
        documentAt: { sheet: "第 10 表" },
        workbookAt: { sheet: "表10", row: 5, column: 1 },
      },
    ]);
  });

  it("has a sentence that was changed, added or left out told", () => {
    const book = sampleSnapshot();
    const other = withCell(
      withCell(book, "概况", 3, 0, "（一）认真贯彻落实上级的指示精神。另有一句。"),
      "概况",
      4,
      0,
      "",
    );
    const found = compared(bytes, other);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["sentence", "added", "missing"]));
    expect(found.find(({ kind }) => kind === "missing")?.workbook).toBe("另有一句。");
  });

  it("has a title that is none any more told with what stands there, and its place", () => {
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replaceAll(
      "机关运行经费预算表",
      "机关运行经费决算表",
    );
    const found = compared(zipSync({ ...parts, "word/document.xml": strToU8(text) }));
    expect(found).toMatchObject([
      {
        kind: "title",
        words: "表十一",
        document: expect.stringContaining("2026年财政拨款安排机关运行经费决算表"),
        documentAt: { sheet: "第 11 表" },
      },
      { kind: "contents", document: expect.stringContaining("机关运行经费决算表") },
    ]);
  });

  it("has a row of the form that was renamed told, without figures too", () => {
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(
      ">四、财政专户管理资金<",
      ">四、财政专户资金<",
    );
    expect(compared(zipSync({ ...parts, "word/document.xml": strToU8(text) }))).toMatchObject([
      {
        kind: "label",
        words: "表一 四、财政专户管理资金·名称",
        document: expect.stringContaining("四、财政专户资金"),
        workbook: "四、财政专户管理资金",
        documentAt: { sheet: "第 1 表" },
        workbookAt: { sheet: "表1" },
      },
    ]);
  });

  it("has a figure with further decimals or a mark told, and one with fewer zeros not", () => {
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const told = (printed: string): readonly string[] =>
      compared(zipSync({ ...parts, "word/document.xml": strToU8(text.replace(">103.00<", () => `>${printed}<`)) })).map(
        ({ kind, document, workbook }) => `${kind} ${document} ${workbook}`,
      );
    expect(text).toContain(">103.00<");
    expect(told("103.004")).toEqual(["figure 103.004 103.00"]);
    expect(told("103.00*")).toEqual(["figure 103.00* 103.00"]);
    expect(told("103.0")).toEqual([]);
  });

  it("has a row of one's own and a row that stands twice told", () => {
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const row = /<w:tr>(?:(?!<\/w:tr>).)*四、财政专户管理资金.*?<\/w:tr>/s.exec(text)?.[0] ?? "";
    expect(row).not.toBe("");
    const told = (change: (row: string) => string): ReturnType<typeof compared> =>
      compared(zipSync({ ...parts, "word/document.xml": strToU8(text.replace(row, () => row + change(row))) }));
    expect(
      told((one) => one.replace("四、财政专户管理资金", "六、其他收入").replace(/>0\.00</, ">999.00<")),
    ).toMatchObject([{ kind: "added", document: expect.stringContaining("六、其他收入") }]);
    expect(told((one) => one).length).toBeGreaterThan(0);
  });

  it("has cells that the published workbook has out of print told", () => {
    const own = sampleSnapshot();
    const noted = withNote(own, "情况说明", 90, 0, "另：本年追加预算50.00万元。");
    const printed = { top: 0, left: 0, bottom: 80, right: 0 };
    const other = {
      ...noted,
      sheets: noted.sheets.map((sheet) => (sheet.name === "情况说明" ? { ...sheet, printAreas: [printed] } : sheet)),
    };
    const words = (document: WorkbookSnapshot): readonly string[] =>
      differencesBetween(document, own, new Map(), packs).map(({ kind, document: text }) => `${kind} ${text}`);
    const before = new Set(words(own));
    expect(words(other).filter((one) => !before.has(one))).toEqual(["added 另：本年追加预算50.00万元。"]);
  });

  it("has an attachment compared with its columns", async () => {
    const rows = [["附件1 采购目录"], ["品目", "上年", "本年"], ["复印纸", null, 3.5], ["打印机", 1, null]];
    const withAttachment = (values: readonly (readonly CellValue[])[]): WorkbookSnapshot => {
      const own = sampleSnapshot();
      const blank = values.map((cells) => cells.map(() => null));
      return {
        ...own,
        sheets: [...own.sheets, { name: "附件1 采购目录", visible: true, values, formulas: blank }],
      };
    };
    const book = withAttachment(rows);
    const document = await wordDocument((await published(book)).publication, null);
    expect(compared(document, book)).toEqual([]);
    const moved = withAttachment(rows.map((cells) => (cells[0] === "复印纸" ? ["复印纸", 3.5, null] : cells)));
    expect(compared(document, moved)).toMatchObject([
      { kind: "column", document: "第 1、3 列", workbook: "第 1、2 列", workbookAt: { sheet: "附件1 采购目录" } },
    ]);
  });

  it("has 政府购买服务指导性目录 compared line by line", async () => {
    const item = (code: string, name: string): GuideEntry => ({
      kind: "item",
      code,
      level: (code.length + 1) / 2,
      name,
    });
    const withGuide = (name: string): WorkbookSnapshot => {
      const own = sampleSnapshot();
      const serviceGuide = [item("A", "公共服务"), item("A01", "公共安全服务"), item("A0101", name)];
      const { plan } = planRefresh(settleMoney(locateWorkbook(shanxiUnit2026, own)), { ...NO_ADDITIONS, serviceGuide });
      return plan === null ? own : applied(own, plan);
    };
    const book = withGuide("隐患排查治理服务");
    const document = await wordDocument((await published(book)).publication, null);
    expect(compared(document, book)).toEqual([]);
    expect(compared(document, withGuide("隐患排查服务"))).toMatchObject([
      { kind: "sentence", document: expect.stringContaining("隐患排查治理服务") },
    ]);
  });

  it("has charts held against the workbook's", () => {
    const held = (change: (text: string) => string, part: string): ReturnType<typeof heldAgainst> => {
      const parts = unzipSync(bytes);
      const text = change(strFromU8(parts[part] ?? new Uint8Array()));
      return heldAgainst(
        readDocument(zipSync({ ...parts, [part]: strToU8(text) })),
        sampleSnapshot(),
        new Map(),
        packs,
      );
    };
    const chart = "word/charts/chart1.xml";
    expect(held((text) => text, chart)).toEqual({ differences: [], charts: { compared: 4, notCompared: 0 } });
    expect(held((text) => text.replace("2733.38<", "2733.83<"), chart).differences).toMatchObject([
      { kind: "chart", words: "收入预算图 一般公共预算拨款收入", document: "2,733.83", workbook: "2,733.38" },
    ]);
    expect(held((text) => text.replace("收入预算图", "收入决算图"), chart).differences).toMatchObject([
      { kind: "chart", words: "收入预算图的标题" },
    ]);
    expect(held((text) => text.replace("2733.38<", "许多<"), chart)).toEqual({
      differences: [],
      charts: { compared: 3, notCompared: 1 },
    });
    const without = held((text) => text.replace(/<w:drawing>.*?<\/w:drawing>/, ""), "word/document.xml");
    expect(without).toMatchObject({
      differences: [{ kind: "noChart", words: "收入预算图" }],
      charts: { compared: 3, notCompared: 0 },
    });
    expect(
      heldAgainst({ snapshot: readDocument(bytes).snapshot, charts: null }, sampleSnapshot(), new Map(), packs).charts,
    ).toEqual({ compared: 0, notCompared: 4 });
  });

  it("has a table that is not there told, and nothing else of another year or unit", () => {
    const book = sampleSnapshot();
    expect(compared(bytes, { ...book, sheets: book.sheets.filter(({ name }) => name !== "表11") })).toMatchObject([
      { kind: "table", words: "表十一" },
    ]);
    const info = book.sheets.find(({ name }) => name === "基础信息");
    const unitRow = info?.values.findIndex(([label]) => label === "单位名称") ?? -1;
    expect(compared(bytes, withCell(book, "基础信息", unitRow, 1, "另一个局"))).toMatchObject([
      { kind: "unit", workbook: "另一个局" },
    ]);
  });
});
