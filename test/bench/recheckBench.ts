/** The re-check after one typed figure against the full check, in one run: readings are fresh, so that nothing of an earlier one helps. */
import { recognise } from "../../src/app/recognise";
import { checkLocated, contextOf } from "../../src/core/report/check";
import { judgedIdentities } from "../../src/core/check/figures/identities";
import { keepCheck } from "../../src/core/report/incremental/kept";
import type { Inputs } from "../../src/core/model/inputs";
import { diagnose } from "../../src/core/diagnose/diagnose";
import { recalculate } from "../../src/core/formula";
import type { CellAddress, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { planWorkbook } from "../../src/core/plan/plan";
import { amountColumns } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import { editCell, valueOf } from "../support/edit";
import { snapshotOf } from "../support/snapshotOf";
import { withWrongFigure } from "./coreBench";
import { median } from "./measure";

export interface RecheckTimes {
  /** Cells whose values the edit changes. */
  readonly changed: number;
  readonly full: number;
  /** Comparing the readings included. */
  readonly recheck: number;
  /** Part of both; 0 where everything agrees. */
  readonly diagnosis: number;
}

const RUNS = 9;
const WARM_UP_RUNS = 3;

export function benchRecheck(
  pack: PackSpec,
  inputs: Inputs,
): { readonly agreeing: RecheckTimes; readonly failing: RecheckTimes } {
  const live = recalculate(snapshotOf(planWorkbook(pack, inputs))).snapshot;
  const harmless = typedFigures(pack, live).find((at) => check(pack, raised(live, at)).outcomes.fail === 0);
  if (!harmless) throw new Error("the unit does not serve: every figure is contradicted somewhere");
  const wrong = withWrongFigure(pack, live);
  return { agreeing: times(pack, live, raised(live, harmless)), failing: times(pack, wrong, raised(wrong, harmless)) };
}

/** Goes to and fro between two readings. */
function times(pack: PackSpec, a: WorkbookSnapshot, b: WorkbookSnapshot): RecheckTimes {
  const located = recognise([pack], a);
  if (!located) throw new Error("not recognised");
  const kept = keepCheck([pack], located);
  const [full, recheck]: [number[], number[]] = [[], []];
  for (let run = 0; run < WARM_UP_RUNS + RUNS; run += 1) {
    const [one, other] = [structuredClone(run % 2 === 0 ? b : a), structuredClone(run % 2 === 0 ? b : a)];
    full.push(timeOf(() => check(pack, one)));
    recheck.push(
      timeOf(() => {
        if (kept.recheck(other) === null) throw new Error("the whole check had to run");
      }),
    );
  }
  const judging = contextOf(located);
  const judged = judgedIdentities(judging);
  const { findings } = checkLocated(located);
  const diagnosis = Array.from({ length: WARM_UP_RUNS + RUNS }, () =>
    timeOf(() => diagnose(judging, judged, findings)),
  );
  const [fullTime = 0, recheckTime = 0, diagnosisTime = 0] = [full, recheck, diagnosis].map((all) =>
    median(all.slice(WARM_UP_RUNS)),
  );
  return { changed: changedCells(a, b), full: fullTime, recheck: recheckTime, diagnosis: diagnosisTime };
}

function check(pack: PackSpec, snapshot: WorkbookSnapshot): ReturnType<typeof checkLocated> {
  const located = recognise([pack], snapshot);
  if (!located) throw new Error("not recognised");
  return checkLocated(located);
}

function timeOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** One more in the cell, and everything that follows from it. */
function raised(snapshot: WorkbookSnapshot, at: CellAddress): WorkbookSnapshot {
  return editCell(snapshot, at, Number(valueOf(snapshot, at)) + 1);
}

/** Small tables first: theirs are the figures that no other place repeats. */
function typedFigures(pack: PackSpec, snapshot: WorkbookSnapshot): readonly CellAddress[] {
  const located = recognise([pack], snapshot);
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const maps = [...(located?.book.tables.values() ?? [])].sort((a, b) => a.rows.length - b.rows.length);
  return maps
    .flatMap((map) =>
      map.rows.flatMap((row) =>
        map.table.blocks
          .filter(({ id }) => id === row.block)
          .flatMap((block) => amountColumns(map.table, block).flatMap((column) => cellAt(map, row, column) ?? [])),
      ),
    )
    .filter(
      (at) =>
        typeof valueOf(snapshot, at) === "number" &&
        valueOf(snapshot, at) !== 0 &&
        (sheets.get(at.sheet)?.formulas[at.row]?.[at.column] ?? null) === null,
    );
}

function changedCells(a: WorkbookSnapshot, b: WorkbookSnapshot): number {
  return a.sheets.reduce(
    (sum, sheet, index) =>
      sum +
      sheet.values.reduce(
        (rows, cells, row) =>
          rows + cells.filter((value, column) => value !== b.sheets[index]?.values[row]?.[column]).length,
        0,
      ),
    0,
  );
}
