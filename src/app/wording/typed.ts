/** The Chinese of what somebody types while a command writes. */
import { printedAddress } from "../../core/model/address";
import type { CellAddress } from "../../core/model/snapshot";

/** At least one cell. */
export function describeTyped(cells: readonly CellAddress[]): string {
  return `写入的同时有人在 ${cells.map(printedAddress).join("、")} 填写，填的保留着，请看一看。`;
}
