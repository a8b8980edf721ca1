/**
 * What 勾稽检查 and the colours call 还没有填 the check does, too, and what the check calls 不平 they do: over half-filled workbooks, and over
 * full ones with a few figures deleted. They call less of it 还没有填 than the check (docs/known-limitations.md), and what they leave is 不平.
 */
import fc from "fast-check";
import { createContext } from "../../src/core/report/check";
import { judgedIdentities } from "../../src/core/check/figures/identities";
import { withoutUnfilled } from "../../src/core/check/unfilled/settle";
import { recalculate } from "../../src/core/formula";
import { cellName, reference } from "../../src/core/model/address";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { editCell } from "../support/edit";
import { anyBlanking, halfFilled } from "../support/halfFilled";
import { randomUnitsOf } from "../support/randomUnits";
import { linesOf, litCells } from "../support/refresh/verdicts";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";
import { typedSheets } from "../support/typedSheets";

/** More of them by hand: WAITING_LINES_RUNS=250 npx jest test/property/waitingLines */
const RUNS = runs("WAITING_LINES_RUNS", 6, 100);
const SEED = Number(process.env["WAITING_LINES_SEED"] ?? 20261128);

interface Seen {
  /** Lines of 还没有填, and of those that the check takes for it and the sheet for 不平. */
  readonly told: number;
  readonly untold: number;
}

function hold(pack: PackSpec, snapshot: WorkbookSnapshot, conditions: Parameters<typeof litCells>[0]): Seen {
  const name = pack.checkSheet.sheet;
  const context = createContext(pack, snapshot);
  const settled = withoutUnfilled(context, judgedIdentities(context), []);
  const saysOf = new Map<string, string>(
    settled.flatMap(({ instance: { rule, map, row, column }, judgement }) => {
      const at = cellAt(map, row, column);
      return at
        ? [
            [
              `${reference(at, name)} ${rule.label}`,
              judgement.unfilled === true ? "还没有填" : judgement.outcome,
            ] as const,
          ]
        : [];
    }),
  );
  const lines = linesOf(snapshot, name).map((line): readonly [string, string] => {
    const end = line.lastIndexOf(": ");
    return [line.slice(0, end), line.slice(end + 2)];
  });
  const waiting = lines.filter(([, verdict]) => verdict === "还没有填");
  expect(waiting.filter(([identity]) => saysOf.get(identity) !== "还没有填")).toEqual([]);
  const failing = lines.filter(([identity]) => saysOf.get(identity) === "fail");
  expect(failing.filter(([, verdict]) => verdict !== "不平")).toEqual([]);
  const lit = new Set(litCells(conditions, snapshot, name));
  const unlit = settled.flatMap(({ instance: { map, row, column }, judgement }) => {
    const at = cellAt(map, row, column);
    return at && judgement.outcome === "fail" && !lit.has(`${at.sheet}!${cellName(at.row, at.column)}`) ? [at] : [];
  });
  expect(unlit).toEqual([]);
  const left = lines.filter(([identity, verdict]) => verdict === "不平" && saysOf.get(identity) === "还没有填");
  return { told: waiting.length, untold: left.length };
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const { sheets, ownRows } = typedSheets(pack);
  const form = snapshotOf(planWorkbook(pack, { info: new Map(), groups: new Map(), stated: [] }));
  // The numbers of columns are typed as well, and no figures.
  const isPrinted = (name: string, row: number, column: number): boolean =>
    typeof form.sheets.find((sheet) => sheet.name === name)?.values[row]?.[column] === "number";

  const bookOf = (inputs: Parameters<typeof planWorkbook>[1]) => {
    const plan = planWorkbook(pack, inputs);
    return {
      full: recalculate(snapshotOf(plan)).snapshot,
      conditions: plan.sheets.flatMap(({ name, conditionalFormats = [] }) =>
        conditionalFormats.map(({ area, formula }) => ({ sheet: name, areas: [area], formula })),
      ),
    };
  };

  test("half filled in", () => {
    const seen: Seen[] = [];
    fc.assert(
      fc.property(randomUnitsOf(id), anyBlanking, (inputs, blanking) => {
        const { full, conditions } = bookOf(inputs);
        seen.push(hold(pack, halfFilled(full, form, { sheets, ownRows }, blanking), conditions));
      }),
      { numRuns: RUNS * 4, seed: SEED, endOnFailure: true },
    );
    const sum = (of: keyof Seen): number => seen.reduce((total, one) => total + one[of], 0);
    expect(sum("told")).toBeGreaterThan(0);
    // About every second one (docs/known-limitations.md).
    expect(sum("told") * 10).toBeGreaterThan(sum("untold"));
  }, 600_000);

  test("filled in, and a few figures deleted", () => {
    fc.assert(
      fc.property(
        randomUnitsOf(id),
        fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
        (inputs, trials) => {
          const { full, conditions } = bookOf(inputs);
          const typed = full.sheets
            .filter(({ name }) => sheets.includes(name))
            .flatMap((sheet) =>
              sheet.values.flatMap((cells, row) =>
                cells.flatMap((value, column) =>
                  typeof value === "number" &&
                  value !== 0 &&
                  (sheet.formulas[row]?.[column] ?? null) === null &&
                  !isPrinted(sheet.name, row, column)
                    ? [{ sheet: sheet.name, row, column }]
                    : [],
                ),
              ),
            );
          for (const picks of trials) {
            const cells = picks.flatMap((pick) => typed[pick % typed.length] ?? []);
            hold(
              pack,
              cells.reduce((snapshot, cell) => editCell(snapshot, cell, null), full),
              conditions,
            );
          }
        },
      ),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }, 600_000);
});
