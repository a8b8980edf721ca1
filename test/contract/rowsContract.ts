/** Rows that come and go: what every adapter makes of formulas, names, conditions, merged cells, formats and what is typed. */
import { WorkbookError } from "../../src/workbook/port";
import type { Adapter, Subject } from "./adapter";
import { create, expenditureSheet, formula, plan, update, value } from "./plans";
import { cell, normal, sheetOf } from "./snapshots";

const area = { top: 2, left: 2, bottom: 3, right: 2 };
/** Like those of the plan below, and the user's own of the fixture beside it. */
const colour = { area, formula: "=ABS(C3)>100", fill: "#FFC7CE", fontColor: "#006100" };

/** Programs put a sheet's name in quotation marks where they think it needs them. */
const plain = (formulaText: string | null | undefined): string | null => formulaText?.replaceAll("'", "") ?? null;

export function describeRows(adapter: Adapter): void {
  describe(`${adapter.name}: rows that come and go`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await adapter.open();
      const summary = create("汇总", [
        formula(0, 0, "=SUM('表6'!C3:C4)+'表6'!C5"),
        formula(1, 0, "='表6'!C4"),
        value(2, 0, "备注"),
      ]);
      await subject.port.apply(
        plan([expenditureSheet("表6"), summary], { state: "{}", names: [{ name: "表六_数据", sheet: "表6", area }] }),
      );
      await subject.port.apply(
        plan([update("表6", [value(6, 0, "我的备忘"), value(3, 2, 7)], { conditionalFormats: [colour] })]),
      );
    });
    afterEach(() => subject.close());

    const rows = {
      inserted: [
        { before: 3, count: 2, like: 2 },
        { before: 5, count: 1, like: 3 },
      ],
      removed: [],
    };
    const growing = update("表6", [value(3, 0, "0202"), value(3, 2, 5), formula(7, 2, "=C5+1")], { rows });

    test("values, formulas here and elsewhere, and names follow", async () => {
      await subject.port.apply(plan([growing, update("汇总", [formula(3, 0, "='表6'!C4")])]));
      const read = await subject.port.read();
      const [sheet, summary] = [sheetOf(read, "表6"), sheetOf(read, "汇总")];
      expect([2, 3, 5, 6, 9].map((row) => cell(sheet, row, row === 9 ? 0 : 2))).toEqual([12.5, 5, 7, 24.5, "我的备忘"]);
      expect(sheet.formulas[6]?.[2]).toBe("=SUM(C3:C6)");
      expect(sheet.formulas[7]?.[2]).toBe("=C5+1");
      expect(summary.formulas.map((row) => plain(row[0]))).toEqual([
        "=SUM(表6!C3:C6)+表6!C7",
        "=表6!C6",
        null,
        "=表6!C4",
      ]);
      expect(cell(summary, 3, 0)).toBe(5);
      expect(plain(await subject.nameOf("表六_数据"))).toBe("表6!$C$3:$C$6");
    });

    test("codes keep their zeros in rows that look like another, and the rows have its formats", async () => {
      await subject.port.apply(plan([growing]));
      const sheet = sheetOf(await subject.port.read(), "表6");
      expect(cell(sheet, 3, 0)).toBe("0202");
      expect(await subject.styleOf("表6", "C5")).toMatchObject({
        fill: "#FFF2CC",
        numberFormat: "#,##0.00",
        fontColor: "#0000FF",
      });
      expect(await subject.styleOf("表6", "C8")).toMatchObject({ fill: "#FFF2CC", numberFormat: "#,##0.00" });
      expect(await subject.mergedAreas("表6")).toEqual(["A1:C1"]);
    });

    test("ours are written anew, the user's own conditions stay and follow", async () => {
      const anew = { ...colour, area: { ...area, bottom: 5 }, formula: "=ABS(C3)>200" };
      await subject.port.apply(
        plan([
          {
            ...growing,
            rows: { inserted: [{ before: 3, count: 2, like: 2 }], removed: [] },
            cells: [],
            conditionalFormats: [anew],
            renewConditions: true,
          },
        ]),
      );
      expect([...(await subject.conditions("表6"))].sort()).toEqual(["C3:C6 =ABS(C3)>200", "C3:C7 =$C3<0"]);
    });

    test("rows that go take what they hold; a reference to them alone is broken", async () => {
      await subject.port.apply(
        plan([
          update("表6", [value(2, 1, "改名")], {
            rows: { inserted: [{ before: 4, count: 1, like: 2 }], removed: [3] },
          }),
        ]),
      );
      const read = await subject.port.read();
      expect(sheetOf(read, "表6").formulas[4]?.[2]).toMatch(/^=SUM\(C3(?::C3)?\)$/);
      expect(cell(sheetOf(read, "表6"), 2, 1)).toBe("改名");
      expect(sheetOf(read, "汇总").formulas[1]?.[0]).toContain("#REF!");
    });

    test("refused for what comes later: every row stands where it stood", async () => {
      const before = await subject.port.read();
      const bad = create("坏", [formula(0, 0, "=SUM(")]);
      await expect(
        subject.port.apply(plan([{ ...growing, rows: { ...rows, removed: [2] } }, bad])),
      ).rejects.toBeInstanceOf(WorkbookError);
      expect(normal(await subject.port.read())).toEqual(normal(before));
    });

    describe("a plan for another workbook than this one", () => {
      test("is not written, and the place is named", async () => {
        const expected = await subject.port.read();
        await subject.type("汇总", "A3", "刚写的");
        const before = await subject.port.read();
        await expect(subject.port.apply(plan([growing]), { expected })).rejects.toMatchObject({
          code: "changed",
          detail: "汇总!A3",
        });
        expect(normal(await subject.port.read())).toEqual(normal(before));
      });

      test("what a formula yields may be another; a sheet of somebody's may come", async () => {
        const expected = await subject.port.read();
        await subject.port.apply(plan([create("我的", [value(0, 0, 1)])]));
        await subject.port.apply(plan([growing]), { expected });
        expect(cell(sheetOf(await subject.port.read(), "表6"), 3, 2)).toBe(5);
      });

      test("another state is another workbook", async () => {
        const expected = await subject.port.read();
        await subject.port.apply(plan([], { state: '{"new":1}' }));
        await expect(subject.port.apply(plan([growing], { state: '{"mine":1}' }), { expected })).rejects.toMatchObject({
          code: "changed",
        });
        expect((await subject.port.read()).state).toBe('{"new":1}');
      });
    });
  });
}
