/** Both halves of the bench on one random unit, and what came of it as it is kept in the journal. */
import type { Inputs } from "../../../src/core/model/inputs";
import type { PackSpec } from "../../../src/core/declare/pack";
import { brokenWorkbooks, unitWorkbook } from "./broken";
import type { FaultKind } from "./cells";
import type { Verdict } from "./judged";
import { accusations, judged, timedCheck } from "./judged";
import type { Accused, Results } from "./run";
import type { Outcome } from "./situations/run";
import type { Style } from "./styles";
import { STYLES, workbookIn } from "./styles";

export interface UnitStep {
  readonly half: "slips" | "situations";
  readonly pack: string;
  readonly unit: number;
}

/** What was done of one unit in one half. */
export interface UnitEntry extends UnitStep {
  readonly slips?: Kept;
  readonly situations?: readonly Outcome[];
}

export function keyOfStep({ half, pack, unit }: UnitStep): string {
  return `${half} ${pack} ${unit}`;
}

type WithoutPack<T> = Omit<T, "pack">;

/** Results of one unit, without the pack, which is looked up again. */
export interface Kept {
  readonly verdicts: readonly (Omit<Verdict, "broken"> & { readonly broken: WithoutPack<Verdict["broken"]> })[];
  readonly unbroken: number;
  readonly accused: readonly WithoutPack<Accused>[];
  readonly milliseconds: readonly number[];
}

export function kept({ verdicts, accused, ...counts }: Results): Kept {
  return {
    ...counts,
    verdicts: verdicts.map(({ broken: { unit, style, faults }, ...verdict }) => ({
      ...verdict,
      broken: { unit, style, faults },
    })),
    accused: accused.map(({ unit, style, findings }) => ({ unit, style, findings })),
  };
}

export function revived(pack: PackSpec, { verdicts, accused, ...counts }: Kept): Results {
  return {
    ...counts,
    verdicts: verdicts.map((verdict) => ({ ...verdict, broken: { ...verdict.broken, pack } })),
    accused: accused.map((one) => ({ ...one, pack })),
  };
}

export interface SlipOptions {
  readonly seed: number;
  /** Broken, not only checked as it is. */
  readonly breaks: boolean;
  /** With the text written; those that are broken have none, so that the tables alone have to tell. */
  readonly told: boolean;
  /** All when absent. */
  readonly kinds?: readonly (FaultKind | "double")[];
}

const BOTH = Object.keys(STYLES) as readonly Style[];

/** Slips of the hand in one unit, and the unit unbroken. */
export function slipsOf(
  pack: PackSpec,
  unit: number,
  inputs: Inputs,
  { seed, breaks, told, kinds }: SlipOptions,
): Results {
  const [verdicts, accused, milliseconds]: [Verdict[], Accused[], number[]] = [[], [], []];
  const snapshots = {
    published: workbookIn("published", pack, inputs, told),
    live: workbookIn("live", pack, inputs, told),
  };
  const before = BOTH.map((style) => {
    const check = timedCheck(pack, snapshots[style]);
    milliseconds.push(check.milliseconds);
    const findings = accusations(check.report);
    if (findings.length > 0) accused.push({ pack, unit, style, findings });
    return [style, findings] as const;
  });
  if (breaks) {
    const known = new Map(before);
    const workbooks = {
      published: unitWorkbook(pack, unit, "published", snapshots.published),
      live: unitWorkbook(pack, unit, "live", snapshots.live),
    };
    for (const broken of brokenWorkbooks(workbooks, seed, kinds)) {
      const verdict = judged(broken, known.get(broken.style) ?? []);
      milliseconds.push(verdict.milliseconds);
      verdicts.push(verdict);
    }
  }
  return { verdicts, unbroken: BOTH.length, accused, milliseconds };
}
