/**
 * 勾稽检查 and the conditional formats say what the check says, after any change of one cell or of a few: typed over inputs and over
 * formulas, by a few last places, to zero, to blank, to another sign.
 */
import fc from "fast-check";
import { toNumber } from "../../src/core/amount/amount";
import { lastPlace } from "../../src/core/amount/money";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import type { PlanContext } from "../../src/core/plan/context";
import { amountColumns } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { editCell } from "../support/edit";
import { randomUnitsOf } from "../support/randomUnits";
import { holdTogether, linesOf, litCells, verdictsOfCheck } from "../support/refresh/verdicts";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

const RUNS = runs("LIVE_VERDICT_RUNS", 5, 60);

interface Edit {
  readonly pick: number;
  /** Last places added; null for a change of kind. */
  readonly step: number | null;
  readonly kind: "zero" | "blank" | "minus" | "tenfold";
}

const edit: fc.Arbitrary<Edit> = fc.record({
  pick: fc.nat(),
  step: fc.option(fc.integer({ min: -6, max: 6 }), { freq: 3 }),
  kind: fc.constantFrom("zero", "blank", "minus", "tenfold"),
});

interface Amounts {
  readonly at: CellAddress;
  readonly amount: number;
  readonly place: number;
}

/** Not those of a blank row that waits for a code: a figure there is a new row, which the lines of the day do not know. */
function amountCells(context: PlanContext): readonly Amounts[] {
  return [...context.tables.values()].flatMap((map) =>
    map.rows
      .filter((row) => row.kind !== "tree" || row.code !== null)
      .flatMap((row) => {
        const block = map.table.blocks.find((candidate) => candidate.id === row.block);
        return (block ? amountColumns(map.table, block) : []).flatMap((column): readonly Amounts[] => {
          const at = row.columns === null || row.columns.includes(column) ? cellAt(map, row, column) : null;
          return at
            ? [{ at, amount: context.book.cell(map, row, column).amount ?? 0, place: lastPlace(map.money) }]
            : [];
        });
      }),
  );
}

function changed({ amount, place }: Amounts, { step, kind }: Edit): CellValue {
  if (step !== null) return toNumber(amount + step * place);
  return { zero: 0, blank: null, minus: toNumber(-amount), tenfold: toNumber(amount * 10) }[kind];
}

function hold(pack: PackSpec, snapshot: WorkbookSnapshot, { sheets }: WorkbookPlan): readonly string[] {
  const name = pack.checkSheet.sheet;
  const conditions = sheets.flatMap(({ name: sheet, conditionalFormats = [] }) =>
    conditionalFormats.map(({ area, formula }) => ({ sheet, areas: [area], formula })),
  );
  const check = verdictsOfCheck(pack, snapshot, name);
  holdTogether(check, { lines: linesOf(snapshot, name), lit: litCells(conditions, snapshot, name) });
  return check.lines.map((line) => line.slice(line.lastIndexOf(" ") + 1));
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("every line and every colour, after any change", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        randomUnitsOf(id),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
        (inputs, trials) => {
          const plan = planWorkbook(pack, inputs);
          const context = planContext(pack, inputs);
          const untouched = snapshotOf(plan);
          const cells = amountCells(context);
          for (const edits of trials) {
            let snapshot = untouched;
            for (const one of edits) {
              const cell = cells[one.pick % cells.length] as Amounts;
              snapshot = editCell(snapshot, cell.at, changed(cell, one));
            }
            for (const verdict of hold(pack, snapshot, plan)) seen.add(verdict);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(["不平", "舍入差", "通过"]));
  }, 600_000);
});
