/** A number that is no amount in any cell of amounts and any field of 基础信息: a finding at the cell, and nothing comes to a stop. */
import fc from "fast-check";
import { previewBalance } from "../../src/app/balance";
import { previewLastYear } from "../../src/app/lastYear";
import { review } from "../../src/app/review";
import { today } from "../../src/app/today";
import { check, previewNarrative } from "../../src/app/useCases";
import { createContext } from "../../src/core/report/check";
import { amountColumns, infoFields } from "../../src/core/declare/lookups";
import { blockSpec, cellAt } from "../../src/core/model/tableMap";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import type { WorkbookPort } from "../../src/workbook/port";
import { editCell } from "../support/edit";
import { sampleSnapshot } from "../support/sampleSnapshot";

const sample = sampleSnapshot();
const context = createContext(pack, sample);

const amountCells = [...context.book.tables.values()].flatMap((map) =>
  map.rows.flatMap((row) => {
    const block = blockSpec(map.table, row.block);
    return block === undefined
      ? []
      : amountColumns(map.table, block).flatMap((column) => cellAt(map, row, column) ?? []);
  }),
);
const fields = infoFields(pack.info).flatMap(({ id }) => context.book.infoAddress(id) ?? []);

const extreme = fc.constantFrom<CellValue>(
  1e308,
  -1e308,
  1.7976931348623157e308,
  5e-324,
  -5e-324,
  -0,
  1e21,
  1e15,
  9.1e9,
  -9.1e9,
  2 ** 53,
  1e-10,
  "1e308",
  "9".repeat(400),
  `0.${"3".repeat(400)}`,
  "NaN",
  "Infinity",
  "-",
  true,
  "９".repeat(30),
);

function port(snapshot: WorkbookSnapshot): WorkbookPort {
  return {
    read: async () => snapshot,
    apply: async () => undefined,
    reveal: async () => undefined,
    selection: async () => null,
    listen: async () => async () => undefined,
  };
}

async function everything(snapshot: WorkbookSnapshot): Promise<void> {
  const workbook = port(snapshot);
  await check(workbook, packs);
  await previewNarrative(workbook, packs);
  await review(workbook, packs, today());
  await previewBalance(workbook, packs);
  await previewLastYear(workbook, packs, snapshot, { anyYear: true });
  await previewLastYear(port(sample), packs, snapshot, { anyYear: true });
}

test("nothing stops, whatever number stands in a cell of amounts or a field", async () => {
  const cells = fc.array(fc.tuple(fc.constantFrom(...amountCells, ...fields), extreme), {
    minLength: 3,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(cells, fc.boolean(), async (edits, whole) => {
      let snapshot = sample;
      for (const [at, value] of edits) snapshot = editCell(snapshot, at, value);
      // As published, without formulas: the number stands alone.
      await everything(
        whole
          ? snapshot
          : {
              ...snapshot,
              sheets: snapshot.sheets.map((sheet) => ({
                ...sheet,
                formulas: sheet.formulas.map((row) => row.map(() => null)),
              })),
            },
      );
    }),
    { numRuns: 6 },
  );
}, 300_000);

const named = async (at: CellAddress, value: CellValue): Promise<readonly string[]> => {
  const report = await check(port(editCell(sample, at, value)), packs);
  return report.findings
    .filter(({ cells }) =>
      cells.some(({ address }) => address.sheet === at.sheet && address.row === at.row && address.column === at.column),
    )
    .map(({ template }) => template);
};

test("the cell is named", async () => {
  const input = amountCells.find(({ sheet, row, column }) => sheet === "表5" && row === 8 && column === 3);
  if (!input) throw new Error("no cell");
  expect(await named(input, 1e308)).toContain("impossibleAmount");
  expect(await named(input, "9".repeat(400))).toContain("impossibleAmount");
  expect(await named(input, 9e8)).not.toContain("impossibleAmount");
  const before = context.book.infoAddress("lastYearRevenue") ?? fields.find(({ row }) => row === 13);
  if (!before) throw new Error("no field");
  expect(await named(before, 1e308)).toContain("bookFieldImpossible");
});
