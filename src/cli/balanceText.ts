/** 舍位平衡 as people read it. */
import type { BalanceUndone } from "../app/balance";
import {
  describeBalanced,
  describeChange,
  describeChoice,
  describeGap,
  describeLeft,
  describeUnbalanced,
  describeUndone,
} from "../app/wording/balance";
import type { Balance } from "../core/balance/proposal";
import { shownName } from "./printable";

/** `out` is the file that was written, null when nothing was. */
export function balanceLines(file: string, { proposals, unbalanced }: Balance, out: string | null): readonly string[] {
  const lines = proposals.flatMap((proposal, index) => [
    `  ${index + 1}. ${describeGap(proposal)}。`,
    ...proposal.changes.map((change) => `     ${describeChange(change)}`),
    `     ${describeChoice(proposal)}`,
  ]);
  const kept =
    unbalanced.length === 0
      ? []
      : [
          "  不能自动平衡的：",
          ...unbalanced.map((gap, index) => `  ${index + 1}. ${describeGap(gap)}。${describeUnbalanced(gap)}`),
        ];
  return [shownName(file), ...lines, ...kept, "", summary({ proposals, unbalanced }, out)];
}

function summary(made: Balance, out: string | null): string {
  if (out !== null) return `${describeBalanced(made)}已保存到 ${shownName(out)}`;
  return made.proposals.length === 0 ? describeBalanced(made) : "以上只是显示，没有写入文件。要写入请加 --out。";
}

export function undoLines(file: string, undone: BalanceUndone | null, out: string | null): readonly string[] {
  const left = undone?.left.map((cell) => `  ${describeLeft(cell)}。`) ?? [];
  if (undone === null || out !== null)
    return [shownName(file), ...left, describeUndone(undone) + (out === null ? "" : `已保存到 ${shownName(out)}`)];
  return [
    shownName(file),
    ...left,
    `可以恢复 ${undone.restored.length} 个单元格。以上只是显示，没有写入文件。要写入请加 --out。`,
  ];
}
