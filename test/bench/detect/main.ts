/**
 * npm run bench:detect: how many broken workbooks the check sees, whether it names the cell that is wrong, and whether it accuses
 * unbroken ones. Options: --units N (of each pack), --pack ID, --seed S, --misses N.
 */
import { parseArgs } from "node:util";
import { packs } from "../../../src/packs";
import { printResults } from "./print";
import { printMisses } from "./printMisses";
import { run } from "./run";

const UNITS = 40;
/** Of each pack and style: four packs and two styles make a thousand. */
const UNBROKEN = 125;
const SEED = 20261125;

const { values } = parseArgs({ options: { units: { type: "string" }, pack: { type: "string" }, seed: { type: "string" }, misses: { type: "string" } } });

function main(): void {
  const chosen = packs.filter((pack) => values.pack === undefined || pack.id === values.pack);
  if (chosen.length === 0) throw new Error(`no pack ${values.pack ?? ""}`);
  const units = Number(values.units ?? UNITS);
  const seed = Number(values.seed ?? SEED);
  const results = run({ packs: chosen, units, unbroken: values.units === undefined ? UNBROKEN : units, seed });
  printResults(results);
  printMisses(results, Number(values.misses ?? 0), seed);
}

main();
