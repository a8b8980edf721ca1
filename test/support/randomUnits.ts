/** The generator of random units of each pack. */
import type fc from "fast-check";
import type { Inputs } from "../../src/core/model/inputs";
import { randomBasicEight } from "./randomBasicEight";
import { randomShanghaiDepartment, randomShanghaiUnit } from "./randomShanghaiUnit";
import { randomUnit } from "./randomUnit";

const generators: Readonly<Record<string, fc.Arbitrary<Inputs>>> = {
  "shanxi-unit-2026": randomUnit,
  "shanghai-unit-2026": randomShanghaiUnit,
  "shanghai-department-2026": randomShanghaiDepartment,
  "basic-eight": randomBasicEight,
};

/** @throws Error for a pack without one: its identities would be tested on blank tables only */
export function randomUnitsOf(pack: string): fc.Arbitrary<Inputs> {
  const generator = generators[pack];
  if (!generator) throw new Error(`no random units of ${pack}: name its generator in test/support/randomUnits.ts`);
  return generator;
}
