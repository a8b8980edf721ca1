/** How far a long check has come, for the last line of a terminal. */
import type { ExitCode } from "../output";
import { EXIT } from "../output";
import { describeProgress } from "./wording";

/** Characters of the bar, which is plain ASCII: block characters are two columns wide in Chinese terminals. */
const BAR = 20;

export class BatchProgress {
  private done = 0;
  private withErrors = 0;
  private failed = 0;

  /** `started` and the time of `line` are in milliseconds of the same clock. */
  constructor(
    private readonly total: number,
    private readonly started: number,
  ) {}

  count(exit: ExitCode): void {
    this.done += 1;
    if (exit === EXIT.findings) this.withErrors += 1;
    if (exit === EXIT.failed) this.failed += 1;
  }

  line(now: number): string {
    const filled = Math.floor((this.done / this.total) * BAR);
    const bar = `[${"=".repeat(filled)}${"-".repeat(BAR - filled)}]`;
    const seconds =
      this.done === 0 ? null : Math.ceil(((now - this.started) / this.done / 1000) * (this.total - this.done));
    return describeProgress(this.done, this.total, bar, this.withErrors, this.failed, seconds);
  }
}
