/** The Chinese of commands that were cut off, and of taking the last one back. */
import { printedAddress } from "../../core/model/address";
import type { TakenBack } from "../../workbook/port";
import type { CommandWithWayBack } from "../commandNames";

const names: Readonly<Record<CommandWithWayBack, string>> = {
  generate: "生成模板",
  writeNarrative: "生成说明",
  takeOffer: "采用新文字",
  undoTake: "恢复原来的文字",
  adopt: "接管",
  balance: "舍位平衡",
  undoBalance: "撤销舍位平衡",
  repair: "改为建议值",
  undoRepair: "恢复原数",
  takeLastYear: "取上年数",
  undoLastYear: "撤回上年数",
  writeReview: "提交前检查",
  refresh: "更新",
};

/** “生成模板”; of a command that this version does not know 操作. */
export function describeCommand(command: string): string {
  const name = Object.hasOwn(names, command) ? names[command as CommandWithWayBack] : undefined;
  return name === undefined ? "操作" : `“${name}”`;
}

export function describeCutOff(command: string, canGoOn: boolean): string {
  const goOn = canGoOn ? "“继续”先恢复再重新做一遍；" : "";
  return `上次${describeCommand(command)}没有做完，工作簿可能只写了一部分。“恢复”回到做之前的样子，您后来填的保留；${goOn}“保留现状”就这样不动。`;
}

/** More places than these are not worth naming. */
const NAMED = 5;

export function describeTakenBack({ command, restored, left }: TakenBack): string {
  const done = `已撤销${describeCommand(command)}${restored > 0 ? `，恢复 ${restored} 个单元格` : ""}。`;
  if (left.length === 0) return done;
  const places = left.slice(0, NAMED).map(printedAddress).join("、");
  return `${done}后来改过的 ${left.length} 个单元格没有动：${places}${left.length > NAMED ? " 等" : ""}。`;
}
