import { readFileSync } from "node:fs";
import { readDataFile } from "../data/dataFile";
import { locateWorkbook } from "../locate/locate";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { planWorkbook } from "../plan/plan";
import { surroundingOf, verdictsBeside } from "./verdictsBeside";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plan = planWorkbook(pack, sample.inputs);
const untouched = snapshotOf(plan);

describe("on a sheet that is there", () => {
  const located = locateWorkbook(pack, untouched);
  const context = { pack, tables: located.book.tables, book: located.book };
  const map = located.book.tables.get("t05");
  if (map === undefined) throw new Error("表五 is not there");
  const there = located.snapshot.sheets.find(({ name }) => name === map.sheet) as SheetSnapshot;
  const placed = (sheet: SheetSnapshot, whole: WorkbookSnapshot = untouched) =>
    verdictsBeside(context, [map], sheet, surroundingOf(whole));
  const beside = (sheet: SheetSnapshot, whole: WorkbookSnapshot = untouched) => placed(sheet, whole).columns?.verdicts;
  const at = there.verdicts?.area.left ?? 0;
  const withCell = (row: number, column: number, value: string): SheetSnapshot => ({
    ...there,
    values: there.values.map((cells, index) =>
      index === row
        ? Object.assign([...cells, ...new Array<null>(Math.max(0, column - cells.length)).fill(null)], {
            [column]: value,
          })
        : cells,
    ),
  });

  test("verdicts stay where they stand", () => {
    expect(beside(there)?.area.left).toBe(at);
    expect(beside(there)?.cells).toEqual(plan.sheets.find(({ name }) => name === map.sheet)?.verdicts?.cells);
  });

  test("without any they come behind everything, one column left free", () => {
    const { verdicts: _, ...bare } = withCell(2, 9, "我的备注");
    expect(beside(bare)?.area.left).toBe(11);
    expect(beside({ ...bare, comments: [{ at: { row: 0, column: 12 }, author: "", text: "" }] })?.area.left).toBe(14);
  });

  test.each([8, there.values.length - 1])(
    "where somebody has typed into them they go elsewhere, and what was ours there is blanked (row %i)",
    (row) => {
      const moved = beside(withCell(row, at, "我的"));
      expect(moved?.area.left).toBe((there.verdicts?.area.right ?? 0) + 2);
      const blanks = moved?.cells.filter(({ content }) => content.kind === "value") ?? [];
      expect(blanks).toHaveLength(there.verdicts?.formulas.flat().filter((formula) => formula !== null).length ?? 0);
      expect(blanks.every(({ column }) => column < (moved?.area.left ?? 0))).toBe(true);
    },
  );

  test("a verdict of a row that is judged no more is blanked", () => {
    const { area = { top: 0, left: 0, bottom: 0, right: 0 }, formulas = [] } = there.verdicts ?? {};
    const more = {
      ...there,
      verdicts: { area, formulas: [...formulas, ['=IF(OR(IFERROR(ABS(ROUND(1-2,2))>0,FALSE)),"不平","")']] },
    };
    expect(beside(more)?.cells.filter(({ content }) => content.kind === "value")).toEqual([
      { row: formulas.length, column: area.left, content: { kind: "value", value: "" } },
    ]);
  });

  describe("in columns that nothing reads or covers", () => {
    const { verdicts: _, ...bare } = there;
    const whole = (change: Partial<WorkbookSnapshot>, formula?: string): WorkbookSnapshot => ({
      ...untouched,
      ...change,
      sheets: [...untouched.sheets, { name: "我的", visible: true, values: [[1]], formulas: [[formula ?? null]] }],
    });

    test.each([
      ["a range of another sheet", whole({}, "=SUM(表5!C6:P24)"), 17],
      ["a range of columns", whole({}, "=COUNT(表5!A:Z)"), 27],
      ["a range across sheets, which is not worked out here", whole({}, "=SUM(表1:表13!B2:M9)"), 14],
      ["a formula with an array, which is not worked out here", whole({}, "=SUM(表5!C6:P24*{1,2})"), 17],
      ["a name", whole({ names: [{ name: "合计区", refersTo: "表5!$C$6:$N$24" }] }), 15],
      ["a name of another kind", whole({ names: [{ name: "税率", refersTo: "0.13" }] }), 6],
    ])("%s", (_, workbook, left) => {
      expect(placed(bare, workbook)).toMatchObject({ obstacle: null, columns: { verdicts: { area: { left } } } });
    });

    test("what lies over cells or reads them and is no formula", () => {
      const held = [
        { top: 0, left: 6, bottom: 3, right: 11 },
        { top: 0, left: 0, bottom: 0, right: 16_383 },
      ];
      expect(
        beside(bare, {
          ...untouched,
          sheets: untouched.sheets.map((one) => (one.name === map.sheet ? { ...one, held } : one)),
        })?.area.left,
      ).toBe(13);
    });

    test.each(["=COUNTA(表5!9:9)", "=LOOKUP(9E+307,表5!9:9)", "=SUM(表5!9:9*1)", "=SUM((表5!9:9,表5!3:3))"])(
      "%s would say something else wherever they stood: none, and the formula is told",
      (formula) => {
        expect(placed(bare, whole({}, formula))).toEqual({
          columns: null,
          obstacle: { kind: "reader", reader: expect.objectContaining({ at: "我的!A1", formula }) },
        });
      },
    );

    test.each(["=SUM(表5!9:9)", "=COUNT(表5!$A:$XFD)", "=COUNTA(表5!2:2)"])("%s says the same with them", (formula) => {
      expect(placed(bare, whole({}, formula))).toMatchObject({
        obstacle: null,
        columns: { verdicts: { area: { left: 6 } } },
      });
    });

    test("a sum of a row that verdicts of the row would lead back to: none", () => {
      const own = {
        ...bare,
        formulas: bare.formulas.map((cells, row) => (row === 8 ? [null, null, "=SUM(表2!9:9)"] : cells)),
      };
      const other = whole({});
      const round = {
        ...other,
        sheets: other.sheets.map((one) =>
          one.name === map.sheet
            ? own
            : one.name === "表2"
              ? {
                  ...one,
                  formulas: one.formulas.map((cells, row) => (row === 8 ? [null, null, null, "=SUM(表5!9:9)"] : cells)),
                }
              : one,
        ),
      };
      expect(placed(own, round)).toMatchObject({ columns: null, obstacle: { kind: "reader" } });
    });

    test.each([
      [16_383, 6],
      [700, 6],
      [9, 11],
    ])("a cell in column %i: they come before it where it stands far off", (column, left) => {
      const { verdicts: _own, ...stray } = withCell(0, column, "x");
      expect(beside(stray)?.area.left).toBe(left);
    });

    test("no room: the last cell is told", () => {
      const cells = Array.from({ length: 16_384 }, () => "x");
      expect(placed({ ...bare, values: [cells, ...bare.values.slice(1)] })).toEqual({
        columns: null,
        obstacle: { kind: "noRoom", last: { sheet: map.sheet, row: 0, column: 16_383 } },
      });
    });

    test("where a range takes them along they go elsewhere; one that names a single cell wants that one", () => {
      expect(beside(there, whole({}, "=SUM(表5!C9:H9)"))?.area.left).toBe((there.verdicts?.area.right ?? 0) + 2);
      expect(beside(there, whole({}, "=表5!G9"))?.area.left).toBe(at);
      expect(beside(there, whole({}, "=SUM(表5!9:9)"))?.area.left).toBe(at);
    });

    test("a name of somebody's own stays his", () => {
      expect(beside(bare, whole({ names: [{ name: "表五_判定", refersTo: "表5!$C$6:$E$24" }] }))?.name).toBe(
        "表五_判定_101",
      );
      expect(
        beside(bare, whole({ names: [{ name: "表五_判定", refersTo: "表5!$C$6:$E$24", sheet: "我的" }] }))?.name,
      ).toBe("表五_判定");
    });
  });
});
