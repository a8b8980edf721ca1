/** A mark of what was written into a row: a few characters that tell later whether somebody has typed into it. */
import type { CellValue } from "../../../core/model/snapshot";
import type { CellWrite } from "../../../core/model/workbookPlan";

/** For each column from A: c constant, f formula, . nothing; then #, and a sum of the constants where all of them are there. */
export function rowMark(cells: readonly CellWrite[]): string {
  const kinds: string[] = [];
  const constants: [number, CellValue][] = [];
  for (const { column, content } of [...cells].sort((one, other) => one.column - other.column)) {
    while (kinds.length < column) kinds.push(".");
    const isBlank = content.kind === "value" && content.value === "";
    kinds[column] = content.kind === "formula" ? "f" : isBlank ? "." : "c";
    if (content.kind === "value" && !isBlank) constants.push([column, content.value]);
  }
  return `${kinds.join("")}#${sumOf(constants)}`;
}

/** Where the row holds nothing but what the mark is of; a row that was written in part only is ours as well. */
export function isMarked(mark: string, values: readonly CellValue[], formulas: readonly (string | null)[]): boolean {
  const [kinds = "", sum] = mark.split("#");
  const constants: [number, CellValue][] = [];
  for (const [column, value] of values.entries()) {
    if (value === null || value === "" || formulas[column] != null) {
      if (formulas[column] != null && kinds[column] !== "f") return false;
      continue;
    }
    if (kinds[column] !== "c") return false;
    constants.push([column, value]);
  }
  const isWhole = constants.length === [...kinds].filter((kind) => kind === "c").length;
  return !isWhole || sumOf(constants) === sum;
}

/** FNV-1a over 32 bits, in base 36. */
function sumOf(constants: readonly (readonly [number, CellValue])[]): string {
  let sum = 0x811c9dc5;
  for (const character of JSON.stringify(constants)) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(36);
}
