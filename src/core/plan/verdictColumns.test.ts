import { readFileSync } from "node:fs";
import { readDataFile } from "../data/dataFile";
import type { WorkbookSnapshot } from "../model/snapshot";
import { packs } from "../../packs";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { editCell } from "../../../test/support/edit";
import { litCells } from "../../../test/support/refresh/verdicts";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { ruleUnits } from "../../../test/support/ruleUnits";
import { planWorkbook } from "./plan";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plan = planWorkbook(pack, sample.inputs);
const untouched = snapshotOf(plan);

const conditions = plan.sheets.flatMap(({ name, conditionalFormats = [] }) =>
  conditionalFormats.map(({ area, formula }) => ({ sheet: name, areas: [area], formula })),
);

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

test.each(packs.map((one) => [one.id, one] as const))(
  "%s: a colour reads one cell of its own row, right of everything on the sheet",
  (_, one) => {
    const sheets = planWorkbook(one, ruleUnits(one, 1)[0] ?? sample.inputs).sheets.filter(
      ({ verdicts }) => verdicts !== undefined,
    );
    expect(sheets.length).toBeGreaterThan(one.tables.length / 2);
    for (const { name, cells, verdicts, conditionalFormats = [], columnWidths = [] } of sheets) {
      const { area } = verdicts as NonNullable<typeof verdicts>;
      for (const { formula } of conditionalFormats)
        expect([name, formula]).toEqual([name, expect.stringMatching(/^=\$[A-Z]{1,3}\d+="不平"$/)]);
      expect(cells.filter(({ column }) => column >= columnWidths.length)).toEqual([]);
      expect(area.left).toBe(columnWidths.length + 1);
      for (const { row, column } of verdicts?.cells ?? [])
        expect(row >= area.top && row <= area.bottom && column >= area.left && column <= area.right).toBe(true);
    }
  },
);
