/** What is wrong with one run of one command, told from outside. */
import { GOALS } from "./settings";

/** What the process that ran the command says of it. */
export interface Answer {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** Processor time of all threads, in seconds. */
  readonly seconds: number;
  /** Resident memory at its highest, in MB. */
  readonly megabytes: number;
  /** What the command threw instead of ending with a code; null as it should be. */
  readonly thrown: string | null;
  /** What is wrong with the file that it wrote, or left behind; null for nothing. */
  readonly written: string | null;
}

/** crashed: the process ended. hung, swollen: it was ended at the limits of time or memory. */
export type Outcome =
  | { readonly kind: "answered"; readonly answer: Answer }
  | {
      readonly kind: "crashed" | "hung" | "swollen";
      readonly seconds: number;
      readonly megabytes: number;
      readonly reason: string;
    };

export const FAULTS = {
  crashed: "崩溃",
  hung: "不结束",
  unexpected: "意外的问题",
  unnamed: "没有写明文件名",
  memory: "内存超限",
  time: "时间超限",
  output: "写出的文件有问题",
} as const;
export type Fault = keyof typeof FAULTS;

export interface Verdict {
  /** result: exit 0 or 1. refused: exit 2 with a sentence. */
  readonly ended: "result" | "refused" | "lost";
  readonly faults: readonly Fault[];
  readonly seconds: number;
  readonly megabytes: number;
  /** For whoever looks into it; "" without faults. */
  readonly detail: string;
}

const LONGEST_DETAIL = 600;
/** What the command line says of errors that it does not know, and of threads that ended under it. */
const UNEXPECTED = /意外的问题|意外中止/;

/** `names`: of the files that the command was given; a sentence has to name one of them. */
export function judged(outcome: Outcome, names: readonly string[]): Verdict {
  if (outcome.kind !== "answered") {
    const { kind, seconds, megabytes, reason } = outcome;
    return {
      ended: "lost",
      faults: [kind === "swollen" ? "memory" : kind],
      seconds,
      megabytes,
      detail: shortened(reason),
    };
  }
  const { answer } = outcome;
  const faults = faultsOf(answer, names);
  const detail =
    faults.length === 0 ? "" : shortened([answer.thrown, answer.written, answer.err].filter(Boolean).join("\n"));
  return {
    ended: answer.exit === 2 ? "refused" : "result",
    faults,
    seconds: answer.seconds,
    megabytes: answer.megabytes,
    detail,
  };
}

function faultsOf(
  { exit, out, err, seconds, megabytes, thrown, written }: Answer,
  names: readonly string[],
): readonly Fault[] {
  const isUnexpected = thrown !== null || ![0, 1, 2].includes(exit) || UNEXPECTED.test(err) || UNEXPECTED.test(out);
  const isUnnamed = exit === 2 && !names.some((name) => err.includes(name));
  const found: readonly (Fault | false)[] = [
    isUnexpected && "unexpected",
    isUnnamed && "unnamed",
    written !== null && "output",
    megabytes > GOALS.megabytes && "memory",
    seconds > GOALS.seconds && "time",
  ];
  return found.filter((fault) => fault !== false);
}

/** Whether a second look in a fresh process may say something else: what ran before leaves its traces in memory and in time. */
export function isWorthRepeating({ faults }: Verdict): boolean {
  return faults.some((fault) => fault === "memory" || fault === "time" || fault === "hung");
}

function shortened(text: string): string {
  return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text;
}
