/** After any edit the incremental check says exactly what a full check says, or leaves it to one. */
import fc from "fast-check";
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { KeptCheck } from "../../src/core/report/incremental/kept";
import { keepCheck } from "../../src/core/report/incremental/kept";
import { recalculate } from "../../src/core/formula";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { besideSheets, mapCells, mapSheets, plainValues, stackSheets, withoutSheets } from "../support/foreignSnapshot";
import type { Edit } from "../support/randomEdits";
import { applyEdit, randomEdit } from "../support/randomEdits";
import { randomUnitsOf } from "../support/randomUnits";
import { runs } from "../support/runs";
import { snapshotOf } from "../support/snapshotOf";

/** More of them by hand: INCREMENTAL_RUNS=200 npx jest test/property/incremental */
const RUNS = runs("INCREMENTAL_RUNS", 2, 50);
const EDITS = { minLength: 4, maxLength: 10 };
const SEED = 20261125;

interface Variant {
  readonly name: string;
  readonly make: (snapshot: WorkbookSnapshot, pack: PackSpec) => WorkbookSnapshot;
}

const variants: readonly Variant[] = [
  { name: "live", make: (snapshot) => recalculate(snapshot).snapshot },
  { name: "plain values", make: plainValues },
  {
    name: "plain values without 基础信息 and 勾稽检查",
    make: (snapshot, pack) => withoutSheets(plainValues(snapshot), [pack.info.sheet, pack.checkSheet.sheet]),
  },
  { name: "two tables on one sheet, two side by side", make: (snapshot, pack) => joined(plainValues(snapshot), pack) },
  {
    name: "another unit of money stated",
    make: (snapshot) =>
      mapSheets(plainValues(snapshot), (sheet) =>
        mapCells(sheet, (value) => (typeof value === "string" ? value.replace(/单位[:：]万元/, "单位：元") : value)),
      ),
  },
];

function joined(snapshot: WorkbookSnapshot, pack: PackSpec): WorkbookSnapshot {
  const [a, b, c, d] = pack.tables.slice(1).map((table) => snapshot.sheets.find((sheet) => sheet.name === table.sheet));
  if (!a || !b || !c || !d) return snapshot;
  const others = snapshot.sheets.filter((sheet) => ![a, b, c, d].includes(sheet));
  const sheets: readonly SheetSnapshot[] = [stackSheets("合并", [a, b]), besideSheets("并排", c, d), ...others];
  return { ...snapshot, sheets };
}

/** As read anew: no object is shared with an earlier reading. */
function reading(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return structuredClone(snapshot);
}

interface Count {
  edits: number;
  incremental: number;
}

const AMOUNTS: readonly Edit["kind"][] = ["amount", "zero", "paste", "figureInBlank", "decimals", "field"];

function run(start: WorkbookSnapshot, edits: readonly Edit[], count: Count): void {
  let located = recognise(packs, start);
  let kept: KeptCheck | null = located && keepCheck(packs, located);
  for (const edit of edits) {
    if (!located) return;
    const snapshot = applyEdit(located, edit);
    located = recognise(packs, reading(snapshot));
    const again: ReturnType<KeptCheck["recheck"]> = kept?.recheck(reading(snapshot)) ?? null;
    if (AMOUNTS.includes(edit.kind)) {
      count.edits += 1;
      if (again !== null) count.incremental += 1;
    }
    // `false`: no workbook of ours any more.
    const full = expected(located);
    expect({ edit, report: again }).toEqual({ edit, report: again === null ? null : full });
    if (again === null) kept = located && keepCheck(packs, located);
    if (kept) expect(kept.report).toEqual(full);
  }
}

function expected(located: LocatedWorkbook | null): unknown {
  return located === null ? false : checkLocated(located);
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test.each(variants.map((variant) => [variant.name, variant] as const))("%s", (name, { make }) => {
    const count: Count = { edits: 0, incremental: 0 };
    fc.assert(
      fc.property(randomUnitsOf(id), fc.array(randomEdit, EDITS), (inputs, edits) =>
        run(make(snapshotOf(planWorkbook(pack, inputs)), pack), edits, count),
      ),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    if (name === "live" || name === "plain values") expect(count.incremental / count.edits).toBeGreaterThan(0.4);
  });
});
