/** The workbook to publish: only what is public, in order, values for formulas, nothing of ours. */
import { checkWorkbook } from "../../src/core/report/check";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { readArchive } from "../../src/workbook/file/zip/archive";
import { projectForm, sheetOf } from "../support/performanceSheet";
import { sampleSnapshot } from "../support/sampleSnapshot";
import { snapshotOf } from "../support/snapshotOf";
import { describeWithPrint, printedPages } from "../support/libreOfficePdf";
import { published, sampleFile, withCell } from "./publishing";

const TABLES = Array.from({ length: 13 }, (_, index) => `表${index + 1}`);

describe("the workbook to publish", () => {
  it("has the public sheets in the order of publication, and nothing else", async () => {
    const { plan } = await published(await sampleFile());
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "封面",
      "目录",
      "概况",
      "第二部分",
      ...TABLES,
      "情况说明",
      "名词解释",
    ]);
    expect({ names: plan.names, state: plan.state }).toEqual({ names: [], state: null });
    expect(plan.sheets.flatMap(({ cells }) => cells.filter(({ content }) => content.kind === "formula"))).toEqual([]);
  });

  it("holds neither names, properties, comments nor state", async () => {
    const workbook = createWorkbookFile();
    await workbook.apply((await published(await sampleFile())).plan);
    const parts = readArchive(await workbook.toBytes());
    expect(
      [...parts.keys()].filter((path) => /docProps|customXml|comments|externalLinks|calcChain/i.test(path)),
    ).toEqual([]);
    const names = [
      ...new TextDecoder().decode(parts.get("xl/workbook.xml")).matchAll(/<definedName name="([^"]*)"/g),
    ].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(["_xlnm.Print_Area", "_xlnm.Print_Titles"]));
  });

  it("says to the check what its source says, but for what only 基础信息 knows", async () => {
    const { plan } = await published(await sampleFile());
    const report = checkWorkbook(pack, snapshotOf(plan));
    expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(report.tables.filter(({ found, published: isPublished }) => isPublished && !found)).toEqual([]);
  });

  it("leaves out items without a figure", async () => {
    const blank = await sampleFile((book) => withCell(withCell(book, "表6", 9, 3, 0), "表6", 9, 2, 0));
    const name = String(sampleSnapshot().sheets.find((sheet) => sheet.name === "表6")?.values[9]?.[0]);
    const rows = ({ publication }: Awaited<ReturnType<typeof published>>): readonly string[] =>
      publication.parts.flatMap((part) =>
        part.kind === "table" && part.sheet === "表6" ? part.table.rows.map(([first]) => first?.text ?? "") : [],
      );
    expect(rows(await published(await sampleFile()))).toContain(name.trim());
    expect(rows(await published(blank))).not.toContain(name.trim());
  });

  it("is not ready with an error, a gap or a missing table, and says which", async () => {
    const gap = await published(await sampleFile((book) => withCell(book, "概况", 3, 0, "【待填：本单位职责】")));
    expect(gap.obstacles).toMatchObject([
      { code: "gaps", count: 1, message: "1 处【待填】没有填：概况“【待填：本单位职责】”" },
    ]);
    const wrong = await published(await sampleFile((book) => withCell(book, "表12", 6, 2, 1)));
    expect(wrong.obstacles.map(({ code }) => code)).toContain("errors");
    const lost = await published(
      await sampleFile((book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== "表10") })),
    );
    expect(lost.obstacles.map(({ code }) => code)).toContain("missingTables");
    expect((await published(await sampleFile())).obstacles).toEqual([]);
  });

  it("is not ready without a page of the form, or with a hidden one", async () => {
    const obstacles = async (change: (sheet: SheetSnapshot) => readonly SheetSnapshot[]): Promise<unknown> =>
      (await published(await sampleFile((book) => ({ ...book, sheets: book.sheets.flatMap(change) })))).obstacles;
    const on = (name: string, change: (sheet: SheetSnapshot) => readonly SheetSnapshot[]) => (sheet: SheetSnapshot) =>
      sheet.name === name ? change(sheet) : [sheet];
    const lacks = (words: string): object[] => [
      expect.objectContaining({ code: "missingPages", count: 1, message: `缺少要公开的页：${words}` }),
    ];
    expect(await obstacles(on("概况", () => []))).toEqual(lacks("概况（工作簿里没有，或者改了名）"));
    expect(await obstacles(on("概况", (sheet) => [{ ...sheet, name: "单位概况" }]))).toEqual(
      lacks("概况（工作簿里没有，或者改了名）"),
    );
    expect(await obstacles(on("名词解释", (sheet) => [{ ...sheet, visible: false }]))).toEqual(
      lacks("名词解释（隐藏着）"),
    );
    expect(await obstacles(on("表10", (sheet) => [{ ...sheet, visible: false }]))).toEqual(lacks("表十（隐藏着）"));
  });

  it("is not ready with hidden rows or columns that hold something, on any public page", async () => {
    const hiding = async (
      name: string,
      hidden: Partial<SheetSnapshot>,
      change: (book: WorkbookSnapshot) => WorkbookSnapshot = (book) => book,
    ): Promise<unknown> =>
      (
        await published(
          await sampleFile((book) =>
            change({
              ...book,
              sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...hidden } : sheet)),
            }),
          ),
        )
      ).obstacles;
    const holds = (words: string): object[] => [
      expect.objectContaining({ code: "hiddenContent", message: expect.stringContaining(`里有内容：${words}；`) }),
    ];
    expect(await hiding("概况", { hiddenRows: [{ first: 4, last: 4 }] })).toEqual(holds("概况第 5 行"));
    expect(await hiding("表6", { hiddenColumns: [{ first: 4, last: 4 }] })).toEqual(holds("表6 E 列"));
    expect(await hiding("表6", { hiddenRows: [{ first: 9, last: 9 }] })).toEqual(holds("表6第 10 行"));
    expect(await hiding("基础信息", { hiddenRows: [{ first: 4, last: 4 }] })).toEqual([]);
    expect(
      await hiding("表6", { hiddenRows: [{ first: 9, last: 9 }] }, (book) =>
        withCell(withCell(withCell(book, "表6", 9, 2, 0), "表6", 9, 3, 0), "表6", 9, 4, 0),
      ),
    ).not.toContainEqual(expect.objectContaining({ code: "hiddenContent" }));
  });

  it("is not ready with another unit on its cover, nor where a print area leaves out a part of the text", async () => {
    const other = await published(await sampleFile((book) => withCell(book, "封面", 7, 0, "泽州县财政局")));
    expect(other.obstacles).toEqual([
      expect.objectContaining({ code: "otherUnit", count: 1, message: expect.stringContaining("泽州县财政局") }),
    ]);
    const cut = await published(
      await sampleFile((book) => ({
        ...book,
        sheets: book.sheets.map((sheet) =>
          sheet.name === "情况说明" ? { ...sheet, printAreas: [{ top: 0, left: 0, bottom: 20, right: 0 }] } : sheet,
        ),
      })),
    );
    expect(cut.obstacles).toContainEqual(
      expect.objectContaining({ code: "cutOff", message: expect.stringContaining("打印区域是 A1:A21，第 22—") }),
    );
  });

  it("is not ready with XX, ____ or 【待核实】 in a text, and lists each open warning", async () => {
    const { obstacles, remarks } = await published(
      await sampleFile((book) =>
        withCell(withCell(book, "概况", 3, 0, "（一）负责XXX工作。"), "概况", 4, 0, "（二）办理____的公文【待核实】。"),
      ),
    );
    expect(obstacles).toMatchObject([
      {
        code: "placeholders",
        count: 3,
        message: expect.stringMatching(/^3 处还留着占位的字：概况!A4 “XXX”、概况!A5 .*待核实/),
      },
    ]);
    expect(
      remarks.filter(({ code }) => code === "warning" || code === "warnings").map(({ message }) => message),
    ).toEqual([
      expect.stringContaining("3 项警告"),
      expect.stringMatching(/^概况!A4　.*XXX/),
      expect.stringMatching(/^概况!A5　/),
      expect.stringMatching(/^概况!A5　.*待核实/),
    ]);
  });

  it("keeps a sheet of the user's own only where it calls itself an attachment", async () => {
    const sheet = (name: string, text: string): object => ({
      name,
      visible: true,
      values: [[text], ["指标", "值"], ["数量", 3]],
      formulas: [[null], [null, null], [null, null]],
    });
    const { publication, remarks } = await published(
      await sampleFile((book) => ({
        ...book,
        sheets: [...book.sheets, sheet("附件1", "项目绩效目标表"), sheet("草算", "内部")] as never,
      })),
    );
    const titles = publication.parts.map(({ contents }) => contents);
    expect(titles.indexOf("项目绩效目标表")).toBe(titles.indexOf("第四部分  名词解释") - 1);
    expect(publication.leftOut).toEqual(["草算"]);
    expect(remarks.map(({ code }) => code)).toEqual(["leftOut"]);
  });

  it("asks for an attachment that is blank, and shows TRUE, dates and units as they are seen", async () => {
    const blank = { name: "附件2", visible: true, values: [[null, ""]], formulas: [[null, null]] };
    const full = {
      name: "附件1",
      visible: true,
      values: [["清单"], [true, 46027, 3]],
      formulas: [[null], [null, null, null]],
      formats: [[null], [null, "yyyy-mm-dd", `0"台"`]],
    };
    const { publication, obstacles } = await published(
      await sampleFile((book) => ({ ...book, sheets: [...book.sheets, full, blank] as never })),
    );
    expect(obstacles).toEqual([{ code: "missingPages", count: 1, message: "缺少要公开的页：附件2（是空白的）" }]);
    const parts = publication.parts.flatMap((part) => (part.kind === "table" && part.id === null ? [part] : []));
    expect(parts.map(({ sheet, table }) => [sheet, table.rows.map((row) => row.map(({ text }) => text))])).toEqual([
      ["附件1", [["TRUE", "2026-01-05", "3台"]]],
    ]);
  });

  it("has performance forms among the attachments, whatever their sheets are called", async () => {
    const form = sheetOf(projectForm({ project: "报刊订阅费", life: 160_000, year: 160_000 }), "报刊");
    const wide = { ...form, columnWidths: Array.from({ length: 8 }, () => 15) };
    const { publication } = await published(await sampleFile((book) => ({ ...book, sheets: [...book.sheets, wide] })));
    expect(publication.parts.find((part) => part.kind === "table" && part.sheet === "报刊")?.orientation).toBe(
      "portrait",
    );
    const titles = publication.parts.map(({ contents }) => contents);
    expect(titles.findIndex((title) => title.endsWith("项目支出绩效目标表（报刊订阅费）"))).toBe(
      titles.indexOf("第四部分  名词解释") - 1,
    );
    expect(publication.leftOut).toEqual([]);
  });

  it("says 草稿 over each page of what is not ready", async () => {
    const { plan } = await published(await sampleFile(), true);
    expect(plan.sheets.filter(({ print }) => !print?.header?.includes("草稿"))).toEqual([]);
  });
});

describeWithPrint("the printed workbook", () => {
  it("has the parts on the pages that 目录 names", async () => {
    const workbook = createWorkbookFile();
    await workbook.apply((await published(await sampleFile())).plan);
    const bytes = await workbook.toBytes();
    const contents =
      (await (await openWorkbookFile(bytes)).read()).sheets.find(({ name }) => name === "目录")?.values.slice(2) ?? [];
    const pages = printedPages(bytes);
    const front = pages.findIndex((page) => page.includes("—1—"));
    const plain = (text: unknown): string =>
      String(text)
        .replace(/^表[一二三四五六七八九十]+/, "")
        .replace(/\s+/g, "");
    const wrong = contents.filter(([text, page]) => !pages[front + Number(page) - 1]?.includes(plain(text)));
    expect(contents.length).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  }, 120_000);
});
