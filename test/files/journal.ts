/** Runs commands and keeps what came of them. */
import { extname, join } from "node:path";
import { describeError } from "../../src/app/wording/errors";
import { WorkbookError } from "../../src/workbook/port";
import type { Beside, Command } from "./commands";
import { savedPlans } from "./recording";
import type { Opinion, SecondOpinion } from "./secondOpinion";
import type { Attempt, Fault, Ran, Trial } from "./trial";

export interface Judged {
  readonly trial: Trial;
  readonly opinion: Promise<Opinion>;
}

export interface Subject {
  /** What faults are told of; unique. */
  readonly file: string;
  readonly path: string;
}

export class Journal {
  readonly attempts: Attempt[] = [];
  readonly judged: Judged[] = [];
  readonly faults: Fault[] = [];
  private count = 0;

  constructor(
    private readonly folder: string,
    private readonly opinions: SecondOpinion,
  ) {}

  /** A path that no file has yet. */
  path(ending = ".xlsx"): string {
    return join(this.folder, `f${++this.count}${ending}`);
  }

  /** The file that was written, null when none was. */
  async run(subject: Subject, command: Command, beside: Beside, recalculated = true): Promise<string | null> {
    const output = this.path(command.inPlace === true ? extname(subject.path) : ".xlsx");
    const ran = await this.ran(subject, command, output, beside);
    if (ran === null) return null;
    this.note(subject.file, command.name, ran);
    if (ran.kind !== "written") return null;
    const plans = savedPlans();
    // Where no sheet is written to, all of them stay byte for byte: there is nothing to calculate anew.
    const touches = plans.some(({ sheets }) => sheets.length > 0);
    this.judge({
      file: subject.file,
      command: command.name,
      input: subject.path,
      output,
      plans,
      recalculated: recalculated && touches,
    });
    return output;
  }

  note(file: string, command: string, ran: Ran): void {
    this.attempts.push({ file, command, ran });
  }

  judge(trial: Trial): void {
    this.judged.push({ trial, opinion: this.opinions.judge(trial) });
  }

  /** A refusal is the product's sentence about this file; anything else that goes wrong is a fault. */
  private async ran(subject: Subject, command: Command, output: string, beside: Beside): Promise<Ran | null> {
    const fault = (kind: string, text: string): void =>
      void this.faults.push({ file: subject.file, command: command.name, kind, text });
    try {
      const ran = await command.run(subject.path, output, beside);
      if (ran.kind !== "refused") return ran;
      if (![subject.path, output, beside.lastYear, beside.catalogue].some((path) => ran.sentence.includes(path)))
        fault("refusal", `does not name the file: ${ran.sentence}`);
      if (ran.sentence.includes("意外的问题")) fault("refusal", ran.sentence);
      return {
        kind: "refused",
        sentence: [subject.path, beside.lastYear, beside.catalogue, output].reduce(
          (text, path) => text.replaceAll(path, "…"),
          ran.sentence,
        ),
      };
    } catch (error) {
      if (error instanceof WorkbookError) return { kind: "refused", sentence: describeError(error) };
      fault("crash", error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error));
      return null;
    }
  }
}
