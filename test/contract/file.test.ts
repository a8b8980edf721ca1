import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, unzipSync } from "fflate";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { fileAdapter } from "./fileAdapter";
import { create, expenditureSheet, plan, update, value } from "./plans";
import { describeOutOfSight } from "./outOfSight";
import { describePort } from "./portContract";
import { describeRows } from "./rowsContract";

describePort(fileAdapter);
describeRows(fileAdapter);
describeOutOfSight(fileAdapter);

describe("file: only files", () => {
  test("a plan that fails late leaves every byte as it was", async () => {
    const workbook = createWorkbookFile();
    await workbook.apply(plan([expenditureSheet("表6")], { state: "{}" }));
    const before = Buffer.from(await workbook.toBytes());
    const overlapping = [
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 1, left: 1, bottom: 2, right: 2 },
    ];
    const work = workbook.apply(
      plan([update("表6", [value(2, 2, 1)]), create("坏", [], { merges: overlapping })], { state: '{"new":1}' }),
    );
    await expect(work).rejects.toMatchObject({ code: "rejected" });
    expect(Buffer.from(await workbook.toBytes()).equals(before)).toBe(true);
  });

  test("a new workbook has the plan's sheets only, and Sheet1 when nobody added any", async () => {
    const workbook = createWorkbookFile();
    await workbook.apply(plan([create("封面", []), create("表1", [])]));
    expect((await workbook.read()).sheets.map((sheet) => sheet.name)).toEqual(["封面", "表1"]);
    expect((await createWorkbookFile().toBytes()).length).toBeGreaterThan(0);
  });

  test("equal plans give equal bytes", async () => {
    const bytes = async (): Promise<Buffer> => {
      const workbook = createWorkbookFile();
      await workbook.apply(plan([expenditureSheet("表6")], { state: "{}", activate: "表6" }));
      return Buffer.from(await workbook.toBytes());
    };
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  test("a sheet that grows has no print area, a page may be shrunk to its height, and counts are whole numbers", async () => {
    const workbook = createWorkbookFile();
    const print = {
      orientation: "landscape",
      area: null,
      titleRows: null,
      pagesHigh: 1,
      centerHorizontally: false,
      blackAndWhite: true,
      footer: "",
    } as const;
    const count = {
      kind: "count",
      area: { top: 0, left: 1, bottom: 0, right: 1 },
      title: "个数",
      message: "0 或正整数",
    } as const;
    await workbook.apply(plan([create("说明", [value(0, 0, "说明")], { print, validations: [count] })]));
    const book = new Workbook();
    await book.xlsx.load((await workbook.toBytes()) as unknown as Parameters<typeof book.xlsx.load>[0]);
    const seen = book.getWorksheet("说明");
    expect(seen?.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1 });
    expect(seen?.pageSetup.printArea).toBeUndefined();
    expect(seen?.getCell("B1").dataValidation).toMatchObject({
      type: "whole",
      operator: "greaterThanOrEqual",
      formulae: [0],
    });
  });

  test("layout, page setup, rules, names and links are what another library reads", async () => {
    const workbook = createWorkbookFile();
    const list = {
      kind: "list",
      area: { top: 6, left: 0, bottom: 6, right: 0 },
      values: ["是", "否"],
      title: "选择",
      message: "是或否",
    } as const;
    const sheet = expenditureSheet("表6");
    await workbook.apply(
      plan(
        [
          { ...sheet, validations: [...(sheet.validations ?? []), list] },
          create("目录", [value(0, 0, "表6")], {
            links: [{ row: 0, column: 0, target: { sheet: "表6", row: 2, column: 2 }, text: "表6" }],
          }),
        ],
        { names: [{ name: "bd_t06", sheet: "表6", area: { top: 2, left: 0, bottom: 4, right: 2 } }], activate: "目录" },
      ),
    );
    const bytes = await workbook.toBytes();
    const book = new Workbook();
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const seen = book.getWorksheet("表6");
    expect(seen?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false });
    expect(seen?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      verticalCentered: true,
      blackAndWhite: true,
      printArea: "A1:C5",
      printTitlesRow: "1:2",
      margins: { left: 0.75, right: 0.75, top: 0.98, bottom: 0.98, header: 0.51, footer: 0.5 },
    });
    expect(seen?.headerFooter.oddFooter).toBe("&C第 &P 页");
    expect(seen?.getColumn(2).width).toBeCloseTo(30.71, 1);
    expect(seen?.getRow(1).height).toBe(30);
    expect(seen?.properties.tabColor).toEqual({ argb: "FF1F4E79" });
    expect(seen?.model.conditionalFormattings).toMatchObject([
      {
        ref: "C3:C5",
        rules: [{ type: "expression", formulae: ["$C3<0"], style: { font: { color: { argb: "FF9C0006" } } } }],
      },
    ]);
    expect(seen?.getCell("C4").dataValidation).toMatchObject({
      type: "decimal",
      operator: "greaterThanOrEqual",
      prompt: "请输入数字，单位万元",
    });
    expect(seen?.getCell("A7").dataValidation).toMatchObject({ type: "list", formulae: ['"是,否"'] });
    expect(seen?.getCell("C3").protection).toMatchObject({ locked: false });
    expect(seen?.getCell("C3").border?.top?.style).toBe("thin");
    expect(book.definedNames.getRanges("bd_t06").ranges).toEqual(["'表6'!$A$3:$C$5"]);
    expect(book.views[0]?.activeTab).toBe(1);
    expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).toContain(
      '<hyperlink ref="A1" location="\'表6\'!C3" display="表6"/>',
    );
  });

  test("the same rules written again do not pile up", async () => {
    const workbook = createWorkbookFile();
    const { cells: _, ...sheet } = expenditureSheet("表6");
    await workbook.apply(plan([expenditureSheet("表6")]));
    await workbook.apply(plan([{ ...sheet, mode: "update", cells: [] }]));
    const xml = strFromU8(unzipSync(await workbook.toBytes())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    for (const name of ["cfRule", "dataValidation", "mergeCell", "pane", "oddFooter"])
      expect(xml.match(new RegExp(`<${name}[ >]`, "g"))).toHaveLength(1);
  });
});
