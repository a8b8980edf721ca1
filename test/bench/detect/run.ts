/** Random units of the packs, unbroken and broken, checked one after the other. */
import fc from "fast-check";
import type { PackSpec } from "../../../src/core/spec/pack";
import { randomUnitsOf } from "../../support/randomUnits";
import { brokenWorkbooks, unitWorkbook } from "./broken";
import type { Verdict } from "./judged";
import { accusations, judged, timedCheck } from "./judged";
import type { Style } from "./styles";
import { STYLES, workbookIn } from "./styles";
import type { Finding } from "../../../src/core/check/report";

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

const BOTH = Object.keys(STYLES) as readonly Style[];

export function run({ packs, units, unbroken, seed }: Options): Results {
  const verdicts: Verdict[] = [];
  const accused: Accused[] = [];
  const milliseconds: number[] = [];
  let whole = 0;
  for (const pack of packs) {
    fc.sample(randomUnitsOf(pack.id), { seed, numRuns: Math.max(units, unbroken) }).forEach((inputs, unit) => {
      // Those that are broken have no text, so that the tables alone have to tell.
      const told = unit >= units && unit % 2 === 0;
      const snapshots = { published: workbookIn("published", pack, inputs, told), live: workbookIn("live", pack, inputs, told) };
      const before = BOTH.map((style) => {
        const check = timedCheck(pack, snapshots[style]);
        milliseconds.push(check.milliseconds);
        whole += 1;
        const findings = accusations(check.report);
        if (findings.length > 0) accused.push({ pack, unit, style, findings });
        return [style, findings] as const;
      });
      if (unit >= units) return;
      const known = new Map(before);
      const workbooks = { published: unitWorkbook(pack, unit, "published", snapshots.published), live: unitWorkbook(pack, unit, "live", snapshots.live) };
      for (const broken of brokenWorkbooks(workbooks, seed)) {
        const verdict = judged(broken, known.get(broken.style) ?? []);
        milliseconds.push(verdict.milliseconds);
        verdicts.push(verdict);
      }
    });
  }
  return { verdicts, unbroken: whole, accused, milliseconds };
}
