/** What the bench of hostile files wants, and where it keeps what it has done. */
import { join } from "node:path";

export const ROOT = join(__dirname, "../../..");
/** Ignored by git. */
export const FOLDER = join(ROOT, ".cache/bench-hostile");

/** Mutated files of each area: 600 workbooks, 300 data files and lists. */
export const COUNTS = { workbook: 600, data: 150, list: 150 } as const;
export const SEED = 20261128;

/** Of one command on one file: resident memory in MB, processor time in seconds. */
export const GOALS = { megabytes: 1024, seconds: 20 } as const;
/**
 * Beyond these a process is ended: MB of resident memory; milliseconds by the clock. On a machine that is busy with other things
 * the clock alone says little: short of the processor time of the goal it gets `patience` times as long.
 */
export const LIMITS = { milliseconds: 60_000, patience: 5, megabytes: 3072 } as const;
/**
 * The sample of --quick stops drawing more after the first; what it must hold takes less on two idle cores (40 seconds). After the
 * second it stops whatever it still lacks, so that it is over within a minute on a busy machine too, and says so.
 */
export const QUICK_MILLISECONDS = { enough: 45_000, last: 49_000 } as const;
