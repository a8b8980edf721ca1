/** Random units of the packs, unbroken and broken, checked one after the other. */
import fc from "fast-check";
import type { Inputs } from "../../../src/core/model/inputs";
import type { PackSpec } from "../../../src/core/declare/pack";
import { randomUnitsOf } from "../../support/randomUnits";
import type { Verdict } from "./judged";
import type { Style } from "./styles";
import type { Finding } from "../../../src/core/finding/finding";
import { slipsOf } from "./unit";

export interface Options {
  readonly packs: readonly PackSpec[];
  /** Random units of each pack that are broken. */
  readonly units: number;
  /** Unbroken workbooks of each pack and style. */
  readonly unbroken: number;
  readonly seed: number;
}

export interface Accused {
  readonly pack: PackSpec;
  readonly unit: number;
  readonly style: Style;
  readonly findings: readonly Finding[];
}

export interface Results {
  readonly verdicts: readonly Verdict[];
  readonly unbroken: number;
  readonly accused: readonly Accused[];
  /** Of every check. */
  readonly milliseconds: readonly number[];
}

export function run({ packs, units, unbroken, seed }: Options): Results {
  return together(
    packs.flatMap((pack) =>
      randomInputs(pack, seed, Math.max(units, unbroken)).map((inputs, unit) =>
        slipsOf(pack, unit, inputs, { seed, ...toldOrBroken(unit, units) }),
      ),
    ),
  );
}

export function randomInputs(pack: PackSpec, seed: number, count: number): readonly Inputs[] {
  return fc.sample(randomUnitsOf(pack.id), { seed, numRuns: count });
}

/** The first `units` are broken; of the others every second has its text. */
export function toldOrBroken(unit: number, units: number): { readonly breaks: boolean; readonly told: boolean } {
  return { breaks: unit < units, told: unit >= units && unit % 2 === 0 };
}

export function together(parts: readonly Results[]): Results {
  return {
    verdicts: parts.flatMap(({ verdicts }) => verdicts),
    unbroken: parts.reduce((sum, { unbroken }) => sum + unbroken, 0),
    accused: parts.flatMap(({ accused }) => accused),
    milliseconds: parts.flatMap(({ milliseconds }) => milliseconds),
  };
}
