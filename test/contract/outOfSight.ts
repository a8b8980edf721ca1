/** What a user does not see of a workbook: every adapter must tell it alike. */
import { externalFiles } from "../../src/core/formula/externalFiles";
import type { Adapter, Subject } from "./adapter";
import { create, formula, plan, value } from "./plans";
import { cell, sheetOf } from "./snapshots";

export function describeOutOfSight(adapter: Adapter): void {
  describe(`${adapter.name}: what is out of sight`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await adapter.open();
      await subject.port.apply(
        plan([
          create("明细", [
            value(1, 1, "编码"),
            value(2, 1, 5),
            value(3, 1, 6),
            value(5, 3, 7),
            formula(6, 4, "=SUM(B3:D6)"),
          ]),
          create("空白", []),
          create("计算", [value(0, 0, 1)]),
        ]),
      );
    });
    afterEach(() => subject.close());

    test("nothing, as it was written", async () => {
      const read = await subject.port.read();
      for (const sheet of read.sheets)
        expect([sheet.name, sheet.hiddenRows, sheet.hiddenColumns, sheet.visible, sheet.veryHidden]).toEqual([
          sheet.name,
          [],
          [],
          true,
          undefined,
        ]);
      expect(read.linkedFiles).toEqual([]);
    });

    test("rows and columns, as far as the sheet holds anything", async () => {
      await subject.hide("明细", "3:4");
      await subject.hide("明细", "6:6");
      await subject.hide("明细", "20:22");
      await subject.hide("明细", "D:D");
      await subject.hide("明细", "H:I");
      const sheet = sheetOf(await subject.port.read(), "明细");
      expect(sheet.hiddenRows).toEqual([
        { first: 2, last: 3 },
        { first: 5, last: 5 },
      ]);
      expect(sheet.hiddenColumns).toEqual([{ first: 3, last: 3 }]);
      expect(cell(sheet, 6, 4)).toBe(18);
    });

    test("sheets, and how deep", async () => {
      await subject.hideSheet("空白", "Hidden");
      await subject.hideSheet("计算", "VeryHidden");
      const { sheets } = await subject.port.read();
      expect(sheets.filter((sheet) => !sheet.visible).map((sheet) => [sheet.name, sheet.veryHidden === true])).toEqual([
        ["空白", false],
        ["计算", true],
      ]);
    });

    test("a formula that draws on another file keeps the file's name", async () => {
      await subject.type("计算", "A2", "='[上年.xlsx]表1'!B3");
      expect(externalFiles(sheetOf(await subject.port.read(), "计算").formulas[1]?.[0] ?? "")).toEqual(["上年.xlsx"]);
    });
  });
}
