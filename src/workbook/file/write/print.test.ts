import type { SheetPlan } from "../../../core/model/workbookPlan";
import { createWorkbookFile } from "../fileWorkbook";
import { readArchive } from "../zip/archive";

const sheet: SheetPlan = {
  name: "表1", mode: "create", cells: [{ row: 0, column: 0, content: { kind: "value", value: 1 } }],
  print: {
    orientation: "portrait", area: { top: 0, left: 0, bottom: 40, right: 0 }, titleRows: null, centerHorizontally: true, blackAndWhite: true, footer: "&P",
    header: "草稿", firstPage: 1, paging: { scale: 87, breaks: [20, 40] },
  },
};

describe("pages that the plan ends itself", () => {
  it("have a scale, breaks, a first number and a header", async () => {
    const workbook = createWorkbookFile();
    await workbook.apply({ sheets: [sheet], names: [], state: null, activate: null });
    const parts = readArchive(await workbook.toBytes());
    const xml = new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"));
    expect(xml).toContain('<pageSetUpPr fitToPage="0"/>');
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toBe('<pageSetup paperSize="9" orientation="portrait" scale="87" firstPageNumber="1" useFirstPageNumber="1" blackAndWhite="1"/>');
    expect(xml).toContain("<oddHeader>&amp;C草稿</oddHeader><oddFooter>&amp;C&amp;P</oddFooter>");
    expect(xml).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks>');
  });
});
