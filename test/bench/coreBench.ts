/** The core alone: plan, check, narrate and recalculate on a snapshot, for a unit of a given size. */
import { checkWorkbook, createContext } from "../../src/core/report/check";
import { judgedIdentities } from "../../src/core/check/figures/identities";
import type { Inputs } from "../../src/core/model/inputs";
import { diagnose } from "../../src/core/diagnose/diagnose";
import { recalculate, roundDecimal } from "../../src/core/formula";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { plainValues } from "../support/foreignSnapshot";
import { snapshotOf } from "../support/snapshotOf";
import { medianTime } from "./measure";

export interface CoreTimes {
  /** Rows of all tables, judged rules and cells: what the times should grow with. */
  readonly rows: number;
  readonly rules: number;
  readonly cells: number;
  readonly plan: number;
  readonly check: number;
  /** The same with one wrong figure, so that the diagnosis runs too. */
  readonly checkWrong: number;
  /** Diagnosis alone, with ten wrong figures in a workbook without formulas. */
  readonly diagnoseTen: number;
  readonly narrate: number;
  readonly recalculate: number;
}

export async function benchCore(pack: PackSpec, inputs: Inputs): Promise<CoreTimes> {
  const plan = planWorkbook(pack, inputs);
  const snapshot = snapshotOf(plan);
  const wrong = withWrongFigure(pack, snapshot);
  const { outcomes } = checkWorkbook(pack, snapshot);
  if (outcomes.ruleError > 0 || checkWorkbook(pack, wrong).suspects.length === 0)
    throw new Error("the unit does not serve: its figures cannot be read or the wrong one is not found");
  const sheets = new Set(pack.tables.map((table) => table.sheet));
  return {
    rows: snapshot.sheets
      .filter((sheet) => sheets.has(sheet.name))
      .reduce((sum, sheet) => sum + sheet.values.length, 0),
    rules: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    cells: plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0),
    plan: await medianTime(() => planWorkbook(pack, inputs), 5),
    check: await medianTime(() => checkWorkbook(pack, snapshot)),
    checkWrong: await medianTime(() => checkWorkbook(pack, wrong)),
    diagnoseTen: await timeOfTen(pack, snapshot),
    narrate: await medianTime(() => narrate(pack, snapshot)),
    recalculate: await medianTime(() => recalculate(snapshot, []), 5),
  };
}

const FAULTS = 10;

/** Figures far from each other, each with a digit too many, so that most tables have one. */
async function timeOfTen(pack: PackSpec, snapshot: WorkbookSnapshot): Promise<number> {
  const wrong = withTenFaults(pack, plainValues(snapshot));
  const context = createContext(pack, wrong);
  const judged = judgedIdentities(context);
  const { findings, suspects } = checkWorkbook(pack, wrong);
  if (new Set(suspects.map((suspect) => suspect.mistake)).size < FAULTS / 2)
    throw new Error("ten wrong figures are not told apart");
  return medianTime(() => diagnose(context, judged, findings), 5);
}

function withTenFaults(pack: PackSpec, snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const names = new Set(pack.tables.filter((table) => table.formNo !== null).map((table) => table.sheet));
  const figures = snapshot.sheets
    .filter((sheet) => names.has(sheet.name))
    .flatMap((sheet) =>
      sheet.values.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          typeof value === "number" && value > 1 ? [{ sheet: sheet.name, row, column }] : [],
        ),
      ),
    );
  const step = Math.floor(figures.length / FAULTS);
  const chosen = new Set(
    Array.from({ length: FAULTS }, (_, index) => figures[index * step + Math.floor(step / 2)]).map((at) =>
      at ? `${at.sheet}|${at.row}|${at.column}` : "",
    ),
  );
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((cells, row) =>
      cells.map((value, column) =>
        typeof value === "number" && chosen.has(`${sheet.name}|${row}|${column}`)
          ? roundDecimal(value * 10 + 3, 2)
          : value,
      ),
    ),
  }));
  return { ...snapshot, sheets };
}

/** Beyond what the rounding of a few hundred projects could explain. */
const TOO_MUCH = 1000;

/** The last typed figure of 表十二 is too high; formulas are recalculated. */
export function withWrongFigure(pack: PackSpec, snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const projects = pack.tables.find((table) => table.id === "t12")?.sheet;
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== projects) return sheet;
    const typed = sheet.values.flatMap((cells, row) =>
      typeof cells[2] === "number" && sheet.formulas[row]?.[2] === null ? [row] : [],
    );
    const wrong = typed.at(-1);
    return {
      ...sheet,
      values: sheet.values.map((cells, row) =>
        row === wrong ? cells.map((cell, column) => (column === 2 ? Number(cell) + TOO_MUCH : cell)) : cells,
      ),
    };
  });
  return recalculate({ ...snapshot, sheets }, []).snapshot;
}
