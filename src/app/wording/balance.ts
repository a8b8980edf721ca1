/** The Chinese of 舍位平衡. */
import { formatAmount, toAmount } from "../../core/amount/amount";
import type {
  Balance,
  CellContentState,
  ProposedChange,
  ChangeRole,
  RoundingProposal,
  RoundingGap,
  Unbalanced,
} from "../../core/balance/proposal";
import type { BalanceUndone } from "../balance";
import { addressKey } from "../../core/model/address";

export const roleWords: Readonly<Record<ChangeRole, string>> = {
  part: "调整",
  printed: "去掉看不见的小数",
  follows: "同步",
  total: "合计的数不变，公式里的尾差去掉",
};

/** 表六 301 工资福利支出·人员经费 918.03，各项之和 918.02，差 0.01 万元 */
export function describeGap({ total, printed, sum, gap, places, unit }: RoundingGap): string {
  return `${total.words} ${formatAmount(printed, places)}，各项之和 ${formatAmount(sum, places)}，差 ${formatAmount(gap, places)} ${unit}`;
}

/** 表六 30101 基本工资·人员经费：379.36 → 379.37（调整） */
export function describeChange({ words, before, after, role, places }: ProposedChange): string {
  if (role === "total") return `${words}：${before.formula ?? ""} → ${after.formula ?? ""}（${roleWords.total}）`;
  return `${words}：${figure(before, places)} → ${formatAmount(toAmount(after.value, places), places)}（${roleWords[role]}）`;
}

/** With its hidden decimals, which are the reason. */
function figure({ value }: CellContentState, places: number): string {
  const amount = toAmount(value, places);
  return Math.abs(amount / 100 - value) < 1e-9 ? formatAmount(amount, places) : String(Number(value.toPrecision(15)));
}

const chosenWords: Readonly<Record<RoundingProposal["chosen"], string>> = {
  nearest: "按没有舍入的原数，这一项离另一边的舍入最近。",
  largest: "不知道没有舍入的原数，取数最大的一项。",
};

export function describeChoice({ chosen, mends }: RoundingProposal): string {
  return mends.length === 0 ? chosenWords[chosen] : `${chosenWords[chosen]}同时还消除 ${mends.length} 处舍入差。`;
}

export function describeUnbalanced({ reason, detail }: Unbalanced): string {
  if (reason === "twoTotals") return "两边都是合计，以预算系统的数为准，不调整。";
  if (reason === "noPart") return "没有可以调整的项：零、整数、已经调整过的、由公式算出的都不调整。";
  return detail === "" ? "调整任何一项都会使别处不再相符，不调整。" : `调整任何一项都会使“${detail}”不再成立，不调整。`;
}

export function describeBalanced({ proposals, unbalanced }: Balance): string {
  if (proposals.length === 0)
    return unbalanced.length === 0
      ? "没有舍入差，不需要舍位平衡。"
      : `有 ${unbalanced.length} 处舍入差不能自动平衡，没有改动。`;
  const cells = new Set(proposals.flatMap(({ changes }) => changes.map(({ address }) => addressKey(address)))).size;
  return `已平衡 ${proposals.length} 处舍入差，改了 ${cells} 个单元格，原数已记在工作簿里，可以撤销。写过情况说明的请再生成一次。`;
}

export function describeUndone(undone: BalanceUndone | null): string {
  if (!undone) return "没有做过舍位平衡，不需要撤销。";
  const left = undone.left.length === 0 ? "" : `；${undone.left.length} 个单元格您后来改过或已不在，保留现在的内容`;
  return `已恢复 ${undone.restored.length} 个单元格${left}。`;
}

export function describeLeft({ words, reason }: BalanceUndone["left"][number]): string {
  return reason === "gone" ? `${words}：这一行已经不在，没有恢复` : `${words}：调整以后又改过，没有恢复`;
}
