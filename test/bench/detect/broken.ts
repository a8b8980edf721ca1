/** The broken workbooks of one unit: every kind of slip alone, in one style or the other, and two slips at once in both. */
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { PackSpec } from "../../../src/core/declare/pack";
import { applied } from "./applied";
import type { Cell, Fault, FaultKind } from "./cells";
import { FAULT_KINDS, keyOf } from "./cells";
import { faultOf } from "./faultOf";
import { Grid } from "./grid";
import type { Random } from "../../support/seededRandom";
import { randomFrom, seedOf } from "../../support/seededRandom";
import { readCells } from "./readCells";
import type { Style } from "./styles";

export interface UnitWorkbook {
  readonly pack: PackSpec;
  /** Position among the random units of the pack. */
  readonly unit: number;
  readonly style: Style;
  readonly snapshot: WorkbookSnapshot;
  /** Cells that some rule reads. */
  readonly cells: readonly Cell[];
}

/** Which workbook is broken, and how. */
export interface Breakage {
  readonly pack: PackSpec;
  readonly unit: number;
  readonly style: Style;
  readonly faults: readonly Fault[];
}

export interface Broken extends Breakage {
  readonly before: WorkbookSnapshot;
  readonly snapshot: WorkbookSnapshot;
}

export const KINDS = Object.keys(FAULT_KINDS) as readonly FaultKind[];

export function unitWorkbook(pack: PackSpec, unit: number, style: Style, snapshot: WorkbookSnapshot): UnitWorkbook {
  return { pack, unit, style, snapshot, cells: readCells(pack, snapshot) };
}

const ALL: readonly (FaultKind | "double")[] = [...KINDS, "double"];

/** The styles take turns over the units; only formulas can become constants. */
export function brokenWorkbooks(
  workbooks: Readonly<Record<Style, UnitWorkbook>>,
  seed: number,
  kinds: readonly (FaultKind | "double")[] = ALL,
): readonly Broken[] {
  const { unit } = workbooks.live;
  const singles = KINDS.flatMap((kind, index): readonly (Broken | null)[] => {
    if (!kinds.includes(kind)) return [];
    const first: Style = kind !== "constant" && (unit + index) % 2 === 0 ? "published" : "live";
    const second: Style = first === "live" && kind !== "constant" ? "published" : "live";
    return [single(workbooks[first], kind, seed) ?? single(workbooks[second], kind, seed)];
  });
  const doubles = kinds.includes("double") ? [double(workbooks.published, seed), double(workbooks.live, seed)] : [];
  return [...singles, ...doubles].filter((broken) => broken !== null);
}

function single(workbook: UnitWorkbook, kind: FaultKind, seed: number): Broken | null {
  const random = randomFrom(seedOf(seed, workbook.pack.id, workbook.unit, workbook.style, kind));
  const fault = faultIn(workbook, kind, random);
  return fault && broken(workbook, [fault]);
}

/** The second stands on other cells, and not on the sheet whose rows the first has moved. */
function double(workbook: UnitWorkbook, seed: number): Broken | null {
  const random = randomFrom(seedOf(seed, workbook.pack.id, workbook.unit, workbook.style, "double"));
  const kinds = random.shuffled(KINDS.filter((kind) => workbook.style === "live" || kind !== "constant"));
  const faults: Fault[] = [];
  for (const kind of kinds) {
    const left = workbook.cells.filter((cell) => faults.every((fault) => isApart(cell, fault)));
    const fault = faultIn({ ...workbook, cells: left }, kind, random);
    if (fault && (faults.length === 0 || fault.inserted === undefined)) faults.push(fault);
    if (faults.length === 2) return broken(workbook, faults);
  }
  return null;
}

function isApart(cell: Cell, fault: Fault): boolean {
  return (
    cell.address.sheet !== fault.inserted?.sheet && !fault.cells.some((taken) => keyOf(taken) === keyOf(cell.address))
  );
}

/** In a live workbook a typed figure goes on into every formula and contradicts nothing, so only formulas are typed over there. */
function faultIn({ cells, snapshot, style }: UnitWorkbook, kind: FaultKind, random: Random): Fault | null {
  const all = new Grid(snapshot, cells);
  if (style === "published" || kind === "rowAdded" || kind === "code") return faultOf(kind, all, random);
  return faultOf(
    kind,
    new Grid(
      snapshot,
      cells.filter((cell) => all.hasFormula(cell)),
    ),
    random,
  );
}

function broken({ pack, unit, style, snapshot }: UnitWorkbook, faults: readonly Fault[]): Broken {
  return {
    pack,
    unit,
    style,
    before: snapshot,
    faults,
    snapshot: faults.reduce((after, fault) => applied(fault, after, style), snapshot),
  };
}
