/** The Chinese of what somebody types while a command writes. */
import { printedAddress } from "../../core/model/address";
import type { CellAddress } from "../../core/model/snapshot";
import type { WrittenOver } from "../../workbook/port";

/** At least one cell. */
export function describeTyped(cells: readonly CellAddress[]): string {
  return `写入的同时有人在 ${cells.map(printedAddress).join("、")} 填写，填的保留着，请看一看。`;
}

/** Longer texts are known by their beginning. */
const SHOWN = 60;

/** At least one cell: what was typed there, because it does not stand there any more. */
export function describeWrittenOver(cells: readonly WrittenOver[]): string {
  const places = cells.map((cell) => `${printedAddress(cell)}${typedAs(cell.text)}`);
  return `写入的同时有人改了 ${places.join("、")}，Excel 没有回应，没能放回去，请看一看，不对的重新填写。`;
}

function typedAs(text: string): string {
  if (text === "") return "（清空）";
  return `（填的是“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”）`;
}

/** At least one sheet. */
export function describeUnseen(sheets: readonly string[]): string {
  const named = sheets.slice(0, 3).map((sheet) => `“${sheet}”`);
  const words = `${named.join("、")}${sheets.length > named.length ? ` 等 ${sheets.length} 张表` : ""}`;
  return `写入的那一刻${words}里可能有人在填写或者增删行，Excel 没有说当时填的是什么，填的可能被盖住，请看一看。`;
}
