import { startOfficeHost } from "../support/officeHost";
import { univerConsole } from "../support/officeHost/nodeModules";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
let complaints: jest.SpyInstance;
beforeEach(() => {
  complaints = jest.spyOn(univerConsole, "error").mockImplementation(() => undefined);
  office = startOfficeHost({ sheetName: "汇总" });
});
afterEach(async () => {
  await office.dispose();
  complaints.mockRestore();
});

/** Runs `action` on 表 and 汇总, then answers 汇总!A1 and 表!C1. */
const results = (action: (table: Excel.Worksheet, summary: Excel.Worksheet) => void): Promise<unknown[]> =>
  office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const table = worksheets.getItem("表");
    const summary = worksheets.getItem("汇总");
    action(table, summary);
    const cells = [summary.getRange("A1"), table.getRange("C1")];
    for (const cell of cells) cell.load("values");
    await context.sync();
    return cells.map((cell) => cell.values[0]?.[0]);
  });

test.each<[string, (table: Excel.Worksheet) => void]>([
  [
    "rows are hidden",
    (table) => {
      table.getRange("3:3").rowHidden = true;
    },
  ],
  [
    "rows are inserted",
    (table) => {
      table.getRange("5:5").insert("Down");
    },
  ],
  [
    "rows are deleted",
    (table) => {
      table.getRange("5:5").delete("Up");
    },
  ],
  [
    "formulas are written anew",
    (table) => {
      table.getRange("C1").formulas = [["=汇总!A1+汇总!B1+汇总!A2"]];
    },
  ],
])(
  "formulas go on following each other across sheets after %s, and the engine does not complain",
  async (_, change) => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("表");
      await context.sync();
    });
    const before = await results((table, summary) => {
      table.getRange("A1:A3").values = [[1], [2], [3]];
      summary.getRange("B1:B3").values = [[10], [0], [20]];
      summary.getRange("A1:A2").formulas = [["=SUM(表!A1:A3)"], ["=B3"]];
      table.getRange("C1").formulas = [["=汇总!A1+汇总!B1+汇总!A2"]];
    });
    expect(before).toEqual([6, 36]);
    expect(await results(change)).toEqual([6, 36]);
    expect(
      await results((table, summary) => {
        table.getRange("A1").values = [[5]];
        summary.getRange("B1").values = [[11]];
      }),
    ).toEqual([10, 41]);
    expect(complaints.mock.calls).toEqual([]);
  },
);
