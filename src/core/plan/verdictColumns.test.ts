import { readFileSync } from "node:fs";
import { readDataFile } from "../data/dataFile";
import { locateWorkbook } from "../locate/locate";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { packs } from "../../packs";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { editCell } from "../../../test/support/edit";
import { litCells } from "../../../test/support/refresh/verdicts";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { ruleUnits } from "../../../test/support/ruleUnits";
import { planWorkbook } from "./plan";
import { verdictsBeside } from "./verdictColumns";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plan = planWorkbook(pack, sample.inputs);
const untouched = snapshotOf(plan);

const conditions = plan.sheets.flatMap(({ name, conditionalFormats = [] }) => conditionalFormats.map(({ area, formula }) => ({ sheet: name, areas: [area], formula })));

function lit(snapshot: WorkbookSnapshot): readonly string[] {
  return litCells(conditions, snapshot, pack.checkSheet.sheet);
}

test("nothing is lit in an untouched workbook", () => {
  expect(lit(untouched)).toEqual([]);
});

test("both sides of a broken identity light up, and go out when the cell is mended", () => {
  const broken = editCell(untouched, { sheet: "表12", row: 7, column: 2 }, 16.77);
  expect(lit(broken)).toEqual(["表12!B7", "表12!C7", "表13!B7", "表3!E6", "表5!E6"]);
  expect(lit(editCell(broken, { sheet: "表12", row: 7, column: 2 }, 1.5))).toEqual([]);
});

test.each(packs.map((one) => [one.id, one] as const))("%s: a colour reads one cell of its own row, right of everything on the sheet", (_, one) => {
  const sheets = planWorkbook(one, ruleUnits(one, 1)[0] ?? sample.inputs).sheets.filter(({ verdicts }) => verdicts !== undefined);
  expect(sheets.length).toBeGreaterThan(one.tables.length / 2);
  for (const { name, cells, verdicts, conditionalFormats = [], columnWidths = [] } of sheets) {
    const { area } = verdicts as NonNullable<typeof verdicts>;
    for (const { formula } of conditionalFormats) expect([name, formula]).toEqual([name, expect.stringMatching(/^=\$[A-Z]{1,3}\d+="不平"$/)]);
    expect(cells.filter(({ column }) => column >= columnWidths.length)).toEqual([]);
    expect(area.left).toBe(columnWidths.length + 1);
    for (const { row, column } of verdicts?.cells ?? []) expect(row >= area.top && row <= area.bottom && column >= area.left && column <= area.right).toBe(true);
  }
});

describe("on a sheet that is there", () => {
  const located = locateWorkbook(pack, untouched);
  const context = { pack, tables: located.book.tables, book: located.book };
  const map = located.book.tables.get("t05");
  if (map === undefined) throw new Error("表五 is not there");
  const there = located.snapshot.sheets.find(({ name }) => name === map.sheet) as SheetSnapshot;
  const beside = (sheet: SheetSnapshot) => verdictsBeside(context, [map], sheet)?.verdicts;
  const at = there.verdicts?.area.left ?? 0;
  const withCell = (row: number, column: number, value: string): SheetSnapshot => ({
    ...there, values: there.values.map((cells, index) => (index === row ? Object.assign([...cells, ...new Array<null>(Math.max(0, column - cells.length)).fill(null)], { [column]: value }) : cells)),
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

  test.each([8, there.values.length - 1])("where somebody has typed into them they go elsewhere, and what was ours there is blanked (row %i)", (row) => {
    const moved = beside(withCell(row, at, "我的"));
    expect(moved?.area.left).toBe((there.verdicts?.area.right ?? 0) + 2);
    const blanks = moved?.cells.filter(({ content }) => content.kind === "value") ?? [];
    expect(blanks).toHaveLength(there.verdicts?.formulas.flat().filter((formula) => formula !== null).length ?? 0);
    expect(blanks.every(({ column }) => column < (moved?.area.left ?? 0))).toBe(true);
  });

  test("a verdict of a row that is judged no more is blanked", () => {
    const { area = { top: 0, left: 0, bottom: 0, right: 0 }, formulas = [] } = there.verdicts ?? {};
    const more = { ...there, verdicts: { area, formulas: [...formulas, ['=IF(OR(IFERROR(ABS(ROUND(1-2,2))>0,FALSE)),"不平","")']] } };
    expect(beside(more)?.cells.filter(({ content }) => content.kind === "value")).toEqual([{ row: formulas.length, column: area.left, content: { kind: "value", value: "" } }]);
  });
});
