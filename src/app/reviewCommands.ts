/** The session's commands of 出错说明 and 提交前检查. */
import type { Finding } from "../core/finding/finding";
import type { Explanation } from "../core/state/explanations";
import type { CommandDesk } from "./commandDesk";
import { explain, withdraw } from "./explain";
import { success } from "./message";
import { writeReview } from "./review";

export interface ReviewCommands {
  /** Answers a warning or hint; true when the reason is kept. */
  explain(finding: Finding, reason: string): Promise<boolean>;
  withdraw(explanation: Pick<Explanation, "rule" | "place" | "value" | "year">): Promise<boolean>;
  /** Checks, and writes or renews the sheet 提交前检查. */
  writeReview(): Promise<boolean>;
}

interface Lent extends CommandDesk {
  day(): string;
}

export function reviewCommands({ port, packs, options, run, day }: Lent): ReviewCommands {
  return {
    explain: (finding, reason) =>
      run("explain", false, async () => ({
        type: "read",
        read: { report: await explain(port, packs(), finding, { reason, date: day() }) },
      })),
    withdraw: (explanation) =>
      run("withdraw", false, async () => ({
        type: "read",
        read: { report: await withdraw(port, packs(), explanation) },
      })),
    writeReview: () =>
      run("writeReview", true, async () => {
        const { report, message } = await writeReview(port, packs(), day(), options({}));
        return { type: "read", read: { report }, message: success(message) };
      }),
  };
}
