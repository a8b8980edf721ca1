/** 改为建议值 in words: what was changed, what was given back, and why nothing was written. */
import type { CellContent } from "../../core/model/workbookPlan";
import type { RepairedCell, RepairRefusal } from "../../core/repair/repair";
import type { RepairUndo } from "../../core/repair/planUndo";

export const repairRefusalWords: Readonly<Record<RepairRefusal, string>> = {
  changed: "“{place}”已经改过，与检查时不一样了，没有写入。请重新检查后再看建议。",
  formula: "“{place}”是公式，不能用数字覆盖，没有写入。请检查它引用的单元格。",
  gone: "没有找到“{place}”所在的工作表，没有写入。请重新检查。",
};

/** Cells that a message names; the others are counted. */
const NAMED = 3;

function placesOf(cells: readonly RepairedCell[]): string {
  const named = cells
    .slice(0, NAMED)
    .map(({ words }) => `“${words}”`)
    .join("、");
  return cells.length > NAMED ? `${named}等 ${String(cells.length)} 处` : named;
}

/** “表三 合计·项目支出”：原来 1643.27，已改为 1643.17 */
export function describeRepairedCell({ words, before, after }: RepairedCell): string {
  return `“${words}”：原来 ${contentWords(before)}，已改为 ${contentWords(after)}`;
}

function contentWords(content: CellContent): string {
  if (content.kind === "formula") return `公式 ${content.formula}`;
  return content.value === "" ? "空白" : String(content.value);
}

export function describeRepaired(cells: readonly RepairedCell[]): string {
  return `已把${placesOf(cells)}改为建议值。请对照原始资料核实；不对可以点“撤回”。`;
}

export function describeRepairUndone({ restored, left }: RepairUndo): string {
  const parts = [
    ...(restored.length > 0 ? [`已把${placesOf(restored)}恢复为原来的内容。`] : []),
    ...(left.length > 0 ? [`${placesOf(left)}后来又改过，没有恢复。`] : []),
  ];
  return parts.join("");
}
