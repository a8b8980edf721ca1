/**
 * Most runs are over before compiling their functions for speed pays: of the processor time of a check of the sample it is two fifths. The
 * engine is told to wait longer with it, unless threads are started, whose work is long.
 */
import { setFlagsFromString } from "node:v8";

/** The engine's own figure, and one at which only what runs for tens of milliseconds is compiled for speed. */
const BUDGET = { usual: 67_584, short: 3_000_000 } as const;

let isShort = false;

/** Only where the flag is known to exist: another engine would complain on standard error (those of Node 22 and 24 do), and gains less. */
export function expectShortRun(node = process.versions.node): void {
  if (!node.startsWith("20.")) return;
  isShort = true;
  setBudget(BUDGET.short);
}

/** Nothing where nothing was said of a short one. */
export function expectLongRun(): void {
  if (isShort) setBudget(BUDGET.usual);
  isShort = false;
}

function setBudget(bytes: number): void {
  setFlagsFromString(`--interrupt-budget=${String(bytes)}`);
}
