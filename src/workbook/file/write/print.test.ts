import type { SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { createWorkbookFile } from "../fileWorkbook";
import { readArchive } from "../zip/archive";

const sheet: SheetPlan = {
  name: "表1",
  mode: "create",
  cells: [{ row: 0, column: 0, content: { kind: "value", value: 1 } }],
  print: {
    orientation: "portrait",
    area: { top: 0, left: 0, bottom: 40, right: 0 },
    titleRows: null,
    centerHorizontally: true,
    blackAndWhite: true,
    footer: "&P",
    header: "草稿",
    firstPage: 1,
    paging: { scale: 87, breaks: [20, 40] },
  },
};

async function partsAfter(...plans: readonly WorkbookPlan[]): Promise<(path: string) => string> {
  const workbook = createWorkbookFile();
  for (const plan of plans) await workbook.apply(plan);
  const parts = readArchive(await workbook.toBytes());
  return (path) => new TextDecoder().decode(parts.get(path));
}

const made = (sheets: readonly SheetPlan[], rest: Partial<WorkbookPlan> = {}): WorkbookPlan => ({
  sheets,
  names: [],
  state: null,
  activate: null,
  ...rest,
});

describe("pages of a sheet that is there", () => {
  const updated = (pages: SheetPlan["pages"] & object): Promise<(path: string) => string> =>
    partsAfter(made([sheet]), made([{ name: "表1", mode: "update", cells: [], pages }]));

  it("end anew where the plan says so, and keep what it does not name", async () => {
    const xml = (await updated({ paging: { scale: 60, breaks: [12] }, firstPage: 9 }))("xl/worksheets/sheet1.xml");
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toBe(
      '<pageSetup paperSize="9" orientation="portrait" scale="60" firstPageNumber="9" useFirstPageNumber="1" blackAndWhite="1"/>',
    );
    expect(xml).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>');
    expect(xml).toContain("<oddHeader>&amp;C草稿</oddHeader><oddFooter>&amp;C&amp;P</oddFooter>");
  });

  it("have no breaks and go on from the sheet before where it says that", async () => {
    const xml = (await updated({ paging: { scale: 60, breaks: [] }, firstPage: null, footer: "", header: "不公开" }))(
      "xl/worksheets/sheet1.xml",
    );
    expect(xml).not.toMatch(/rowBreaks|irstPageNumber/);
    expect(xml).toContain("<headerFooter><oddHeader>&amp;C不公开</oddHeader></headerFooter>");
  });

  it("print another part of it", async () => {
    const xml = (await updated({ area: { top: 0, left: 0, bottom: 49, right: 1 } }))("xl/workbook.xml");
    expect(xml).toContain("'表1'!$A$1:$B$50<");
    expect(xml.match(/_xlnm\.Print_Area/g)).toHaveLength(1);
  });

  it("shrink to one", async () => {
    const xml = (await updated({ onePage: true }))("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('fitToWidth="1" fitToHeight="1"');
  });
});

it("sheets in another order take their print areas and the open tab along", async () => {
  const other: SheetPlan = {
    ...sheet,
    name: "表2",
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: 7, right: 0 },
      titleRows: null,
      centerHorizontally: true,
      blackAndWhite: true,
      footer: "",
    },
  };
  const xml = (await partsAfter(made([sheet, other], { activate: "表1" }), made([], { order: ["表2", "表1"] })))(
    "xl/workbook.xml",
  );
  expect(xml.match(/<sheet name="表\d"/g)).toEqual(['<sheet name="表2"', '<sheet name="表1"']);
  expect(xml).toContain(`localSheetId="1">'表1'!$A$1:$A$41`);
  expect(xml).toContain(`localSheetId="0">'表2'!$A$1:$A$8`);
  expect(xml).toContain('activeTab="1"');
});

describe("pages that the plan ends itself", () => {
  it("have a scale, breaks, a first number and a header", async () => {
    const workbook = createWorkbookFile();
    await workbook.apply({ sheets: [sheet], names: [], state: null, activate: null });
    const parts = readArchive(await workbook.toBytes());
    const xml = new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"));
    expect(xml).toContain('<pageSetUpPr fitToPage="0"/>');
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toBe(
      '<pageSetup paperSize="9" orientation="portrait" scale="87" firstPageNumber="1" useFirstPageNumber="1" blackAndWhite="1"/>',
    );
    expect(xml).toContain("<oddHeader>&amp;C草稿</oddHeader><oddFooter>&amp;C&amp;P</oddFooter>");
    expect(xml).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks>',
    );
  });
});

test("an empty footer is none, and takes away the one that stood there", async () => {
  const footers = async (...texts: readonly string[]): Promise<string> => {
    const plans = texts.map((footer, index) =>
      made([
        {
          name: "表1",
          mode: index === 0 ? "create" : "update",
          cells: [],
          print: {
            orientation: "portrait",
            area: null,
            titleRows: null,
            centerHorizontally: true,
            blackAndWhite: false,
            footer,
          },
        },
      ]),
    );
    return (
      /<headerFooter.*<\/headerFooter>|<headerFooter\/>/.exec(
        (await partsAfter(...plans))("xl/worksheets/sheet1.xml"),
      )?.[0] ?? ""
    );
  };
  expect(await footers("— &P —")).toContain("<oddFooter>&amp;C— &amp;P —</oddFooter>");
  expect(await footers("")).toBe("");
  expect(await footers("— &P —", "")).toBe("");
});
