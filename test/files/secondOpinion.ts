/** The Python process that judges every file while the next is being written. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Fault, Trial } from "./trial";
import { writtenBy } from "./written";

/** Debian's own: the packages python3-lxml and python3-openpyxl belong to it. */
export const PYTHON = "/usr/bin/python3";

export interface Opinion {
  readonly faults: readonly Fault[];
  /** Results of formulas that were renewed on sheets that nothing was written to: [sheet, address, [type, text]]. */
  readonly renewed: readonly (readonly [string, string, readonly [string, string | null]])[];
  /** openpyxl reads the file before the command whole, so that it could compare. */
  readonly seen: boolean;
}

interface Answer {
  readonly id: number;
  readonly faults: readonly (readonly [string, string])[];
  readonly renewed: Opinion["renewed"];
  readonly seen: boolean;
}

export class SecondOpinion {
  private readonly child;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;
  private ended = false;

  /** `tools`: the folder of xlsx_lint.py; without it the schemas are not asked. */
  constructor(tools: string | null) {
    this.child = spawn(PYTHON, [join(__dirname, "python/opinions.py"), ...(tools === null ? [] : [tools])], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    createInterface({ input: this.child.stdout }).on("line", (line) => {
      const answer = JSON.parse(line) as Answer;
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
    this.child.stdin.on("error", () => undefined);
    this.child.on("exit", () => {
      this.ended = true;
      for (const [id, answer] of this.waiting) answer(nothingOf(id));
      this.waiting.clear();
    });
  }

  async judge(trial: Trial): Promise<Opinion> {
    const id = ++this.asked;
    const { file, command, input, output } = trial;
    const answer = this.ended ? nothingOf(id) : await this.ask({ id, input, output, written: writtenBy(trial.plans) });
    return {
      faults: answer.faults.map(([kind, text]) => ({ file, command, kind, text })),
      renewed: answer.renewed,
      seen: answer.seen,
    };
  }

  end(): void {
    this.child.stdin.end();
  }

  private ask(order: { readonly id: number; readonly [field: string]: unknown }): Promise<Answer> {
    return new Promise<Answer>((resolve) => {
      this.waiting.set(order.id, resolve);
      this.child.stdin.write(`${JSON.stringify(order)}\n`);
    });
  }
}

function nothingOf(id: number): Answer {
  return { id, faults: [["opinion failed", "the second opinion ended before it answered"]], renewed: [], seen: true };
}
