/**
 * 勾稽检查 and the conditional formats say what the check says, after any change of one cell or of a few: typed over inputs and over
 * formulas, by a few last places, to zero, to blank, to another sign.
 */
import fc from "fast-check";
import { toNumber } from "../../src/core/amount/amount";
import { lastPlace } from "../../src/core/amount/money";
import { createContext } from "../../src/core/report/check";
import { judgedIdentities } from "../../src/core/check/figures/identities";
import type { JudgedInstance } from "../../src/core/check/figures/identities";
import { cellName, reference } from "../../src/core/model/address";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import type { PlanContext } from "../../src/core/plan/context";
import { amountColumns } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import type { Term } from "../../src/core/declare/term";
import { packs } from "../../src/packs";
import { editCell } from "../support/edit";
import { randomUnitsOf } from "../support/randomUnits";
import { litCells } from "../support/refresh/verdicts";
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

/** Address and label of each identity at each cell, with the verdict in the words of 勾稽检查. */
function verdictsOfCheck(judged: readonly JudgedInstance[], sheet: string): readonly string[] {
  return judged
    .flatMap(({ instance, judgement }) => {
      const at = cellAt(instance.map, instance.row, instance.column);
      const { outcome, agreement } = judgement;
      const words =
        outcome === "notApplicable"
          ? "不适用"
          : outcome === "fail"
            ? "不平"
            : agreement === "rounding"
              ? "舍入差"
              : "通过";
      // A figure in a row without a code cannot be looked up: there is nothing that a line could say.
      return at && outcome !== "missingInput" && outcome !== "ruleError"
        ? [`${reference(at, sheet)} ${instance.rule.label}: ${words}`]
        : [];
    })
    .sort();
}

function verdictsOfSheet(snapshot: WorkbookSnapshot, name: string): readonly string[] {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  return (sheet?.values ?? [])
    .slice(4)
    .map((row, index) => `${(sheet?.formulas[index + 4]?.[3] ?? "").slice(1)} ${String(row[2])}: ${String(row[7])}`)
    .sort();
}

function namedCells(term: Term): readonly Extract<Term, { term: "cell" }>[] {
  if (term.term === "cell") return [term];
  if (term.term === "add") return term.of.flatMap(namedCells);
  return term.term === "subtract" ? [term.from, ...term.less].flatMap(namedCells) : [];
}

function cellsToLight(context: PlanContext, judged: readonly JudgedInstance[]): readonly string[] {
  const lit = judged
    .filter(({ judgement }) => judgement.outcome === "fail")
    .flatMap(({ instance: { rule, map, row, column } }) => [
      cellAt(map, row, column),
      ...namedCells(rule.right).map((cell) => {
        const other = context.tables.get(cell.table);
        const place = other?.byKey.get(cell.row);
        return other && place ? cellAt(other, place, cell.column) : null;
      }),
    ]);
  return [...new Set(lit.flatMap((at) => (at ? [`${at.sheet}!${cellName(at.row, at.column)}`] : [])))].sort();
}

function cellsLit({ sheets }: WorkbookPlan, snapshot: WorkbookSnapshot, checkSheet: string): readonly string[] {
  return litCells(
    sheets.flatMap(({ name, conditionalFormats = [] }) =>
      conditionalFormats.map(({ area, formula }) => ({ sheet: name, areas: [area], formula })),
    ),
    snapshot,
    checkSheet,
  );
}

function identityOf(line: string): string {
  return line.slice(0, line.lastIndexOf(": "));
}

function hold(pack: PackSpec, snapshot: WorkbookSnapshot, plan: WorkbookPlan, context: PlanContext): readonly string[] {
  // What is merely usual has neither line nor colour.
  const judged = judgedIdentities(createContext(pack, snapshot));
  const expected = verdictsOfCheck(judged, pack.checkSheet.sheet);
  const known = new Set(expected.map(identityOf));
  const lines = verdictsOfSheet(snapshot, pack.checkSheet.sheet);
  expect(lines.filter((line) => known.has(identityOf(line)))).toEqual(expected);
  // A blank row that waits for a code has lines, too; the check does not read it as long as it is blank.
  expect(lines.filter((line) => !known.has(identityOf(line)) && !/: (通过|不适用)$/.test(line))).toEqual([]);
  expect(cellsLit(plan, snapshot, pack.checkSheet.sheet)).toEqual(cellsToLight(context, judged));
  return expected.map((line) => line.slice(line.lastIndexOf(" ") + 1));
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
            for (const verdict of hold(pack, snapshot, plan, context)) seen.add(verdict);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(["不平", "舍入差", "通过"]));
  }, 600_000);
});
