/** Figures of units: the samples, and a random unit of every form. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readEntries } from "../../../../src/app/readEntries";
import type { Inputs } from "../../../../src/core/model/inputs";
import type { PackSpec } from "../../../../src/core/declare/pack";
import { findPack, packs } from "../../../../src/packs";
import { randomUnitsOf } from "../../../support/randomUnits";
import { ROOT } from "../settings";

export interface Unit {
  readonly name: string;
  readonly pack: PackSpec;
  inputs(): Inputs;
}

/** The files of assets/samples, with the form that each is of. */
export const SAMPLES = { "zezhou-2026.json": "shanxi-unit-2026", "fuliyuan-2024.json": "shanghai-unit-2026" } as const;

export function sampleText(file: string): string {
  return readFileSync(join(ROOT, "assets/samples", file), "utf8");
}

function sampleUnit(file: string, id: string): Unit {
  const pack = findPack(id);
  if (!pack) throw new Error(`no pack ${id}`);
  return {
    name: file.replace(/\.json$/, ""),
    pack,
    inputs: () => {
      const reading = readEntries(sampleText(file), pack);
      if (!reading.ok) throw new Error(`${file} does not read`);
      return reading.inputs;
    },
  };
}

export function randomUnitOf(pack: PackSpec, which: number): Unit {
  return {
    name: `${pack.id} ${which + 1}`,
    pack,
    inputs: () => {
      const unit = fc.sample(randomUnitsOf(pack.id), { seed: 2026, numRuns: which + 1 })[which];
      if (!unit) throw new Error("no unit");
      return unit;
    },
  };
}

export const UNITS: readonly Unit[] = [
  ...Object.entries(SAMPLES).map(([file, id]) => sampleUnit(file, id)),
  ...packs.map((pack) => randomUnitOf(pack, 0)),
];
