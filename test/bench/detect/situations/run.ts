/** The situations of one random unit, made and checked one after the other. */
import type { Finding } from "../../../../src/core/finding/finding";
import type { Inputs } from "../../../../src/core/model/inputs";
import { checkWorkbook, createContext } from "../../../../src/core/report/check";
import { roundDecimal } from "../../../../src/core/formula/index";
import type { WorkbookSnapshot } from "../../../../src/core/model/snapshot";
import { planWorkbook } from "../../../../src/core/plan/plan";
import type { PackSpec } from "../../../../src/core/declare/pack";
import { formulaAt } from "../../../../src/core/model/cellText";
import type { Random } from "../../../support/seededRandom";
import { randomFrom, seedOf } from "../../../support/seededRandom";
import { snapshotOf } from "../../../support/snapshotOf";
import { typedSheets } from "../../../support/typedSheets";
import type { Cell } from "../cells";
import { readCells } from "../readCells";
import { publishedOf, workbookIn } from "../styles";
import type { Edit } from "../cells";
import { recalculated, typedOver } from "./edits";
import { Ground } from "./ground";
import type { Judged } from "./judged";
import { judgedSituation } from "./judged";
import type { SituationKind } from "./kinds";
import { SITUATION_KINDS, specOf } from "./kinds";
import type { KindSpec, Situation } from "./situation";

export interface Outcome extends Judged {
  readonly kind: SituationKind;
  readonly pack: string;
  readonly unit: number;
}

export interface UnitOf {
  readonly pack: PackSpec;
  readonly unit: number;
  readonly inputs: Inputs;
  readonly seed: number;
}

interface Base {
  readonly snapshot: WorkbookSnapshot;
  readonly cells: readonly Cell[];
  readonly year: string;
  readonly unitName: string;
}

/** The workbooks of a unit, each made when it is first asked for. */
export class UnitBench {
  private readonly bases = new Map<string, Base>();
  private readonly known = new Map<string, readonly Finding[]>();

  constructor(private readonly of: UnitOf) {}

  /** Null where the unit has no place for it. */
  make(kind: SituationKind): Situation | null {
    const { pack, unit, seed } = this.of;
    const spec = specOf(kind);
    const { snapshot, cells, year, unitName } = this.base(spec);
    const random = randomFrom(seedOf(seed, pack.id, unit, "situation", kind));
    return spec.make(
      new Ground(snapshot, cells, random, {
        blank: () => snapshotOf(planWorkbook(pack, { info: new Map(), groups: new Map(), stated: [] })),
        typed: typedSheets(pack),
        year,
        unitName,
        otherDraft: (chance) => this.draft(chance),
      }),
    );
  }

  outcome(kind: SituationKind): Outcome | null {
    const situation = this.make(kind);
    if (!situation) return null;
    const spec = specOf(kind);
    const { pack, unit } = this.of;
    return {
      kind,
      pack: pack.id,
      unit,
      ...judgedSituation(spec.mode, situation, checkWorkbook(pack, situation.snapshot), this.findings(spec)),
    };
  }

  private base({ style, told }: Pick<KindSpec, "style" | "told">): Base {
    const id = idOf(style, told);
    const known = this.bases.get(id);
    if (known) return known;
    const { pack, inputs } = this.of;
    const snapshot = workbookIn(style, pack, inputs, told);
    const { year, unit } = createContext(pack, snapshot);
    const base = { snapshot, cells: readCells(pack, snapshot), year: String(year), unitName: unit };
    this.bases.set(id, base);
    return base;
  }

  /** Of the workbook to which nothing was done. */
  private findings(spec: KindSpec): readonly Finding[] {
    const id = idOf(spec.style, spec.told);
    const found = this.known.get(id) ?? checkWorkbook(this.of.pack, this.base(spec).snapshot).findings;
    this.known.set(id, found);
    return found;
  }

  /** Every third typed figure is another one; what follows is worked out. */
  private draft(random: Random): WorkbookSnapshot {
    const { snapshot, cells } = this.base({ style: "live" });
    const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    const edits = cells.flatMap(({ kind, address, places }): readonly Edit[] => {
      const sheet = sheets.get(address.sheet);
      const value = sheet?.values[address.row]?.[address.column];
      if (
        kind !== "amount" ||
        !sheet ||
        typeof value !== "number" ||
        value === 0 ||
        formulaAt(sheet, address.row, address.column) !== null
      )
        return [];
      return random.below(3) === 0
        ? [{ address, value: roundDecimal((value * (50 + random.below(100))) / 100 + 1, places) }]
        : [];
    });
    return publishedOf(this.of.pack, recalculated(typedOver(snapshot, edits)));
  }
}

function idOf(style: KindSpec["style"], told: KindSpec["told"]): string {
  return `${style} ${String(told === true)}`;
}

export function situationsOf(of: UnitOf, kinds: readonly SituationKind[] = SITUATION_KINDS): readonly Outcome[] {
  const bench = new UnitBench(of);
  return kinds.flatMap((kind) => bench.outcome(kind) ?? []);
}
